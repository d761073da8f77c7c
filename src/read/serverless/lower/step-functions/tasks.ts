import type { Value } from '../../../../model/value.js';
import { get, itemsOf, stringOf } from '../../../../model/walk.js';
import { account, type Json, join, partition, region } from '../template/json.js';
import { dictOf } from '../template/values.js';

export interface Task {
  /** A function, an activity, or a service integration (`arn:aws:states:::sqs:sendMessage`). */
  readonly resource: Value;
  /** `Parameters`, or `Arguments` in JSONata. */
  readonly parameters: Value | undefined;
  /** The workflow's own ARN, for a distributed map, which starts it again. */
  readonly arn?: Json;
}

/**
 * Every task of a definition, in branches and maps too; what a map reads and writes counts for a task.
 *
 * @param name of the workflow
 */
export function tasksOf(definition: Value | undefined, name: Value | string, depth = 0): readonly Task[] {
  const states = dictOf(get(definition, 'States'));
  if (!states || depth > 20) return [];
  return [...states.entries.values()].flatMap(({ value: state }) => {
    switch (stringOf(get(state, 'Type'))) {
      case 'Task':
        return taskIn(state);
      case 'Parallel':
        return [...itemsOf(get(state, 'Branches'))].flatMap((branch) => tasksOf(branch, name, depth + 1));
      case 'Map':
        return tasksOfMap(state, name, depth);
      default:
        return [];
    }
  });
}

function taskIn(state: Value | undefined): readonly Task[] {
  const resource = get(state, 'Resource');
  return resource ? [{ resource, parameters: get(state, 'Parameters') ?? get(state, 'Arguments') }] : [];
}

function tasksOfMap(state: Value, name: Value | string, depth: number): readonly Task[] {
  const processor = get(state, 'ItemProcessor');
  const isDistributed = stringOf(get(processor, 'ProcessorConfig', 'Mode')) === 'DISTRIBUTED';
  const arn = join('', 'arn:', partition, ':states:', region, ':', account, ':stateMachine:', name);
  const resource: Value = { ...state, kind: 'scalar', value: 'arn:aws:states:::states:startExecution' };
  return [
    ...tasksOf(processor ?? get(state, 'Iterator'), name, depth + 1),
    ...(isDistributed ? [{ resource, parameters: undefined, arn }] : []),
    ...taskIn(get(state, 'ItemReader')),
    ...taskIn(get(state, 'ResultWriter')),
  ];
}
