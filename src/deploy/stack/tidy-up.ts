import { isInProgress, isInReview } from '../stack-status.js';
import { answeredWith, lastAttempt } from './attempts.js';
import { finish, type Goal, type Knowledge, type Move, type Observation, wait } from './goal.js';

/** A change set that is not executed goes away, and so does the empty stack that only exists for its sake. */
export function tidyUp(_goal: Goal, knowledge: Knowledge, seen: Observation): Move | undefined {
  const { verdict } = knowledge;
  if (verdict === undefined) return undefined;
  return removeShell(knowledge, seen) ?? removeChangeSet(knowledge, seen) ?? finish(verdict);
}

/** DeleteStack takes its change sets along. A stack in review that was there before is not ours. */
function removeShell(knowledge: Knowledge, { stack, now }: Observation): Move | undefined {
  const first = [...knowledge.earlier, ...knowledge.attempts].find(({ call }) => call === 'create-change-set');
  const madeByUs = first !== undefined && first.stackId === undefined;
  if (stack === undefined || !madeByUs) return undefined;
  const attempt = lastAttempt(knowledge, 'delete-stack');
  const isGoing = attempt !== undefined && isInProgress(stack.status);
  if (!isInReview(stack.status) && !isGoing) return undefined;
  if (attempt === undefined || isToBeRepeated(attempt.answer)) {
    return { do: 'call', call: 'delete-stack', stackId: stack.stackId };
  }
  // Not worth a failure: the next run takes an empty stack over as if there were none.
  if (answeredWith(attempt) || now - attempt.at > knowledge.patience.stale) return undefined;
  return wait('stack', 'the empty stack goes away');
}

function removeChangeSet(knowledge: Knowledge, { changeSet, now }: Observation): Move | undefined {
  if (changeSet === undefined || changeSet.status.startsWith('DELETE_')) return undefined;
  const attempt = lastAttempt(knowledge, 'delete-change-set');
  if (attempt === undefined || isToBeRepeated(attempt.answer)) {
    return { do: 'call', call: 'delete-change-set', changeSet: changeSet.name, stackId: changeSet.stackId };
  }
  if (answeredWith(attempt) || now - attempt.at > knowledge.patience.stale) return undefined;
  return wait('change-set', 'the change set goes away');
}

const isToBeRepeated = (answer: unknown): boolean => answer === 'unclear' || answer === 'not-done';
