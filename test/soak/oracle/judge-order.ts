import { stackNameOf } from '../estate.js';
import { type Case, takeBacksIn } from './case.js';
import type { Operation } from './operations.js';

interface Span {
  readonly begun: number;
  readonly ended: number;
  readonly went: boolean;
}

/** Dependencies first, and back in reverse, by the times of the cloud's events. */
export function* judgeOrder(one: Case, operations: readonly Operation[]): Generator<string> {
  const forward = spansOf(operations, 'deploy');
  const back = spansOf(operations, 'restore');
  for (const { step, after, strength } of one.plan.order) {
    const [later, earlier] = [forward.get(step), forward.get(after)];
    if (later && earlier && later.begun < earlier.ended) yield `${step} began before ${after} had ended (${strength})`;
    if (later && earlier && strength === 'hard' && !earlier.went) yield `${step} was done though ${after} had failed`;
    const [first, then] = [back.get(step), back.get(after)];
    // Asked again, a person has looked at it: what was not held back then is restored by now.
    if (first && then && then.begun < first.ended && (strength === 'hard' || takeBacksIn(one.journal) === 0))
      yield `${after} was restored before ${step} (${strength})`;
  }
  yield* judgeNeeds(one, forward);
  yield* judgeLimit(one, operations);
}

/** What a stack needs, from the estate and not from the plan. */
function* judgeNeeds({ plan, estate, before }: Case, forward: ReadonlyMap<string, Span>): Generator<string> {
  // The first step with what is new; before it a stack only lets go.
  const withNew = plan.steps
    .filter(({ part }) => part?.kind !== 'detach' && !part?.text.startsWith('is as it was'))
    .toReversed();
  const stepAt = new Map(withNew.map(({ stackName, id }) => [stackName, id]));
  const exported = new Set([...before.stacks.values()].flatMap(({ exports }) => Object.keys(exports)));
  for (const { service, imports, bindings } of estate.stacks) {
    const own = forward.get(stepAt.get(stackNameOf(service)) ?? '');
    if (own === undefined) continue;
    const fresh = imports.filter((name) => !exported.has(name));
    const providers = [
      ...estate.stacks
        .filter(({ exports }) => exports.some(({ name }) => fresh.includes(name)))
        .map((one) => one.service),
      ...bindings.map((binding) => binding.service),
    ];
    for (const provider of providers) {
      const needed = forward.get(stepAt.get(stackNameOf(provider)) ?? '');
      if (provider !== service && needed !== undefined && own.begun < needed.ended)
        yield `${service} began before ${provider}, which it needs`;
    }
  }
}

function spansOf(operations: readonly Operation[], goal: 'deploy' | 'restore'): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const operation of operations) {
    if (operation.goal !== goal || operation.step === undefined) continue;
    const known = spans.get(operation.step);
    spans.set(operation.step, {
      begun: known?.begun ?? operation.begun,
      ended: operation.ended,
      went: ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'DELETE_COMPLETE'].includes(operation.end),
    });
  }
  return spans;
}

/** No more at once than was asked for. What somebody else does has no slot. */
function* judgeLimit({ script }: Case, operations: readonly Operation[]): Generator<string> {
  const own = operations.filter(({ step }) => step !== undefined);
  for (const { begun } of own) {
    const running = own.filter((other) => other.begun <= begun && begun < other.ended);
    const steps = new Set(running.map(({ step }) => step));
    if (steps.size <= script.options.concurrency) continue;
    yield `${steps.size} at once, and not ${script.options.concurrency}: ${[...steps].join(', ')}`;
    return;
  }
}
