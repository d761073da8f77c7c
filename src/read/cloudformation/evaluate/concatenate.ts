import type { Placed, Symbolic, Value } from '../../../model/value.js';
import { text } from '../../../model/walk.js';
import { resolveDynamicReferences } from './dynamic-references.js';
import { limits, type Scope, unknown } from './scope.js';

/** Texts joined to one, symbols kept in place. Lists and objects make their piece unknown. */
export function concatenate(pieces: readonly Value[], scope: Scope, at: Placed): Value {
  const parts = pieces.flatMap(partsOf);
  for (const part of parts) if (typeof part === 'string') scope.work.characters += part.length;
  if (scope.work.characters > limits.characters) return unknown('the text would be too long', at);
  return resolveDynamicReferences(text(parts, at));
}

/** A value as parts of a text. Null, which `AWS::NoValue` leaves in a choice, gives nothing. */
export function partsOf(value: Value): readonly (string | Symbolic)[] {
  if (value.kind === 'text') return value.parts;
  if (value.kind !== 'scalar') return [{ kind: 'unknown', reason: `a ${value.kind} inside a text`, of: value }];
  return value.value === null ? [] : [value.raw ?? String(value.value)];
}
