// How long deploys take on generated estates, as simulated time, beside what no deployer could beat: the critical
// path, and the work shared by k slots. Waves (levels that each wait for their slowest) on the same input. The machine
// alone: bench/deploy.mjs measures the whole engine. Run `npm run build` first. All is seeded: the same call prints the
// same figures.
import { criticalPath, lowerBound, summary, waves } from './bounds.mjs';
import { drift, generateRun, layeredOrder, randomOrder } from './generate-run.mjs';
import { loadSimulator } from './load-simulator.mjs';

const { simulateMachine, fairWorld } = await loadSimulator();
const seeds = Number(process.argv[2] ?? 20);
const slots = Number(process.argv[3] ?? 5);
const sizes = [10, 30, 100, 200, 500];
const shapes = { layers: layeredOrder, random: randomOrder };

console.log(
  `${seeds} seeds per line, k = ${slots}, durations off their estimates by up to ${drift * 100} %: median (worst)`,
);
console.log('shape   stacks  free: machine   free: waves     k: machine      k: waves');
for (const [shape, orderOf] of Object.entries(shapes))
  for (const size of sizes) {
    const rows = Array.from({ length: seeds }, (_, seed) => measure(generateRun(size, orderOf, seed + 1)));
    const cells = ['free', 'freeWaves', 'few', 'fewWaves'].map((key) => summary(rows.map((row) => row[key])));
    console.log([shape.padEnd(7), String(size).padEnd(7), ...cells].join(' '));
  }

/** Ratios to the lower bound: the critical path, or with few slots also the work divided among them. */
function measure({ plan, seconds }) {
  const critical = criticalPath(plan, seconds);
  const bound = lowerBound(plan, seconds, slots);
  return {
    free: makespan(plan, seconds, plan.steps.length) / critical,
    freeWaves: waves(plan, seconds, plan.steps.length) / critical,
    few: makespan(plan, seconds, slots) / bound,
    fewWaves: waves(plan, seconds, slots) / bound,
  };
}

function makespan(plan, seconds, concurrency) {
  const run = simulateMachine(
    plan,
    { concurrency, keepGoing: false },
    fairWorld((id) => seconds.get(id)),
  );
  if (run.state.outcome !== 'deployed') throw new Error(`the run ended ${run.state.outcome}`);
  return run.makespan;
}
