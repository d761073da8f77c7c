import type { Value } from '../../../model/value.js';
import { get, printValue, textOf } from '../../../model/walk.js';
import { problem } from '../problem.js';
import { lift, nothing } from './lift.js';
import { badArguments, type Intrinsic, type Scope, undefinedName, unknown } from './scope.js';

/** `[map, top key, second key]`, with `{ DefaultValue: … }` as an optional fourth. */
export const findInMap: Intrinsic = (argument, scope, at) => {
  const items = argument.kind === 'list' ? argument.items : [];
  const fallback = get(items[3], 'DefaultValue');
  if (items.length < 3 || items.length > 4 || (items.length === 4 && !fallback)) {
    return badArguments('Fn::FindInMap', 'a mapping, a top level key and a second level key', scope, at);
  }
  const keys = items.slice(0, 3).map((item) => scope.evaluate(item, scope) ?? nothing(item));
  return lift(keys, ([map, top, second]) => {
    const name = textOf(map);
    if (name === undefined) return unknown('Fn::FindInMap in a mapping that is not known', at, map);
    const mapping = scope.template.mappings.get(name);
    if (mapping) return look({ name, mapping, top, second, fallback }, scope, at);
    return fallback ? scope.evaluate(fallback, scope) : undefinedName(`The mapping ${name}`, scope, at);
  });
};

interface Lookup {
  readonly name: string;
  readonly mapping: Value;
  readonly top: Value | undefined;
  readonly second: Value | undefined;
  readonly fallback: Value | undefined;
}

function look(lookup: Lookup, scope: Scope, at: Value): Value | undefined {
  const top = textOf(lookup.top);
  const second = textOf(lookup.second);
  if (top !== undefined && second !== undefined) return found(lookup, [top, second], scope, at);
  if (second !== undefined && !lookup.fallback) {
    const same = theSameInAll(lookup.mapping, second);
    if (same) return same;
  }
  return unknown(
    `a key of the mapping ${lookup.name} is not known`,
    at,
    top === undefined ? lookup.top : lookup.second,
  );
}

function found(lookup: Lookup, keys: readonly [string, string], scope: Scope, at: Value): Value | undefined {
  const value = get(lookup.mapping, ...keys);
  if (value) return scope.evaluate(value, scope);
  if (lookup.fallback) return scope.evaluate(lookup.fallback, scope);
  const message = `The mapping ${lookup.name} has no ${keys.join('.')}.`;
  scope.report(problem('error', 'cloudformation/undefined-reference', message, at));
  return unknown(message, at);
}

/** A value that every top level key has alike does not depend on which it is. */
function theSameInAll(mapping: Value, second: string): Value | undefined {
  if (mapping.kind !== 'dict') return undefined;
  const values = [...mapping.entries.values()].map((entry) => get(entry.value, second));
  const [first] = values;
  const same = first && values.every((value) => value && printValue(value) === printValue(first));
  return same ? first : undefined;
}
