import type { PlanRefusal } from '../../model/plan.js';
import { ownerOf } from '../../model/stack-tags.js';
import { compareText, sortedBy } from '../compare.js';
import { placeOf } from '../place.js';
import { exportsAfter, type RunView } from '../run-view.js';

/** Names that are somebody else's: another service's or stage's stack, or one and the same name wanted twice. */
export function* refuseTaken(view: RunView): Generator<PlanRefusal> {
  yield* takenStacks(view);
  yield* wantedTwice(view);
  yield* exportedTwice(view);
}

/** Asks also the stacks in review: a pending change set of another service is that service's. */
function* takenStacks({ input }: RunView): Generator<PlanRefusal> {
  const proposed = new Map(input.proposed.map((stack) => [placeOf(stack.target, stack.stackName), stack]));
  for (const { target, stackName, tags, status } of input.deployed) {
    const stack = proposed.get(placeOf(target, stackName));
    if (stack === undefined || status === 'DELETE_COMPLETE') continue;
    const { service = stack.service, stage = input.stage } = ownerOf(tags);
    if (service === stack.service && stage === input.stage) continue;
    yield {
      code: 'name-taken',
      stack: stack.key,
      subject: stackName,
      message: `The name ${stackName} belongs to service ${service} at stage ${stage}, by its tags. Give ${stack.key} another stack name.`,
    };
  }
}

function* wantedTwice({ input }: RunView): Generator<PlanRefusal> {
  for (const nameOf of [
    ({ target, stackName }: (typeof input.proposed)[number]) => placeOf(target, stackName),
    ({ key }: (typeof input.proposed)[number]) => key,
  ]) {
    const sorted = sortedBy(input.proposed, (stack) => JSON.stringify([nameOf(stack), stack.key, stack.stackName]));
    for (const [at, stack] of sorted.entries()) {
      const other = sorted[at - 1];
      if (other === undefined || compareText(nameOf(other), nameOf(stack)) !== 0) continue;
      yield {
        code: 'name-taken',
        stack: stack.key,
        subject: stack.stackName,
        message: `Two stacks of this estate want one name: ${other.key} (${other.stackName}) and ${stack.key} (${stack.stackName}).`,
      };
    }
  }
}

/** CloudFormation refuses the second at the deploy. */
function* exportedTwice({ pairs, exporters, stepAt, input }: RunView): Generator<PlanRefusal> {
  for (const pair of pairs)
    for (const name of pair.proposed === undefined ? [] : exportsAfter(pair, input)) {
      const other = exporters.get(placeOf(pair.target, name));
      if (other === undefined || other === pair || !(stepAt.has(pair.place) || stepAt.has(other.place))) continue;
      yield {
        code: 'name-taken',
        stack: pair.key,
        subject: name,
        message: `Both ${other.key} and ${pair.key} export ${name}; an export's name is unique in its account and region.`,
      };
    }
}
