import { type ArnPattern, parseArnParts, parseArnPattern } from '../../iam/arn.js';
import { attributeMeaning, refMeaning } from '../../iam/arn-types.js';
import { literalOf, type Parts, partsOf, printParts, splitParts } from '../../iam/parts.js';
import type { StackKey } from '../../model/names.js';
import type { Estate, Resource, Stack } from '../../model/service.js';
import type { Symbolic, Value } from '../../model/value.js';
import { get, loneSymbol, printValue } from '../../model/walk.js';
import { readResourceSegment } from './arn-shapes.js';
import { Expander } from './expand.js';
import type { Externals } from './externals.js';
import { partsKey, partsMayBeSame } from './identity-key.js';
import { NamesIndex, type Place, sameKind } from './names-index.js';
import { OutputsIndex } from './outputs-index.js';
import type { ExportEntry, Found, Resolver, Target } from './resolver.js';
import { reasonFor } from './unresolved.js';

const NONE: Target = { kind: 'none' };
/** An attribute of it is an output of that stack, which leads on. */
const NESTED_STACK = 'AWS::CloudFormation::Stack';

/** What a value leads to where one type is expected, and where others are. */
interface Resolved {
  readonly type: string;
  readonly targets: readonly Target[];
  readonly next: Resolved | undefined;
}

/** Resolves over one estate; see `Resolver`. Answers are remembered by value. */
export class EstateResolver implements Resolver {
  readonly outputs: OutputsIndex;
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
    if (resource === undefined || resource.type === NESTED_STACK) return undefined;
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

  /** `${Table}`, `${Table.Arn}/index/*`, `${Function}:live`. A name with more behind it is another name. */
  #headedBy(first: Symbolic, rest: Parts): Target | undefined {
    if (first.kind !== 'ref' && first.kind !== 'attribute') return undefined;
    const resource = this.#stacks.get(first.stack)?.resources.get(first.logicalId);
    if (resource === undefined) return undefined;
    if (rest.length === 0) return this.#node(resource);
    const meaning = first.kind === 'ref' ? refMeaning(resource.type) : attributeMeaning(resource.type, first.attribute);
    const next = rest[0];
    const follows = typeof next === 'string' && (next.startsWith('/') || next.startsWith(':') || next === '*');
    if (!follows || (meaning === 'name' && !String(next).startsWith(':'))) return undefined;
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
    const own = ownReference(name);
    const resource = own === undefined ? undefined : this.#stacks.get(own.stack)?.resources.get(own.logicalId);
    if (resource !== undefined) return [this.#node(resource, rest)];
    const called = this.#names.called(type, name, place);
    if (called.length > 0) return called.map((one) => this.#node(one, rest));
    const literal = literalOf(name);
    if (literal !== undefined && /[*?]/.test(literal)) return this.#matching(type, literal, place, id);
    if (partsKey(name) === undefined || name.some(isOpen)) return [this.#openName(name, id)];
    return [this.#maybeCalled(type, name, id) ?? this.#elsewhere(id)];
  }

  /** A pattern that leaves the whole name open names nothing; it is judged as a wildcard. */
  #matching(type: string, pattern: string, place: Place, id: string): readonly Target[] {
    if (/^[*?]+$/.test(pattern)) return [];
    const matching = this.#names.matching(type, pattern, place);
    return matching.length > 0 ? matching.map((one) => this.#node(one)) : [this.#elsewhere(id)];
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

  /** An alias or version is the function that it qualifies. */
  #node(resource: Resource, rest = ''): Target {
    if (resource.type === 'AWS::Lambda::Alias' || resource.type === 'AWS::Lambda::Version') {
      const named = get(resource.properties, 'FunctionName');
      const of = named === undefined ? NONE : this.target(named, 'AWS::Lambda::Function');
      const alias = get(resource.properties, 'Name');
      if (of.kind === 'resource') return { ...of, qualifier: alias === undefined ? '$version' : printValue(alias) };
    }
    const qualifies = resource.type === 'AWS::Lambda::Function' && rest !== '' && !/^[*/]/.test(rest);
    return { kind: 'resource', resource, ...(qualifies ? { qualifier: rest } : {}) };
  }
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

function ownReference(name: Parts): Extract<Symbolic, { kind: 'ref' | 'attribute' }> | undefined {
  const [only, ...more] = name;
  return typeof only === 'object' && more.length === 0 && (only.kind === 'ref' || only.kind === 'attribute')
    ? only
    : undefined;
}

function resourceInUrl(parts: Parts): Extract<Symbolic, { kind: 'ref' | 'attribute' }> | undefined {
  if (typeof parts[0] !== 'string' || !/^(https|wss):\/\//.test(parts[0])) return undefined;
  for (const part of parts)
    if (typeof part === 'object' && (part.kind === 'ref' || part.kind === 'attribute')) return part;
  return undefined;
}

/** A symbol whose value decides which resource is meant. Account and region do not: they are the estate's. */
function isOpen(part: string | Symbolic): boolean {
  return typeof part === 'object' && part.kind !== 'pseudo';
}

/** What these give is passed between stacks on purpose, so a lone one is a reference even where no type is expected. */
function leadsToAResource(symbol: Symbolic): boolean {
  return symbol.kind === 'import' || symbol.kind === 'stack-output' || symbol.kind === 'compose-output';
}
