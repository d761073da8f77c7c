import { ownEntry } from '../model/own-entry.js';
import type { Resource, Stack } from '../model/service.js';
import type { Symbolic, Value } from '../model/value.js';
import { get } from '../model/walk.js';
import { attributeMeaning, identities, refMeaning, type TypeIdentity } from './arn-types.js';
import { joinParts, literalOf, type Parts, partsOf, printParts, splitParts, symbolKey } from './parts.js';

/**
 * `arn:partition:service:region:account:resource` with parts that may be unknown and may hold `*`
 * and `?`. The resource keeps all further colons: `function:charge:live`.
 */
export interface ArnPattern {
  readonly partition: Parts;
  readonly service: Parts;
  readonly region: Parts;
  readonly account: Parts;
  readonly resource: Parts;
}

/** What is known of a symbol: the text that it stands for, as far as the estate says it. */
export type Expand = (symbol: Symbolic) => Parts | undefined;

type Home = Pick<Stack, 'region' | 'account'>;

const anything: Parts = ['*'];
const everyArn: ArnPattern = {
  partition: anything,
  service: anything,
  region: anything,
  account: anything,
  resource: anything,
};
/** References may lead to references; more than this is no definition of a person. */
const maxDepth = 8;

/**
 * Reads an ARN, or `*` for every ARN. Undefined for anything else: a bare name, a list, or a value
 * whose beginning is not known.
 * @param expand makes an ARN of `${Table.Arn}/index/*`; see `expandIn`
 */
export function parseArnPattern(value: Value, expand?: Expand): ArnPattern | undefined {
  const parts = partsOf(value);
  return parts && parseArnParts(expand ? expandParts(parts, expand) : parts);
}

export function parseArnParts(parts: Parts): ArnPattern | undefined {
  const [scheme, partition, service, ...rest] = splitParts(joinParts(parts), ':', 6);
  if (!scheme || literalOf(scheme) === '*') return scheme && !partition ? everyArn : undefined;
  if (literalOf(scheme) !== 'arn' || !partition || !service) return undefined;
  const [region, account, resource] = rest;
  // `arn:aws:s3:*` is no ARN by the book, but AWS takes the star for all that follows.
  const last = literalOf(rest.at(-1) ?? service) ?? '';
  const missing = last.endsWith('*') ? anything : undefined;
  if (!resource && !missing) return undefined;
  return {
    partition,
    service,
    region: region ?? anything,
    account: account ?? anything,
    resource: resource ?? anything,
  };
}

/** The whole ARN as parts. */
export function arnParts(arn: ArnPattern): Parts {
  const { partition, service, region, account, resource } = arn;
  return joinParts(['arn:'], partition, [':'], service, [':'], region, [':'], account, [':'], resource);
}

/** For people and for keys; see `printValue` for how symbols print. */
export function printArn(arn: ArnPattern): string {
  return printParts(arnParts(arn));
}

/** Replaces what is known; what is not stays. A symbol that leads back to itself stays too. */
export function expandParts(parts: Parts, expand: Expand, path: readonly string[] = []): Parts {
  const replaced = parts.map((part): Parts => {
    if (typeof part === 'string') return [part];
    const key = symbolKey(part);
    if (key === undefined || path.length >= maxDepth || path.includes(key)) return [part];
    const known = expand(part);
    return known ? expandParts(known, expand, [...path, key]) : [part];
  });
  return joinParts(...replaced);
}

/** Every segment expanded. */
export function expandArn(arn: ArnPattern, expand: Expand): ArnPattern {
  return {
    partition: expandParts(arn.partition, expand),
    service: expandParts(arn.service, expand),
    region: expandParts(arn.region, expand),
    account: expandParts(arn.account, expand),
    resource: expandParts(arn.resource, expand),
  };
}

/**
 * Expands references to the resources of these stacks: to their ARN, or to their physical name
 * where the definition gives one.
 */
export function expandIn(stacks: Iterable<Stack>): Expand {
  const byKey = new Map([...stacks].map((stack) => [stack.key, stack]));
  return (symbol) => {
    if (symbol.kind !== 'ref' && symbol.kind !== 'attribute') return undefined;
    const stack = byKey.get(symbol.stack);
    const resource = stack?.resources.get(symbol.logicalId);
    if (!stack || !resource) return undefined;
    return meant(resource, stack, symbol);
  };
}

function meant(resource: Resource, home: Home, symbol: Symbolic & { kind: 'ref' | 'attribute' }): Parts | undefined {
  const { type } = resource;
  const meaning = symbol.kind === 'ref' ? refMeaning(type) : attributeMeaning(type, symbol.attribute);
  const identity = identityOf(type);
  if (meaning === 'arn') {
    const inner =
      symbol.kind === 'attribute' ? identity?.inner && ownEntry(identity.inner, symbol.attribute) : undefined;
    const arn = arnOfResource(resource, home);
    return arn && (inner ? joinParts(arnParts(arn), [inner]) : arnParts(arn));
  }
  const isName = symbol.kind === 'ref' ? meaning === 'name' || meaning === 'id' : symbol.attribute === identity?.nameBy;
  return isName && identity ? nameOf(resource, identity) : undefined;
}

/**
 * The ARN of a resource as the definition tells it: its physical name where it has one, else a
 * symbol. Undefined for types whose ARN a definition does not tell.
 * @param home the stack that it is in, for region and account
 */
export function arnOfResource(resource: Resource, home: Home = {}): ArnPattern | undefined {
  if (resource.type === 'AWS::Lambda::Alias' || resource.type === 'AWS::Lambda::Version') {
    return qualifiedFunction(resource, home);
  }
  const identity = identityOf(resource.type);
  if (!identity?.arn) return undefined;
  const [service = '', region = '', account = '', ...rest] = identity.arn.split(':');
  return {
    partition: [{ kind: 'pseudo', name: 'AWS::Partition' }],
    service: [service],
    region: region === 'r' ? regionOf(home) : [],
    account: account === 'a' ? accountOf(home) : [],
    resource: fillIn(rest.join(':'), resource, identity),
  };
}

/** The physical name, or the symbol that stands for it; undefined for a type that is not in the table. */
export function nameOfResource(resource: Resource): Parts | undefined {
  const identity = identityOf(resource.type);
  return identity && nameOf(resource, identity);
}

const identityOf = (type: string): TypeIdentity | undefined =>
  Object.hasOwn(identities, type) ? identities[type] : undefined;

const regionOf = (home: Home): Parts => [home.region ?? { kind: 'pseudo', name: 'AWS::Region' }];
const accountOf = (home: Home): Parts => [home.account ?? { kind: 'pseudo', name: 'AWS::AccountId' }];

function fillIn(template: string, resource: Resource, identity: TypeIdentity): Parts {
  const name = nameOf(resource, identity);
  const first = name[0];
  const values: Readonly<Record<string, Parts>> = {
    '{name}': name,
    '{path}': partsOf(get(resource.properties, 'Path')) ?? ['/'],
    '{slash}': [typeof first === 'string' && first.startsWith('/') ? '' : '/'],
  };
  const bus = get(resource.properties, 'EventBusName');
  const filled = template.split(/(\{\w+\})/).map((piece) => values[piece] ?? [piece]);
  if (resource.type !== 'AWS::Events::Rule' || !bus) return joinParts(...filled);
  return joinParts(['rule/'], busName(bus), ['/'], name);
}

function busName(bus: Value): Parts {
  const arn = parseArnPattern(bus);
  return (arn ? splitParts(arn.resource, '/', 2)[1] : partsOf(bus)) ?? anything;
}

function nameOf(resource: Resource, identity: TypeIdentity): Parts {
  const given = identity.name === undefined ? undefined : partsOf(get(resource.properties, identity.name));
  if (given) return given;
  const { stack, logicalId } = resource;
  // Without an attribute for the name, `Ref` stands for it whatever it gives: it is the same everywhere.
  if (identity.ref === 'name' || identity.nameBy === undefined) return [{ kind: 'ref', stack, logicalId }];
  if (identity.ref === 'id') return [{ kind: 'ref', stack, logicalId }];
  return [{ kind: 'attribute', stack, logicalId, attribute: identity.nameBy }];
}

/** An alias or version: the function's ARN with the qualifier behind it. */
function qualifiedFunction(resource: Resource, home: Home): ArnPattern | undefined {
  const named = partsOf(get(resource.properties, 'FunctionName'));
  if (!named) return undefined;
  const arn = parseArnParts(named);
  const { stack, logicalId } = resource;
  const version: Symbolic = { kind: 'attribute', stack, logicalId, attribute: 'Version' };
  const qualifier = resource.type === 'AWS::Lambda::Version' ? [version] : partsOf(get(resource.properties, 'Name'));
  return {
    partition: arn?.partition ?? [{ kind: 'pseudo', name: 'AWS::Partition' }],
    service: ['lambda'],
    region: arn?.region ?? regionOf(home),
    account: arn?.account ?? accountOf(home),
    resource: joinParts(arn?.resource ?? joinParts(['function:'], named), [':'], qualifier ?? anything),
  };
}
