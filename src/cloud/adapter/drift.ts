import type { DriftDetection, DriftedResource } from '../port.js';
import { type Call, entriesOf } from './call.js';
import { requiredText, structuresOf, textOf } from './members.js';

export async function detectDrift(call: Call, nameOrId: string): Promise<string> {
  return requiredText(await call('DetectStackDrift', { StackName: nameOrId }), 'StackDriftDetectionId');
}

export async function driftDetection(call: Call, id: string): Promise<DriftDetection> {
  const answer = await call('DescribeStackDriftDetectionStatus', { StackDriftDetectionId: id });
  const status = requiredText(answer, 'DetectionStatus');
  const reason = textOf(answer, 'DetectionStatusReason');
  if (status === 'DETECTION_COMPLETE')
    return { status: 'complete', drifted: textOf(answer, 'StackDriftStatus') === 'DRIFTED' };
  return { status: status === 'DETECTION_FAILED' ? 'failed' : 'running', ...(reason && { reason }) };
}

export async function driftedResources(call: Call, nameOrId: string): Promise<readonly DriftedResource[]> {
  const input = { StackName: nameOrId, StackResourceDriftStatusFilters: ['MODIFIED', 'DELETED'] };
  const drifts = await entriesOf(call, 'DescribeStackResourceDrifts', input, 'StackResourceDrifts');
  return drifts.map((drift) => ({
    logicalId: requiredText(drift, 'LogicalResourceId'),
    type: requiredText(drift, 'ResourceType'),
    how: textOf(drift, 'StackResourceDriftStatus') === 'DELETED' ? 'deleted' : 'modified',
    paths: structuresOf(drift, 'PropertyDifferences').flatMap((one) => textOf(one, 'PropertyPath') ?? []),
  }));
}
