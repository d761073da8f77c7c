// How long the whole engine takes for deploys of generated estates on the embedded cloud's clock: planner, runner, stack
// driver, journal, machine. Beside it what no deployer could beat, made of what CloudFormation itself took for each
// stack in the same run: the making of its change set and its operation from the first event to the last. And how long
// this process worked on it. Run `npm run build` first.
//
//   node bench/deploy.mjs [seeds] [k] [latency of a call, ms] [sizes]
//
// Simulated time is seeded: the same call prints the same ratios. Real time is this machine's.
import { cloudFormationOver } from '../lib/cloud/adapter/cloudformation-over.js';
import { startRun } from '../lib/deploy/run.js';
import { criticalPath, lowerBound, median, summary, waves } from './bounds.mjs';
import { deployedEstate } from './deploy-estate.mjs';
import { drift, generateRun, layeredOrder, randomOrder } from './generate-run.mjs';
import { loadSupport } from './load-simulator.mjs';

const { toolsOf } = await loadSupport('deploy-world');
const [seeds = 5, slots = 5, latency = 0] = process.argv.slice(2, 5).map(Number);
const sizes = (process.argv[5] ?? '10,30,100,200,500').split(',').map(Number);
const shapes = { layers: layeredOrder, random: randomOrder };
/** What the embedded cloud takes to make a change set. */
const changeSetDuration = 3_000;

console.log(
  `${seeds} seeds per line, k = ${slots}, ${latency} ms per call, durations off their estimates by up to ${drift * 100} %: median (worst)`,
);
console.log(
  'shape   stacks  free: engine    free: waves     k: engine       k: waves        calls/stack  busiest s  real s, free  real s, k',
);
for (const [shape, orderOf] of Object.entries(shapes))
  for (const size of sizes) {
    const rows = [];
    for (let seed = 1; seed <= seeds; seed++) rows.push(await measure(generateRun(size, orderOf, seed)));
    const ratios = ['free', 'freeWaves', 'few', 'fewWaves'].map((key) => summary(rows.map((row) => row[key])));
    const middle = (key) => median(rows.map((row) => row[key]));
    const others = [
      middle('callsPerStack').toFixed(1).padEnd(12),
      String(middle('busiest')).padEnd(10),
      middle('freeSeconds').toFixed(2).padEnd(13),
      middle('fewSeconds').toFixed(2),
    ];
    console.log([shape.padEnd(7), String(size).padEnd(7), ...ratios, ...others].join(' '));
  }

async function measure(generated) {
  const size = generated.plan.steps.length;
  const free = await run(generated, size);
  const few = await run(generated, slots);
  return {
    free: free.makespan / criticalPath(free.plan, free.own),
    freeWaves: waves(free.plan, free.own, size) / criticalPath(free.plan, free.own),
    few: few.makespan / lowerBound(few.plan, few.own, slots),
    fewWaves: waves(few.plan, few.own, slots) / lowerBound(few.plan, few.own, slots),
    callsPerStack: few.calls / size,
    busiest: free.busiest,
    freeSeconds: free.real,
    fewSeconds: few.real,
  };
}

/** The estate is made anew: a run changes it. */
async function run(generated, concurrency) {
  const { world, plan } = await deployedEstate(generated, { changeSetDuration });
  const { cloud, calls } = watched(world);
  const from = world.clock.now();
  const begun = performance.now();
  const report = await startRun(toolsOf(world, { cloud }), {
    run: 'second',
    plan,
    options: { concurrency, keepGoing: false },
  });
  const real = (performance.now() - begun) / 1000;
  if (report.outcome?.kind !== 'deployed') throw new Error(`the run ended ${JSON.stringify(report.outcome)}`);
  const own = await ownSeconds(world, plan);
  const perSecond = [...calls.values()];
  return {
    plan: linked(plan),
    own,
    real,
    makespan: (report.endedAt - from) / 1000,
    calls: perSecond.reduce((sum, count) => sum + count, 0),
    busiest: Math.max(...perSecond),
  };
}

/** The same cloud, of which each call takes its time: half of it on the way there. Counts calls by simulated second. */
function watched({ core, clock }) {
  const calls = new Map();
  const pause = () => (latency > 0 ? clock.sleep(latency / 2) : undefined);
  const callAt = (target) => async (action, input) => {
    const second = Math.floor(clock.now() / 1000);
    calls.set(second, (calls.get(second) ?? 0) + 1);
    await pause();
    try {
      return core.call(target, action, input);
    } finally {
      await pause();
    }
  };
  return { calls, cloud: { clock, at: (target) => cloudFormationOver(callAt(target)) } };
}

/** As the cloud's own events tell it, whatever the engine saw of them and when. */
async function ownSeconds({ here }, { steps }) {
  const own = new Map();
  for (const { id, stackName } of steps) {
    const events = await here.events(stackName);
    const last = events[0];
    const ofOperation = events.filter(({ operationId }) => operationId === last.operationId);
    own.set(id, (changeSetDuration + last.at - ofOperation.at(-1).at) / 1000);
  }
  return own;
}

/** With each step's orders beside it. */
function linked({ steps, order }) {
  const after = new Map(steps.map(({ id }) => [id, []]));
  for (const one of order) after.get(one.step).push({ step: one.after });
  return { steps: steps.map(({ id, estimate }) => ({ id, estimate, after: after.get(id) })) };
}
