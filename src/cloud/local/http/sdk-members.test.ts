import * as sdk from '@aws-sdk/client-cloudformation';
import { ACTIONS } from '../core/api/actions.js';
import { flagMembers, listMembers, numberMembers } from './member-types.js';

type Kind = 'text' | 'number' | 'flag' | 'list' | 'dictionary' | 'structure';

/** Simple schemas of the SDK are numbers; the others are tuples that begin with one, or functions that yield them. */
type Schema = number | (() => Schema) | readonly [number | (() => Schema), ...unknown[]];

function resolved(schema: Schema): number | readonly unknown[] {
  if (typeof schema === 'function') return resolved(schema());
  // A member with traits is a pair of schema and traits.
  if (Array.isArray(schema) && schema.length === 2) return resolved(schema[0]);
  return schema as number | readonly unknown[];
}

const simple: ReadonlyMap<number, Kind> = new Map([
  [0, 'text'],
  [1, 'number'],
  [2, 'flag'],
]);
const compound: ReadonlyMap<number, Kind> = new Map([
  [1, 'list'],
  [2, 'dictionary'],
  [3, 'structure'],
]);

/** 64 and 128 mark lists and dictionaries of what is simple. */
function kindOf(schema: number | readonly unknown[]): Kind {
  const kind =
    typeof schema !== 'number' ? compound.get(schema[0] as number) : (compound.get(schema >>> 6) ?? simple.get(schema));
  if (kind === undefined) throw new Error(`The SDK has a schema of another kind: ${JSON.stringify(schema)}`);
  return kind;
}

/** Every member below `schema`, with its kind. */
function membersOf(schema: Schema, found: Map<string, Set<Kind>>): void {
  const own = resolved(schema);
  if (typeof own === 'number') return;
  if (kindOf(own) === 'list') membersOf(own[4] as Schema, found);
  if (kindOf(own) !== 'structure') return;
  const names = own[4] as readonly string[];
  const schemas = own[5] as readonly Schema[];
  for (const [place, name] of names.entries()) {
    const member = schemas[place] as Schema;
    found.set(name, (found.get(name) ?? new Set()).add(kindOf(resolved(member))));
    membersOf(member, found);
  }
}

const found = new Map<string, Set<Kind>>();
for (const action of ACTIONS.keys()) {
  const operation = (sdk as unknown as Readonly<Record<string, readonly unknown[]>>)[`${action}$`];
  if (operation === undefined) throw new Error(`The SDK does not know ${action}.`);
  membersOf(operation[4] as Schema, found);
}

it.each([
  ['flag', flagMembers],
  ['number', numberMembers],
  ['list', listMembers],
] as const)('knows every member that is a %s', (kind, known) => {
  const named = [...found].filter(([, kinds]) => kinds.has(kind)).map(([name]) => name);
  expect(named.sort()).toEqual([...known].sort());
});

it('finds no name of two kinds', () => {
  expect([...found].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
  expect(found.size).toBeGreaterThan(50);
});
