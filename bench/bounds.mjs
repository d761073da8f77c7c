// What no deployer could beat, and what deploying level by level takes, for steps of which each names the steps before
// it (`after[].step`), in an order that satisfies this.

/** Seconds of the longest chain. */
export function criticalPath({ steps }, seconds) {
  const ends = new Map();
  for (const { id, after } of steps)
    ends.set(id, Math.max(0, ...after.map((one) => ends.get(one.step))) + seconds.get(id));
  return Math.max(...ends.values());
}

/** The critical path, or the work shared by the slots where that is longer. */
export function lowerBound(plan, seconds, slots) {
  const work = plan.steps.reduce((sum, { id }) => sum + seconds.get(id), 0);
  return Math.max(criticalPath(plan, seconds), work / slots);
}

/** Each level begins when the one before has ended; within a level the longest first, by the same estimates. */
export function waves(plan, seconds, concurrency) {
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

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** `median (worst)`. */
export function summary(ratios) {
  return `${median(ratios).toFixed(3)} (${Math.max(...ratios).toFixed(3)})`.padEnd(15);
}
