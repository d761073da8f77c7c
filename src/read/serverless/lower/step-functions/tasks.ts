import type { Value } from '../../../../model/value.js';
import { get, itemsOf, stringOf } from '../../../../model/walk.js';
import { dictOf } from '../template/values.js';

export interface Task {
  /** A function, an activity, or a service integration (`arn:aws:states:::sqs:sendMessage`). */
  readonly resource: Value;
  /** `Parameters`, or `Arguments` in JSONata. */
  readonly parameters: Value | undefined;
}

/** Every task of a definition, in branches and maps too. */
export function tasksOf(definition: Value | undefined, depth = 0): readonly Task[] {
  const states = dictOf(get(definition, 'States'));
  if (!states || depth > 20) return [];
  return [...states.entries.values()].flatMap(({ value: state }) => {
    const resource = stringOf(get(state, 'Type')) === 'Task' ? get(state, 'Resource') : undefined;
    const own = resource ? [{ resource, parameters: get(state, 'Parameters') ?? get(state, 'Arguments') }] : [];
    const inner = [...itemsOf(get(state, 'Branches')), get(state, 'Iterator'), get(state, 'ItemProcessor')];
    return [...own, ...inner.flatMap((branch) => tasksOf(branch, depth + 1))];
  });
}
