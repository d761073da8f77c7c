import type { Plan } from '../model/plan.js';

/** What a shape cannot say: steps are one each, orders lead from step to step, and steps stand in an order that keeps them all. */
export function* planMistakes({ steps, order }: Plan): Generator<string, undefined> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  if (byId.size !== steps.length) yield 'two steps have one id';
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
