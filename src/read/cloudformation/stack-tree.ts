import { posix } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.js';
import { stackKey } from '../../model/names.js';
import type { Resource, Stack } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { get, possibilities, stringOf } from '../../model/walk.js';
import { folderOf } from '../discover.js';
import type { ReadContext } from '../reader.js';
import { dictOf } from './evaluate/evaluate-value.js';
import { evaluateTemplate } from './evaluate-template.js';
import { expandIncludes } from './includes/expand-includes.js';
import { expandLanguageExtensions } from './language-extensions/expand.js';
import type { StackIdentity, Template } from './lowered.js';
import { checkNestedOutputs } from './nested-outputs.js';
import { Problems, problem, type Report } from './problem.js';
import { mainStack, unstatedName } from './stack-identity.js';
import { validateTemplate } from './validate/validate-template.js';

/** A template in CloudFormation's shape, with what was found wrong and read on the way. */
export interface LoweredDocument {
  readonly template: Template;
  readonly diagnostics: readonly Diagnostic[];
  /** Other files that were read for it. */
  readonly inputs?: readonly string[];
  /** Files of nested templates that are known by more than the template itself says, by logical id. */
  readonly nested?: ReadonlyMap<string, string>;
  /** Set where CloudFormation is given the document as it stands: then it is judged as CloudFormation would. */
  readonly asWritten?: true;
}

/** Makes a parsed document a template: as it stands for CloudFormation, transformed for SAM. */
export type Lower = (document: Value, file: string, identity: StackIdentity, context: ReadContext) => LoweredDocument;

export interface StackTree {
  /** The top stack first, each nested stack after the one that holds it. */
  readonly stacks: readonly Stack[];
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read, the top template first. */
  readonly inputs: readonly string[];
}

export interface TreeOptions {
  readonly context: ReadContext;
  readonly lower: Lower;
}

/** Nested stacks of one service; CloudFormation's own quotas are lower. */
const maxStacks = 200;
const maxNesting = 10;

/**
 * Reads a template and the local templates it nests, as stacks of one service. A nested stack's
 * parameters are bound to the values that its parent gives. Nothing remote is fetched.
 */
export function readStackTree(file: string, identity: StackIdentity, options: TreeOptions): StackTree {
  const tree = new TreeReader(options);
  tree.read(file, identity, []);
  return { stacks: tree.stacks, diagnostics: tree.problems.all(), inputs: [...tree.inputs] };
}

/** A template that nests others, as it was read. */
interface Holder {
  readonly document: Value;
  readonly nested: LoweredDocument['nested'] | undefined;
}

class TreeReader {
  readonly stacks: Stack[] = [];
  readonly problems = new Problems();
  readonly inputs = new Set<string>();
  readonly #options: TreeOptions;

  constructor(options: TreeOptions) {
    this.#options = options;
  }

  /** @param above files of the stacks that hold this one */
  read(file: string, identity: StackIdentity, above: readonly string[]): void {
    const { context, lower } = this.#options;
    const document = context.parse(file);
    this.inputs.add(file);
    document.diagnostics.forEach(this.problems.report);
    if (!document.value) return;
    const included = expandIncludes(document.value, file, context);
    for (const input of included.inputs) this.inputs.add(input);
    const expanded = expandLanguageExtensions(included.document, file, identity);
    for (const one of [...included.diagnostics, ...expanded.diagnostics]) this.problems.report(one);
    const lowered = lower(expanded.document, file, identity, context);
    lowered.diagnostics.forEach(this.problems.report);
    for (const input of lowered.inputs ?? []) this.inputs.add(input);
    const template = asDeployed(lowered.template, expanded.document, document.value);
    const { stack, diagnostics } = evaluateTemplate(template, identity);
    diagnostics.forEach(this.problems.report);
    if (lowered.asWritten) {
      const known = [
        ...document.diagnostics,
        ...included.diagnostics,
        ...expanded.diagnostics,
        ...lowered.diagnostics,
        ...diagnostics,
      ];
      validateTemplate(expanded.document, template, stack, identity, known).forEach(this.problems.report);
    }
    this.stacks.push(stack);
    this.#checkParameters(stack, identity);
    this.#readNested({ document: expanded.document, nested: lowered.nested }, stack, [...above, file]);
  }

  #readNested(holder: Holder, parent: Stack, files: readonly string[]): void {
    for (const resource of parent.resources.values()) {
      if (resource.type !== 'AWS::CloudFormation::Stack') continue;
      const file = this.#fileOf(resource, holder, files);
      if (file === undefined) continue;
      const first = this.stacks.length;
      this.read(file, nestedIdentity(parent, resource), files);
      const nested = this.stacks[first];
      if (nested) checkNestedOutputs(parent, nested, resource.logicalId, this.problems.report);
      if (resource.presence === 'maybe') this.#makeUncertain(first);
    }
  }

  /** CloudFormation refuses a nested stack with too many or too few parameters. */
  #checkParameters(stack: Stack, { parent, parameters }: StackIdentity): void {
    const holder = this.stacks.find(({ key }) => key === parent?.stack);
    const resource = parent && holder?.resources.get(parent.logicalId);
    if (!resource) return;
    const at = get(resource.properties, 'Parameters') ?? resource.properties;
    const undeclared = [...parameters.keys()].filter((name) => !stack.parameters.has(name));
    const missing = [...stack.parameters.values()].filter(({ name, value, noEcho }) =>
      value ? mayBeNothing(value) : !noEcho && !parameters.has(name),
    );
    const report = (what: string) =>
      this.problems.report(problem('error', 'cloudformation/nested-parameters', what, at));
    for (const name of undeclared) report(`${stack.file} has no parameter ${name}.`);
    for (const { name } of missing) report(`${stack.file} needs the parameter ${name}, which has no default.`);
  }

  /** The nested template to read; undefined, and said, where it is remote, missing, or too much. */
  #fileOf(resource: Resource, holder: Holder, files: readonly string[]): string | undefined {
    const parent = files.at(-1) ?? '';
    const file = localTemplate(resource, holder, parent);
    const at = get(resource.properties, 'TemplateURL') ?? resource.properties;
    const report = this.problems.report;
    if (file === undefined) return notLocal(resource, at, report);
    if (files.includes(file)) return refuse('nested-cycle', `${file} nests itself.`, at, report);
    if (files.length >= maxNesting || this.stacks.length >= maxStacks) {
      return refuse('too-many-stacks', `More than ${maxNesting} levels or ${maxStacks} nested stacks.`, at, report);
    }
    if (this.#options.context.files.has(file)) return file;
    return missing(file, at, report);
  }

  /** What is inside a stack that may not be deployed may not be deployed either. */
  #makeUncertain(from: number): void {
    for (let index = from; index < this.stacks.length; index++) {
      const stack = this.stacks[index];
      if (!stack) continue;
      const resources = [...stack.resources].map(([id, one]) => [id, { ...one, presence: 'maybe' }] as const);
      const outputs = stack.outputs.map((one) => ({ ...one, presence: 'maybe' }) as const);
      this.stacks[index] = { ...stack, resources: new Map(resources), outputs };
    }
  }
}

/** A template that is sent as it stands is sent with its loops: CloudFormation runs them itself. */
function asDeployed(template: Template, expanded: Value, written: Value): Template {
  return template.document === expanded ? { ...template, document: written } : template;
}

/** A parameter that only one branch of an undecided condition gives, and that has no default. */
function mayBeNothing(value: Value): boolean {
  return (
    value.kind === 'choice' && [...possibilities(value)].some((one) => one.kind === 'scalar' && one.value === null)
  );
}

function nestedIdentity(parent: Stack, resource: Resource): StackIdentity {
  const { logicalId, properties } = resource;
  const stackId = parent.id === mainStack ? logicalId : `${parent.id}/${logicalId}`;
  const stack = stackKey(parent.service, stackId);
  const given = dictOf(get(properties, 'Parameters'), properties).entries;
  return {
    service: parent.service,
    stack,
    stackId,
    stackName: unstatedName(stack, properties),
    ...(parent.region !== undefined && { region: parent.region }),
    ...(parent.account !== undefined && { account: parent.account }),
    parameters: new Map([...given].map(([name, entry]) => [name, entry.value])),
    parent: { stack: parent.key, logicalId },
    dependsOn: [],
  };
}

/**
 * `./nested.yaml`, relative to the template that holds it, or the file that the CDK notes beside a
 * `TemplateURL` in an asset bucket; undefined for a URL and what is not known.
 */
function localTemplate(resource: Resource, { document, nested }: Holder, parent: string): string | undefined {
  const asset = assetPath(resource.logicalId, document, parent) ?? nested?.get(resource.logicalId);
  if (asset !== undefined) return asset;
  const url = stringOf(get(resource.properties, 'TemplateURL'));
  if (url === undefined || url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  return posix.join(folderOf(parent), url.replace(/^\/+/, ''));
}

/** A resource's asset, relative to the root, as the CDK notes it in the resource's metadata. */
export function assetPath(logicalId: string, document: Value, file: string): string | undefined {
  const path = stringOf(get(document, 'Resources', logicalId, 'Metadata', 'aws:asset:path'));
  return path === undefined || posix.isAbsolute(path) ? undefined : posix.join(folderOf(file), path);
}

/** A nested stack whose template is nowhere in the repository: its address is never asked. */
export function notLocal(resource: Resource, at: Value, report: Report): undefined {
  const message = `The nested stack ${resource.logicalId} has no local template; it is not fetched, and what is in it is not known.`;
  report(problem('note', 'cloudformation/remote-template', message, at));
}

/** It may be written by a build that comes before the deploy; whether it is, only the deploy can tell. */
function missing(file: string, at: Value, report: Report): undefined {
  const message = `The nested template ${file} is not in the repository; what is in it is not known.`;
  report(problem('warning', 'cloudformation/missing-template', message, at));
}

function refuse(code: string, message: string, at: Value, report: Report): undefined {
  report(problem('error', `cloudformation/${code}`, message, at));
}
