import type { Dict } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { given, type PlainObject, pick } from '../intrinsic/make.js';
import { tagList } from '../tags.js';

/** Properties of `AWS::Lambda::Function` that SAM passes on as they are. */
const passedOn = [
  'FunctionName',
  'Handler',
  'Runtime',
  'Description',
  'MemorySize',
  'Timeout',
  'VpcConfig',
  'Environment',
  'KmsKeyArn',
  'ReservedConcurrentExecutions',
  'Layers',
  'FileSystemConfigs',
  'ImageConfig',
  'PackageType',
  'Architectures',
  'SnapStart',
  'EphemeralStorage',
  'CodeSigningConfigArn',
  'RuntimeManagementConfig',
  'LoggingConfig',
  'RecursiveLoop',
  'TenancyConfig',
  'DurableConfig',
  'FunctionScalingConfig',
  'PublishToLatestPublished',
];

/** All but Code and Role. */
export function functionProperties(properties: Dict, isTracingOff: boolean): PlainObject {
  const deadLetters = given(properties, 'DeadLetterQueue');
  return {
    ...pick(properties, ...passedOn),
    TracingConfig: isTraced(properties) && !isTracingOff ? { Mode: given(properties, 'Tracing') } : undefined,
    DeadLetterConfig: deadLetters?.kind === 'dict' ? { TargetArn: given(deadLetters, 'TargetArn') } : undefined,
    CapacityProviderConfig: capacityOf(properties),
    Tags: tagList('lambda:createdBy', given(properties, 'Tags')),
  };
}

export function isTraced(properties: Dict): boolean {
  const tracing = given(properties, 'Tracing');
  return tracing !== undefined && stringOf(tracing) !== 'Disabled';
}

function capacityOf(properties: Dict): PlainObject | undefined {
  const config = given(properties, 'CapacityProviderConfig');
  if (config?.kind !== 'dict') return undefined;
  return {
    LambdaManagedInstancesCapacityProviderConfig: {
      CapacityProviderArn: given(config, 'Arn'),
      ...pick(config, 'PerExecutionEnvironmentMaxConcurrency', 'ExecutionEnvironmentMemoryGiBPerVCpu'),
    },
  };
}
