import type { StackResource } from '../port.js';
import { type Call, entriesOf } from './call.js';
import { requiredText, textOf } from './members.js';

export async function listResources(call: Call, nameOrId: string): Promise<readonly StackResource[]> {
  const resources = await entriesOf(call, 'ListStackResources', { StackName: nameOrId }, 'StackResourceSummaries');
  return resources.map((resource) => ({
    logicalId: requiredText(resource, 'LogicalResourceId'),
    physicalId: textOf(resource, 'PhysicalResourceId') ?? '',
    type: requiredText(resource, 'ResourceType'),
    status: requiredText(resource, 'ResourceStatus'),
  }));
}
