import type { JsonObject } from '../template/index.js';
import type { ResourceRecord, StackRecord } from './state.js';

/** For DescribeStacks. */
export function driftInformation({ drift }: StackRecord): JsonObject {
  if (drift === undefined) return { StackDriftStatus: 'NOT_CHECKED' };
  return { StackDriftStatus: drift.drifted > 0 ? 'DRIFTED' : 'IN_SYNC', LastCheckTimestamp: drift.at };
}

/** For the resources of a stack. */
export function resourceDriftInformation({ drift }: StackRecord, { physicalId }: ResourceRecord): JsonObject {
  const found = drift?.resources.find((one) => one.physicalId === physicalId);
  if (drift === undefined || found === undefined) return { StackResourceDriftStatus: 'NOT_CHECKED' };
  return { StackResourceDriftStatus: found.how, LastCheckTimestamp: drift.at };
}
