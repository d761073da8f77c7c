import { RESOURCE_TABLE } from './generated/resource-table.js';

/** What CloudFormation's own specification says of one type. */
export interface TypeFacts {
  /** Dotted properties whose change makes a new resource and deletes the old one. */
  readonly replaces: readonly string[];
  /** Those whose change may do so, depending on their values. */
  readonly mayReplace: readonly string[];
  readonly primaryIdentifier: readonly string[];
  /** What is lost with a resource of this type, in one word (`items`); undefined when nothing is. */
  readonly keeps?: string;
}

type Row = readonly [replaces?: string, mayReplace?: string, identifier?: string, keeps?: string];

/** Parsed at the first question: most commands ask none. */
let table: ReadonlyMap<string, Readonly<Record<string, Row>>> | undefined;
const known = new Map<string, TypeFacts | undefined>();

/** Undefined for types of others, modules and custom resources: of those nothing is known. */
export function factsOf(type: string): TypeFacts | undefined {
  if (!known.has(type)) known.set(type, lookUp(type));
  return known.get(type);
}

function lookUp(type: string): TypeFacts | undefined {
  if (type.startsWith('Custom::')) return lookUp('AWS::CloudFormation::CustomResource');
  const cut = type.lastIndexOf('::');
  const types = parsedTable().get(type.slice(0, cut));
  const name = type.slice(cut + 2);
  if (types === undefined || !Object.hasOwn(types, name)) return undefined;
  const [replaces, mayReplace, identifier, keeps] = types[name] ?? [];
  return {
    replaces: words(replaces),
    mayReplace: words(mayReplace),
    primaryIdentifier: words(identifier),
    ...(keeps === undefined || keeps === '' ? {} : { keeps }),
  };
}

function parsedTable(): ReadonlyMap<string, Readonly<Record<string, Row>>> {
  if (table === undefined) {
    const parsed: Record<string, Record<string, Row>> = JSON.parse(RESOURCE_TABLE);
    table = new Map(Object.entries(parsed));
  }
  return table;
}

function words(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(' ');
}
