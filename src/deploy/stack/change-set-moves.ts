import type { ChangeSetDescription } from '../../cloud/port.js';
import { answeredWith, lastAttempt } from './attempts.js';
import { type Attempt, conclude, fail, type Goal, type Knowledge, type Move, type Observation, wait } from './goal.js';

/** From no change set to its execution. */
export function pursueChangeSet(_goal: Goal, knowledge: Knowledge, seen: Observation): Move | undefined {
  const attempt = lastAttempt(knowledge, 'create-change-set');
  const create: Move = { do: 'call', call: 'create-change-set', changeSet: knowledge.names.changeSet };
  if (attempt === undefined) return create;
  if (seen.changeSet !== undefined) return byStatus(seen.changeSet, attempt, knowledge, seen);
  return withoutDescription(attempt, knowledge, seen) ?? create;
}

/** It was asked for, and is not there. Asking again with the same name and token makes no second one. */
function withoutDescription(attempt: Attempt, { patience }: Knowledge, { now }: Observation): Move | undefined {
  const refused = answeredWith(attempt);
  // `already-exists`: an answer was lost, and the change set of our name is ours.
  if (refused !== undefined && refused.code !== 'already-exists' && refused.code !== 'stack-status') {
    return conclude(fail(refused.message));
  }
  if (attempt.answer === 'unclear' || attempt.answer === 'not-done') return undefined;
  return now - attempt.at < patience.stale ? wait('change-set', 'it is not described yet') : undefined;
}

function byStatus(
  changeSet: ChangeSetDescription,
  { at }: Attempt,
  { patience }: Knowledge,
  { now }: Observation,
): Move {
  const { status, executionStatus, empty, statusReason = 'its change set failed without a reason' } = changeSet;
  if (empty) return conclude({ kind: 'done', changed: false });
  if (status === 'FAILED') return conclude(fail(statusReason));
  if (status === 'CREATE_COMPLETE' && executionStatus === 'AVAILABLE') {
    return { do: 'call', call: 'execute-change-set', changeSet: changeSet.name, stackId: changeSet.stackId };
  }
  if (executionStatus.startsWith('EXECUTE_')) return wait('operation', executionStatus);
  if (executionStatus === 'OBSOLETE' || status.startsWith('DELETE_')) {
    return conclude(fail('the stack moved since the plan: its change set is obsolete'));
  }
  if (now - at < patience.busy) return wait('change-set', status);
  return conclude(fail(`its change set is still ${status}`));
}
