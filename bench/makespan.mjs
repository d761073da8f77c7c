// How long deploys take on generated estates, as simulated time, beside what no deployer could beat: the critical
// path, and the work shared by k slots. Waves (levels that each wait for their slowest) on the same input. Then the
// machine's own time. Run `npm run build` first. All is seeded: the same call prints the same makespans.
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';
import { openMachine, step } from '../lib/deploy/machine/index.js';

const { simulateMachine, fairWorld } = await loadSimulator();
const seeds = Number(process.argv[2] ?? 20);
const slots = Number(process.argv[3] ?? 5);
const sizes = [10, 30, 100, 200, 500];
const shapes = { layers: layeredOrder, random: randomOrder };
/** Estimates are what the last run took; this one takes longer or shorter by up to so much. */
const drift = 0.2;

console.log(
  `${seeds} seeds per line, k = ${slots}, durations off their estimates by up to ${drift * 100} %: median (worst)`,
);
console.log('shape   stacks  free: machine   free: waves     k: machine      k: waves');
for (const [shape, orderOf] of Object.entries(shapes))
  for (const size of sizes) {
    const rows = Array.from({ length: seeds }, (_, seed) => measure(generate(size, orderOf, seed + 1)));
    const cells = ['free', 'freeWaves', 'few', 'fewWaves'].map((key) => summary(rows.map((row) => row[key])));
    console.log([shape.padEnd(7), String(size).padEnd(7), ...cells].join(' '));
  }
timeMachine();

/** Ratios to the lower bound: the critical path, or with few slots also the work divided among them. */
function measure({ plan, seconds }) {
  const critical = criticalPath(plan, seconds);
  const work = plan.steps.reduce((sum, { id }) => sum + seconds.get(id), 0);
  const bound = Math.max(critical, work / slots);
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

function criticalPath(plan, seconds) {
  const ends = new Map();
  for (const { id, after } of plan.steps)
    ends.set(id, Math.max(0, ...after.map((one) => ends.get(one.step))) + seconds.get(id));
  return Math.max(...ends.values());
}

/** Each level begins when the one before has ended; within a level the longest first, by the same estimates. */
function waves(plan, seconds, concurrency) {
  const levels = new Map();
  for (const { id, after } of plan.steps) levels.set(id, Math.max(0, ...after.map(({ step }) => levels.get(step) + 1)));
  const steps = plan.steps.toSorted((a, b) => b.estimate - a.estimate);
  let total = 0;
  for (let level = 0; level <= Math.max(...levels.values()); level++) {
    const free = new Array(concurrency).fill(0);
    for (const { id } of steps.filter((one) => levels.get(one.id) === level)) {
      const slot = free.indexOf(Math.min(...free));
      free[slot] += seconds.get(id);
    }
    total += Math.max(...free);
  }
  return total;
}

/** Whole runs of 500 stacks and about 3,000 orders, one of them back again; the best of some rounds and the first. */
function timeMachine() {
  for (const [title, lastFails] of [
    ['deployed', false],
    ['failed at the last step and restored', true],
  ])
    for (const concurrency of [5, 500]) {
      const times = Array.from({ length: 15 }, (_, round) => timeRun(round + 1, concurrency, lastFails));
      const sorted = times.map(({ took }) => took).sort((a, b) => a - b);
      console.log(
        `machine alone, 500 stacks, ${times[0].orders} orders, concurrency ${concurrency}, ${title}: ` +
          `${times[0].events} events, first ${times[0].took.toFixed(1)} ms, median ${sorted[7].toFixed(1)} ms`,
      );
    }
}

/** Events are found in a first run, so that only the machine is timed; the plan is copied, so that nothing is known of it. */
function timeRun(seed, concurrency, lastFails) {
  const { plan, seconds } = generate(500, denseOrder, seed);
  const options = { concurrency, keepGoing: false };
  const fair = fairWorld((id) => seconds.get(id));
  const last = plan.steps.at(-1).id;
  const answer = (command) =>
    lastFails && command.type === 'perform' && command.step === last
      ? { seconds: 1e6, event: { type: 'step-failed', step: last, reason: 'bench', left: 'changed' } }
      : fair.answer(command);
  const events = simulateMachine(plan, options, { answer }).moments.map(({ event }) => event);
  const fresh = structuredClone(plan);
  const start = performance.now();
  let state = openMachine(fresh, options);
  for (const event of events) state = step(state, event).state;
  const took = performance.now() - start;
  if (state.phase !== 'ended') throw new Error('the run did not end');
  return { took, events: events.length, orders: plan.steps.reduce((sum, { after }) => sum + after.length, 0) };
}

function generate(size, orderOf, seed) {
  const random = mulberry32(seed * 7919 + size);
  const estimates = Array.from({ length: size }, () => stackSeconds(random));
  const steps = estimates.map((estimate, at) => ({
    id: `deploy:service-${String(at).padStart(3, '0')}/main`,
    kind: 'update',
    phase: 'expand',
    after: [],
    estimate,
    keepOnRestore: false,
  }));
  for (const [from, to] of orderOf(size, random))
    steps[from].after.push({ step: steps[to].id, strength: random() < 0.7 ? 'hard' : 'soft' });
  const seconds = new Map(steps.map(({ id, estimate }) => [id, estimate * (1 + drift * (2 * random() - 1))]));
  return { plan: { steps }, seconds };
}

/** Log-normal around 77 s, cut to 20 to 300 s: most stacks take one to two minutes, some with a database five. */
function stackSeconds(random) {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.min(300, Math.max(20, Math.exp(Math.log(77) + 0.7 * normal)));
}

/** Layers of about equal size, as many as estates have; each stack waits for one to three of the layer before. */
function* layeredOrder(size, random) {
  const layers = Math.max(3, Math.min(8, Math.round(Math.sqrt(size) / 2)));
  const layerOf = (at) => Math.floor((at * layers) / size);
  for (let at = 0; at < size; at++) {
    const before = [...Array(at).keys()].filter((one) => layerOf(one) === layerOf(at) - 1);
    yield* pick(before, Math.min(before.length, 1 + Math.floor(random() * 3)), random, at);
  }
}

/** Each stack waits for up to three of any before it. */
function* randomOrder(size, random) {
  for (let at = 1; at < size; at++)
    yield* pick([...Array(at).keys()], Math.min(at, Math.floor(random() * 4)), random, at);
}

function* denseOrder(size, random) {
  for (let at = 1; at < size; at++) yield* pick([...Array(at).keys()], Math.min(at, 6), random, at);
}

function* pick(candidates, count, random, from) {
  const left = [...candidates];
  for (let one = 0; one < count; one++) yield [from, ...left.splice(Math.floor(random() * left.length), 1)];
}

function summary(ratios) {
  const sorted = [...ratios].sort((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)].toFixed(3)} (${sorted.at(-1).toFixed(3)})`.padEnd(15);
}

function mulberry32(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The simulator of the tests, which is TypeScript and not part of lib/: figures and tests must mean the same run. */
async function loadSimulator() {
  const file = fileURLToPath(new URL('../test/support/simulate-machine.ts', import.meta.url));
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } };
  const { code } = transformFileSync(file, options);
  const linked = code.replaceAll('../../src/', new URL('../lib/', import.meta.url).href);
  return import(`data:text/javascript,${encodeURIComponent(linked)}`);
}
