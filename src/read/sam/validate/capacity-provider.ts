import { given } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank, teller } from './expect.js';
import { checkTree, type Tree } from './tree.js';

/** Source: the published schema of `AWS::Serverless::CapacityProvider`. */
const trees: Readonly<Record<string, Tree>> = {
  VpcConfig: { has: { SecurityGroupIds: 'values', SubnetIds: 'values' }, needs: ['SubnetIds'] },
  InstanceRequirements: { has: { Architectures: 'values', AllowedTypes: 'values', ExcludedTypes: 'values' } },
  ScalingConfig: { has: { MaxVCpuCount: 'number or map', AverageCPUUtilization: 'number or map' } },
  ManagedResourceTags: { has: { Tags: { each: 'any' } } },
};

export function checkCapacityProvider(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const tell = teller(lowering, 'sam/capacity-provider');
  for (const [key, tree] of Object.entries(trees)) {
    const value = given(properties, key);
    if (value?.kind === 'dict') checkTree(lowering, tell, value, tree, `${key} of ${logicalId}`);
  }
  const types = given(properties, 'InstanceRequirements');
  if (types?.kind !== 'dict') return;
  const both = ['AllowedTypes', 'ExcludedTypes'].every((key) => given(types, key) !== undefined);
  if (both && !isBlank(types)) tell(`AllowedTypes and ExcludedTypes of ${logicalId} exclude each other.`, types);
}
