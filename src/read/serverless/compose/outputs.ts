import type { Symbolic, Value } from '../../../model/value.js';
import { text } from '../../../model/walk.js';

const output = /\$\{([A-Za-z0-9_-]+)\.([A-Za-z0-9_.-]+)\}/;
const outputs = new RegExp(`(${output.source.replace(/\((?!\?)/g, '(?:')})`);

/** A value in which every `${service.output}` of a Compose file is that output of that service. */
export function withOutputs(value: Value, named: (alias: string, piece: string, at: Value) => string): Value {
  const inside = (child: Value) => withOutputs(child, named);
  if (value.kind === 'list') return { ...value, items: value.items.map(inside) };
  if (value.kind === 'dict') {
    const entries = [...value.entries].map(([key, entry]) => [key, { ...entry, value: inside(entry.value) }] as const);
    return { ...value, entries: new Map(entries) };
  }
  const parts = partsOf(value);
  return parts
    ? text(
        parts.flatMap((part) => split(part, value, named)),
        value,
      )
    : value;
}

function partsOf(value: Value): readonly (string | Symbolic)[] | undefined {
  if (value.kind === 'text') return value.parts;
  const written = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
  return output.test(written) ? [written] : undefined;
}

function split(
  part: string | Symbolic,
  at: Value,
  named: (alias: string, piece: string, at: Value) => string,
): readonly (string | Symbolic)[] {
  if (typeof part !== 'string') return [part];
  return part.split(outputs).map((piece) => {
    const [, alias, name] = output.exec(piece) ?? [];
    if (alias === undefined || name === undefined) return piece;
    return { kind: 'compose-output', service: named(alias, piece, at), output: name };
  });
}
