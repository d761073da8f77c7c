import { type ArnPattern, type Expand, expandIn, parseArnParts, parseArnPattern } from '../../iam/arn.js';
import { attributeMeaning, refMeaning } from '../../iam/arn-types.js';
import { literalOf, type Parts, partsOf, printParts, splitParts } from '../../iam/parts.js';
import type { StackKey } from '../../model/names.js';
import type { Estate, Resource, Stack } from '../../model/service.js';
import type { Symbolic, Value } from '../../model/value.js';
import { get, loneSymbol, printValue } from '../../model/walk.js';
import { readResourceSegment } from './arn-shapes.js';
import { Expander } from './expand.js';
import type { Externals } from './externals.js';
import { isEstates, partsKey, partsMayBeSame } from './identity-key.js';
import { leadsOn, propertyThatLeadsOn } from './leads-on.js';
import { NamesIndex, type Place, sameKind } from './names-index.js';
import { OutputsIndex } from './outputs-index.js';
import type { ExportEntry, Found, Resolver, Target } from './resolver.js';
import { reasonFor } from './unresolved.js';

const NONE: Target = { kind: 'none' };

/** What a value leads to where one type is expected, and where others are. */
interface Resolved {
  readonly type: string;
  readonly targets: readonly Target[];
  readonly next: Resolved | undefined;
}

/** Resolves over one estate; see `Resolver`. Answers are remembered by value. */
export class EstateResolver implements Resolver {
  readonly outputs: OutputsIndex;
  readonly expand: Expand;
  readonly #expander: Expander;
  readonly #names: NamesIndex;
  readonly #externals: Externals;
  readonly #stacks: ReadonlyMap<StackKey, Stack>;
  readonly #targets = new Map<Value, Resolved>();
  readonly #plain = new Map<Resource, readonly Target[]>();

  constructor(estate: Estate, externals: Externals) {
    this.outputs = new OutputsIndex(estate);
    this.#expander = new Expander(this.outputs);
    this.#externals = externals;
    this.#stacks = new Map(estate.services.flatMap((service) => service.stacks.map((stack) => [stack.key, stack])));
    const ownNames = expandIn(this.#stacks.values());
    this.expand = (symbol) => partsOf(this.#expander.follow(symbol)) ?? ownNames(symbol);
    this.#names = new NamesIndex(estate, (parts) => this.#expander.expandParts(parts));
  }

  target(value: Value, type?: string): Target {
    return this.targets(value, type)[0] ?? NONE;
  }

  targets(pattern: Value, type = ''): readonly Target[] {
    const named = this.#plainly(pattern);
    if (named !== undefined) return named;
    const known = this.#targets.get(pattern);
    for (let one = known; one !== undefined; one = one.next) if (one.type === type) return one.targets;
    const targets = this.#resolve(this.#expander.expand(pattern), type);
    this.#targets.set(pattern, { type, targets, next: known });
    return targets;
  }

  exportNamed(name: Value): Found<ExportEntry> {
    return this.outputs.exportNamed(this.#expander.expand(name));
  }

  stackOf(resource: Resource): Stack {
    const stack = this.#stacks.get(resource.stack);
    if (stack === undefined) throw new Error(`stack ${resource.stack} is not in the estate`);
    return stack;
  }

  /** `!Ref Table` and `!GetAtt Table.Arn`: most values are no more than that. */
  #plainly(value: Value): readonly Target[] | undefined {
    const symbol = loneSymbol(value);
    if (symbol?.kind !== 'ref' && symbol?.kind !== 'attribute') return undefined;
    const resource = this.#stacks.get(symbol.stack)?.resources.get(symbol.logicalId);
    if (resource === undefined || leadsOn(resource.type)) return undefined;
    const known = this.#plain.get(resource);
    if (known !== undefined) return known;
    const targets = [this.#node(resource)];
    this.#plain.set(resource, targets);
    return targets;
  }

  #resolve(value: Value, type: string): readonly Target[] {
    const parts = partsOf(value);
    if (parts === undefined || parts.length === 0) return [];
    const arn = parseArnPattern(value);
    if (arn !== undefined && literalOf(arn.service) !== '*') return this.#resolveArn(arn, type);
    const [first, ...rest] = parts;
    if (typeof first === 'object') {
      const headed = this.#headedBy(first, rest);
      if (headed !== undefined) return [headed];
      if (rest.length === 0) return this.#loneSymbol(first, type);
    }
    return this.#resolveText(parts, type);
  }

  /**
   * `${Table}`, `${Table.Arn}/index/*`, `${Function}:live`, `${Queue.Arn}*`. A name with more behind
   * it is another name, but for a star, which covers the thing itself.
   */
  #headedBy(first: Symbolic, rest: Parts): Target | undefined {
    if (first.kind !== 'ref' && first.kind !== 'attribute') return undefined;
    const resource = this.#stacks.get(first.stack)?.resources.get(first.logicalId);
    if (resource === undefined) return undefined;
    const meaning = first.kind === 'ref' ? refMeaning(resource.type) : attributeMeaning(resource.type, first.attribute);
    // Who is given a function's URL does not call it by the Lambda API.
    if (meaning === 'url' && resource.type === 'AWS::Lambda::Url') return { kind: 'resource', resource };
    const next = rest[0];
    if (next === undefined) return this.#node(resource);
    const follows = typeof next === 'string' && /^[/:*]/.test(next);
    if (!follows || (meaning === 'name' && next.startsWith('/'))) return undefined;
    return this.#node(resource, printParts(rest).replace(/^[:/]/, ''));
  }

  #loneSymbol(symbol: Symbolic, type: string): readonly Target[] {
    if (symbol.kind === 'pseudo') return [];
    const id = printParts([symbol]);
    const external = this.#externals.covering(id);
    if (external !== undefined) return [{ kind: 'external', id, external }];
    return type === '' && !leadsToAResource(symbol) ? [] : [{ kind: 'unknown', id, reason: reasonFor(symbol) }];
  }

  #resolveArn(arn: ArnPattern, type: string): readonly Target[] {
    const inner = invokedFunction(arn);
    if (inner !== undefined) return this.#resolveParts(inner, 'AWS::Lambda::Function');
    const service = literalOf(arn.service);
    const segment = service === undefined ? undefined : readResourceSegment(service, arn.resource);
    const id = `arn:${printParts(arn.partition)}:${[arn.service, arn.region, arn.account, arn.resource].map(printParts).join(':')}`;
    if (segment === undefined) return [this.#elsewhere(id)];
    if (type !== '' && sameKind(type) !== sameKind(segment.type)) return [];
    const place = placeOf(arn);
    return this.#resolveName(segment.type, segment.name, id, place, printParts(segment.rest));
  }

  #resolveParts(parts: Parts, type: string): readonly Target[] {
    const arn = parseArnParts(parts);
    if (arn !== undefined) return this.#resolveArn(arn, type);
    const [first, ...rest] = parts;
    const headed = typeof first === 'object' ? this.#headedBy(first, rest) : undefined;
    if (headed !== undefined) return [headed];
    if (typeof first === 'object' && rest.length === 0) return this.#loneSymbol(first, type);
    return this.#resolveText(parts, type);
  }

  #resolveText(parts: Parts, type: string): readonly Target[] {
    const url = resourceInUrl(parts);
    if (url !== undefined) {
      const resource = this.#stacks.get(url.stack)?.resources.get(url.logicalId);
      return resource === undefined ? [] : [this.#node(resource)];
    }
    if (type === '' || printParts(parts) === '*') return [];
    const [name = parts, rest = []] = type === 'AWS::Lambda::Function' ? splitParts(parts, ':', 2) : [parts];
    return this.#resolveName(type, name, printParts(parts), {}, printParts(rest));
  }

  #resolveName(type: string, name: Parts, id: string, place: Place, rest: string): readonly Target[] {
    const own = this.#ownResource(name);
    if (own !== undefined) return [this.#node(own, rest)];
    const called = this.#names.called(type, name, place);
    if (called.length > 0) return called.map((one) => this.#node(one, rest));
    if (isPattern(name)) return this.#matching(type, name, place, id);
    if (partsKey(name) === undefined || name.some(isOpen)) return [this.#openName(name, id)];
    return [this.#maybeCalled(type, name, id) ?? this.#elsewhere(id)];
  }

  /** The resource whose own name stands there, or stands there with a star behind it. */
  #ownResource([own, star, ...more]: Parts): Resource | undefined {
    if (typeof own !== 'object' || (own.kind !== 'ref' && own.kind !== 'attribute')) return undefined;
    const isOwnName = star === undefined || (more.length === 0 && star === '*');
    return isOwnName ? this.#stacks.get(own.stack)?.resources.get(own.logicalId) : undefined;
  }

  /** A pattern that leaves the whole name open names nothing; it is judged as a wildcard. */
  #matching(type: string, pattern: Parts, place: Place, id: string): readonly Target[] {
    if (/^[*?]+$/.test(literalOf(pattern) ?? '')) return [];
    const matching = this.#names.matching(type, pattern, place);
    if (matching.length > 0) return matching.map((one) => this.#node(one));
    return [pattern.some(isOpen) ? this.#openName(pattern, id) : this.#elsewhere(id)];
  }

  /** Nothing has this name, but something has one that is known only in part. */
  #maybeCalled(type: string, name: Parts, id: string): Target | undefined {
    const maybe = this.#names.partlyNamed(type).find(({ parts }) => partsMayBeSame(parts, name));
    if (maybe === undefined) return undefined;
    const { service, logicalId } = maybe.resource;
    return { kind: 'unknown', id, reason: `it may be ${service}:${logicalId}, whose name is known only in part` };
  }

  #openName(name: Parts, id: string): Target {
    const external = this.#externals.covering(id);
    if (external !== undefined) return { kind: 'external', id, external };
    const symbol = name.find((part) => typeof part === 'object' && isOpen(part));
    return { kind: 'unknown', id, reason: typeof symbol === 'object' ? reasonFor(symbol) : 'its name is not known' };
  }

  #elsewhere(id: string): Target {
    const external = this.#externals.covering(id);
    return { kind: 'external', id, ...(external === undefined ? {} : { external }) };
  }

  /** An alias or version is the function that it qualifies, a consumer is its stream. */
  #node(resource: Resource, rest = ''): Target {
    const property = propertyThatLeadsOn(resource.type);
    const other = property === undefined ? undefined : get(resource.properties, property);
    const of = other === undefined ? NONE : this.target(other);
    if (of.kind === 'resource') return { ...of, ...qualifierBy(resource) };
    const named = other === undefined ? NONE : this.target(other, FUNCTION);
    if (named.kind === 'resource') return { ...named, ...qualifierBy(resource) };
    const qualifies = resource.type === FUNCTION && rest !== '' && !/^[*/]/.test(rest);
    return { kind: 'resource', resource, ...(qualifies ? { qualifier: rest } : {}) };
  }
}

const FUNCTION = 'AWS::Lambda::Function';

function qualifierBy({ type, properties }: Resource): { readonly qualifier?: string } {
  if (type === 'AWS::Lambda::Version') return { qualifier: '$version' };
  const name = type === 'AWS::Lambda::Alias' ? get(properties, 'Name') : get(properties, 'Qualifier');
  return name === undefined ? {} : { qualifier: printValue(name) };
}

/** API Gateway and AppSync name a function inside an ARN of their own. */
function invokedFunction(arn: ArnPattern): Parts | undefined {
  if (literalOf(arn.service) !== 'apigateway') return undefined;
  const [, after] = splitParts(arn.resource, '/functions/', 2);
  return after === undefined ? undefined : splitParts(after, '/invocations', 2)[0];
}

function placeOf(arn: ArnPattern): Place {
  const region = stated(arn.region);
  const account = stated(arn.account);
  return { ...(region === undefined ? {} : { region }), ...(account === undefined ? {} : { account }) };
}

function stated(parts: Parts): string | undefined {
  const text = literalOf(parts);
  return text === undefined || text === '' || text.includes('*') ? undefined : text;
}

function isPattern(name: Parts): boolean {
  return name.some((part) => typeof part === 'string' && /[*?]/.test(part));
}

function resourceInUrl(parts: Parts): Extract<Symbolic, { kind: 'ref' | 'attribute' }> | undefined {
  if (typeof parts[0] !== 'string' || !/^(https|wss):\/\//.test(parts[0])) return undefined;
  for (const part of parts)
    if (typeof part === 'object' && (part.kind === 'ref' || part.kind === 'attribute')) return part;
  return undefined;
}

/** A symbol whose value decides which resource is meant. */
function isOpen(part: string | Symbolic): boolean {
  return typeof part === 'object' && !isEstates(part);
}

/** What these give is passed between stacks on purpose, so a lone one is a reference even where no type is expected. */
function leadsToAResource(symbol: Symbolic): boolean {
  return symbol.kind === 'import' || symbol.kind === 'stack-output' || symbol.kind === 'compose-output';
}
