import type { WritingCall } from '../journal-record.js';
import {
  canContinueRollback,
  canRollBack,
  canUpdate,
  isGone,
  isInProgress,
  isRolledBack,
  mustBeDeletedFirst,
  succeeded,
} from '../stack-status.js';
import { answeredWith } from './attempts.js';
import {
  conclude,
  fail,
  finish,
  type Goal,
  type GoalResult,
  type Knowledge,
  type Move,
  type Observation,
  type OwnOperation,
  wait,
} from './goal.js';

/** What follows from the newest operation that carries a token of this goal; nothing where none is seen. */
export function afterOperation(goal: Goal, knowledge: Knowledge, seen: Observation): Move | undefined {
  const { own } = seen;
  if (own === undefined) return undefined;
  if (isInProgress(own.status)) return wait('operation', own.status);
  if (succeeded(own.status)) return afterSuccess(own, knowledge, seen);
  if (isRolledBack(own.status) && canUpdate(own.status)) {
    // A rollback that was continued before anything else: the restore itself is still to come.
    return goal.kind === 'restore' && !own.executed ? undefined : conclude(failed(own, 'as-before'));
  }
  if (mustBeDeletedFirst(own.status)) return once('delete-stack', own, knowledge, seen);
  if (canContinueRollback(own.status)) return once('continue-rollback', own, knowledge, seen);
  if (canRollBack(own.status)) return once('rollback-stack', own, knowledge, seen);
  return finish(failed(own, 'stuck'));
}

function afterSuccess(own: OwnOperation, knowledge: Knowledge, seen: Observation): Move | undefined {
  // A creation may also be told to delete what it fails to make: gone is never what an execution is for.
  if (own.call === 'execute-change-set' && !isGone(own.status)) return confirmed(own, knowledge, seen);
  if (!isGone(own.status)) return finish(failed(own, 'stuck'));
  // A creation failed, was rolled back, and what was left of it is gone.
  if (own.executed) return finish(failed(own, 'as-before'));
  return undefined;
}

/**
 * The events are ahead of the description at times. Who reads outputs after this knows by the operation's id whether a description
 * is behind, and so does the verification; only where events carry none is the description waited for.
 */
function confirmed(own: OwnOperation, { patience }: Knowledge, { stack, now }: Observation): Move {
  const shows = own.operationId !== undefined || (stack?.stackId === own.stackId && succeeded(stack.status));
  if (shows || now - own.at > patience.silent) return finish({ kind: 'done', changed: true });
  return wait('stack', 'the description is behind the events');
}

/** One attempt by this epoch to go back the whole way; CloudFormation's own rollback was not enough. */
function once(call: WritingCall, own: OwnOperation, knowledge: Knowledge, { now }: Observation): Move {
  const attempt = knowledge.attempts.findLast((one) => one.call === call && one.stackId === own.stackId);
  // It was tried, and this is what came of it.
  if (own.call === call) return finish(failed(own, 'stuck'));
  if (attempt === undefined || attempt.answer === 'unclear' || attempt.answer === 'not-done') {
    return { do: 'call', call, stackId: own.stackId };
  }
  const refused = answeredWith(attempt);
  if (refused !== undefined) return finish(failed(own, 'stuck', refused.message));
  if (now - attempt.at < knowledge.patience.silent) return wait('operation', `${call} was asked for`);
  return finish(failed(own, 'stuck', `${call} was asked for, and nothing was heard of it`));
}

function failed(own: OwnOperation, left: 'as-before' | 'stuck', more?: string): GoalResult {
  const reason = own.failure ?? `it ended as ${own.status}`;
  const because = own.rollbackFailure === undefined ? '' : `, as the way back failed: ${own.rollbackFailure}`;
  const then = left === 'stuck' && own.failure !== undefined ? `; the stack is ${own.status}${because}` : '';
  return fail(`${reason}${then}${more === undefined ? '' : `; ${more}`}`, left);
}
