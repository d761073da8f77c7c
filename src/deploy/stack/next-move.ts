import { isInProgress } from '../stack-status.js';
import { afterOperation } from './after-operation.js';
import { answeredWith, lastAttempt } from './attempts.js';
import { pursueChangeSet } from './change-set-moves.js';
import { conclude, fail, type Goal, type Knowledge, type Move, type Observation, wait } from './goal.js';
import { whileInDoubt } from './in-doubt.js';
import { beforeWriting, presentStack } from './preconditions.js';
import { tidyUp } from './tidy-up.js';

type Rule = (goal: Goal, knowledge: Knowledge, seen: Observation) => Move | undefined;

/** The first that has an answer decides. */
const rules: readonly Rule[] = [
  // It is decided what came of it.
  tidyUp,
  // CloudFormation works, or worked, on what this run asked for.
  afterOperation,
  // It was asked for, and nothing is seen of it: it may have happened, or may still.
  whileInDoubt,
  whileBusy,
  // Nothing of ours is under way: may it begin?
  beforeWriting,
  (goal, knowledge, seen) => (deletes(goal) ? askForDeletion(knowledge, seen) : undefined),
  pursueChangeSet,
];

/**
 * What to do next for a goal, from what is known and what was last seen: no memory but these two, so that a
 * process that takes over goes on as the one before it would have.
 */
export function nextMove(goal: Goal, knowledge: Knowledge, seen: Observation): Move {
  for (const rule of rules) {
    const move = rule(goal, knowledge, seen);
    if (move !== undefined) return move;
  }
  return wait('stack', 'nothing can be done yet');
}

const deletes = (goal: Goal): boolean => goal.kind === 'delete' || (goal.kind === 'restore' && goal.point === null);

/** Somebody else's operation: every one of this run's would carry a token. */
function whileBusy(_goal: Goal, { since, patience }: Knowledge, seen: Observation): Move | undefined {
  const { now } = seen;
  // One that this run has deleted may be shown as it was before: that is nobody's operation.
  const stack = presentStack(seen);
  if (stack === undefined || !isInProgress(stack.status)) return undefined;
  if (now - since < patience.busy) return wait('stack', `somebody else's operation runs: ${stack.status}`);
  const minutes = Math.round(patience.busy / 60_000);
  return conclude(fail(`somebody else's operation still runs after ${minutes} minutes: ${stack.status}`));
}

function askForDeletion(knowledge: Knowledge, { stack }: Observation): Move | undefined {
  if (stack === undefined) return undefined;
  const refused = answeredWith(lastAttempt(knowledge, 'delete-stack'));
  if (refused !== undefined) return conclude(fail(refused.message));
  return { do: 'call', call: 'delete-stack', stackId: stack.stackId };
}
