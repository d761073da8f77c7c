import type { Dict, Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import { problem } from '../../problem.js';
import { type Check, callOf, isNull, keyPlace, refuse, refuseKind, refuseOtherKeys, sectionEntries } from '../check.js';

const attributes: ReadonlySet<string> = new Set([
  'Type',
  'Properties',
  'Metadata',
  'DependsOn',
  'Condition',
  'CreationPolicy',
  'UpdatePolicy',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'Version',
]);

/** SAM's own, which its transform takes away. */
const samAttributes = ['Connectors', 'IgnoreGlobals'];

/** Types that can be kept as a snapshot: the documentation of the DeletionPolicy attribute. */
const snapshots: ReadonlySet<string> = new Set([
  'AWS::DocDB::DBCluster',
  'AWS::EC2::Volume',
  'AWS::ElastiCache::CacheCluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::Neptune::DBCluster',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::Redshift::Cluster',
]);

const deletion = ['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot'];
const replacement = ['Delete', 'Retain', 'Snapshot'];

/** What stands beside the properties of each resource. */
export function checkResourceAttributes(check: Check): void {
  for (const [logicalId, { value }] of sectionEntries(check, 'Resources')) {
    if (value.kind !== 'dict') continue;
    const type = stringOf(get(value, 'Type')) ?? '';
    const known = type.startsWith('AWS::Serverless::') ? new Set([...attributes, ...samAttributes]) : attributes;
    refuseOtherKeys(check, `The resource ${logicalId}`, value, known);
    checkPolicy(check, value, 'DeletionPolicy', logicalId, type, deletion);
    checkPolicy(check, value, 'UpdateReplacePolicy', logicalId, type, replacement);
    checkMetadata(check, value, logicalId);
    if (type.endsWith('::MODULE')) checkModule(check, value, logicalId);
  }
}

function checkPolicy(
  check: Check,
  resource: Dict,
  key: string,
  logicalId: string,
  type: string,
  known: readonly string[],
): undefined {
  const value = get(resource, key);
  if (!value || isNull(value)) return;
  const allowed =
    snapshots.has(type) || !type.startsWith('AWS::') ? known : known.filter((name) => name !== 'Snapshot');
  const policy = stringOf(value);
  if (policy !== undefined && allowed.includes(policy)) return;
  // With the extensions it may be a function of parameters, which was tried before.
  if (isParameterFunction(value)) return check.extended ? undefined : needsExtensions(check, key, logicalId, value);
  refuse(check, 'bad-policy', `${key} of ${logicalId} is one of ${allowed.join(', ')}.`, value);
}

function needsExtensions({ report }: Check, key: string, logicalId: string, at: Value): undefined {
  const message = `${key} of ${logicalId} is a function: that needs the transform AWS::LanguageExtensions.`;
  report(problem('warning', 'cloudformation/needs-extensions', message, at));
}

function isParameterFunction(value: Value): boolean {
  const name = callOf(value)?.[0];
  return name === 'Ref' || name === 'Fn::FindInMap' || name === 'Fn::If';
}

function checkMetadata(check: Check, resource: Dict, logicalId: string): void {
  const metadata = get(resource, 'Metadata');
  if (!metadata || isNull(metadata)) return;
  if (metadata.kind !== 'dict') refuseKind(check, `Metadata of ${logicalId}`, 'an object', metadata);
  else if (metadata.entries.has('AWS::CloudFormation::Module')) {
    const at = get(metadata, 'AWS::CloudFormation::Module') ?? metadata;
    refuse(check, 'module', `Metadata of ${logicalId} has the key AWS::CloudFormation::Module, which is reserved.`, at);
  }
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/modules.html#module-considerations */
function checkModule(check: Check, module: Dict, logicalId: string): void {
  for (const key of ['CreationPolicy', 'UpdatePolicy']) {
    const entry = module.entries.get(key);
    if (entry) refuse(check, 'module', `The module ${logicalId} cannot have ${key}.`, keyPlace(module, entry));
  }
  const properties = get(module, 'Properties');
  const tags = properties?.kind === 'dict' ? properties.entries.get('Tags') : undefined;
  if (tags && properties) {
    const message = `The module ${logicalId} cannot have Tags: a module takes only parameters of its own.`;
    refuse(check, 'module', message, keyPlace(properties, tags));
  }
}
