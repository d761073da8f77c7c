import type { Resource } from '../../../../model/service.js';
import type { Value } from '../../../../model/value.js';
import { get, itemsOf, stringOf } from '../../../../model/walk.js';
import { type Check, refuse } from '../check.js';

/**
 * A table defines the attributes of its keys and its indexes' keys, and no others: CreateTable's
 * `Number of attributes in KeySchema does not exactly match number of attributes defined`.
 */
export function checkTable(check: Check, { logicalId, properties }: Resource): void {
  const definitions = get(properties, 'AttributeDefinitions');
  const defined = namesIn(definitions);
  const used = keysOf(properties);
  if (!defined || !used || !definitions) return;
  const missing = [...used].filter((name) => !defined.has(name));
  const unused = [...defined].filter((name) => !used.has(name));
  const told = [
    ...(missing.length > 0 ? [`its keys use ${missing.join(', ')}, which it does not define`] : []),
    ...(unused.length > 0 ? [`it defines ${unused.join(', ')}, which no key uses`] : []),
  ];
  if (told.length > 0) {
    refuse(
      check,
      'table-keys',
      `AttributeDefinitions of ${logicalId} are those of its keys: ${told.join('; ')}.`,
      definitions,
    );
  }
}

/** Attribute names of every key; undefined where one is not known. */
function keysOf(properties: Value): ReadonlySet<string> | undefined {
  const indexes = ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'].map((key) => get(properties, key));
  const holders: Value[] = [properties];
  for (const index of indexes) {
    if (index?.kind === 'list' && index.items.every((item) => item.kind === 'dict')) holders.push(...index.items);
    else if (index !== undefined) return undefined;
  }
  const names = new Set<string>();
  for (const holder of holders) {
    const own = namesIn(get(holder, 'KeySchema'));
    if (!own) return undefined;
    for (const name of own) names.add(name);
  }
  return names;
}

function namesIn(schema: Value | undefined): ReadonlySet<string> | undefined {
  if (schema?.kind !== 'list') return undefined;
  const names = [...itemsOf(schema)].map((item) => stringOf(get(item, 'AttributeName')));
  const isPlain = schema.items.every((item) => item.kind === 'dict');
  return isPlain && names.every((name) => name !== undefined) ? new Set(names) : undefined;
}
