import { isObject, type Json } from './json.js';

export interface FunctionCall {
  /** `Ref`, `Condition`, or anything that begins with `Fn::`. */
  readonly name: string;
  readonly argument: Json;
}

/**
 * An object with one key is a call where that key is a function's. `Condition` is one only among
 * conditions: elsewhere (a policy statement) it is a word like any other, and is not answered here.
 */
export function callOf(value: Json | undefined): FunctionCall | undefined {
  if (!isObject(value)) return undefined;
  const [name, more] = Object.keys(value);
  if (name === undefined || more !== undefined || !(name === 'Ref' || name.startsWith('Fn::'))) return undefined;
  return { name, argument: value[name] ?? null };
}
