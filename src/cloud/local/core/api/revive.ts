import type { Json, JsonObject } from '../../template/index.js';

const TIMES = new Set([
  'CreationTime',
  'DeletionTime',
  'LastCheckTimestamp',
  'LastUpdatedTime',
  'LastUpdatedTimestamp',
  'Timestamp',
]);

/** An answer as the SDK gives it: times are dates. A copy, so that callers cannot reach into the state. */
export function revived(answer: JsonObject): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...answer };
  for (const [name, value] of Object.entries(answer))
    if (typeof value !== 'string') copy[name] = revivedMember(name, value);
  return copy;
}

function revivedMember(name: string, value: Json): unknown {
  if (typeof value === 'number' && TIMES.has(name)) return new Date(value);
  if (isList(value)) return value.map((item) => revivedMember('', item));
  if (typeof value === 'object' && value !== null) return revived(value);
  return value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
