import { type ArnPattern, type Expand, expandIn, parseArnParts, printArn } from '../../iam/arn.js';
import { attributeMeaning, refMeaning } from '../../iam/arn-types.js';
import { literalOf, type Parts, partsOf, printParts, splitParts } from '../../iam/parts.js';
import {
  agreement,
  assumptionInWords,
  type Home,
  isGlobal,
  type Place,
  placeOfArn,
  placeOfHome,
} from '../../iam/place.js';
import type { ResourceKey, StackKey } from '../../model/names.js';
import type { Estate, Resource, Stack } from '../../model/service.js';
import type { Symbolic, Value } from '../../model/value.js';
import { get, loneSymbol } from '../../model/walk.js';
import type { Externals } from './externals.js';
import { Expanders } from './following/expand.js';
import { leadsOn, propertyThatLeadsOn } from './following/leads-on.js';
import { OutputsIndex } from './following/outputs-index.js';
import { partlyKnown } from './following/unresolved.js';
import { readResourceSegment } from './names/arn-shapes.js';
import { canonicalArn, canonicalName } from './names/canonical-id.js';
import { ambiguityInWords, chooseCandidates } from './names/choose-candidate.js';
import { FUNCTION, invokedFunction, partialFunctionArn, qualifierBy } from './names/function-names.js';
import { isEstates, partsKey, partsMayBeSame } from './names/identity-key.js';
import { type Candidate, NamesIndex, sameKind } from './names/names-index.js';
import { readSecretName, SECRET } from './names/secret-names.js';
import { readUrl, resourceInUrl } from './names/urls.js';
import type { ExportEntry, Found, Resolver, Target } from './resolver.js';
import { type Asked, DEFAULT_BUS, isDefaultBus, type Sought, type Written } from './sought.js';

const NONE: Target = { kind: 'none' };
const NOWHERE: Home = {};

/** What a value leads to where one type is expected in one place, and where others are. */
interface Resolved {
  readonly type: string;
  readonly from: Home;
  readonly targets: readonly Target[];
  readonly next: Resolved | undefined;
}

/** Resolves over one estate; see `Resolver`. Answers are remembered by value. */
export class EstateResolver implements Resolver {
  readonly outputs: OutputsIndex;
  readonly expand: Expand;
  readonly #expanders: Expanders;
  readonly #names: NamesIndex;
  readonly #externals: Externals;
  readonly #stacks: ReadonlyMap<StackKey, Stack>;
  readonly #targets = new Map<Value, Resolved>();
  readonly #plain = new Map<Resource, readonly Target[]>();

  constructor(estate: Estate, externals: Externals) {
    this.outputs = new OutputsIndex(estate);
    this.#externals = externals;
    this.#stacks = new Map(estate.services.flatMap((service) => service.stacks.map((stack) => [stack.key, stack])));
    const ownNames = expandIn(this.#stacks.values());
    this.#expanders = new Expanders(this.outputs, ownNames);
    const anywhere = this.#expanders.at(NOWHERE);
    this.expand = (symbol) => partsOf(anywhere.follow(symbol)) ?? ownNames(symbol);
    this.#names = new NamesIndex(estate, (parts, home) => this.#expanders.at(home).expandParts(parts));
  }

  target(value: Value, type?: string, from?: Home): Target {
    return this.targets(value, type, from)[0] ?? NONE;
  }

  targets(pattern: Value, type = '', from = NOWHERE): readonly Target[] {
    const named = this.#plainly(pattern);
    if (named !== undefined) return named;
    const known = this.#targets.get(pattern);
    for (let one = known; one !== undefined; one = one.next)
      if (one.type === type && isSameHome(one.from, from)) return one.targets;
    const targets = this.#resolve(this.#expanders.at(from).expand(pattern), { type, from });
    this.#targets.set(pattern, { type, from, targets, next: known });
    return targets;
  }

  exportNamed(name: Value, from = NOWHERE): Found<ExportEntry> {
    return this.outputs.exportNamed(this.#expanders.at(from).expand(name), from);
  }

  stackOf(resource: Resource): Stack {
    const stack = this.#stacks.get(resource.stack);
    if (stack === undefined) throw new Error(`stack ${resource.stack} is not in the estate`);
    return stack;
  }

  homeOf(holder: ResourceKey): Home {
    return this.#stacks.get(holder.slice(0, holder.lastIndexOf('/'))) ?? NOWHERE;
  }

  /** `!Ref Table` and `!GetAtt Table.Arn`: most values are no more than that. */
  #plainly(value: Value): readonly Target[] | undefined {
    const symbol = loneSymbol(value);
    if (symbol?.kind !== 'ref' && symbol?.kind !== 'attribute') return undefined;
    const resource = this.#referred(symbol);
    if (resource === undefined || leadsOn(resource.type)) return undefined;
    const known = this.#plain.get(resource);
    if (known !== undefined) return known;
    const targets = [this.#node(resource)];
    this.#plain.set(resource, targets);
    return targets;
  }

  #referred(symbol: Extract<Symbolic, { kind: 'ref' | 'attribute' }>): Resource | undefined {
    return this.#stacks.get(symbol.stack)?.resources.get(symbol.logicalId);
  }

  #resolve(value: Value, asked: Asked): readonly Target[] {
    const parts = partsOf(value);
    return parts === undefined || parts.length === 0 ? [] : this.#resolveParts(parts, asked);
  }

  #resolveParts(parts: Parts, asked: Asked): readonly Target[] {
    const arn = parseArnParts(parts);
    if (arn !== undefined && literalOf(arn.service) !== '*') return this.#resolveArn(arn, asked);
    const [first, ...rest] = parts;
    if (typeof first === 'object') {
      const headed = this.#headedBy(first, rest);
      if (headed !== undefined) return [headed];
      if (rest.length === 0) return this.#loneSymbol(first, asked);
    }
    return this.#resolveText(parts, asked);
  }

  /**
   * `${Table}`, `${Table.Arn}/index/*`, `${Function}:live`, `${Queue.Arn}*`. A name with more behind
   * it is another name, but for a star, which covers the thing itself.
   */
  #headedBy(first: Symbolic, rest: Parts): Target | undefined {
    if (first.kind !== 'ref' && first.kind !== 'attribute') return undefined;
    const resource = this.#referred(first);
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

  #loneSymbol(symbol: Symbolic, { type, from }: Asked): readonly Target[] {
    if (symbol.kind === 'pseudo') return [];
    const id = printParts([symbol]);
    const external = this.#externals.covering(id);
    if (external !== undefined) return [{ kind: 'external', id, external }];
    if (type === '' && !leadsToAResource(symbol)) return [];
    return [{ kind: 'unknown', id, reason: this.#expanders.at(from).reasonFor(symbol) }];
  }

  #resolveArn(arn: ArnPattern, { type, from }: Asked): readonly Target[] {
    const inner = invokedFunction(arn);
    if (inner !== undefined) return this.#resolveParts(inner, { type: FUNCTION, from });
    const service = literalOf(arn.service);
    const segment = service === undefined ? undefined : readResourceSegment(service, arn.resource);
    const written: Written = [canonicalArn(arn, from), printArn(arn)];
    if (segment === undefined) return [this.#elsewhere(written)];
    if (type !== '' && sameKind(type) !== sameKind(segment.type)) return [];
    const place = placeOfArn(arn, from);
    const sought = { type: segment.type, place, from, written, rest: printParts(segment.rest) };
    if (segment.type !== SECRET) return this.#resolveName({ ...sought, name: segment.name });
    return this.#resolveSecret(sought, segment.name);
  }

  /** A guess is only likely: it never leads to the secret for certain. */
  #resolveSecret(sought: Omit<Sought, 'name'>, segment: Parts): readonly Target[] {
    const names = readSecretName(segment);
    const guessed = names.find(({ isGuess }) => isGuess);
    const sure = this.#resolveName({ ...sought, name: names[0]?.name ?? segment });
    const [maybe] = guessed ? this.#names.called(SECRET, guessed.name, sought.place) : [];
    if (maybe === undefined || sure[0]?.kind !== 'external') return sure;
    const { service, id } = maybe.resource;
    const reason = `it may be ${service}:${id}; the six characters behind its name are made up when it is created: refer to it by Ref or an export`;
    return [{ kind: 'unknown', id: sought.written[0], reason }];
  }

  #resolveText(parts: Parts, { type, from }: Asked): readonly Target[] {
    const url = readUrl(parts, from);
    if (url !== undefined) {
      const id = canonicalName(url.type, url.name, url.place, from) ?? printParts(url.name);
      return this.#resolveName({ ...url, from, written: [id, printParts(parts)], rest: '' });
    }
    const inUrl = resourceInUrl(parts);
    const referred = inUrl && this.#referred(inUrl);
    if (inUrl !== undefined) return referred === undefined ? [] : [this.#node(referred)];
    if (type === '' || ['', '*'].includes(printParts(parts))) return [];
    const partial = type === FUNCTION ? partialFunctionArn(parts) : undefined;
    if (partial !== undefined) return this.#resolveArn(partial, { type, from });
    const [name = parts, rest = []] = type === FUNCTION ? splitParts(parts, ':', 2) : [parts];
    const place = placeOfHome(from);
    const id = canonicalName(type, parts, place, from);
    const written: Written = [id ?? printParts(parts), printParts(parts)];
    return this.#resolveName({ type, name, place, from, written, rest: printParts(rest) });
  }

  #resolveName(sought: Sought): readonly Target[] {
    const { type, name, place, written, rest } = sought;
    const own = this.#ownResource(name);
    if (own !== undefined) return [this.#isAt(own, place) ? this.#node(own, rest) : this.#elsewhere(written)];
    if (isDefaultBus(sought)) return [DEFAULT_BUS];
    const called = this.#names.called(type, name, place);
    if (called.length > 0) return this.#chosen(called, sought);
    if (isPattern(name)) return this.#matching(sought);
    if (partsKey(name) === undefined || name.some(isOpen)) return [this.#openName(sought)];
    return [this.#maybeCalled(sought) ?? this.#elsewhere(written)];
  }

  #chosen(called: readonly Candidate[], { place, written, rest }: Sought): readonly Target[] {
    const chosen = chooseCandidates(called, place);
    if ('ambiguous' in chosen) return [{ kind: 'unknown', id: written[0], reason: ambiguityInWords(chosen.ambiguous) }];
    return chosen.meant.map(({ resource, assumed }) => {
      const words = assumptionInWords(assumed, resource);
      return { ...this.#node(resource, rest), ...(words === undefined ? {} : { assumed: words }) };
    });
  }

  #isAt(resource: Resource, place: Place): boolean {
    return agreement(place, this.stackOf(resource), isGlobal(resource.type)) !== undefined;
  }

  /** The resource whose own name stands there, or stands there with a star behind it. */
  #ownResource([own, star, ...more]: Parts): Resource | undefined {
    if (typeof own !== 'object' || (own.kind !== 'ref' && own.kind !== 'attribute')) return undefined;
    const isOwnName = star === undefined || (more.length === 0 && star === '*');
    return isOwnName ? this.#referred(own) : undefined;
  }

  /** A pattern that leaves the whole name open names nothing; it is judged as a wildcard. */
  #matching(sought: Sought): readonly Target[] {
    const { type, name, place, written } = sought;
    if (/^[*?]+$/.test(literalOf(name) ?? '')) return [];
    const matching = this.#names.matching(type, name, place);
    if (matching.length > 0) return matching.map(({ resource }) => this.#node(resource));
    return [name.some(isOpen) ? this.#openName(sought) : this.#elsewhere(written)];
  }

  /** Nothing has this name, but something has one that is known only in part, or that AWS makes up. */
  #maybeCalled({ type, name, place, written: [id] }: Sought): Target | undefined {
    const maybe = this.#names.partlyNamed(type, place).find(({ parts }) => partsMayBeSame(parts, name));
    if (maybe !== undefined) return { kind: 'unknown', id, reason: partlyKnown(maybe.resource, maybe.parts) };
    const generated = this.#names.mayBeGenerated(type, name, place);
    if (generated === undefined) return undefined;
    const called = `${generated.service}:${generated.id}`;
    const reason = `it may be ${called}, whose name CloudFormation makes up; give ${called} a name or refer to it by Ref or an export`;
    return { kind: 'unknown', id, reason };
  }

  #openName({ name, written, from }: Pick<Sought, 'name' | 'written' | 'from'>): Target {
    const external = this.#covering(written);
    if (external !== undefined) return { kind: 'external', id: written[0], external };
    const symbol = name.find((part) => typeof part === 'object' && isOpen(part));
    const reason = typeof symbol === 'object' ? this.#expanders.at(from).reasonFor(symbol) : 'its name is not known';
    return { kind: 'unknown', id: written[0], reason };
  }

  #elsewhere(written: Written): Target {
    const external = this.#covering(written);
    return { kind: 'external', id: written[0], ...(external === undefined ? {} : { external }) };
  }

  #covering(written: Written): string | undefined {
    for (const id of written) {
      const external = this.#externals.covering(id);
      if (external !== undefined) return external;
    }
    return undefined;
  }

  /** An alias or version is the function that it qualifies, a consumer is its stream. */
  #node(resource: Resource, rest = ''): Extract<Target, { kind: 'resource' }> {
    const property = propertyThatLeadsOn(resource.type);
    const other = property === undefined ? undefined : get(resource.properties, property);
    const home = other === undefined ? NOWHERE : this.stackOf(resource);
    const of = other === undefined ? NONE : this.target(other, undefined, home);
    if (of.kind === 'resource') return { ...of, ...qualifierBy(resource) };
    const named = other === undefined ? NONE : this.target(other, FUNCTION, home);
    if (named.kind === 'resource') return { ...named, ...qualifierBy(resource) };
    const qualifies = resource.type === FUNCTION && rest !== '' && !/^[*/]/.test(rest);
    return { kind: 'resource', resource, ...(qualifies ? { qualifier: rest } : {}) };
  }
}

function isSameHome(a: Home, b: Home): boolean {
  return a === b || (a.region === b.region && a.account === b.account);
}

function isPattern(name: Parts): boolean {
  return name.some((part) => typeof part === 'string' && /[*?]/.test(part));
}

/** A symbol whose value decides which resource is meant. */
function isOpen(part: string | Symbolic): boolean {
  return typeof part === 'object' && !isEstates(part);
}

/** What these give is passed between stacks on purpose, so a lone one is a reference even where no type is expected. */
function leadsToAResource(symbol: Symbolic): boolean {
  return symbol.kind === 'import' || symbol.kind === 'stack-output' || symbol.kind === 'compose-output';
}
