import type { Plan, StepId } from '../../src/model/plan.js';
import type { PlanInput } from '../../src/plan/plan-input.js';

interface Standing {
  readonly exports: readonly string[];
  readonly imports: readonly string[];
}

/**
 * What CloudFormation says against the steps, done one after the other in an order that the plan allows
 * (which of them, the seed says) or in the given one. It knows three rules: what is imported must be
 * exported, what is exported may not be dropped while somebody imports it, and a name is exported once. An
 * export that somebody began to import in this run counts as dropped when its stack is updated: its value
 * may change.
 */
export function runInOrder(plan: Plan | readonly StepId[], input: PlanInput, seed: number): readonly string[] {
  const cloud = new Map<string, Standing>(
    input.deployed.map(({ key, exports, imports }) => [key, { exports: Object.keys(exports), imports }]),
  );
  const first = new Map(cloud);
  const complaints: string[] = [];
  for (const id of 'steps' in plan ? linearised(plan, seed) : plan) {
    const key = id.slice(id.indexOf(':') + 1);
    const before = cloud.get(key) ?? { exports: [], imports: [] };
    const after = id.startsWith('delete:')
      ? { exports: [], imports: [] }
      : { exports: input.exportsOf.get(key) ?? [], imports: input.importsOf.get(key) ?? [] };
    const others = [...cloud].filter(([other]) => other !== key);
    for (const name of after.imports)
      if (!others.some(([, { exports }]) => exports.includes(name))) complaints.push(`${id}: no export ${name}`);
    for (const name of after.exports)
      if (others.some(([, { exports }]) => exports.includes(name))) complaints.push(`${id}: ${name} is taken`);
    for (const name of before.exports)
      for (const [other, { imports }] of others)
        if (imports.includes(name) && !(after.exports.includes(name) && first.get(other)?.imports.includes(name)))
          complaints.push(`${id}: ${name} is used by ${other}`);
    cloud.set(key, after);
  }
  return complaints;
}

function linearised({ steps, order }: Plan, seed: number): readonly StepId[] {
  const left = [...steps];
  const done: StepId[] = [];
  for (let state = seed; left.length > 0; state = (state * 1103515245 + 12345) % 2147483648) {
    const phase = left.some((step) => step.phase === 'expand') ? 'expand' : 'contract';
    const isReady = (id: StepId) => order.every(({ step, after }) => step !== id || done.includes(after));
    const ready = left.filter((step) => step.phase === phase && isReady(step.id));
    const next = ready[state % ready.length];
    if (next === undefined) throw new Error('the plan cannot go on');
    done.push(next.id);
    left.splice(left.indexOf(next), 1);
  }
  return done;
}
