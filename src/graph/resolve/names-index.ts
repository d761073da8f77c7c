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
}

/** Resources by type and physical name; names may hold symbols and are compared exactly. */
export class NamesIndex {
  readonly #byKey = new Map<string, Named[]>();
  readonly #byType = new Map<string, Named[]>();

  /** @param follow replaces what a name refers to elsewhere, such as an SSM parameter's value */
  constructor(estate: Estate, follow: (parts: Parts) => Parts) {
    for (const service of estate.services)
      for (const stack of service.stacks)
        for (const resource of stack.resources.values()) this.#add(resource, stack, follow);
  }

  #add(resource: Resource, stack: Stack, follow: (parts: Parts) => Parts): void {
    const given = nameOfResource(resource);
    if (given === undefined) return;
    const named = { resource, stack, parts: follow(given) };
    const type = sameKind(resource.type);
    push(this.#byType, type, named);
    const key = partsKey(named.parts);
    if (key !== undefined) push(this.#byKey, `${type} ${key}`, named);
  }

  /** Resources that certainly have this name; a place rules out those that are certainly elsewhere. */
  called(type: string, name: Parts, place: Place): readonly Resource[] {
    const key = partsKey(name);
    if (key === undefined) return [];
    const all = this.#byKey.get(`${sameKind(type)} ${key}`) ?? [];
    return all.filter(({ stack }) => mayBeAt(stack, place)).map(({ resource }) => resource);
  }

  /** Resources whose known name matches a pattern with `*` or `?`. */
  matching(type: string, pattern: string, place: Place): readonly Resource[] {
    const all = this.#byType.get(sameKind(type)) ?? [];
    return all
      .filter(({ parts, stack }) => {
        const name = literalOf(parts);
        return name !== undefined && mayBeAt(stack, place) && globMatches(pattern, name);
      })
      .map(({ resource }) => resource);
  }

  /** Resources of the type whose name the definition gives only in part, with that part. */
  partlyNamed(type: string): readonly { readonly resource: Resource; readonly parts: Parts }[] {
    return (this.#byType.get(sameKind(type)) ?? []).filter(
      ({ parts }) => literalOf(parts) === undefined && !parts.some(isOwnReference),
    );
  }
}

/** A name that AWS makes up cannot be written anywhere else in advance. */
function isOwnReference(part: string | Symbolic): boolean {
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}
