import { partsOf, splitParts } from '../../../iam/parts.js';
import type { Home } from '../../../iam/place.js';
import type { ServiceName, StackKey } from '../../../model/names.js';
import type { Estate, Output, Resource, Stack } from '../../../model/service.js';
import type { Value } from '../../../model/value.js';
import { get, loneSymbol, scalar, stringOf, text } from '../../../model/walk.js';
import { type NamedThing, NameTable } from '../names/name-table.js';
import type { ExportEntry, Found } from '../resolver.js';
import { EXPORT_WRITER, writtenExports } from './export-writer.js';

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
      stacks
        .filter((stack) => stack.parent === undefined)
        .map((stack) => ({ name: stack.name, thing: stack, home: stack, isAlways: true, owner: stack.service })),
    );
    this.#parameters = new NameTable('SSM parameter', stacks.flatMap(ssmParametersOf));
    for (const service of estate.services) {
      const main = service.stacks.find((stack) => stack.parent === undefined);
      if (main !== undefined) this.#mainStacks.set(service.name, main);
    }
    for (const stack of stacks)
      if (stack.parent !== undefined) this.#nested.set(`${stack.parent.stack}/${stack.parent.logicalId}`, stack);
  }

  exportNamed(name: Value, from?: Home): Found<ExportEntry> {
    return this.#exports.find(name, from);
  }

  /** Where a stack is deployed. */
  homeOf(stack: StackKey): Home {
    return this.#byKey.get(stack) ?? {};
  }

  /** @param name a path, its ARN, `name:version`, or `Ref` of the parameter itself */
  ssmParameter(name: Value, from?: Home): Found<Resource> {
    const own = this.#ownParameter(name);
    if (own !== undefined) return { found: own };
    const plain = withoutVersion(name);
    const found = this.#parameters.find(plain, from);
    return found === 'missing' ? this.#otherwiseWritten(plain, from) : found;
  }

  #ownParameter(name: Value): Resource | undefined {
    const symbol = loneSymbol(name);
    const resource =
      symbol?.kind === 'ref' ? this.#byKey.get(symbol.stack)?.resources.get(symbol.logicalId) : undefined;
    return resource?.type === SSM_PARAMETER ? resource : undefined;
  }

  /** `name` and `/name` have the same ARN; that they are the same parameter is not said anywhere. */
  #otherwiseWritten(name: Value, from: Home | undefined): Found<Resource> {
    const written = stringOf(name);
    if (written === undefined || written.lastIndexOf('/') > 0) return 'missing';
    const other = written.startsWith('/') ? written.slice(1) : `/${written}`;
    return this.#parameters.find(scalar(other, name), from) === 'missing'
      ? 'missing'
      : { unknown: `SSM parameter ${written} may be ${other}, which is written otherwise` };
  }

  outputOfStack(stackName: Value, output: string, from?: Home): Found<ExportEntry> {
    const stack = this.#stacks.find(stackName, from);
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

function exportsOf(stack: Stack): readonly NamedThing<ExportEntry>[] {
  return stack.outputs.flatMap((output) => {
    const { exportName: name, presence } = output;
    const thing = { stack, output };
    const owner = `${stack.service}:${output.name}`;
    return name === undefined ? [] : [{ name, thing, home: stack, isAlways: presence === 'always', owner }];
  });
}

function ssmParametersOf(stack: Stack): readonly NamedThing<Resource>[] {
  return [...stack.resources.values()].flatMap((thing) => {
    if (thing.type === EXPORT_WRITER) return writtenExports(thing, stack);
    const name = thing.type === SSM_PARAMETER ? get(thing.properties, 'Name') : undefined;
    const owner = `${stack.service}:${thing.id}`;
    return name === undefined ? [] : [{ name, thing, home: stack, isAlways: thing.presence === 'always', owner }];
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
