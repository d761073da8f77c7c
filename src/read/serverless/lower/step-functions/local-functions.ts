import type { Value } from '../../../../model/value.js';
import { get, scalar, stringOf } from '../../../../model/walk.js';
import { functionNamed } from '../functions/functions.js';
import type { LoweredFunction } from '../lowering.js';
import { build } from '../template/json.js';
import { getAttOf } from '../template/values.js';

/** In a workflow, `Ref` and `GetAtt` may name a function by its key; they then mean its resource. */
export function withLocalFunctions(value: Value, functions: readonly LoweredFunction[]): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => withLocalFunctions(item, functions)) };
  if (value.kind !== 'dict') return value;
  const attribute = getAttOf(value);
  const named = functionNamed(functions, attribute?.logicalId);
  if (attribute && named) return build({ 'Fn::GetAtt': [named.logicalId, attribute.attribute] }, value);
  const referred = functionNamed(functions, stringOf(get(value, 'Ref')));
  if (referred && value.entries.size === 1) return build({ Ref: scalar(referred.logicalId, value) }, value);
  const entries = new Map(
    [...value.entries].map(([key, entry]) => [key, { ...entry, value: withLocalFunctions(entry.value, functions) }]),
  );
  return { ...value, entries };
}
