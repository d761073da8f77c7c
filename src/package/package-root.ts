import type { Diagnostic } from '../model/diagnostic.js';
import type { StackKey } from '../model/names.js';
import type { Artefact, PackagedStack } from '../model/plan.js';
import type { Estate, Stack } from '../model/service.js';
import { ownerTags } from '../model/stack-tags.js';
import type { TemplateResource } from '../model/template.js';
import { get, textOf } from '../model/walk.js';
import { digestOf } from '../plan/fingerprint.js';
import { templateLimit } from '../plan/refusals/refuse-steps.js';
import { inBucket } from './asset-buckets.js';
import { capabilitiesOf } from './capabilities.js';
import { definedNames } from './defined-names.js';
import { asciiJson, isObject, type Json, type JsonObject, jsonObject } from './json.js';
import { Needs } from './needs.js';
import {
  type ArtefactPlace,
  artefactKey,
  embeddedPlace,
  type NestedBody,
  type PackageOptions,
  templateUrl,
} from './packaged.js';
import { parameterValues } from './parameter-values.js';
import type { NamedStack, NamedStacks } from './stack-names.js';
import { versionRenames } from './version-renames.js';
import type { CodeContext } from './write-code.js';
import type { WriteContext } from './write-context.js';
import { literalText } from './write-symbol.js';
import { writeTemplate } from './write-template.js';

export interface PackagedRoot {
  /** Undefined where there is nothing to deploy. */
  readonly stack?: PackagedStack;
  readonly bodies: ReadonlyMap<string, string>;
  readonly nested: ReadonlyMap<StackKey, NestedBody>;
  readonly secrets: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface RootContext {
  readonly estate: Estate;
  readonly named: NamedStacks;
  readonly options: PackageOptions;
}

/** One root stack with the stacks nested in it, innermost first: what changes inside changes the root's template. */
export function packageRoot(root: NamedStack, context: RootContext): PackagedRoot {
  return new RootPackager(root, context).package();
}

const nothing = { bodies: new Map(), nested: new Map(), secrets: new Map() } as const;

interface Written {
  readonly document: JsonObject;
  readonly body: string;
  readonly digest: string;
  readonly write: WriteContext;
}

class RootPackager {
  readonly #root: NamedStack;
  readonly #context: RootContext;
  readonly #bodies = new Map<string, string>();
  readonly #nested = new Map<StackKey, NestedBody>();
  readonly #artefacts = new Map<string, Artefact>();
  readonly #documents: JsonObject[] = [];
  readonly #diagnostics: Diagnostic[] = [];

  constructor(root: NamedStack, context: RootContext) {
    this.#root = root;
    this.#context = context;
  }

  package(): PackagedRoot {
    const { stack, service } = this.#root;
    if (service.format === 'cdk' && hasNoResources(stack)) return { ...nothing, diagnostics: [notDeployed(stack)] };
    const needs = new Needs();
    const written = this.#write(stack, needs);
    const result = { bodies: this.#bodies, nested: this.#nested, diagnostics: this.#diagnostics };
    if (written === undefined) return { ...result, secrets: new Map() };
    const declared = isObject(written.document.Parameters) ? written.document.Parameters : jsonObject();
    const own = jsonObject(Object.entries(declared).filter(([name]) => !needs.parameters.has(name)));
    const { secret } = this.#context.options;
    const given = parameterValues(own, written.write, (name) => secret?.(stack, name));
    const parameters = new Map([...given.values, ...needs.values]);
    return { ...result, secrets: given.secrets, stack: this.#packaged(written, needs, parameters, given.noEcho) };
  }

  #packaged(
    { body, digest, write }: Written,
    needs: Needs,
    parameters: ReadonlyMap<string, string>,
    noEcho: readonly string[],
  ): PackagedStack {
    const { service, stack, stackName, target } = this.#root;
    const tags = [...(stack.tags ?? [])].map(([name, value]) => [name, literalText(value, write)] as const);
    const stated = Object.fromEntries(tags.filter(([name]) => !name.startsWith('aws:')));
    return {
      key: stack.key,
      service: service.name,
      stackName,
      target,
      templateDigest: digest,
      templateBytes: Buffer.byteLength(body),
      parameters: Object.fromEntries(parameters),
      noEcho,
      bindings: needs.bindings.toSorted((a, b) => (a.parameter < b.parameter ? -1 : 1)),
      tags: { ...stated, ...ownerTags(service.name, stack.id, this.#context.estate.stage) },
      capabilities: capabilitiesOf(this.#documents),
      artefacts: [...this.#artefacts.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      stubs: needs.stubs,
    };
  }

  /** The body of a stack, those nested in it written before; undefined, and told, where nothing was read of it. */
  #write(stack: Stack, needs: Needs): Written | undefined {
    const { template } = stack;
    const document = template?.document;
    if (template === undefined || document?.kind !== 'dict') {
      this.#diagnostics.push(nothingToDeploy(stack));
      return undefined;
    }
    const { service } = this.#root;
    const { options } = this.#context;
    const digest = (paths: readonly string[]) => options.codeDigest(paths, service);
    const packed = this.#packed(stack);
    const named = ({ code = [] }: TemplateResource) => (code.length === 0 ? undefined : digest(code));
    const renames = versionRenames(template, service, packed === undefined ? named : (of) => digestPacked(of, packed));
    const write = { ...this.#writeContext(stack, needs, renames), defined: definedNames(template, service) };
    const code: CodeContext = {
      service,
      file: template.file,
      digest,
      ...(packed !== undefined && { packed }),
      place: this.#place,
      artefacts: this.#artefacts,
      needs,
      problem: ({ location }, code, message) => this.#diagnostics.push(inPackage({ code, message }, { location })),
    };
    const nestedUrl = (logicalId: string) => this.#writeNested(stack, logicalId, needs);
    const plain = withNeeds(writeTemplate(template, document, { write, code, nestedUrl }), needs);
    const written = this.#withAssets(stack, plain);
    const body = asciiJson(written);
    const bodyDigest = digestOf(body);
    this.#bodies.set(bodyDigest, body);
    this.#documents.push(written);
    return { document: written, body, digest: bodyDigest, write };
  }

  get #place(): ArtefactPlace {
    const { bucket } = this.#context.options;
    const { target } = this.#root;
    return bucket === undefined ? embeddedPlace : { bucket: bucket(target), region: target.region };
  }

  #packed(stack: Stack): CodeContext['packed'] {
    const { code } = this.#context.options;
    const { service } = this.#root;
    return code === undefined ? undefined : (request) => code.answer({ ...request, service, stack });
  }

  /** What the CDK uploads goes to the stage's own bucket, where there is one. */
  #withAssets(stack: Stack, document: JsonObject): JsonObject {
    const { code, bucket } = this.#context.options;
    const { service } = this.#root;
    if (code === undefined || service.format !== 'cdk') return document;
    const body = JSON.stringify(document);
    const { artefacts, buckets, problems } = code.assets(service, stack, (key) => body.includes(key));
    for (const artefact of artefacts) this.#artefacts.set(artefact.key, artefact);
    for (const problem of problems) this.#diagnostics.push(inPackage(problem, stack));
    return bucket === undefined ? document : inBucket(document, buckets, this.#place.bucket);
  }

  #writeContext(stack: Stack, needs: Needs, renames: ReadonlyMap<string, string>): WriteContext {
    const { named, estate, options } = this.#context;
    const { target, stackName } = this.#root;
    return {
      stack,
      needs,
      renames,
      target,
      stage: estate.stage,
      include: options.document,
      setsParameters: new Set(parametersSetBy(stack)),
      dropsNull: this.#root.service.format === 'serverless',
      ...(stack.parent === undefined && { stackName }),
      mainOf: (service) => named.mainOf.get(service),
      nameOf: (key) => named.byKey.get(key)?.stackName,
    };
  }

  /** The address of a nested stack's body; undefined for one whose template was not read. */
  #writeNested(parent: Stack, logicalId: string, needs: Needs): string | undefined {
    const { service, stack: root } = this.#root;
    const stack = service.stacks.find((one) => one.parent?.stack === parent.key && one.parent.logicalId === logicalId);
    if (stack === undefined) return undefined;
    const own = new Needs();
    const written = this.#write(stack, own);
    if (written === undefined) return undefined;
    needs.include(own.stubs);
    const bytes = Buffer.byteLength(written.body);
    if (bytes > templateLimit) this.#diagnostics.push(inPackage(tooLarge(stack, bytes), stack));
    this.#diagnostics.push(...own.bindings.map((binding) => unboundInside(stack, binding.parameter)));
    const objectKey = artefactKey(written.digest);
    this.#nested.set(stack.key, { root: root.key, objectKey, digest: written.digest });
    this.#artefacts.set(objectKey, { key: objectKey, digest: written.digest, path: stack.file });
    const { address } = this.#context.options;
    return address?.(this.#root.target, objectKey) ?? templateUrl(written.digest, this.#place);
  }
}

function inPackage(
  { code, message }: Pick<Diagnostic, 'code' | 'message'>,
  { location }: Pick<Diagnostic, 'location'>,
): Diagnostic {
  return { severity: 'error', code: `package/${code}`, message, location };
}

/** Of a root the plan says it. */
function tooLarge({ key }: Stack, bytes: number): Pick<Diagnostic, 'code' | 'message'> {
  const message = `The template of the nested stack ${key} has ${bytes} bytes; CloudFormation takes ${templateLimit}. Split it.`;
  return { code: 'template-too-large', message };
}

/** Tells one code from another, for the ids of versions. */
function digestPacked(resource: TemplateResource, packed: NonNullable<CodeContext['packed']>): string | undefined {
  const isImage = get(resource.properties, 'Code', 'ImageUri') !== undefined;
  const paths = resource.code ?? [];
  if (!isImage && paths.length === 0) return undefined;
  const answer = packed({ resource, property: 'Code', kind: isImage ? 'image' : 'code', paths });
  if (answer.kind === 'object') return answer.digest;
  return answer.kind === 'image' ? answer.uri : undefined;
}

function* parametersSetBy({ resources }: Stack): Generator<string> {
  for (const { type, properties } of resources.values()) {
    const name = type === 'AWS::SSM::Parameter' ? textOf(get(properties, 'Name')) : undefined;
    if (name !== undefined) yield name;
  }
}

function withNeeds(document: JsonObject, { parameters, conditions }: Needs): JsonObject {
  const added = [...conditions].map((name): [string, Json] => [name, jsonObject([['Fn::Equals', ['stub', '']]])]);
  const sections: readonly (readonly [string, readonly (readonly [string, Json])[]])[] = [
    ['Parameters', [...parameters]],
    ['Conditions', added],
  ];
  for (const [section, entries] of sections) {
    const own = document[section];
    if (entries.length > 0) document[section] = jsonObject([...(isObject(own) ? Object.entries(own) : []), ...entries]);
  }
  return document;
}

function hasNoResources({ template }: Stack): boolean {
  const resources = get(template?.document, 'Resources');
  return template?.document !== undefined && (resources?.kind !== 'dict' || resources.entries.size === 0);
}

/** A stack of assertions and the like: the CDK's own deploy leaves it out too. */
function notDeployed({ key, location }: Stack): Diagnostic {
  const message = `The stack ${key} has no resources: the CDK does not deploy it.`;
  return { severity: 'note', code: 'package/no-resources', message, location };
}

function nothingToDeploy({ key, location }: Stack): Diagnostic {
  const message = `Nothing was read of the stack ${key}: it cannot be deployed.`;
  return { severity: 'error', code: 'package/no-template', message, location };
}

/** Only root stacks are given values by the deployer. */
function unboundInside({ key, location }: Stack, parameter: string): Diagnostic {
  const message = `The nested stack ${key} needs another stack's output (${parameter}): pass it on from its parent.`;
  return { severity: 'error', code: 'package/nested-binding', message, location };
}
