import { partsOf, splitParts } from '../../iam/parts.js';
import type { ServiceName, StackKey } from '../../model/names.js';
import type { Estate, Output, Resource, Stack } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { get, loneSymbol, printValue, scalar, stringOf, text } from '../../model/walk.js';
import { identityKey, isEstates, mayBeSame } from './identity-key.js';
import type { ExportEntry, Found } from './resolver.js';

const SSM_PARAMETER = 'AWS::SSM::Parameter';

/** Names of an estate that values refer to from afar: exports, stacks and their outputs, SSM parameters. */
export class OutputsIndex {
  readonly #exports: NameTable<ExportEntry>;
  readonly #stacks: NameTable<Stack>;
  readonly #parameters: NameTable<Resource>;
  readonly #mainStacks = new Map<ServiceName, Stack>();
  readonly #nested = new Map<string, Stack>();
  readonly #byKey: ReadonlyMap<StackKey, Stack>;

  constructor(estate: Estate) {
    const stacks = estate.services.flatMap((service) => service.stacks);
    this.#byKey = new Map(stacks.map((stack) => [stack.key, stack]));
    this.#exports = new NameTable('export', stacks.flatMap(exportsOf));
    this.#stacks = new NameTable(
      'stack',
      stacks.filter((stack) => stack.parent === undefined).map((stack) => [stack.name, stack]),
    );
    this.#parameters = new NameTable('SSM parameter', stacks.flatMap(ssmParametersOf));
    for (const service of estate.services) {
      const main = service.stacks.find((stack) => stack.parent === undefined);
      if (main !== undefined) this.#mainStacks.set(service.name, main);
    }
    for (const stack of stacks)
      if (stack.parent !== undefined) this.#nested.set(`${stack.parent.stack}/${stack.parent.logicalId}`, stack);
  }

  exportNamed(name: Value): Found<ExportEntry> {
    return this.#exports.find(name);
  }

  /** @param name a path, `name:version`, or `Ref` of the parameter itself */
  ssmParameter(name: Value): Found<Resource> {
    const own = this.#ownParameter(name);
    if (own !== undefined) return { found: own };
    const plain = withoutVersion(name);
    const found = this.#parameters.find(plain);
    return found === 'missing' ? this.#otherwiseWritten(plain) : found;
  }

  #ownParameter(name: Value): Resource | undefined {
    const symbol = loneSymbol(name);
    const resource =
      symbol?.kind === 'ref' ? this.#byKey.get(symbol.stack)?.resources.get(symbol.logicalId) : undefined;
    return resource?.type === SSM_PARAMETER ? resource : undefined;
  }

  /** `name` and `/name` have the same ARN; that they are the same parameter is not said anywhere. */
  #otherwiseWritten(name: Value): Found<Resource> {
    const written = stringOf(name);
    if (written === undefined || written.lastIndexOf('/') > 0) return 'missing';
    const other = written.startsWith('/') ? written.slice(1) : `/${written}`;
    return this.#parameters.find(scalar(other, name)) === 'missing'
      ? 'missing'
      : { unknown: `SSM parameter ${written} may be ${other}, which is written otherwise` };
  }

  outputOfStack(stackName: Value, output: string): Found<ExportEntry> {
    const stack = this.#stacks.find(stackName);
    return typeof stack === 'object' && 'found' in stack ? outputOf(stack.found, output) : stack;
  }

  outputOfService(service: ServiceName, output: string): Found<ExportEntry> {
    const stack = this.#mainStacks.get(service);
    return stack === undefined ? 'missing' : outputOf(stack, output);
  }

  /** The nested stack that a resource of type AWS::CloudFormation::Stack creates, when it was read. */
  nestedStack(parent: string, logicalId: string): Stack | undefined {
    return this.#nested.get(`${parent}/${logicalId}`);
  }
}

function exportsOf(stack: Stack): [Value, ExportEntry][] {
  return stack.outputs.flatMap((output) =>
    output.exportName === undefined ? [] : [[output.exportName, { stack, output }]],
  );
}

function ssmParametersOf(stack: Stack): [Value, Resource][] {
  return [...stack.resources.values()].flatMap((resource): [Value, Resource][] => {
    const name = resource.type === SSM_PARAMETER ? get(resource.properties, 'Name') : undefined;
    return name === undefined ? [] : [[name, resource]];
  });
}

/** `name:3` and `name:label` are versions of `name`: no name holds a colon, but for an ARN. */
function withoutVersion(name: Value): Value {
  const parts = partsOf(name);
  const [first] = parts ?? [];
  if (parts === undefined || (typeof first === 'string' && first.startsWith('arn:'))) return name;
  return text(splitParts(parts, ':', 2)[0] ?? parts, name);
}

function outputOf(stack: Stack, name: string): Found<ExportEntry> {
  const output = stack.outputs.find((one: Output) => one.name === name);
  return output === undefined ? 'missing' : { found: { stack, output } };
}

/** Things under names that may hold symbols. Only equal names are the same; the rest is unknown or missing. */
export class NameTable<T> {
  readonly #what: string;
  readonly #byKey = new Map<string, T>();
  readonly #symbolic: [Value, T][] = [];

  constructor(what: string, entries: readonly (readonly [Value, T])[]) {
    this.#what = what;
    for (const [name, thing] of entries) {
      const key = identityKey(name);
      if (key !== undefined && !this.#byKey.has(key)) this.#byKey.set(key, thing);
      if (name.kind !== 'scalar') this.#symbolic.push([name, thing]);
    }
  }

  find(name: Value): Found<T> {
    const key = identityKey(name);
    const exact = key === undefined ? undefined : this.#byKey.get(key);
    if (exact !== undefined) return { found: exact };
    if (name.kind !== 'scalar' && !isEstatesOnly(name))
      return { unknown: `${this.#what} name ${printValue(name)} is not known` };
    const maybe = this.#symbolic.find(([candidate]) => mayBeSame(candidate, name));
    if (maybe === undefined) return 'missing';
    return {
      unknown: `${this.#what} ${printValue(name)} may be ${printValue(maybe[0])}, whose name is not fully known`,
    };
  }
}

function isEstatesOnly(name: Value): boolean {
  return name.kind === 'text' && name.parts.every((part) => typeof part === 'string' || isEstates(part));
}
