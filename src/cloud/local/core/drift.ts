import type { Target } from '../../../model/plan.js';
import type { Json, JsonObject } from '../template/index.js';
import { type Engine, findStack, regionOf, stackById } from './engine.js';
import { faults } from './errors.js';
import { newId } from './ids.js';
import { NESTED } from './nested-type.js';
import { rememberStack } from './past.js';
import { resourceOf } from './prepare-resource.js';
import { schedule } from './queue.js';
import type { DetectionRecord, DriftRecord, ResourceRecord, StackRecord } from './state.js';

/** How a resource differs from its template; undefined once it does no more. */
export type Drift = Pick<DriftRecord, 'how' | 'differences'>;

/** Milliseconds that a detection takes. */
const DURATION = 8_000;

/** Something outside changed or deleted a resource. @throws Error where there is none */
export function driftResource(
  engine: Engine,
  target: Target,
  stackName: string,
  logicalId: string,
  drift: Drift | undefined,
): void {
  const region = regionOf(engine, target);
  const stack = findStack(region, stackName);
  const resource = stack && resourceOf(stack, logicalId);
  if (stack === undefined || resource === undefined) throw new Error(`there is no ${logicalId} in ${stackName}`);
  const { physicalId } = resource;
  const others = (region.drifts ?? []).filter((one) => one.stackId !== stack.id || one.physicalId !== physicalId);
  region.drifts = drift === undefined ? others : [...others, { stackId: stack.id, physicalId, ...drift }];
}

/** @returns the detection's id */
export function beginDetection(engine: Engine, stack: StackRecord): string {
  const id = newId(engine.state);
  const region = regionOf(engine, stack.target);
  region.detections = [...(region.detections ?? []), { id, stackId: stack.id, startedAt: engine.state.now }];
  schedule(engine.state, engine.state.now + DURATION, { kind: 'drift', detectionId: id });
  return id;
}

/** The comparison is over: the stack's resources are as they are at this moment. */
export function finishDetection(engine: Engine, id: string): void {
  for (const region of engine.state.regions) {
    const detection = region.detections?.find((one) => one.id === id);
    const stack = detection && stackById(engine, detection.stackId);
    if (detection === undefined || stack === undefined) continue;
    rememberStack(engine, stack);
    const resources = Object.values(stack.resources).filter(({ type, missing }) => type !== NESTED && missing !== true);
    const drifts = resources.map((resource) => resultOf(region.drifts ?? [], stack, resource));
    const drifted = drifts.filter(({ how }) => how !== 'IN_SYNC').length;
    stack.drift = { at: engine.state.now, drifted, resources: drifts };
    detection.drifted = drifted;
  }
}

function resultOf(
  drifts: readonly DriftRecord[],
  { id }: StackRecord,
  { logicalId, type, physicalId }: ResourceRecord,
) {
  const found = drifts.find((one) => one.stackId === id && one.physicalId === physicalId);
  return {
    logicalId,
    type,
    physicalId,
    how: found?.how ?? ('IN_SYNC' as const),
    differences: found?.differences ?? [],
  };
}

/** @throws ServiceFault where there is no such detection */
export function detectionOf(engine: Engine, target: Target, id: string): DetectionRecord {
  const found = regionOf(engine, target).detections?.find((one) => one.id === id);
  if (found === undefined) throw faults.invalid(`Drift detection [${id}] does not exist`);
  return found;
}

/** For DescribeStackResourceDrifts. Of the properties only those that differ: the others may be secret. */
export function resourceDrifts({ id, drift }: StackRecord): readonly JsonObject[] {
  return (drift?.resources ?? []).map(({ logicalId, type, physicalId, how, differences }) => ({
    StackId: id,
    LogicalResourceId: logicalId,
    PhysicalResourceId: physicalId,
    ResourceType: type,
    StackResourceDriftStatus: how,
    PropertyDifferences: differences.map(
      ({ path, expected, actual }): Json => ({
        PropertyPath: path,
        ExpectedValue: expected,
        ActualValue: actual,
        DifferenceType: expected === '' ? 'ADD' : actual === '' ? 'REMOVE' : 'NOT_EQUAL',
      }),
    ),
    Timestamp: drift?.at ?? 0,
  }));
}
