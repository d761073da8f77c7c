import type { StackDescription } from '../../cloud/port.js';
import { canDelete, canUpdate, isGone, isInReview, mustBeDeletedFirst, needsPerson } from '../stack-status.js';
import { answeredWith, lastAttempt, wasAnnounced } from './attempts.js';
import {
  conclude,
  fail,
  finish,
  type Goal,
  type GoalResult,
  type Knowledge,
  type Move,
  type Observation,
  wait,
} from './goal.js';

/** Whether the stack still is what the plan, or this run, left; nothing when the goal may be written towards. */
export function beforeWriting(goal: Goal, knowledge: Knowledge, seen: Observation): Move | undefined {
  // Past it: a change set only executes on the stack it was made for, unchanged.
  if (isMade(knowledge, seen)) return undefined;
  const stack = presentStack(seen);
  switch (goal.kind) {
    case 'deploy':
      return beforeDeploying(goal, stack, knowledge, seen);
    case 'delete':
      return beforeDeleting(goal, stack, knowledge, seen);
    case 'restore':
      return beforeRestoring(goal, stack, knowledge, seen);
    default:
      return goal satisfies never;
  }
}

/** The change set is there, or was accepted a moment ago and is described soon. */
function isMade(knowledge: Knowledge, { changeSet, now }: Observation): boolean {
  const attempt = lastAttempt(knowledge, 'create-change-set');
  if (attempt === undefined) return false;
  return changeSet !== undefined || (attempt.answer === 'done' && now - attempt.at < knowledge.patience.stale);
}

/** The stack, unless there is nothing in it yet, or it is the one that this goal deleted and a read still shows. */
export function presentStack({ stack, own }: Pick<Observation, 'stack' | 'own'>): StackDescription | undefined {
  if (stack === undefined || isInReview(stack.status) || isGone(stack.status)) return undefined;
  return own !== undefined && isGone(own.status) && own.stackId === stack.stackId ? undefined : stack;
}

type At<Kind extends Goal['kind']> = Extract<Goal, { readonly kind: Kind }>;

function beforeDeploying(
  goal: At<'deploy'>,
  stack: StackDescription | undefined,
  knowledge: Knowledge,
  seen: Observation,
): Move | undefined {
  if (stack !== undefined && mustBeDeletedFirst(stack.status) && goal.isNew && goal.expects !== 'absent') {
    return clearRemains(stack, knowledge);
  }
  if (stack !== undefined && !canUpdate(stack.status)) return conclude(fail(notUpdatable(stack)));
  const found = stack === undefined ? 'absent' : seen.fingerprint;
  // What a plan takes for new may have had a failed creation's remains, which are deleted by now.
  const isAsPlanned = found === goal.expects || (stack === undefined && goal.isNew);
  if (!isAsPlanned) return orStale(knowledge, seen, movedSince(goal.expects, found));
  return knowledge.hasRestorePoint ? undefined : { do: 'record-restore-point' };
}

/** A creation that never succeeded holds nothing; CloudFormation lets nothing else be done with it. */
function clearRemains(stack: StackDescription, knowledge: Knowledge): Move {
  const refused = answeredWith(lastAttempt(knowledge, 'delete-stack'));
  if (refused !== undefined) return conclude(fail(refused.message));
  if (stack.terminationProtection) return conclude(fail(protectedBy(stack)));
  return { do: 'call', call: 'delete-stack', stackId: stack.stackId };
}

function beforeDeleting(
  goal: At<'delete'>,
  stack: StackDescription | undefined,
  knowledge: Knowledge,
  seen: Observation,
): Move | undefined {
  const { exportsInUse, fingerprint, own } = seen;
  if (own !== undefined && isGone(own.status)) return finish({ kind: 'done', changed: true });
  if (stack === undefined)
    return orStale(knowledge, seen, { kind: 'done', changed: wasTried(knowledge, 'delete-stack') });
  if (needsPerson(stack.status) || !canDelete(stack.status))
    return conclude(fail(`it is ${stack.status}; nothing is forced`));
  if (stack.terminationProtection) return conclude(fail(protectedBy(stack)));
  if (fingerprint !== goal.expects) return orStale(knowledge, seen, movedSince(goal.expects, fingerprint));
  if (exportsInUse.length > 0) return conclude(fail(`what it exports is in use: ${exportsInUse.join('; ')}`));
  return knowledge.hasRestorePoint ? undefined : { do: 'record-restore-point' };
}

/** Only what this run left is taken back: somebody else's change after it is not overwritten. */
function beforeRestoring(
  { point }: At<'restore'>,
  stack: StackDescription | undefined,
  knowledge: Knowledge,
  seen: Observation,
): Move | undefined {
  const { own, lastIsOurs, asLeft, fingerprint } = seen;
  if (point === null && own !== undefined && isGone(own.status)) return finish({ kind: 'done', changed: true });
  if (stack === undefined) {
    return point === null
      ? orStale(knowledge, seen, { kind: 'done', changed: false })
      : orStale(knowledge, seen, fail('it was deleted after this run deployed it', 'stuck'));
  }
  if (lastIsOurs === undefined) return orStale(knowledge, seen, foreign(stack));
  if (!lastIsOurs) {
    const isBack = point !== null && fingerprint === point.fingerprint && canUpdate(stack.status);
    const result: GoalResult = isBack ? { kind: 'done', changed: false } : foreign(stack);
    // A later run that was taken back itself leaves what this one left.
    const isOurs = !isBack && asLeft === true && canUpdate(stack.status);
    if (!isOurs || mayBeStale(knowledge, seen)) return orStale(knowledge, seen, result);
  }
  if (point === null) return stack.terminationProtection ? conclude(fail(protectedBy(stack), 'changed')) : undefined;
  if (canUpdate(stack.status)) return undefined;
  if (stack.status === 'UPDATE_ROLLBACK_FAILED' && !wasTried(knowledge, 'continue-rollback')) {
    return { do: 'call', call: 'continue-rollback', stackId: stack.stackId };
  }
  return orStale(knowledge, seen, fail(notUpdatable(stack), 'stuck'));
}

/** Said only once reads have had the time to catch up with what was done just before. */
function orStale(knowledge: Knowledge, seen: Observation, result: GoalResult): Move {
  return mayBeStale(knowledge, seen) ? wait('stack', 'what is read may be behind') : conclude(result);
}

function mayBeStale({ since, attempts, patience }: Knowledge, { now, own }: Observation): boolean {
  const quietSince = Math.max(since, attempts.at(-1)?.at ?? since, own?.at ?? since);
  return now - quietSince < patience.stale;
}

const wasTried = (knowledge: Knowledge, call: 'delete-stack' | 'continue-rollback'): boolean =>
  wasAnnounced({ ...knowledge, earlier: [] }, call);

function movedSince(expected: string, found: string): GoalResult {
  if (expected === 'absent') return fail('the stack moved since the plan: it exists by now');
  if (found === 'absent') return fail('the stack moved since the plan: it is gone');
  return fail('the stack moved since the plan: its template, parameters or tags are not those it was made for');
}

const foreign = ({ status }: StackDescription): GoalResult =>
  fail(
    `it was changed after this run, by a later one or by somebody else; it is ${status} and was not overwritten`,
    'stuck',
  );

const protectedBy = ({ stackName }: StackDescription): string => `termination protection of ${stackName} is on`;

const notUpdatable = ({ status }: StackDescription): string =>
  mustBeDeletedFirst(status)
    ? `it is ${status}: it was never created, and has to be deleted first`
    : `it is ${status}, which permits no update`;
