// How long a check takes beside parsing alone: js-yaml and JSON.parse on the same bytes in the same
// process, in turns. Run `npm run build` first. Prints medians over the rounds and their ratio. With a fourth argument
// `cpu` it counts processor time, all threads of the process together, for machines on which other work runs.
import { load } from 'js-yaml';
import { checkSources } from '../lib/app/check.js';
import { memoryFiles } from '../lib/read/files/memory-files.js';
import { generateEstate } from './generate-estate.mjs';

const [services = 100, resources = 100, rounds = 7] = process.argv.slice(2, 5).map(Number);
const clock = process.argv[5] === 'cpu' ? cpuTime : () => performance.now();

const parse = [];
const check = [];
let outcome;
for (let round = 0; round < rounds; round++) {
  // A new number of services each round, so that nothing remembered from the round before helps.
  const files = withMark(generateEstate(services, resources), round);
  parse.push(timed(() => parseAll(files)));
  check.push(timed(() => (outcome = checkAll(files))));
}

const bytes = [...withMark(generateEstate(services, resources), 0).values()].reduce(
  (sum, text) => sum + Buffer.byteLength(text),
  0,
);
const { stages, findings, diagnostics } = outcome.result;
console.log(
  `${services} services of ${resources} resources, four formats, ${(bytes / 1e6).toFixed(2)} MB, ${rounds} rounds, Node ${process.version}`,
);
console.log(
  `read: ${stages[0].services.length} services, ${stages[0].edges.length} edges, ${findings.length} findings, ${diagnostics.length} diagnostics`,
);
console.log(`parse alone  first ${parse[0].toFixed(0)} ms  median ${median(parse).toFixed(0)} ms`);
console.log(`check        first ${check[0].toFixed(0)} ms  median ${median(check).toFixed(0)} ms`);
console.log(
  `ratio        first ${(check[0] / parse[0]).toFixed(2)}     median ${median(check.map((one, at) => one / parse[at])).toFixed(2)}`,
);
console.log(`peak memory  ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

function withMark(files, mark) {
  return new Map(
    [...files].map(([path, text]) => [path, path.endsWith('.json') ? `${text}\n` : `# round ${mark}\n${text}`]),
  );
}

function parseAll(files) {
  for (const [path, text] of files) path.endsWith('.json') ? JSON.parse(text) : load(text);
}

/** The deployed side is the same but for one service: what a pull request looks like. */
function checkAll(files) {
  const proposed = memoryFiles(Object.fromEntries(files), 'working tree');
  const [changed] = files.keys();
  const deployed = memoryFiles(
    { ...Object.fromEntries(files), [changed]: files.get(changed).replace('MemorySize: 256', 'MemorySize: 128') },
    'base',
  );
  const sources = {
    proposed,
    deployed,
    deployedDescription: 'base',
    policy: deployed,
    policyDescription: 'base',
    diagnostics: [],
  };
  return checkSources(sources, {
    directory: '.',
    assemblies: new Map(),
    environment: {},
    today: '2026-01-01',
    onProgress: () => undefined,
  });
}

function timed(work) {
  const start = clock();
  work();
  return clock() - start;
}

function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
