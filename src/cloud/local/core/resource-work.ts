import type { ResourceAction } from '../faults.js';
import { durationOf } from './durations.js';
import type { Engine } from './engine.js';
import { effectsOn } from './fault-matching.js';
import type { TaskRecord } from './operation.js';
import { schedule } from './queue.js';
import type { ResourceRecord, StackRecord } from './state.js';

/**
 * Begins what takes time in the world outside: how long and how it ends is decided now, and shown when it is due.
 * A failure that is already set stands; a scripted one comes before it.
 */
export function beginWork(
  engine: Engine,
  stack: StackRecord,
  task: TaskRecord,
  resource: ResourceRecord,
  action: ResourceAction,
): void {
  const phase = stack.operation?.phase ?? 'forward';
  let milliseconds =
    resource.missing && action === 'delete'
      ? 0
      : durationOf(engine.options, { ...about(stack, task), type: resource.type, action });
  for (const effect of effectsOn(engine, { ...about(stack, task), resourceAction: action, phase })) {
    if (effect.kind === 'hang') milliseconds += effect.milliseconds;
    if (effect.kind === 'resource-fails') task.failure = effect.reason;
  }
  task.state = 'running';
  schedule(engine.state, engine.state.now + milliseconds, { kind: 'task', stackId: stack.id, key: task.key });
}

function about(stack: StackRecord, task: TaskRecord) {
  return { stackName: stack.name, logicalId: task.logicalId };
}
