import type { Dict, Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import { resolveParameters } from '../intrinsic/intrinsic.js';
import { hashedLogicalId } from '../intrinsic/logical-id.js';
import { getAtt, given, make, makeDict, type PlainObject, pick, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank, isOpen, withParameters } from '../validate/expect.js';
import type { FunctionCode } from './code.js';

/** The alias and the version behind it, for `AutoPublishAlias`; undefined without one. */
export function addAlias(
  lowering: Lowering,
  resource: SamResource,
  code: FunctionCode,
  functionProperties: PlainObject,
): string | undefined {
  const aliasName = given(resource.properties, 'AutoPublishAlias');
  if (aliasName === undefined || isBlank(aliasName)) return undefined;
  const name = aliasNameOf(lowering, resource, aliasName);
  if (name === undefined) return undefined;
  const versionId = versionIdOf(lowering, resource, code, functionProperties);
  addVersion(lowering, resource, versionId);
  const aliasId = `${resource.logicalId}Alias${name.replaceAll('-', 'D').replaceAll('_', 'U')}`;
  lowering.renames.set(`${resource.logicalId}.Alias`, aliasId);
  lowering.renames.set(`${resource.logicalId}.Version`, versionId);
  lowering.add({
    ...resource.inherited,
    logicalId: aliasId,
    type: 'AWS::Lambda::Alias',
    properties: {
      Name: name === '' ? aliasName : make(name, aliasName),
      FunctionName: ref(resource.logicalId),
      FunctionVersion: getAtt(versionId, 'Version'),
      ...pick(resource.properties, 'ProvisionedConcurrencyConfig'),
    },
    at: aliasName,
    madeFor: resource.logicalId,
  });
  return aliasId;
}

/** The name; empty for a parameter that has no value here, whose alias gets an id without it. Otherwise reported. */
function aliasNameOf(lowering: Lowering, { logicalId }: SamResource, stated: Value): string | undefined {
  const name = stringOf(resolveParameters(stated, lowering.parameters));
  if (name !== undefined && /^(?!\d+$)[\w-]+$/.test(name)) return name;
  const parameter = stringOf(get(stated, 'Ref')) ?? '';
  if (name === undefined && lowering.template.parameters.has(parameter)) {
    const message = `AutoPublishAlias of ${logicalId} is the parameter ${parameter}, which has no value here: the alias's logical id is not known.`;
    lowering.problem('sam/alias', message, stated, 'note');
    return '';
  }
  const message = `AutoPublishAlias of ${logicalId} is to be a name of letters, digits, - and _, or a Ref to a parameter with one.`;
  lowering.problem('sam/alias', message, stated);
  return undefined;
}

function addVersion(lowering: Lowering, resource: SamResource, logicalId: string): void {
  const { properties, inherited, body } = resource;
  const stated = inherited.deletionPolicy ?? stringOf(given(properties, 'VersionDeletionPolicy'));
  const usual = given(properties, 'CapacityProviderConfig') === undefined ? 'Retain' : 'Delete';
  lowering.add({
    ...inherited,
    logicalId,
    type: 'AWS::Lambda::Version',
    properties: {
      FunctionName: ref(resource.logicalId),
      Description: given(properties, 'VersionDescription'),
      ...(given(properties, 'CapacityProviderConfig') && pick(properties, 'FunctionScalingConfig')),
    },
    deletionPolicy: stated ?? usual,
    at: given(properties, 'AutoPublishAlias') ?? body,
    madeFor: resource.logicalId,
  });
}

/**
 * `<Function>Version` and a hash over what makes a new version: the code's address, the environment
 * and the memory size, or all properties. The address of local code is not known before it is
 * packaged; then there is no hash, and the id stays the same from commit to commit.
 */
function versionIdOf(lowering: Lowering, resource: SamResource, code: FunctionCode, all: PlainObject): string {
  const prefix = `${resource.logicalId}Version`;
  const stated = given(resource.properties, 'AutoPublishCodeSha256');
  const resolved = stated && withParameters(lowering, stated);
  const digest = stringOf(resolved);
  if (resolved !== undefined && digest === undefined && !isOpen(lowering, resolved)) {
    lowering.problem(
      'sam/alias',
      `AutoPublishCodeSha256 of ${resource.logicalId} is to be a text or a Ref to a parameter.`,
      resolved,
    );
  }
  if (digest !== undefined) return `${prefix}${digest.slice(0, 10)}`;
  if (code.properties === undefined) return prefix;
  const everything = get(resource.properties, 'AutoPublishAliasAllProperties');
  const hashed =
    everything?.kind === 'scalar' && everything.value === true
      ? makeDict(
          { ...all, Code: resolvedCode(lowering, resource, code.properties), ...publishedLayers(lowering, resource) },
          resource.body,
        )
      : versioned(lowering, resource.properties, code.properties);
  return hashedLogicalId(prefix, hashed);
}

function resolvedCode(lowering: Lowering, { body }: SamResource, code: PlainObject): Value {
  return resolveParameters(makeDict(code, body), lowering.parameters);
}

function versioned(lowering: Lowering, properties: Dict, code: PlainObject): Value {
  const resolved = resolveParameters(makeDict(code, properties), lowering.parameters);
  const entries = resolved.kind === 'dict' ? resolved.entries : new Map();
  const environment = given(properties, 'Environment');
  const snapshots = given(properties, 'SnapStart');
  const snaps = (stringOf(get(snapshots, 'ApplyOn')) ?? 'None') !== 'None';
  return makeDict(
    {
      ...Object.fromEntries([...entries].map(([key, entry]) => [key, entry.value])),
      ...(environment?.kind === 'dict' && pick(environment, ...environment.entries.keys())),
      MemorySize: given(properties, 'MemorySize'),
      SnapStart: snaps ? snapshots : undefined,
    },
    properties,
  );
}

/** Layers that ask for a new version of their functions when they change, by logical id. */
function publishedLayers(lowering: Lowering, resource: SamResource): PlainObject {
  const layers = given(resource.properties, 'Layers');
  const ids = layers?.kind === 'list' ? layers.items.map((layer) => stringOf(get(layer, 'Ref')) ?? '') : [];
  const published = ids.flatMap((id): [string, Dict][] => {
    const layer = lowering.template.resources.get(id);
    const publishes = get(layer?.properties, 'PublishLambdaVersion');
    return layer && publishes?.kind === 'scalar' && publishes.value === true ? [[id, layer.properties]] : [];
  });
  return Object.fromEntries(published);
}
