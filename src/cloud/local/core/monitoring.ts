import type { Target } from '../../../model/plan.js';
import { type Engine, regionOf } from './engine.js';
import { reasons } from './errors.js';
import { failForward } from './fail-forward.js';
import type { OperationRecord } from './operation.js';
import { schedule } from './queue.js';
import { triggersOf } from './rollback-triggers.js';
import type { AlarmState, StackRecord } from './state.js';

/**
 * Every resource stands, and the alarms are still listened to: the operation goes on, in its status, until the time
 * is over. @returns false where there is no such time
 */
export function beginMonitoring(engine: Engine, stack: StackRecord, operation: OperationRecord): boolean {
  const { minutes } = triggersOf(operation.after.rollbackConfiguration);
  if (stack.parentId !== undefined || minutes === 0) return false;
  operation.phase = 'monitor';
  const at = engine.state.now + minutes * 60_000;
  schedule(engine.state, at, { kind: 'monitored', stackId: stack.id });
  return true;
}

/** An alarm is in this state from now on. Going off, it takes back every operation that listens to it. */
export function alarmIs(engine: Engine, target: Target, arn: string, state: AlarmState): void {
  const region = regionOf(engine, target);
  const known = region.alarms?.find((alarm) => alarm.arn === arn);
  const before = known?.state;
  region.alarms = [...(region.alarms ?? []).filter((alarm) => alarm !== known), { arn, state }];
  if (state !== 'ALARM' || before === 'ALARM') return;
  for (const stack of region.stacks) {
    const { operation } = stack;
    if (operation !== undefined && listens(stack, operation, arn)) goBack(engine, stack, operation, arn);
  }
}

function listens({ parentId }: StackRecord, { phase, after }: OperationRecord, arn: string): boolean {
  const isForward = phase === 'forward' || phase === 'monitor';
  return isForward && parentId === undefined && triggersOf(after.rollbackConfiguration).alarms.includes(arn);
}

function goBack(engine: Engine, stack: StackRecord, operation: OperationRecord, arn: string): void {
  failForward(engine, stack, operation, reasons.alarmed(arn));
  schedule(engine.state, engine.state.now, { kind: 'begin', stackId: stack.id });
}
