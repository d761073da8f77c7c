import type { Choice, Value } from '../../../model/value.js';
import { scalar } from '../../../model/walk.js';
import { limits, unknown } from './scope.js';

/**
 * Applies a function to arguments that may be undecided choices: the result is a choice of the
 * results. The same condition is chosen alike in all arguments. Beyond a few conditions the
 * arguments become unknown, because the variants double with each.
 */
export function lift(
  values: readonly Value[],
  combine: (values: readonly Value[]) => Value | undefined,
  depth = 0,
): Value | undefined {
  const choice = values.find((value): value is Choice => value.kind === 'choice');
  if (!choice) return combine(values);
  if (depth >= limits.choices) return combine(values.map(tooUndecided));
  const branch = (holds: boolean) =>
    lift(
      values.map((value) => choose(value, choice.condition, holds)),
      combine,
      depth + 1,
    ) ?? nothing(choice);
  return { ...choice, whenTrue: branch(true), whenFalse: branch(false) };
}

/** A value where one condition is decided. */
function choose(value: Value, condition: string, holds: boolean): Value {
  if (value.kind !== 'choice') return value;
  if (value.condition === condition) return choose(holds ? value.whenTrue : value.whenFalse, condition, holds);
  return {
    ...value,
    whenTrue: choose(value.whenTrue, condition, holds),
    whenFalse: choose(value.whenFalse, condition, holds),
  };
}

function tooUndecided(value: Value): Value {
  return value.kind === 'choice' ? unknown('it depends on too many conditions', value, value) : value;
}

/** `AWS::NoValue` where only one branch of a choice has it: null, which lists and walks skip. */
export function nothing(at: Value): Value {
  return scalar(null, at);
}
