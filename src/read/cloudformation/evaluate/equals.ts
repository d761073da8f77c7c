import type { Scalar, Symbolic, Text, Value } from '../../../model/value.js';
import { get, itemsOf, possibilities, printValue, symbolsIn, textOf } from '../../../model/walk.js';
import { type Decision, limits, type Scope } from './scope.js';

/** `Fn::Equals`: decided where every possibility of both sides agrees. */
export function decideEqual(left: Value | undefined, right: Value | undefined, scope: Scope): Decision {
  if (left === undefined || right === undefined) return left === right;
  let decided: Decision;
  let comparisons = 0;
  for (const one of possibilities(left)) {
    for (const other of possibilities(right)) {
      if (++comparisons > limits.comparisons) return undefined;
      const equal = comparePlain(one, other, scope);
      if (equal === undefined || (decided !== undefined && decided !== equal)) return undefined;
      decided = equal;
    }
  }
  return decided;
}

function comparePlain(left: Value, right: Value, scope: Scope): Decision {
  if (left.kind === 'scalar' && right.kind === 'scalar') return (textOf(left) ?? '') === (textOf(right) ?? '');
  if (left.kind === 'text' && right.kind === 'scalar') return compareWithKnown(left, right, scope);
  if (left.kind === 'scalar' && right.kind === 'text') return compareWithKnown(right, left, scope);
  const opaque = [left, right].some((side) => [...symbolsIn(side)].some(({ symbol }) => isOpaque(symbol)));
  if (!opaque && printValue(left) === printValue(right)) return true;
  return left.kind === 'text' || right.kind === 'text' || opaque ? undefined : false;
}

/** False where the literal ends of the text, or the parameter's allowed values, rule the other out. */
function compareWithKnown(partly: Text, known: Scalar, scope: Scope): Decision {
  const expected = textOf(known) ?? '';
  const first = partly.parts[0];
  const last = partly.parts.at(-1);
  if (typeof first === 'string' && !expected.startsWith(first)) return false;
  if (typeof last === 'string' && !expected.endsWith(last)) return false;
  return partly.parts.length === 1 && typeof first === 'object' && !isAllowed(first, expected, scope)
    ? false
    : undefined;
}

function isAllowed(symbol: Symbolic, expected: string, scope: Scope): boolean {
  if (symbol.kind !== 'parameter' || symbol.stack !== scope.identity.stack) return true;
  const allowed = get(scope.template.parameters.get(symbol.name), 'AllowedValues');
  return allowed?.kind !== 'list' || [...itemsOf(allowed)].some((item) => (textOf(item) ?? expected) === expected);
}

/** Two of these that print alike may still differ. */
function isOpaque(symbol: Symbolic): boolean {
  return symbol.kind === 'unknown' || symbol.kind === 'secret';
}
