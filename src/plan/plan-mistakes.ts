import type { Plan } from '../model/plan.js';
import { placeOf } from './place.js';

/** What a shape cannot say: steps are one each, orders lead from step to step, and steps stand in an order that keeps them all. */
export function* planMistakes({ steps, order }: Plan): Generator<string, undefined> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  if (byId.size !== steps.length) yield 'two steps have one id';
  yield* wayMistakes(steps, order);
  for (const { id, kind, deploy, stack, stackName } of steps) {
    if ((kind === 'delete') !== (deploy === undefined)) yield `step ${id} does not say what it deploys`;
    if (kind === 'delete' && byId.get(id)?.phase === 'expand') yield `step ${id} deletes before the commit point`;
    if (deploy !== undefined && (deploy.key !== stack || deploy.stackName !== stackName))
      yield `step ${id} deploys another stack than its own`;
  }
  const places = new Map(steps.map(({ id }, at) => [id, at]));
  for (const { step, after } of order) {
    const [waiting, awaited] = [byId.get(step), byId.get(after)];
    if (waiting === undefined || awaited === undefined) yield `an order names ${step} and ${after}, and one is no step`;
    else if (waiting.phase === 'expand' && awaited.phase === 'contract')
      yield `step ${step} cannot wait for ${after}, which comes after the commit point`;
    else if ((places.get(after) ?? 0) > (places.get(step) ?? 0))
      yield `step ${step} stands before ${after}, which it waits for`;
  }
}

/** Two steps of one stack at once would be two operations on it. */
function* wayMistakes(steps: Plan['steps'], order: Plan['order']): Generator<string, undefined> {
  const hard = new Set(
    order.filter(({ strength }) => strength === 'hard').map(({ step, after }) => `${step}\n${after}`),
  );
  const last = new Map<string, Plan['steps'][number]>();
  for (const step of steps) {
    const place = placeOf(step.target, step.stackName);
    const before = last.get(place);
    last.set(place, step);
    if (before !== undefined && !hard.has(`${step.id}\n${before.id}`))
      yield `step ${step.id} is of the same stack as ${before.id} and does not wait for it`;
    if ((step.part?.number ?? 1) !== (before?.part?.number ?? 0) + 1)
      yield `step ${step.id} has another number than its place on its stack's way`;
  }
}
