import type { JsonObject } from '../template/index.js';
import type { StackRecord } from './state.js';

/** For DescribeStacks. */
export function driftInformation({ drift }: StackRecord): JsonObject {
  if (drift === undefined) return { StackDriftStatus: 'NOT_CHECKED' };
  return { StackDriftStatus: drift.drifted > 0 ? 'DRIFTED' : 'IN_SYNC', LastCheckTimestamp: drift.at };
}
