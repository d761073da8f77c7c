import { nameOfResource } from '../../iam/arn.js';
import { globMatches } from '../../iam/glob.js';
import { literalOf, type Parts } from '../../iam/parts.js';
import type { Estate, Resource, Stack } from '../../model/service.js';
import type { Symbolic } from '../../model/value.js';
import { partsKey } from './identity-key.js';

/** Where a name must be: a literal region or account rules out what is certainly elsewhere. */
export interface Place {
  readonly region?: string;
  readonly account?: string;
}

interface Named {
  readonly resource: Resource;
  readonly stack: Stack;
  readonly parts: Parts;
  /** The type, and the name as `partsKey` gives it; absent where a part is not known at all. */
  readonly key: string | undefined;
}

/** Resources by type and physical name; names may hold symbols and are compared exactly. */
export class NamesIndex {
  readonly #byKey = new Map<string, Named[]>();
  readonly #byType = new Map<string, Named[]>();

  /** @param follow replaces what a name refers to elsewhere, such as an SSM parameter's value */
  constructor(estate: Estate, follow: (parts: Parts) => Parts) {
    for (const service of estate.services)
      for (const stack of service.stacks) for (const named of namedIn(stack)) this.#add(named, follow);
  }

  #add(given: Named, follow: (parts: Parts) => Parts): void {
    const named = given.parts.some(leadsOn) ? namedBy(given.resource, given.stack, follow(given.parts)) : given;
    push(this.#byType, sameKind(named.resource.type), named);
    if (named.key !== undefined) push(this.#byKey, named.key, named);
  }

  /** Resources that certainly have this name; a place rules out those that are certainly elsewhere. */
  called(type: string, name: Parts, place: Place): readonly Resource[] {
    const key = partsKey(name);
    if (key === undefined) return [];
    // An ARN shows a slash before every parameter's name, also where the name has none.
    const bare =
      type === 'AWS::SSM::Parameter' && key.startsWith('/') ? this.#byKey.get(keyOf(type, key.slice(1))) : [];
    const all = this.#byKey.get(keyOf(type, key)) ?? bare ?? [];
    return all.filter(({ stack }) => mayBeAt(stack, place)).map(({ resource }) => resource);
  }

  /**
   * Resources whose name certainly matches a pattern with `*` or `?`: symbols match themselves, and a
   * star whatever they stand for.
   */
  matching(type: string, pattern: Parts, place: Place): readonly Resource[] {
    const key = partsKey(pattern);
    if (key === undefined) return [];
    const glob = keyOf(type, key);
    const holdsMark = key.includes('?');
    return (this.#byType.get(sameKind(type)) ?? [])
      .filter((one) => !holdsMark || literalOf(one.parts) !== undefined)
      .filter((one) => one.key !== undefined && mayBeAt(one.stack, place) && globMatches(glob, one.key))
      .map(({ resource }) => resource);
  }

  /** Resources of the type whose name the definition gives only in part, with that part. */
  partlyNamed(type: string): readonly { readonly resource: Resource; readonly parts: Parts }[] {
    return (this.#byType.get(sameKind(type)) ?? []).filter(
      ({ parts }) => literalOf(parts) === undefined && !parts.some(isOwnReference),
    );
  }
}

const known = new WeakMap<Stack, readonly Named[]>();

/** The names that a stack's definition gives; those that AWS makes up are found by their symbol. */
function namedIn(stack: Stack): readonly Named[] {
  const before = known.get(stack);
  if (before !== undefined) return before;
  const found: Named[] = [];
  for (const resource of stack.resources.values()) {
    const parts = nameOfResource(resource);
    if (parts !== undefined && !isMadeUp(parts, resource)) found.push(namedBy(resource, stack, parts));
  }
  known.set(stack, found);
  return found;
}

function isMadeUp([only, ...more]: Parts, { logicalId }: Resource): boolean {
  return more.length === 0 && typeof only === 'object' && isOwnReference(only) && only.logicalId === logicalId;
}

function namedBy(resource: Resource, stack: Stack, parts: Parts): Named {
  const name = partsKey(parts);
  return { resource, stack, parts, key: name === undefined ? undefined : keyOf(resource.type, name) };
}

function keyOf(type: string, name: string): string {
  return `${sameKind(type)} ${name}`;
}

/** What another stack, or something outside, may give a text for. */
function leadsOn(part: string | Symbolic): boolean {
  return typeof part !== 'string' && (part.kind !== 'pseudo' || part.otherwise !== undefined);
}

/** A name that AWS makes up cannot be written anywhere else in advance. */
function isOwnReference(part: string | Symbolic): part is Extract<Symbolic, { kind: 'ref' | 'attribute' }> {
  return typeof part !== 'string' && (part.kind === 'ref' || part.kind === 'attribute');
}

function mayBeAt(stack: Stack, place: Place): boolean {
  const agrees = (a: string | undefined, b: string | undefined) => a === undefined || b === undefined || a === b;
  return agrees(stack.region, place.region) && agrees(stack.account, place.account);
}

/** A global table is a table, and both kinds of API share their names. */
export function sameKind(type: string): string {
  if (type === 'AWS::DynamoDB::GlobalTable') return 'AWS::DynamoDB::Table';
  return type === 'AWS::ApiGatewayV2::Api' ? 'AWS::ApiGateway::RestApi' : type;
}

/** Is a type what a place asks for, or a second name of it? */
export function isOfType(type: string | undefined, wanted: string): boolean {
  return type === wanted || (type !== undefined && sameKind(type) === sameKind(wanted));
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}
