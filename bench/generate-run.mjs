/** Estimates are what the last run took; this one takes longer or shorter by up to so much. */
export const drift = 0.2;

/** A plan for the machine, and the seconds that each step will take. */
export function generateRun(size, orderOf, seed) {
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
export function* layeredOrder(size, random) {
  const layers = Math.max(3, Math.min(8, Math.round(Math.sqrt(size) / 2)));
  const layerOf = (at) => Math.floor((at * layers) / size);
  for (let at = 0; at < size; at++) {
    const before = [...Array(at).keys()].filter((one) => layerOf(one) === layerOf(at) - 1);
    yield* pick(before, Math.min(before.length, 1 + Math.floor(random() * 3)), random, at);
  }
}

/** Each stack waits for up to three of any before it. */
export function* randomOrder(size, random) {
  for (let at = 1; at < size; at++)
    yield* pick([...Array(at).keys()], Math.min(at, Math.floor(random() * 4)), random, at);
}

/** Each stack waits for six of any before it: about 3,000 orders for 500 stacks. */
export function* denseOrder(size, random) {
  for (let at = 1; at < size; at++) yield* pick([...Array(at).keys()], Math.min(at, 6), random, at);
}

function* pick(candidates, count, random, from) {
  const left = [...candidates];
  for (let one = 0; one < count; one++) yield [from, ...left.splice(Math.floor(random() * left.length), 1)];
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
