import type { Dict, Value } from '../../../../model/value.js';
import { get, itemsOf, printValue, stringOf } from '../../../../model/walk.js';

/** True where the framework's own `if (value)` is: present, and none of null, false, 0 and an empty text. */
export function isSet(value: Value | undefined): value is Value {
  return value !== undefined && !(value.kind === 'scalar' && !value.value);
}

/** `key` of `value` where it is set. */
export function setIn(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  const found = get(value, ...path);
  return isSet(found) ? found : undefined;
}

/** A setting that may be false or zero, but not null. */
export function given(value: Value | undefined, key: string): Value | undefined {
  const found = get(value, key);
  return isNull(found) ? undefined : found;
}

export function isFalse(value: Value | undefined): boolean {
  return value?.kind === 'scalar' && value.value === false;
}

export function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'scalar' && value.value === true;
}

export function isNull(value: Value | undefined): boolean {
  return value?.kind === 'scalar' && value.value === null;
}

export function dictOf(value: Value | undefined): Dict | undefined {
  return value?.kind === 'dict' ? value : undefined;
}

/** The logical id and attribute of an `Fn::GetAtt`, written as a list or with a dot. */
export function getAttOf(
  value: Value | undefined,
): { readonly logicalId: string; readonly attribute: string } | undefined {
  const found = get(value, 'Fn::GetAtt');
  const parts = stringOf(found)?.split('.') ?? [...itemsOf(found)].map((item) => stringOf(item) ?? '');
  const [logicalId, ...rest] = parts;
  return logicalId ? { logicalId, attribute: rest.join('.') } : undefined;
}

/** The items of a list, each once. */
export function uniqueItems(value: Value | undefined): readonly Value[] {
  return [...new Map([...itemsOf(value)].map((item) => [printValue(item), item])).values()];
}
