import type { Dict } from '../../model/value.js';
import { getAtt, given, type PlainObject, pick } from './intrinsic/make.js';
import type { Lowering } from './lowering.js';
import { managedPolicyArn, trustOf } from './policies/role.js';
import type { SamResource } from './sam-resource.js';
import { tagList } from './tags.js';

/** `AWS::Serverless::CapacityProvider`: where functions run on instances of one's own, and the role that manages them. */
export function lowerCapacityProvider(lowering: Lowering, resource: SamResource): void {
  const { properties, logicalId, body, inherited } = resource;
  const named = given(properties, 'OperatorRole');
  const tags = tagList('lambda:createdBy', undefined);
  const logging = given(properties, 'LoggingConfig');
  lowering.replace(resource, 'AWS::Lambda::CapacityProvider', {
    ...pick(properties, 'CapacityProviderName', 'VpcConfig', 'KmsKeyArn'),
    PermissionsConfig: { CapacityProviderOperatorRoleArn: named ?? getAtt(`${logicalId}OperatorRole`, 'Arn') },
    InstanceRequirements: requirementsOf(properties),
    CapacityProviderScalingConfig: scalingOf(properties),
    TelemetryConfig: logging === undefined ? undefined : { LoggingConfig: logging },
    Tags: [...tagList(undefined, given(properties, 'Tags')), ...tags],
  });
  const network = given(properties, 'VpcConfig');
  if (network?.kind === 'dict' && given(network, 'SubnetIds') === undefined) {
    lowering.problem('sam/capacity-provider', `VpcConfig of ${logicalId} needs SubnetIds.`, network);
  }
  if (named !== undefined) return;
  lowering.add({
    ...inherited,
    logicalId: `${logicalId}OperatorRole`,
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: trustOf('lambda.amazonaws.com'),
      ManagedPolicyArns: [managedPolicyArn('AWSLambdaManagedEC2ResourceOperator', lowering.partition)],
      Tags: tags,
    },
    at: body,
    madeFor: logicalId,
  });
}

function requirementsOf(properties: Dict): PlainObject | undefined {
  const stated = given(properties, 'InstanceRequirements');
  if (stated?.kind !== 'dict') return undefined;
  return {
    ...pick(stated, 'Architectures'),
    AllowedInstanceTypes: given(stated, 'AllowedTypes'),
    ExcludedInstanceTypes: given(stated, 'ExcludedTypes'),
  };
}

function scalingOf(properties: Dict): PlainObject | undefined {
  const stated = given(properties, 'ScalingConfig');
  if (stated?.kind !== 'dict') return undefined;
  const usage = given(stated, 'AverageCPUUtilization');
  const metric = 'LambdaCapacityProviderAverageCPUUtilization';
  return {
    ...pick(stated, 'MaxVCpuCount'),
    ScalingMode: usage === undefined ? 'Auto' : 'Manual',
    ScalingPolicies: usage === undefined ? undefined : [{ PredefinedMetricType: metric, TargetValue: usage }],
  };
}
