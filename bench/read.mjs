// How long reading takes beside parsing alone, by format, in milliseconds per megabyte; and how it grows with the
// number of services. Parsing alone is js-yaml or JSON.parse on the same bytes in the same process, in turns. Reading
// goes all the way to services (`read`), and to statements and edges (`graph`). Run `npm run build` first.
import { load } from 'js-yaml';
import { buildGraph } from '../lib/graph/build.js';
import { statementsOf } from '../lib/iam/statements.js';
import { parseCache } from '../lib/read/document/parse-cache.js';
import { memoryFiles } from '../lib/read/files/memory-files.js';
import { readEstate } from '../lib/read/read-estate.js';
import { readers } from '../lib/read/readers.js';
import { generateEstate } from './generate-estate.mjs';

const rounds = Number(process.argv[2] ?? 7);
const settings = { allowedEnvironment: new Map(), assemblies: new Map(), services: new Map() };
const formats = ['cloudformation', 'sam', 'serverless', 'cdk'];

console.log(`Node ${process.version}, ${rounds} rounds, medians`);
console.log('\n| format | MB | parse alone, ms per MB | read, ms per MB | read and graph, ms per MB | read / parse |');
console.log('|---|---:|---:|---:|---:|---:|');
const whole = [...generateEstate(160, 100)];
// By turns: service 0 is CloudFormation, 1 SAM, 2 serverless.yml, 3 CDK, 4 CloudFormation again.
formats.forEach((format, turn) => {
  row(format, new Map(whole.filter(([path]) => Number(/service-(\d+)/.exec(path)?.[1]) % 4 === turn)));
});

console.log('\n| services of 20 resources | MB | read and graph, ms | ms per service |');
console.log('|---:|---:|---:|---:|');
for (const services of [10, 30, 100, 300, 1000]) growth(services);

function row(format, files) {
  const megabytes = sizeOf(files);
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(timesOf(withMark(files, round)));
  const perMegabyte = (key) => median(times.map((one) => one[key])) / megabytes;
  const ratio = median(times.map(({ parse, read }) => read / parse));
  const cells = [perMegabyte('parse'), perMegabyte('read'), perMegabyte('graph')].map((one) => one.toFixed(0));
  console.log(`| ${format} | ${megabytes.toFixed(2)} | ${cells.join(' | ')} | ${ratio.toFixed(2)} |`);
}

function growth(services) {
  const files = generateEstate(services, 20);
  const times = [];
  for (let round = 0; round < Math.min(rounds, 5); round++) times.push(timesOf(withMark(files, round)).graph);
  const time = median(times);
  console.log(`| ${services} | ${sizeOf(files).toFixed(2)} | ${time.toFixed(0)} | ${(time / services).toFixed(2)} |`);
}

function timesOf(files) {
  const parse = timed(() => {
    for (const [path, text] of files) path.endsWith('.json') ? JSON.parse(text) : load(text);
  });
  let estate;
  const read = timed(() => {
    const repository = memoryFiles(Object.fromEntries(files));
    const context = { files: repository, parse: parseCache(repository).parse, stage: 'dev', settings };
    estate = readEstate(context, readers).estate;
  });
  const graph = timed(() => {
    const statements = estate.services.flatMap(({ stacks }) =>
      stacks.flatMap((stack) => statementsOf(stack).statements),
    );
    buildGraph(estate, statements, []);
  });
  return { parse, read, graph: read + graph };
}

/** A new text each round, so that nothing remembered from the round before helps. */
function withMark(files, mark) {
  return new Map(
    [...files].map(([path, text]) => [
      path,
      path.endsWith('.json') ? `${text}${'\n'.repeat(mark)}` : `# round ${mark}\n${text}`,
    ]),
  );
}

function sizeOf(files) {
  return [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
