// How long deploys of 10, 100 and 500 stacks take where a call takes its time and the service takes only so many calls
// a second: the whole engine on the embedded cloud's clock, through the same budget of calls as on AWS
// (src/cloud/rate), against a service that refuses whatever comes faster. Beside it what no deployer could beat: the
// longest of the critical path, the work shared by k, and the fewest calls of each kind at the rate for it. Run
// `npm run build` first.
//
//   node bench/deploy-rates.mjs [sizes] [latency of a call, ms] [seed] [share of calls refused besides, 0 to 1]
//
// Seeded and simulated: the same call prints the same figures on every machine.
import { cloudFormationOver } from '../lib/cloud/adapter/cloudformation-over.js';
import { awsLimits, kindOf } from '../lib/cloud/rate/api-limits.js';
import { limited } from '../lib/cloud/rate/limited.js';
import { ServiceFault } from '../lib/cloud/send.js';
import { startRun } from '../lib/deploy/run.js';
import { lowerBound } from './bounds.mjs';
import { deployedEstate } from './deploy-estate.mjs';
import { generateRun, randomOrder } from './generate-run.mjs';
import { loadSupport } from './load-simulator.mjs';

const { toolsOf } = await loadSupport('deploy-world');
const sizes = (process.argv[2] ?? '10,100,500').split(',').map(Number);
const [latency = 200, seed = 1, refusedShare = 0] = process.argv.slice(3, 6).map(Number);
const changeSetDuration = 3_000;

const rates = Object.entries(awsLimits).map(([kind, { perSecond }]) => `${kind} ${perSecond}`);
console.log(`${latency} ms per call; calls a second: ${rates.join(', ')}; ${refusedShare * 100} % refused besides`);
console.log('stacks  k     makespan s  bound s     ratio  bound by        calls/stack  refused  real s');
for (const size of sizes)
  for (const k of new Set([5, 20, size].map((one) => Math.min(one, size)))) {
    const row = await measure(generateRun(size, randomOrder, seed), k);
    const [by, bound] = row.bounds.reduce((most, one) => (one[1] > most[1] ? one : most));
    console.log(
      [
        String(size).padEnd(7),
        String(k).padEnd(5),
        row.makespan.toFixed(0).padEnd(11),
        bound.toFixed(0).padEnd(11),
        (row.makespan / bound).toFixed(3).padEnd(6),
        by.padEnd(15),
        (row.calls / size).toFixed(1).padEnd(12),
        String(row.refused).padEnd(8),
        row.real.toFixed(1),
      ].join(' '),
    );
  }

async function measure(generated, concurrency) {
  const { world, plan } = await deployedEstate(generated, { changeSetDuration });
  const service = limitedService(world);
  const from = world.clock.now();
  const begun = performance.now();
  const tools = toolsOf(world, { cloud: service.cloud });
  const report = await startRun(tools, { run: 'second', plan, options: { concurrency, keepGoing: false } });
  if (report.outcome?.kind !== 'deployed') throw new Error(`the run ended ${JSON.stringify(report.outcome)}`);
  const own = await ownSeconds(world, plan);
  const graph = linked(plan);
  const work = [...own.values()].reduce((sum, seconds) => sum + seconds, 0);
  const { changes, stacks } = awsLimits;
  const there = plan.steps.filter(({ expects }) => expects !== 'absent').length;
  return {
    makespan: (report.endedAt - from) / 1000,
    bounds: [
      ['critical path', lowerBound(graph, own, plan.steps.length)],
      ['work / k', work / concurrency],
      ['changes / rate', (2 * plan.steps.length - changes.burst) / changes.perSecond],
      ['reads / rate', (3 * plan.steps.length + there - stacks.burst) / stacks.perSecond],
    ],
    calls: service.calls(),
    refused: service.refused(),
    real: (performance.now() - begun) / 1000,
  };
}

/** Each call takes half of its time on the way there; what comes faster than the limits allow is refused. */
function limitedService({ core, clock }) {
  let calls = 0;
  let refused = 0;
  const allows = enforced(clock);
  const random = generator(seed);
  const sendAt = (target) => async (action, input) => {
    calls += 1;
    await clock.sleep(latency / 2);
    try {
      if (!allows(kindOf(action)) || random() < refusedShare) {
        refused += 1;
        throw new ServiceFault('Throttling', 'Rate exceeded', 400);
      }
      return core.call(target, action, input);
    } finally {
      await clock.sleep(latency / 2);
    }
  };
  const clouds = new Map();
  const at = (target) => {
    const key = JSON.stringify(target);
    if (!clouds.has(key)) clouds.set(key, cloudFormationOver(limited(sendAt(target), clock, awsLimits)));
    return clouds.get(key);
  };
  return { cloud: { clock, at }, calls: () => calls, refused: () => refused };
}

/** A bucket of tokens for each kind of call, on the service's side. */
function enforced(clock) {
  const buckets = new Map();
  return (kind) => {
    const { burst, perSecond } = awsLimits[kind];
    const { tokens = burst, at = clock.now() } = buckets.get(kind) ?? {};
    const now = clock.now();
    const full = Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
    // A little patience with rounding: whole milliseconds are all that a clock has.
    const allowed = full >= 0.99;
    buckets.set(kind, { tokens: allowed ? full - 1 : full, at: now });
    return allowed;
  };
}

function generator(from) {
  let state = from * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

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
