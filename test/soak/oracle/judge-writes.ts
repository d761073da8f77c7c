import { statefulTypes } from '../estate.js';
import { serviceOf } from '../plan-of.js';
import { type Case, takeBacksIn } from './case.js';
import { eventsSince, type Operation } from './operations.js';

/** Whether all that was written was announced, once, and allowed. */
export function* judgeWrites(one: Case, operations: readonly Operation[]): Generator<string> {
  yield* judgeAnnounced(one, operations);
  yield* judgeOnce(one, operations);
  yield* judgeForeign(one, operations);
  yield* judgeData(one);
  yield* judgeNewData(one, operations);
}

function* judgeAnnounced({ story, plan }: Case, operations: readonly Operation[]): Generator<string> {
  const foreign = new Set(story.deeds.map(({ token }) => token));
  for (const { stackName, token, step } of operations) {
    if (step === undefined && !foreign.has(token))
      yield `${stackName}: an operation that no line of the journal announced`;
    const named = plan.steps.find(({ id }) => id === step);
    if (step !== undefined && named?.stackName !== stackName) yield `${stackName}: ${step} wrote to it`;
  }
}

/** One change set for each step and goal is executed; a person who asks for the way back again has it tried again. */
function* judgeOnce({ journal }: Case, operations: readonly Operation[]): Generator<string> {
  const counts = new Map<string, number>();
  for (const { call, goal, step } of operations) {
    if (call !== 'execute-change-set') continue;
    const key = `${goal} of ${step}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) {
    const allowed = key.startsWith('restore') ? 1 + takeBacksIn(journal) : 1;
    if (count > allowed) yield `${key}: ${count} change sets were executed`;
  }
}

/**
 * What somebody else did last is not overwritten. Where reads are stale nobody can promise it; nor for a process that
 * stands still between its look at a stack and the making of its change set, for as long as a whole update of somebody
 * else's takes (seed 3836): CloudFormation only refuses a change set that was made before the stack moved.
 */
function* judgeForeign({ story, script, before }: Case, operations: readonly Operation[]): Generator<string> {
  if (script.rules.some(({ effect }) => effect.kind === 'stale')) return;
  for (const { stackName, token } of story.deeds) {
    const theirs = operations.find((operation) => operation.token === token);
    if (theirs === undefined || !/^(UPDATE|DELETE)_COMPLETE/.test(theirs.end)) continue;
    // Who deletes the empty shell of a new stack has changed nothing of anybody.
    const isTheirs = (one: Operation): boolean => one.stackId === theirs.stackId || before.stacks.has(stackName);
    const after = operations.find(
      (one) => one.stackName === stackName && one.begun > theirs.begun && one.step !== undefined && isTheirs(one),
    );
    if (story.naps > 0 && after?.goal === 'deploy') continue;
    if (after !== undefined) yield `${stackName}: ${after.step} (${after.goal}) overwrote what somebody else did`;
  }
}

function* judgeData({ before, after, terms, touched }: Case): Generator<string> {
  if (terms.ephemeral) return;
  for (const stack of after.all) {
    if (touched.has(stack.name)) continue;
    const held = new Set(before.all.find(({ id }) => id === stack.id)?.resources.map(({ physicalId }) => physicalId));
    // Of one that could not be made, as its name is that of a retained one, nothing is deleted.
    const unmade = new Set<string>();
    for (const { type, status, physicalId, logicalId } of eventsSince(before, stack.id, stack.events)) {
      if (status === 'CREATE_FAILED') unmade.add(physicalId);
      if (unmade.has(physicalId)) continue;
      if (status !== 'DELETE_COMPLETE' || !statefulTypes.has(type) || !held.has(physicalId)) continue;
      if (!terms.waived(serviceOf(stack.name), logicalId))
        yield `${stack.name}: ${logicalId} (${type}) was deleted with what it held`;
    }
  }
}

/** A stack that is new in the run and was made holds data by now: the way back leaves it. */
function* judgeNewData({ before, after, terms, plan }: Case, operations: readonly Operation[]): Generator<string> {
  if (terms.ephemeral) return;
  for (const { step, stackId, end } of operations) {
    if (end !== 'CREATE_COMPLETE' || before.all.some(({ id }) => id === stackId)) continue;
    const stack = after.all.find(({ id }) => id === stackId);
    const deleted = operations.find(
      (one) => one.stackId === stackId && one.call === 'delete-stack' && one.step === step,
    );
    const created = plan.steps.find(({ id }) => id === step);
    const holds = stack?.events.some(({ type, status }) => statefulTypes.has(type) && status === 'CREATE_COMPLETE');
    if (deleted !== undefined && holds && created?.kind === 'create')
      yield `${stack?.name}: new, with data, and was deleted`;
  }
}
