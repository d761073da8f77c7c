import type { Dict, Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given, type Plain, type PlainObject, sub } from '../intrinsic/make.js';
import { type FunctionEvent, property, reportEvent } from './event.js';

/** One entry of `SourceAccessConfigurations`: how Lambda gets at the source. */
export interface SourceAccess {
  readonly type: string;
  readonly uri?: Value;
}

/** The entries that can be read; the others are reported. */
export function sourceAccessOf(event: FunctionEvent): readonly SourceAccess[] {
  const stated = property(event, 'SourceAccessConfigurations');
  if (stated === undefined || stated.kind !== 'list') return [];
  return stated.items.flatMap((item) => {
    const type = item.kind === 'dict' ? stringOf(given(item, 'Type')) : undefined;
    const uri = item.kind === 'dict' ? given(item, 'URI') : undefined;
    const wrong = type === undefined || (uri !== undefined && stringOf(uri) === undefined && !isIntrinsic(uri));
    if (wrong) {
      reportEvent(
        event,
        'each of SourceAccessConfigurations needs a Type, and a URI as a text.',
        'SourceAccessConfigurations',
      );
      return [];
    }
    return [{ type, ...(uri && { uri }) }];
  });
}

/** The URI of the one entry of the required type, where no entry has a type that the source does not know. */
export function requiredAccess(event: FunctionEvent, required: string, known: readonly string[]): Value | undefined {
  const all = sourceAccessOf(event);
  const strange = all.find(({ type }) => !known.includes(type));
  const found = all.filter(({ type }) => type === required);
  const uri = found[0]?.uri;
  if (strange === undefined && found.length === 1 && uri !== undefined) return uri;
  const message =
    strange === undefined
      ? `exactly one ${required} with a URI is needed`
      : `${strange.type} is none of ${known.join(', ')}`;
  reportEvent(event, `SourceAccessConfigurations: ${message}.`);
  return undefined;
}

export function statement(actions: Plain, resource: Plain): PlainObject {
  return { Action: actions, Effect: 'Allow', Resource: resource };
}

export const readSecret = (uri: Plain): PlainObject => statement(['secretsmanager:GetSecretValue'], uri);

export const networkAccess: PlainObject = statement(
  [
    'ec2:CreateNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeVpcs',
    'ec2:DescribeSubnets',
    'ec2:DescribeSecurityGroups',
  ],
  '*',
);

/** For `SecretsManagerKmsKeyId`: the key that the secret is encrypted with. */
export function decryptSecret(event: FunctionEvent, action: Plain = ['kms:Decrypt']): readonly PlainObject[] {
  const key = property(event, 'SecretsManagerKmsKeyId');
  const id = stringOf(key);
  if (key === undefined) return [];
  if (id === undefined) {
    reportEvent(event, 'SecretsManagerKmsKeyId is to be a text.', 'SecretsManagerKmsKeyId');
    return [];
  }
  return [statement(action, sub(`arn:\${AWS::Partition}:kms:\${AWS::Region}:\${AWS::AccountId}:key/${id}`))];
}

/** The parts of a Kafka source that both kinds of cluster write alike. */
export function kafkaConfig(event: FunctionEvent): PlainObject | undefined {
  const group = property(event, 'ConsumerGroupId');
  const registry = property(event, 'SchemaRegistryConfig');
  if (group === undefined && registry === undefined) return undefined;
  return { ConsumerGroupId: group, SchemaRegistryConfig: registry };
}

/** For `SchemaRegistryConfig`: the secrets of the registry, and a Glue registry itself. */
export function registryAccess(event: FunctionEvent): readonly PlainObject[] {
  const registry = property(event, 'SchemaRegistryConfig');
  if (registry?.kind !== 'dict' || isIntrinsic(registry)) return [];
  checkRegistry(event, registry);
  const access = given(registry, 'AccessConfigs');
  const secrets = (access?.kind === 'list' ? access.items : []).flatMap((item) => {
    const uri = item.kind === 'dict' ? given(item, 'URI') : undefined;
    return uri === undefined ? [] : [readSecret(uri)];
  });
  return [...secrets, ...glueAccess(registry)];
}

function checkRegistry(event: FunctionEvent, registry: Dict): void {
  const needed = ['SchemaRegistryURI', 'EventRecordFormat', 'SchemaValidationConfigs'];
  const missing = needed.filter((key) => given(registry, key) === undefined);
  if (missing.length > 0)
    reportEvent(event, `SchemaRegistryConfig needs ${missing.join(', ')}.`, 'SchemaRegistryConfig');
  const format = given(registry, 'EventRecordFormat');
  if (format === undefined || isIntrinsic(format) || ['JSON', 'SOURCE'].includes(stringOf(format) ?? '')) return;
  reportEvent(event, 'EventRecordFormat of SchemaRegistryConfig is JSON or SOURCE.', 'SchemaRegistryConfig');
}

function glueAccess(registry: Dict): readonly PlainObject[] {
  const uri = given(registry, 'SchemaRegistryURI');
  const written = uri?.kind === 'dict' ? given(uri, 'Fn::Sub') : uri;
  const name = /^arn:(?:[^:]*:){4}registry\/(.+)$/.exec(
    (stringOf(written) ?? '').replace(/\$\{AWS::(\w+)\}/g, '$1'),
  )?.[1];
  if (uri === undefined || name === undefined) return [];
  const schemas = sub(`arn:\${AWS::Partition}:glue:\${AWS::Region}:\${AWS::AccountId}:schema/${name}/*`);
  return [statement(['glue:GetRegistry'], uri), statement(['glue:GetSchemaVersion'], [schemas])];
}
