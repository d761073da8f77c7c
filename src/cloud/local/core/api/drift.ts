import { beginDetection, detectionOf, resourceDrifts } from '../drift.js';
import { faults } from '../errors.js';
import { permits } from '../permitted.js';
import { compact } from '../views.js';
import { type Action, neededStack } from './call.js';
import { page } from './paging.js';

export const detectStackDrift: Action = (call) => {
  const stack = neededStack(call);
  if (stack.status === 'DELETE_COMPLETE') throw faults.noStack(stack.name);
  if (!permits(stack.status, 'detect-drift')) throw faults.cannotDetectDrift(stack.id, stack.status);
  return { StackDriftDetectionId: beginDetection(call.engine, stack) };
};

export const describeStackDriftDetectionStatus: Action = ({ engine, target, input }) => {
  const detection = detectionOf(engine, target, input.need('StackDriftDetectionId'));
  const { id, stackId, startedAt, drifted } = detection;
  return compact({
    StackId: stackId,
    StackDriftDetectionId: id,
    StackDriftStatus: drifted === undefined ? undefined : drifted > 0 ? 'DRIFTED' : 'IN_SYNC',
    DetectionStatus: drifted === undefined ? 'DETECTION_IN_PROGRESS' : 'DETECTION_COMPLETE',
    DriftedStackResourceCount: drifted,
    Timestamp: startedAt,
  });
};

/** What the last detection found; of a stack that none was made of, nothing. */
export const describeStackResourceDrifts: Action = (call) => {
  const stack = neededStack(call);
  const wanted = call.input.texts('StackResourceDriftStatusFilters');
  const chosen = resourceDrifts(stack).filter(
    ({ StackResourceDriftStatus: status }) => wanted.length === 0 || wanted.includes(String(status)),
  );
  return page(call, 'StackResourceDrifts', chosen, 100, `${stack.id} ${wanted.join()}`);
};
