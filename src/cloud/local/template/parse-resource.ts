import { type LoopValues, textOfParameter } from './expand-loops.js';
import { invalid } from './fault.js';
import { isList, isObject, type Json, type JsonObject, member } from './json.js';
import type { RetentionPolicy, TemplateResource } from './template.js';

const known = new Set([
  'Condition',
  'CreationPolicy',
  'DeletionPolicy',
  'DependsOn',
  'Description',
  'Metadata',
  'Properties',
  'Type',
  'UpdatePolicy',
  'UpdateReplacePolicy',
  'Version',
]);

export function parseResource(logicalId: string, value: Json, loops: LoopValues): TemplateResource {
  const type = member(value, 'Type');
  if (!isObject(value) || typeof type !== 'string') {
    throw invalid(
      `Template format error: [/Resources/${logicalId}] Every Resources object must contain a Type member.`,
    );
  }
  checkKeys(value, type);
  const properties = parseProperties(logicalId, value);
  return {
    logicalId,
    type,
    properties,
    dependsOn: parseDependsOn(member(value, 'DependsOn')),
    deletionPolicy: parsePolicy('DeletionPolicy', value, loops) ?? defaultDeletion(type, properties),
    updateReplacePolicy: parsePolicy('UpdateReplacePolicy', value, loops) ?? 'Delete',
    ...parseCondition(logicalId, member(value, 'Condition')),
    ...optional('metadata', member(value, 'Metadata')),
    ...optional('creationPolicy', member(value, 'CreationPolicy')),
    ...optional('updatePolicy', member(value, 'UpdatePolicy')),
  };
}

/** SAM's types have attributes of their own, which its transform takes away. */
function checkKeys(value: JsonObject, type: string): void {
  const foreign = Object.keys(value).find((key) => !known.has(key));
  if (foreign !== undefined && !type.startsWith('AWS::Serverless::')) {
    throw invalid(`Invalid template resource property '${foreign}'`);
  }
}

function parseProperties(logicalId: string, value: JsonObject): JsonObject {
  const properties = member(value, 'Properties');
  if (properties === undefined) return {};
  if (properties === null) {
    throw invalid(`[/Resources/${logicalId}/Properties] 'null' values are not allowed in templates`);
  }
  if (isObject(properties)) return properties;
  throw invalid(`Template format error: [/Resources/${logicalId}/Properties] Properties must be an object.`);
}

function parseDependsOn(value: Json | undefined): readonly string[] {
  const items = isList(value) ? value : value === undefined ? [] : [value];
  return items.map((item) => {
    if (typeof item === 'string') return item;
    throw invalid('Template format error: DependsOn must be a string or list of strings.');
  });
}

function parseCondition(logicalId: string, value: Json | undefined): { readonly condition?: string } {
  if (value === undefined) return {};
  if (typeof value === 'string') return { condition: value };
  throw invalid(`Template format error: [/Resources/${logicalId}/Condition] Condition must be a string.`);
}

const policies: ReadonlySet<string> = new Set(['Delete', 'Retain', 'Snapshot', 'RetainExceptOnCreate']);

function parsePolicy(name: string, resource: JsonObject, loops: LoopValues): RetentionPolicy | undefined {
  const written = member(resource, name);
  if (written === undefined) return undefined;
  const reference = member(written, 'Ref');
  const policy = typeof reference === 'string' ? textOfParameter(reference, loops) : written;
  if (isPolicy(policy) && !(name === 'UpdateReplacePolicy' && policy === 'RetainExceptOnCreate')) return policy;
  throw invalid(`Template format error: Unrecognized ${name} ${printed(policy ?? written)}`);
}

function isPolicy(value: Json | undefined): value is RetentionPolicy {
  return typeof value === 'string' && policies.has(value);
}

function printed(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The one default that is not `Delete`: databases that are not part of a cluster, and clusters. */
function defaultDeletion(type: string, properties: JsonObject): RetentionPolicy {
  if (type === 'AWS::RDS::DBCluster') return 'Snapshot';
  const alone = member(properties, 'DBClusterIdentifier') === undefined;
  return type === 'AWS::RDS::DBInstance' && alone ? 'Snapshot' : 'Delete';
}

function optional<Key extends string>(key: Key, value: Json | undefined): { readonly [K in Key]?: Json } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Json });
}
