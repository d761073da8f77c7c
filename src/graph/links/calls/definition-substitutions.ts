import type { Dict, Value } from '../../../model/value.js';
import { get, text, textOf } from '../../../model/walk.js';

/** A workflow's definition with `${name}` of `DefinitionSubstitutions` replaced by what stands there. */
export function withSubstitutions(definition: Value, substitutions: Value | undefined): Value {
  if (substitutions?.kind !== 'dict' || substitutions.entries.size === 0) return definition;
  return filled(definition, substitutions);
}

function filled(value: Value, substitutions: Dict): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => filled(item, substitutions)) };
  if (value.kind === 'dict') {
    const entries = [...value.entries].map(
      ([key, entry]) => [key, { ...entry, value: filled(entry.value, substitutions) }] as const,
    );
    return { ...value, entries: new Map(entries) };
  }
  return value.kind === 'scalar' && typeof value.value === 'string'
    ? filledText(value.value, value, substitutions)
    : value;
}

function filledText(written: string, at: Value, substitutions: Dict): Value {
  const pieces = written.split(/\$\{([A-Za-z0-9_]+)\}/);
  if (pieces.length === 1) return at;
  const found = pieces[1] === undefined ? undefined : get(substitutions, pieces[1]);
  if (pieces.length === 3 && pieces[0] === '' && pieces[2] === '' && found !== undefined) return found;
  return text(
    pieces.flatMap((piece, index) => (index % 2 === 0 ? [piece] : partsFor(piece, substitutions))),
    at,
  );
}

function partsFor(name: string, substitutions: Dict) {
  const value = get(substitutions, name);
  if (value?.kind === 'text') return value.parts;
  return [textOf(value) ?? `\${${name}}`];
}
