import { SourceText } from '../../model/location.js';
import type { ServiceName, StackKey } from '../../model/names.js';
import type { Target } from '../../model/plan.js';
import type { Resource, Stack } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { get, scalar, stringOf } from '../../model/walk.js';
import { digestInUrl } from '../../package/packaged.js';
import { evaluateTemplate } from '../../read/cloudformation/evaluate-template.js';
import type { StackIdentity } from '../../read/cloudformation/lowered.js';
import { parseDocument } from '../../read/document/parse-document.js';
import { memoryFiles } from '../../read/files/memory-files.js';
import { lowerTemplate } from '../../read/lower-template.js';
import type { ReadContext } from '../../read/reader.js';

/** A stack by what CloudFormation has of it, or is going to be given. */
export interface StackBody {
  readonly key: StackKey;
  readonly service: ServiceName;
  readonly stackName: string;
  readonly target: Target;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: string;
}

/** CloudFormation nests less. */
const maxNesting = 10;

/**
 * Evaluates a template body as a reader would: the root stack first, then those nested in it whose bodies
 * are at hand. None where the body cannot be read. Both sides of a comparison come from here, so that only
 * what CloudFormation is given differs.
 *
 * @param bodyOf a nested template by its digest
 */
export function stacksOfBody(stack: StackBody, bodyOf: (digest: string) => string | undefined): readonly Stack[] {
  const stacks: Stack[] = [];
  const document = parseDocument(new SourceText(`${stack.stackName}.template`, stack.body)).value;
  if (document === undefined) return stacks;
  addStack(document, rootIdentity(stack, document), { stacks, bodyOf, depth: 0 });
  return stacks;
}

interface Reading {
  readonly stacks: Stack[];
  readonly bodyOf: (digest: string) => string | undefined;
  readonly depth: number;
}

function addStack(document: Value, identity: StackIdentity, reading: Reading): void {
  const file = document.source.path;
  const { template } = lowerTemplate(document, file, identity, nothingElse);
  const { stack } = evaluateTemplate(template, identity);
  reading.stacks.push(stack);
  if (reading.depth >= maxNesting) return;
  for (const resource of stack.resources.values()) {
    const digest = digestInUrl(stringOf(get(resource.properties, 'TemplateURL')) ?? '');
    const body = digest === undefined ? undefined : reading.bodyOf(digest);
    const inside = body === undefined ? undefined : parseDocument(new SourceText(`${digest}.json`, body)).value;
    if (inside !== undefined)
      addStack(inside, nestedIdentity(stack, resource), { ...reading, depth: reading.depth + 1 });
  }
}

/** A body stands alone: whatever it names is not in it. */
const nothingElse: ReadContext = {
  files: memoryFiles({}),
  parse: (path) => ({ path, diagnostics: [] }),
  stage: '',
  settings: { allowedEnvironment: new Map(), assemblies: new Map(), services: new Map() },
};

function rootIdentity({ key, service, stackName, target, parameters }: StackBody, at: Value): StackIdentity {
  return {
    service,
    stack: key,
    stackId: key.startsWith(`${service}/`) ? key.slice(service.length + 1) : key,
    stackName: scalar(stackName, at),
    region: target.region,
    account: target.account,
    parameters: new Map(Object.entries(parameters).map(([name, value]) => [name, scalar(value, at)])),
    dependsOn: [],
  };
}

function nestedIdentity(parent: Stack, { logicalId, properties }: Resource): StackIdentity {
  const stackId = parent.id === 'main' ? logicalId : `${parent.id}/${logicalId}`;
  const given = get(properties, 'Parameters');
  const entries = given?.kind === 'dict' ? [...given.entries] : [];
  return {
    service: parent.service,
    stack: `${parent.service}/${stackId}`,
    stackId,
    stackName: scalar(`${stackId}-nested`, properties),
    ...(parent.region !== undefined && { region: parent.region }),
    ...(parent.account !== undefined && { account: parent.account }),
    parameters: new Map(entries.map(([name, { value }]) => [name, value])),
    parent: { stack: parent.key, logicalId },
    dependsOn: [],
  };
}
