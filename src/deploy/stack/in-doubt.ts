import { answeredWith, lastAttempt, wasAnnounced } from './attempts.js';
import { conclude, fail, finish, type Goal, type Knowledge, type Move, type Observation, wait } from './goal.js';

/**
 * No operation of ours is seen, but one was asked for or announced. Change sets of earlier epochs are
 * deleted before anything else: a process that was thought dead can then execute none of them.
 */
export function whileInDoubt(goal: Goal, knowledge: Knowledge, seen: Observation): Move | undefined {
  return (
    fenceOlder(knowledge, seen) ??
    settleEarlier(knowledge, seen) ??
    afterExecuting(knowledge, seen) ??
    afterDeleting(goal, knowledge, seen)
  );
}

function fenceOlder(knowledge: Knowledge, { older, now }: Observation): Move | undefined {
  const [first] = older;
  if (first === undefined) return undefined;
  if (first.executionStatus.startsWith('EXECUTE_')) return wait('operation', 'an earlier process executed it');
  const attempt = knowledge.attempts.findLast(
    (one) => one.call === 'delete-change-set' && one.changeSet === first.name,
  );
  const refused = answeredWith(attempt);
  if (refused?.code === 'change-set-status') return wait('operation', 'an earlier process executes it');
  if (refused !== undefined)
    return finish(fail(`a change set of an earlier process cannot be deleted: ${refused.message}`));
  if (attempt?.answer === 'done' && now - attempt.at < knowledge.patience.silent) {
    return wait('change-set', 'an earlier change set goes away');
  }
  return { do: 'call', call: 'delete-change-set', changeSet: first.name, stackId: first.stackId };
}

/** What an earlier epoch announced would show by now, had it been done; reads may lag. */
function settleEarlier({ earlier, since, patience }: Knowledge, { now, own }: Observation): Move | undefined {
  const open = earlier.some(({ call }) => call === 'execute-change-set' || call === 'delete-stack');
  if (!open || own !== undefined || now - since >= patience.stale) return undefined;
  return wait('operation', 'an earlier process may have begun it');
}

function afterExecuting(knowledge: Knowledge, { now, changeSet }: Observation): Move | undefined {
  const attempt = lastAttempt(knowledge, 'execute-change-set');
  if (attempt === undefined) return undefined;
  const refused = answeredWith(attempt);
  const isStillThere = changeSet?.executionStatus === 'AVAILABLE';
  if (attempt.answer === 'not-done' || (attempt.answer === 'unclear' && isStillThere)) return undefined;
  if (refused !== undefined && !mayHaveRun(refused.code)) return conclude(fail(refused.message));
  if (attempt.answer === 'unclear' && now - attempt.at < knowledge.patience.stale && !isExecuted(changeSet)) {
    return wait('change-set', 'whether it was executed does not show yet');
  }
  const patience = refused === undefined ? knowledge.patience.silent : knowledge.patience.stale;
  if (now - attempt.at < patience) return wait('operation', 'the execution was asked for');
  if (refused !== undefined) return conclude(fail(`the stack moved since the plan: ${refused.message}`));
  return finish(fail('the execution was asked for, and nothing was heard of it', 'stuck'));
}

const isExecuted = (changeSet: Observation['changeSet']): boolean =>
  changeSet?.executionStatus.startsWith('EXECUTE_') === true;

/** Refused, but perhaps only since an earlier call with the same token, whose answer was lost, was not. */
function mayHaveRun(code: string): boolean {
  return code === 'change-set-status' || code === 'token-used' || code === 'not-found' || code === 'stack-status';
}

function afterDeleting(goal: Goal, knowledge: Knowledge, { now, stack, own }: Observation): Move | undefined {
  if (own !== undefined) return undefined;
  const attempt = lastAttempt(knowledge, 'delete-stack');
  if (stack === undefined) {
    const isWanted = goal.kind === 'delete' || (goal.kind === 'restore' && goal.point === null);
    return isWanted && wasAnnounced(knowledge, 'delete-stack') ? finish({ kind: 'done', changed: true }) : undefined;
  }
  if (attempt?.answer !== 'done') return undefined;
  if (now - attempt.at < knowledge.patience.silent) return wait('operation', 'the deletion was asked for');
  return finish(fail('the deletion was asked for, and nothing was heard of it', 'stuck'));
}
