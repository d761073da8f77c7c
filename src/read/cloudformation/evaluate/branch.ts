import type { Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { decide } from './conditions.js';
import { nothing } from './lift.js';
import { assume, badArguments, type Intrinsic } from './scope.js';

/** `[condition, value if true, value if false]`; both, as a choice, where it is not decided. */
export const branch: Intrinsic = (argument, scope, at) => {
  const [name, whenTrue, whenFalse, ...more] = argument.kind === 'list' ? argument.items : [];
  const condition = stringOf(name);
  if (condition === undefined || !whenTrue || !whenFalse || more.length > 0) {
    return badArguments('Fn::If', 'the name of a condition and two values', scope, at);
  }
  const decision = decide(condition, scope, at);
  if (decision !== undefined) return scope.evaluate(decision ? whenTrue : whenFalse, scope);
  const evaluate = (value: Value, holds: boolean) => scope.evaluate(value, assume(scope, condition, holds));
  const one = evaluate(whenTrue, true);
  const other = evaluate(whenFalse, false);
  if (!one && !other) return undefined;
  return {
    kind: 'choice',
    condition,
    whenTrue: one ?? nothing(whenTrue),
    whenFalse: other ?? nothing(whenFalse),
    source: at.source,
    offset: at.offset,
  };
};
