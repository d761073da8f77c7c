import { nameOfResource } from '../../../iam/arn.js';
import { globMatches } from '../../../iam/glob.js';
import { literalOf, type Parts } from '../../../iam/parts.js';
import { type Assumed, agreement, type Home, isGlobal, type Place } from '../../../iam/place.js';
import type { StackKey } from '../../../model/names.js';
import { isCertainlyThere } from '../../../model/presence.js';
import type { Estate, Resource, Stack } from '../../../model/service.js';
import type { Symbolic } from '../../../model/value.js';
import { generatedAs, logicalIdIn } from './generated-names.js';
import { partsKey } from './identity-key.js';

/** A resource that has the name, and what had to be taken for the same so that it is meant. */
export interface Candidate {
  readonly resource: Resource;
  readonly assumed: Assumed;
  /** No condition leaves it out. */
  readonly isCertain: boolean;
}

interface Named {
  readonly resource: Resource;
  readonly stack: Stack;
  readonly parts: Parts;
  /** The type, and the name as `partsKey` gives it; absent where a part is not known at all. */
  readonly key: string | undefined;
}

/** Follows what a name in a stack is made of to what defines it. */
type Follow = (parts: Parts, home: Home) => Parts;

/** Resources by type and physical name; names may hold symbols and are compared exactly. */
export class NamesIndex {
  readonly #byKey = new Map<string, Named[]>();
  readonly #byType = new Map<string, Named[]>();
  /** The same by type and logical id, in lower case. */
  readonly #madeUpAs = new Map<string, Pick<Named, 'resource' | 'stack'>[]>();
  readonly #stacks = new Map<StackKey, Stack>();
  readonly #madeUp = new Map<string, Pick<Named, 'resource' | 'stack'>[]>();

  /** @param follow replaces what a name refers to elsewhere, such as an SSM parameter's value */
  constructor(estate: Estate, follow: Follow) {
    for (const service of estate.services)
      for (const stack of service.stacks) {
        this.#stacks.set(stack.key, stack);
        const { named, madeUp } = namedIn(stack);
        for (const one of named) this.#add(one, follow);
        for (const resource of madeUp) {
          push(this.#madeUp, sameKind(resource.type), { resource, stack });
          push(this.#madeUpAs, `${sameKind(resource.type)} ${resource.logicalId.toLowerCase()}`, { resource, stack });
        }
      }
  }

  #add(given: Named, follow: Follow): void {
    const named = given.parts.some(leadsOn)
      ? namedBy(given.resource, given.stack, follow(given.parts, given.stack))
      : given;
    push(this.#byType, sameKind(named.resource.type), named);
    if (named.key !== undefined) push(this.#byKey, named.key, named);
  }

  /** Resources that certainly have this name; a place rules out those that are certainly elsewhere. */
  called(type: string, name: Parts, place: Place): readonly Candidate[] {
    const key = partsKey(name);
    if (key === undefined) return [];
    // An ARN shows a slash before every parameter's name, also where the name has none.
    const bare =
      type === 'AWS::SSM::Parameter' && key.startsWith('/') ? this.#byKey.get(keyOf(type, key.slice(1))) : [];
    return this.#candidatesAt(this.#byKey.get(keyOf(type, key)) ?? bare ?? [], place);
  }

  /**
   * Resources whose name certainly matches a pattern with `*` or `?`: symbols match themselves, and a
   * star whatever they stand for.
   */
  matching(type: string, pattern: Parts, place: Place): readonly Candidate[] {
    const key = partsKey(pattern);
    if (key === undefined) return [];
    const glob = keyOf(type, key);
    const holdsMark = key.includes('?');
    const matching = (this.#byType.get(sameKind(type)) ?? [])
      .filter((one) => !holdsMark || literalOf(one.parts) !== undefined)
      .filter((one) => one.key !== undefined && globMatches(glob, one.key));
    const madeUp = (this.#madeUp.get(sameKind(type)) ?? []).filter(
      ({ resource, stack }) => generatedAs(resource, stack).matches(key) === 'yes',
    );
    return this.#candidatesAt([...matching, ...madeUp], place);
  }

  /** Resources of the type whose name the definition gives only in part, with that part. */
  partlyNamed(type: string, place: Place): readonly { readonly resource: Resource; readonly parts: Parts }[] {
    return (this.#byType.get(sameKind(type)) ?? []).filter(
      ({ resource, stack, parts }) =>
        literalOf(parts) === undefined && !parts.some(isOwnReference) && mayBeAt(resource, stack, place),
    );
  }

  #candidatesAt(named: readonly Pick<Named, 'resource' | 'stack'>[], place: Place): readonly Candidate[] {
    return named.flatMap(({ resource, stack }) => {
      const assumed = agreement(place, stack, isGlobal(resource.type));
      const isCertain = isCertainlyThere(resource, (key) => this.#stacks.get(key));
      return assumed === undefined ? [] : [{ resource, assumed, isCertain }];
    });
  }

  /** A resource without a name of its own for which CloudFormation may have made up this one. */
  mayBeGenerated(type: string, name: Parts, place: Place): Resource | undefined {
    const key = partsKey(name);
    if (key === undefined) return undefined;
    const id = logicalIdIn(key);
    return this.#madeUpAs
      .get(`${sameKind(type)} ${id}`)
      ?.find(
        ({ resource, stack }) => mayBeAt(resource, stack, place) && generatedAs(resource, stack).matches(key) !== 'no',
      )?.resource;
  }
}

function mayBeAt(resource: Resource, stack: Stack, place: Place): boolean {
  return agreement(place, stack, isGlobal(resource.type)) !== undefined;
}

interface NamesOfStack {
  readonly named: readonly Named[];
  /** Those that AWS names; see `generated-names.ts`. */
  readonly madeUp: readonly Resource[];
}

const known = new WeakMap<Stack, NamesOfStack>();

/** The names that a stack's definition gives, and the resources for which it gives none. */
function namedIn(stack: Stack): NamesOfStack {
  const before = known.get(stack);
  if (before !== undefined) return before;
  const named: Named[] = [];
  const madeUp: Resource[] = [];
  for (const resource of stack.resources.values()) {
    const parts = nameOfResource(resource);
    if (parts === undefined) continue;
    if (isMadeUp(parts, resource)) madeUp.push(resource);
    else named.push(namedBy(resource, stack, parts));
  }
  const names = { named, madeUp };
  known.set(stack, names);
  return names;
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
