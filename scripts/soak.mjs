// Random estates, deployed and changed under random failures, kills and interrupts, and judged by an oracle of its own
// (test/soak). `--estates 5000 --jobs 2` runs seeds over worker processes and ends with a table of what happened;
// `--seed N` runs one; `--from N` begins elsewhere. Ends with 1 where anything is wrong.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runSeeds } from './run-seeds.mjs';
import './ts-loader.mjs';

/** Seconds that a seed may take before it counts as one that never ends. */
const patience = 120;
/** More complaints than these say nothing new. */
const shown = 20;

const { values } = parseArgs({
  options: {
    estates: { type: 'string', default: '5000' },
    from: { type: 'string', default: '0' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    seed: { type: 'string' },
    worker: { type: 'boolean', default: false },
  },
});

if (values.worker) await work();
else if (values.seed !== undefined) process.exitCode = await runAll(Number(values.seed), 1, 1);
else process.exitCode = await runAll(Number(values.from), Number(values.estates), Number(values.jobs));

/** Answers each seed that it is given with what came of it. */
async function work() {
  const { soakSeed } = await import('../test/soak/soak-seed.ts');
  process.on('message', async (seed) => process.send(await soakSeed(seed)));
  process.send('ready');
}

async function runAll(from, estates, jobs) {
  if (![from, estates, jobs].every((number) => Number.isSafeInteger(number) && number >= 0) || jobs < 1) {
    console.error('--seed, --from, --estates and --jobs are whole numbers');
    return 2;
  }
  const started = performance.now();
  const results = await runSeeds({
    script: fileURLToPath(import.meta.url),
    from,
    count: estates,
    jobs,
    patience,
    failed: (seed, why) => ({ seed, complaints: [why], story: [], counts: {} }),
  });
  return report(results, (performance.now() - started) / 1000);
}

function report(results, seconds) {
  const bad = results.filter(({ complaints }) => complaints.length > 0).sort((a, b) => a.seed - b.seed);
  for (const { seed, complaints, story } of bad.slice(0, shown)) {
    console.error(`seed ${seed} (again: node scripts/soak.mjs --seed ${seed})`);
    for (const complaint of complaints) console.error(`  ${complaint.slice(0, 2_000)}`);
    if (results.length === 1) for (const line of story) console.error(`    ${line}`);
  }
  if (bad.length > shown)
    console.error(
      `and ${bad.length - shown} more: ${bad
        .slice(shown)
        .map(({ seed }) => seed)
        .join(', ')}`,
    );
  const totals = new Map();
  for (const { counts } of results)
    for (const [name, count] of Object.entries(counts)) totals.set(name, (totals.get(name) ?? 0) + count);
  for (const [name, count] of [...totals].sort()) console.log(`${String(count).padStart(8)}  ${name}`);
  console.log(`${results.length} estates in ${seconds.toFixed(0)} s, ${bad.length} with complaints`);
  const rare = rareOutcomes(totals);
  for (const line of rare) console.error(line);
  return bad.length + rare.length === 0 ? 0 : 1;
}

/** A suite in which something hardly ever happens says little of it. */
function rareOutcomes(totals) {
  const shares = new Map();
  for (const [name, count] of totals) {
    const kind = /^outcome: ([a-z-]+)/.exec(name)?.[1];
    if (kind !== undefined) shares.set(kind, (shares.get(kind) ?? 0) + count);
  }
  const runs = [...shares.values()].reduce((sum, count) => sum + count, 0);
  if (runs < 1_000) return [];
  const kinds = ['deployed', 'unchanged', 'failed-and-restored', 'restore-incomplete', 'refused'];
  return kinds
    .filter((kind) => (shares.get(kind) ?? 0) < runs / 100)
    .map((kind) => `of ${runs} runs only ${shares.get(kind) ?? 0} ended as ${kind}`);
}
