import { sameMeaning } from '../../diff/identity.js';
import type { LogicalId } from '../../model/names.js';
import type { Output, Parameter, Resource, Stack } from '../../model/service.js';
import type { Dict, Value } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';
import { uploadedProperties } from '../../package/code-table.js';
import { asDefined, dictAsDefined } from './as-defined.js';
import { renameIds } from './rename-ids.js';

/** One stack three times: as AWS has it, as its definition would deploy it, and as the definition was read. */
export interface StackForms {
  readonly deployed: Stack;
  readonly packaged: Stack;
  readonly defined: Stack;
}

export interface Grafted {
  readonly stack: Stack;
  /** Paths of code that AWS has in another version. */
  readonly otherCode: readonly string[];
  /** Resources of which nobody can tell whether AWS has the code that is here: another tool uploaded it. */
  readonly unknownCode: readonly LogicalId[];
}

/**
 * The deployed stack with the identities of its definition. What a definition says beyond what it deploys comes from there:
 * names of functions, code, declarations, places in files.
 */
export function graftStack(forms: StackForms): Grafted {
  const { deployed, packaged, defined } = forms;
  const names = { deployed: namesIn(deployed, defined), packaged: namesIn(packaged, defined) };
  const packagedById = byName(packaged, names.packaged);
  const resources = new Map<LogicalId, Resource>();
  const code: CodeFindings = { other: new Set(), unknown: [] };
  for (const resource of deployed.resources.values()) {
    const id = names.deployed(resource.logicalId);
    const own = defined.resources.get(id);
    const renamed = withNames(resource, names.deployed, defined);
    const other = packagedById.get(id);
    if (own === undefined || own.type !== resource.type) resources.set(id, { ...renamed, location: defined.location });
    else resources.set(id, graftResource(renamed, other && withNames(other, names.packaged, defined), own, code));
  }
  const stack: Stack = {
    ...defined,
    parameters: new Map(graftParameters(forms).map((parameter) => [parameter.name, parameter])),
    resources,
    outputs: deployed.outputs.map((output) => graftOutput(output, forms, names)),
  };
  return { stack, otherCode: [...code.other], unknownCode: code.unknown };
}

type Naming = (logicalId: LogicalId) => LogicalId;

/** Tools end the ids of versions in digests; the definition has them without. */
function namesIn(stack: Stack, defined: Stack): Naming {
  const names = new Map<LogicalId, LogicalId>();
  const versions = [...defined.resources.values()].filter(({ type }) => type === 'AWS::Lambda::Version');
  for (const { logicalId, type, properties } of stack.resources.values()) {
    if (type !== 'AWS::Lambda::Version' || defined.resources.has(logicalId)) continue;
    const of = (one: Dict) => get(one, 'FunctionName');
    const own = versions.find(
      (one) => logicalId.startsWith(one.logicalId) && sameMeaning(of(properties), of(one.properties)),
    );
    if (own !== undefined) names.set(logicalId, own.logicalId);
  }
  return (logicalId) => names.get(logicalId) ?? logicalId;
}

function byName(stack: Stack, nameOf: Naming): ReadonlyMap<LogicalId, Resource> {
  return new Map([...stack.resources.values()].map((resource) => [nameOf(resource.logicalId), resource]));
}

function withNames(resource: Resource, nameOf: Naming, { key, service }: Stack): Resource {
  return {
    ...resource,
    stack: key,
    service,
    logicalId: nameOf(resource.logicalId),
    properties: renameIds(resource.properties, nameOf) as Dict,
    dependsOn: resource.dependsOn.map(nameOf),
  };
}

interface CodeFindings {
  readonly other: Set<string>;
  readonly unknown: LogicalId[];
}

function graftResource(
  deployed: Resource,
  packaged: Resource | undefined,
  defined: Resource,
  code: CodeFindings,
): Resource {
  const { deletionPolicy, updateReplacePolicy } = deployed;
  const properties = dictAsDefined(deployed.properties, packaged?.properties, defined.properties);
  const { deletionPolicy: _, updateReplacePolicy: __, ...own } = defined;
  const isOrderedAlike = packaged !== undefined && String(packaged.dependsOn) === String(deployed.dependsOn);
  return {
    ...own,
    properties: withoutUploads(properties, deployed, packaged, defined, code),
    presence: packaged?.presence === deployed.presence ? defined.presence : deployed.presence,
    dependsOn: isOrderedAlike ? defined.dependsOn : deployed.dependsOn,
    ...(deletionPolicy !== undefined && { deletionPolicy }),
    ...(updateReplacePolicy !== undefined && { updateReplacePolicy }),
  };
}

/** Where code lies is no property of a service: whether it is the same is told by digests, where the addresses hold any. */
function withoutUploads(
  properties: Dict,
  deployed: Resource,
  packaged: Resource | undefined,
  { type, logicalId, properties: defined, code: paths = [] }: Resource,
  findings: CodeFindings,
): Dict {
  const entries = new Map(properties.entries);
  for (const [property] of uploadedProperties.get(type) ?? []) {
    const [there, here] = [get(deployed.properties, property), get(packaged?.properties, property)];
    if (!isUpload(there) || !isUpload(here)) continue;
    const own = defined.entries.get(property);
    if (own === undefined) entries.delete(property);
    else entries.set(property, own);
    const [digest, expected] = [digestIn(there), digestIn(here)];
    if (digest === undefined || expected === undefined || !isInOneBucket(there, here)) findings.unknown.push(logicalId);
    else if (digest !== expected) for (const path of paths) findings.other.add(path);
  }
  return { ...properties, entries };
}

function isUpload(value: Value | undefined): value is Value {
  return value !== undefined && get(value, 'ZipFile') === undefined;
}

/** What was packed for AWS has a digest of its bytes; what is only named, for the embedded cloud, has one of its files. */
function isInOneBucket(there: Value, here: Value): boolean {
  return ['S3Bucket', 'Bucket'].every((name) => {
    const [a, b] = [get(there, name), get(here, name)];
    return a === b || sameMeaning(a, b);
  });
}

/** Stackgate and the CDK name what they upload by a digest. */
function digestIn(value: Value): string | undefined {
  const address = [value, get(value, 'S3Key'), get(value, 'Key'), get(value, 'ImageUri')].map(stringOf).join(' ');
  return /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/.exec(address)?.[0];
}

/** Those that packaging adds, to be filled by the deployer, are none of the definition's. */
function graftParameters({ deployed, packaged, defined }: StackForms): readonly Parameter[] {
  return [...deployed.parameters.values()].flatMap((parameter) => {
    const own = defined.parameters.get(parameter.name);
    const other = packaged.parameters.get(parameter.name);
    if (own === undefined) return other === undefined ? [{ ...parameter, location: defined.location }] : [];
    const { value: _, ...rest } = own;
    const { value, noEcho, type } = parameter;
    const known = value && asDefined({ deployed: value, packaged: other?.value, defined: own.value });
    // The type of one is what its definition says, as the two are spelt alike only where they are the same.
    return [{ ...rest, type: type === other?.type ? own.type : type, noEcho, ...(known && { value: known }) }];
  });
}

function graftOutput(
  output: Output,
  { packaged, defined }: StackForms,
  names: { readonly deployed: Naming; readonly packaged: Naming },
): Output {
  const own = defined.outputs.find(({ name }) => name === output.name);
  const other = packaged.outputs.find(({ name }) => name === output.name);
  const forms = (part: 'value' | 'exportName') => {
    const [there, here] = [output[part], other?.[part]];
    return (
      there &&
      asDefined({
        deployed: renameIds(there, names.deployed),
        packaged: here && renameIds(here, names.packaged),
        defined: own?.[part],
      })
    );
  };
  const exportName = forms('exportName');
  const { exportName: _, ...rest } = output;
  return {
    ...rest,
    value: forms('value') ?? output.value,
    ...(exportName !== undefined && { exportName }),
    presence: other?.presence === output.presence && own !== undefined ? own.presence : output.presence,
    location: own?.location ?? defined.location,
  };
}
