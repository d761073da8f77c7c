import type { Value } from '../../../../model/value.js';
import { get, itemsOf, stringOf, textOf } from '../../../../model/walk.js';
import type { LoweredFunction, Lowering } from '../lowering.js';
import { logGroupId, versionId } from '../naming.js';
import type { ResourceFacts } from '../template/draft.js';
import { attribute, type Json, type JsonObject, ref } from '../template/json.js';
import { prefixed } from '../template/prefixed.js';
import { dictOf, isFalse, isNull, isSet, setIn } from '../template/values.js';
import { destinationsOf } from './destinations.js';
import { functionUrl } from './function-url.js';

/** One function: itself, its log group, newest version, alias and URL. */
export function addFunction(fn: LoweredFunction, facts: ResourceFacts, lowering: Lowering): void {
  const { draft } = lowering;
  const logs = setIn(fn.definition, 'disableLogs') === undefined;
  if (logs) addLogGroup(fn, lowering);
  draft.add(fn.logicalId, {
    type: 'AWS::Lambda::Function',
    properties: propertiesOf(fn, lowering),
    dependsOn: [
      logs ? logGroupId(fn.key) : undefined,
      ...[...itemsOf(setIn(fn.definition, 'dependsOn'))].map(textOf),
      fn.role.shared ? undefined : fn.role.dependsOn,
    ],
    condition: fn.condition,
    at: fn.at,
    id: fn.key,
    ...facts,
  });
  addVersion(fn, lowering);
  functionUrl(fn, lowering);
}

/**
 * What settings of the functions add to the shared role, in the framework's order: it looks at functions with an
 * image, and at destinations, later than at the rest.
 */
export function allowFunctions(lowering: Lowering): void {
  const hasImage = (fn: LoweredFunction) => setIn(fn.definition, 'image') !== undefined;
  const { functions } = lowering;
  for (const fn of functions.filter((one) => !hasImage(one))) allowByConfiguration(fn, lowering);
  for (const fn of functions.filter(hasImage)) allowByConfiguration(fn, lowering);
  const targets = new Set<string>();
  for (const fn of functions) destinationsOf(fn, targets, lowering);
}

function propertiesOf(fn: LoweredFunction, lowering: Lowering): JsonObject {
  const { definition } = fn;
  const { provider } = lowering;
  const either = (key: string) => setIn(definition, key) ?? setIn(provider, key);
  const architecture = either('architecture');
  const onError = setIn(definition, 'onError');
  const tracing = setIn(definition, 'tracing') ?? setIn(provider, 'tracing', 'lambda');
  const variables = mergedOf(get(provider, 'environment'), get(definition, 'environment'));
  const fileSystem = setIn(definition, 'fileSystemConfig');
  return {
    ...codeOf(fn, lowering),
    RuntimeManagementConfig: runtimeManagementOf(definition, provider),
    FunctionName: fn.name,
    Description: setIn(definition, 'description'),
    MemorySize: either('memorySize') ?? 1024,
    Timeout: either('timeout') ?? 6,
    Architectures: architecture && [architecture],
    Environment: variables && { Variables: variables },
    Role: fn.role.arn,
    VpcConfig: vpcOf(definition, provider),
    Layers: setIn(definition, 'layers') ?? setIn(provider, 'layers'),
    DeadLetterConfig: onError && { TargetArn: onError },
    KmsKeyArn: either('kmsKeyArn'),
    TracingConfig: tracing && { Mode: tracing.kind === 'scalar' && tracing.value === true ? 'Active' : tracing },
    ReservedConcurrentExecutions: get(definition, 'reservedConcurrency'),
    RecursiveLoop: setIn(definition, 'recursiveLoop'),
    DurableConfig: durableOf(setIn(definition, 'durableConfig')),
    EphemeralStorage: sized(setIn(definition, 'ephemeralStorageSize')),
    FileSystemConfigs: fileSystem && [
      { Arn: get(fileSystem, 'arn'), LocalMountPath: get(fileSystem, 'localMountPath') },
    ],
    SnapStart: setIn(definition, 'snapStart') && { ApplyOn: 'PublishedVersions' },
    LoggingConfig: loggingOf(setIn(definition, 'logs') ?? setIn(provider, 'logs', 'lambda')),
    Tags: tagsOf(mergedOf(get(provider, 'tags'), get(definition, 'tags'))),
  };
}

/** The artefact's key has a folder whose name holds a time, so only the file's name is given. */
function codeOf({ key, definition }: LoweredFunction, { provider, packaging, service }: Lowering): JsonObject {
  const image = setIn(definition, 'image');
  if (image !== undefined) return imageOf(image, provider);
  const artefact = setIn(definition, 'package', 'artifact') ?? setIn(packaging, 'artifact');
  const alone = setIn(definition, 'package', 'individually') ?? setIn(packaging, 'individually');
  const named = alone ? `${key}.zip` : prefixed('', service, '.zip');
  return {
    Code: { S3Bucket: bucketOf(provider), S3Key: artefact ? fileNameOf(artefact) : named },
    Handler: get(definition, 'handler'),
    Runtime: setIn(definition, 'runtime') ?? setIn(provider, 'runtime') ?? 'nodejs24.x',
  };
}

/** The last part of a path; what is not known stays whole. */
export function fileNameOf(path: Value): Json {
  const known = stringOf(path);
  return known === undefined ? path : (known.split('/').at(-1) ?? known);
}

/** An address, or the name of one of `provider.ecr.images`; one that is built has no address before that. */
function imageOf(image: Value, provider: Value): JsonObject {
  const name = image.kind === 'dict' ? stringOf(get(image, 'name')) : stringOf(image);
  const defined = name === undefined ? undefined : setIn(provider, 'ecr', 'images', name);
  const written = defined ?? image;
  const uri = written.kind === 'dict' ? get(written, 'uri') : written;
  const config = {
    Command: setIn(image, 'command'),
    EntryPoint: setIn(image, 'entryPoint'),
    WorkingDirectory: setIn(image, 'workingDirectory'),
  };
  return {
    Code: { ImageUri: uri ?? 'image' },
    PackageType: 'Image',
    ImageConfig: Object.values(config).some((value) => value !== undefined) ? config : undefined,
  };
}

/** `auto` is what Lambda does by itself; the function's own setting is laid over the provider's. */
function runtimeManagementOf(definition: Value, provider: Value): JsonObject | undefined {
  if (setIn(definition, 'image')) return undefined;
  const [own, general] = [setIn(definition, 'runtimeManagement'), setIn(provider, 'runtimeManagement')];
  const modeOf = (value: Value | undefined) => stringOf(value) ?? stringOf(get(value, 'mode'));
  const mode = modeOf(own) ?? modeOf(general) ?? 'auto';
  if (mode === 'auto') return undefined;
  const arn = get(own, 'arn') ?? get(general, 'arn');
  return {
    UpdateRuntimeOn: mode === 'onFunctionUpdate' ? 'FunctionUpdate' : 'Manual',
    RuntimeVersionArn: mode === 'manual' ? arn : undefined,
  };
}

function durableOf(config: Value | undefined): JsonObject | undefined {
  return (
    config && {
      ExecutionTimeout: get(config, 'executionTimeout'),
      RetentionPeriodInDays: get(config, 'retentionPeriodInDays'),
    }
  );
}

/** The bucket of the artefacts: the framework's own unless the provider names one. */
export function bucketOf(provider: Value): Json {
  const bucket = setIn(provider, 'deploymentBucket');
  const name = bucket?.kind === 'dict' ? setIn(bucket, 'name') : bucket;
  return name ?? ref('ServerlessDeploymentBucket');
}

function vpcOf(definition: Value, provider: Value): JsonObject | undefined {
  const own = get(definition, 'vpc');
  if (isNull(own) || isFalse(own)) return undefined;
  const either = (key: string) => setIn(own, key) ?? setIn(provider, 'vpc', key);
  const whole = own?.kind === 'text' ? own : undefined;
  const groups = either('securityGroupIds') ?? whole;
  const subnets = either('subnetIds') ?? whole;
  if (groups === undefined || subnets === undefined) return undefined;
  return {
    SecurityGroupIds: groups,
    SubnetIds: subnets,
    Ipv6AllowedForDualStack: either('ipv6AllowedForDualStack'),
  };
}

function sized(size: Value | undefined): JsonObject | undefined {
  return size && { Size: size };
}

function loggingOf(logs: Value | undefined): JsonObject | undefined {
  const config = {
    ApplicationLogLevel: setIn(logs, 'applicationLogLevel'),
    LogFormat: setIn(logs, 'logFormat'),
    LogGroup: setIn(logs, 'logGroup'),
    SystemLogLevel: setIn(logs, 'systemLogLevel'),
  };
  return Object.values(config).some((value) => value !== undefined) ? config : undefined;
}

/** `Key`, `Value` pairs of a dict of tags. */
export function tagsOf(tags: Value | undefined): Json {
  const dict = dictOf(tags);
  return dict && [...dict.entries].map(([Key, entry]) => ({ Key, Value: entry.value }));
}

/** The function's own over the provider's, key by key; only what is written is there. */
function mergedOf(provider: Value | undefined, own: Value | undefined): Value | undefined {
  if (!isSet(provider)) return isSet(own) ? own : undefined;
  if (!isSet(own) || own.kind !== 'dict' || provider.kind !== 'dict') return isSet(own) ? own : provider;
  return { ...own, entries: new Map([...provider.entries, ...own.entries]) };
}

function addLogGroup(fn: LoweredFunction, { provider, draft }: Lowering): void {
  const retention = setIn(fn.definition, 'logRetentionInDays') ?? setIn(provider, 'logRetentionInDays');
  draft.add(logGroupId(fn.key), {
    type: 'AWS::Logs::LogGroup',
    properties: {
      LogGroupName: prefixed('/aws/lambda/', fn.name),
      RetentionInDays: retention,
      DataProtectionPolicy:
        setIn(fn.definition, 'logDataProtectionPolicy') ?? setIn(provider, 'logDataProtectionPolicy'),
    },
    condition: fn.condition,
    at: fn.at,
    madeFor: fn.key,
  });
}

/** What the framework adds to the shared role for settings of a function; keys and tracing once for all. */
function allowByConfiguration(fn: LoweredFunction, { provider, draft }: Lowering): void {
  const { definition, at } = fn;
  const onError = setIn(definition, 'onError');
  if (onError && onError.kind !== 'dict') draft.allow(['sns:Publish'], [onError], at);
  const key = setIn(definition, 'kmsKeyArn') ?? setIn(provider, 'kmsKeyArn');
  if (key && key.kind !== 'dict') draft.allowOnce(['kms:Decrypt'], [key], at);
  if (setIn(definition, 'tracing') ?? setIn(provider, 'tracing', 'lambda')) {
    draft.allowOnce(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*'], at);
  }
  const fileSystem = setIn(definition, 'fileSystemConfig', 'arn');
  if (fileSystem) draft.allow(['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'], [fileSystem], at);
}

function addVersion(fn: LoweredFunction, { provider, draft }: Lowering): void {
  const [own, general] = [get(fn.definition, 'versionFunction'), get(provider, 'versionFunctions')];
  const stated = own && !isNull(own) ? own : general && !isNull(general) ? general : undefined;
  const wanted = stated === undefined || isSet(stated) || setIn(fn.definition, 'durableConfig') !== undefined;
  if (!wanted && !fn.alias) return;
  const version = versionId(fn.key);
  const common = { condition: fn.condition, at: fn.at, madeFor: fn.key };
  draft.add(version, {
    type: 'AWS::Lambda::Version',
    properties: { FunctionName: ref(fn.logicalId), Description: setIn(fn.definition, 'description') },
    ...(wanted && { deletionPolicy: 'Retain' }),
    ...common,
  });
  const output = { Description: 'Current Lambda function version', Value: ref(version), Condition: fn.condition };
  draft.output(`${fn.logicalId}QualifiedArn`, output, fn.at);
  if (!fn.alias) return;
  const provisioned = setIn(fn.definition, 'provisionedConcurrency');
  draft.add(fn.alias.logicalId, {
    type: 'AWS::Lambda::Alias',
    properties: {
      FunctionName: ref(fn.logicalId),
      FunctionVersion: attribute(version, 'Version'),
      Name: fn.alias.name,
      ProvisionedConcurrencyConfig: provisioned && { ProvisionedConcurrentExecutions: provisioned },
    },
    dependsOn: [fn.logicalId],
    ...common,
  });
}
