import type { Placed, Symbolic, Value } from '../../../model/value.js';
import { text } from '../../../model/walk.js';
import { resolveDynamicReferences } from './dynamic-references.js';
import { limits, type Scope, unknown } from './scope.js';

/** Texts joined to one, symbols kept in place. Lists and objects make their piece unknown. */
export function concatenate(pieces: readonly Value[], scope: Scope, at: Placed): Value {
  for (const piece of pieces) scope.work.characters += sizeOf(piece);
  if (scope.work.characters > limits.characters) return tooLong(scope, at);
  return resolveDynamicReferences(text(pieces.flatMap(partsOf), at));
}

function sizeOf(piece: Value): number {
  if (piece.kind === 'scalar') return typeof piece.value === 'string' ? piece.value.length : limits.symbol;
  if (piece.kind !== 'text') return limits.symbol;
  return piece.parts.reduce((size, part) => size + (typeof part === 'string' ? part.length : limits.symbol), 0);
}

function tooLong(scope: Scope, at: Placed): Value {
  const message = `The functions of this stack make more than ${limits.characters} characters of text.`;
  scope.report({ severity: 'error', code: 'cloudformation/too-long', message, location: scope.template.location });
  return unknown('the text would be too long', at);
}

/** A value as parts of a text. Null, which `AWS::NoValue` leaves in a choice, gives nothing. */
export function partsOf(value: Value): readonly (string | Symbolic)[] {
  if (value.kind === 'text') return value.parts;
  if (value.kind !== 'scalar') return partsOf(unknown(`a ${value.kind} inside a text`, value, value));
  return value.value === null ? [] : [value.raw ?? String(value.value)];
}
