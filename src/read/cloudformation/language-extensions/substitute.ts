import type { Dict, Scalar, Value } from '../../../model/value.js';
import { scalar, text } from '../../../model/walk.js';
import { placedAt } from '../evaluate/scope.js';

/** What each identifier of the loops around a place stands for. */
export type Bindings = ReadonlyMap<string, Scalar>;

const identifier = /([$&])\{([A-Za-z0-9]{1,255})\}/g;

/** `${Name}` is the item as it stands, `&{Name}` its letters and digits alone, as logical ids need. */
export function substituteText(template: string, bindings: Bindings): string {
  if (bindings.size === 0 || !template.includes('{')) return template;
  return template.replace(identifier, (whole, sign: string, name: string) => {
    const bound = bindings.get(name);
    if (bound === undefined) return whole;
    const item = bound.raw ?? String(bound.value);
    return sign === '&' ? item.replace(/[^0-9A-Za-z]/g, '') : item;
  });
}

/** A scalar or a text with the identifiers in it replaced; the same value where there are none. */
export function substituteLeaf(value: Extract<Value, { kind: 'scalar' | 'text' }>, bindings: Bindings): Value {
  if (value.kind === 'text') {
    return text(
      value.parts.map((part) => (typeof part === 'string' ? substituteText(part, bindings) : part)),
      value,
    );
  }
  if (typeof value.value !== 'string') return value;
  const replaced = substituteText(value.value, bindings);
  return replaced === value.value ? value : scalar(replaced, value);
}

/** `{ Ref: Identifier }` is the item itself. */
export function boundRef(value: Dict, bindings: Bindings): Scalar | undefined {
  if (bindings.size === 0 || value.entries.size !== 1) return undefined;
  const name = value.entries.get('Ref')?.value;
  if (name?.kind !== 'scalar' || typeof name.value !== 'string') return undefined;
  const bound = bindings.get(name.value);
  return bound && placedAt(bound, value);
}

/** `Fn::Sub` of a text that has no variable left: names of resources may be made so, which are plain text. */
export function withoutSub(value: Dict): Value {
  const argument = value.entries.size === 1 ? value.entries.get('Fn::Sub')?.value : undefined;
  const template = argument?.kind === 'list' ? argument.items[0] : argument;
  if (template?.kind !== 'scalar' || typeof template.value !== 'string') return value;
  return template.value.includes('${') ? value : placedAt(template, value);
}
