import type { Value } from '../../model/value.js';
import { itemsOf, stringOf } from '../../model/walk.js';
import { type CodeLocation, codeProperties, locateCode } from './code-location.js';
import { isIntrinsic, resolveParameters } from './intrinsic/intrinsic.js';
import { hashedLogicalId } from './intrinsic/logical-id.js';
import { given, makeDict, type PlainObject, pick, withEntry } from './intrinsic/make.js';
import type { Lowering } from './lowering.js';
import type { SamResource } from './sam-resource.js';

/** `AWS::Serverless::LayerVersion`: a layer whose logical id changes with its content. */
export function lowerLayerVersion(lowering: Lowering, resource: SamResource): void {
  const { properties, logicalId } = resource;
  checkArchitectures(lowering, resource);
  const uri = given(properties, 'ContentUri');
  const location: CodeLocation =
    uri === undefined ? { kind: 'invalid' } : locateCode(lowering, uri, `ContentUri of ${logicalId}`);
  const newId = location.kind === 'uploaded' ? hashedId(lowering, resource) : logicalId;
  if (newId !== logicalId) {
    lowering.renames.set(logicalId, newId);
    lowering.resources.delete(logicalId);
  }
  const made: PlainObject = {
    ...pick(properties, 'Description', 'CompatibleArchitectures', 'CompatibleRuntimes', 'LicenseInfo'),
    LayerName: given(properties, 'LayerName') ?? logicalId,
    Content: codeProperties(location),
  };
  lowering.replace(resource, 'AWS::Lambda::LayerVersion', made, {
    logicalId: newId,
    id: logicalId,
    deletionPolicy: retentionOf(lowering, resource) ?? resource.inherited.deletionPolicy ?? 'Retain',
    ...(location.kind === 'local' && { code: [location.path] }),
  });
}

/** Over the resource as written, with some parameters resolved; local content has no hash before it is packaged. */
function hashedId(
  lowering: Lowering,
  { logicalId, type, properties, body, inherited, dependsOn }: SamResource,
): string {
  const { condition } = inherited;
  const [firstDependency] = dependsOn;
  let resolved = properties;
  for (const key of ['LayerName', 'LicenseInfo', 'Description', 'RetentionPolicy']) {
    const value = given(properties, key);
    if (value !== undefined) resolved = withEntry(resolved, key, resolveParameters(value, lowering.parameters));
  }
  const data = makeDict(
    {
      [logicalId]: {
        Type: type,
        Properties: resolved,
        Condition: condition,
        DependsOn: firstDependency === undefined ? undefined : (given(body, 'DependsOn') ?? dependsOn),
      },
    },
    body,
  );
  return hashedLogicalId(logicalId, data);
}

function retentionOf(lowering: Lowering, { properties, logicalId }: SamResource): string | undefined {
  const stated = given(properties, 'RetentionPolicy');
  if (stated === undefined) return undefined;
  const word = stringOf(resolveParameters(stated, lowering.parameters))?.toLowerCase();
  if (word === 'retain') return 'Retain';
  if (word === 'delete') return 'Delete';
  lowering.problem('sam/retention-policy', `RetentionPolicy of ${logicalId} is Retain or Delete.`, stated);
  return undefined;
}

function checkArchitectures(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const stated: Value | undefined = given(properties, 'CompatibleArchitectures');
  if (stated === undefined || isIntrinsic(stated)) return;
  for (const item of itemsOf(stated)) {
    if (isIntrinsic(item) || ['x86_64', 'arm64'].includes(stringOf(item) ?? '')) continue;
    lowering.problem('sam/architecture', `CompatibleArchitectures of ${logicalId} are x86_64 and arm64.`, item);
  }
}
