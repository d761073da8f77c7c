// Spoiled definitions, read all the way to findings (test/fuzz): each must end in a result or in a diagnostic with its
// place, in time. `--definitions 20000 --jobs 2` runs seeds over worker processes and ends with a table of what came of
// them; `--seed N` runs one and prints its text; `--from N` begins elsewhere; `--corpus` takes the public definitions
// beside the checkout too. Ends with 1 where anything is wrong.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runSeeds } from './run-seeds.mjs';
import './ts-loader.mjs';

/** Seconds that a definition may take before its process is ended. */
const patience = 30;
/** More complaints than these say nothing new. */
const shown = 20;

const { values } = parseArgs({
  options: {
    definitions: { type: 'string', default: '20000' },
    from: { type: 'string', default: '0' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    seed: { type: 'string' },
    corpus: { type: 'boolean', default: false },
    worker: { type: 'boolean', default: false },
  },
});
// Workers are started without flags of their own.
if (values.corpus) process.env.STACKGATE_FUZZ_CORPUS = 'true';

if (values.worker) await work();
else if (values.seed !== undefined) process.exitCode = await showOne(Number(values.seed));
else process.exitCode = await runAll(Number(values.from), Number(values.definitions), Number(values.jobs));

/** Answers each seed that it is given with what came of it; the text only where something is wrong with it. */
async function work() {
  const { fuzzOne, seeds } = await loaded();
  process.on('message', (seed) => {
    const { text, ...result } = fuzzOne(seed, seeds);
    process.send(result);
  });
  process.send('ready');
}

async function loaded() {
  const { fuzzOne } = await import('../test/fuzz/fuzz-one.ts');
  const { ownSeeds } = await import('../test/fuzz/seeds.ts');
  if (process.env.STACKGATE_FUZZ_CORPUS !== 'true') return { fuzzOne, seeds: ownSeeds() };
  const { corpusSeeds } = await import('./corpus/corpus-seeds.mjs');
  return { fuzzOne, seeds: [...ownSeeds(), ...corpusSeeds()] };
}

async function showOne(seed) {
  const { fuzzOne, seeds } = await loaded();
  const { text, complaints, ...rest } = fuzzOne(seed, seeds);
  console.log(text);
  console.log(rest);
  for (const complaint of complaints) console.error(complaint);
  return complaints.length === 0 ? 0 : 1;
}

async function runAll(from, definitions, jobs) {
  if (![from, definitions, jobs].every((number) => Number.isSafeInteger(number) && number >= 0) || jobs < 1) {
    console.error('--from, --definitions, --jobs and --seed are whole numbers');
    return 2;
  }
  const started = performance.now();
  const results = await runSeeds({
    script: fileURLToPath(import.meta.url),
    from,
    count: definitions,
    jobs,
    patience,
    failed: (seed, why) => ({ seed, of: '?', end: why, milliseconds: patience * 1000, complaints: [why] }),
  });
  return report(results, (performance.now() - started) / 1000);
}

function report(results, seconds) {
  const bad = results.filter(({ complaints }) => complaints.length > 0).sort((a, b) => a.seed - b.seed);
  for (const { seed, of, complaints } of bad.slice(0, shown)) {
    console.error(`seed ${seed}, ${of} (again: node scripts/fuzz.mjs --seed ${seed})`);
    for (const complaint of complaints) console.error(`  ${complaint.slice(0, 1_000)}`);
  }
  if (bad.length > shown) console.error(`and ${bad.length - shown} more`);
  const ends = new Map();
  for (const { end } of results) ends.set(end, (ends.get(end) ?? 0) + 1);
  for (const [end, count] of [...ends].sort()) console.log(`${String(count).padStart(8)}  ${end}`);
  const slowest = results.reduce((most, one) => (one.milliseconds > most.milliseconds ? one : most), results[0]);
  console.log(`slowest: ${slowest?.milliseconds.toFixed(0)} ms (seed ${slowest?.seed}, ${slowest?.of})`);
  console.log(`${results.length} definitions in ${seconds.toFixed(0)} s, ${bad.length} with complaints`);
  return bad.length === 0 ? 0 : 1;
}
