import { isList, isObject, type Json, type JsonObject, member, textOf } from '../template/json.js';
import { type Engine, regionOf } from './engine.js';
import { faults, reasons } from './errors.js';
import type { Input } from './input.js';
import type { StackRecord } from './state.js';

/** What `RollbackConfiguration` comes to. */
export interface Triggers {
  /** ARNs. */
  readonly alarms: readonly string[];
  readonly minutes: number;
}

const MOST_TRIGGERS = 5;
const MOST_MINUTES = 180;
const TYPES: ReadonlySet<string> = new Set(['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm']);

/**
 * The configuration of an operation: a call that does not speak of triggers keeps those of before, an empty list takes
 * them away. Undefined for one that says nothing. @throws ServiceFault
 */
export function readRollbackConfiguration(input: Input, previous: Json | undefined): Json | undefined {
  const given = input.json('RollbackConfiguration');
  if (given === undefined) return previous;
  const triggers = member(given, 'RollbackTriggers') ?? member(previous, 'RollbackTriggers') ?? [];
  const minutes = Number(textOf(member(given, 'MonitoringTimeInMinutes')) ?? 0);
  if (!isList(triggers) || triggers.length > MOST_TRIGGERS)
    throw faults.outOfBounds('rollbackConfiguration.rollbackTriggers', 'length', MOST_TRIGGERS);
  if (!(Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES))
    throw faults.outOfBounds('rollbackConfiguration.monitoringTimeInMinutes', 'value', MOST_MINUTES);
  const kept = triggers.map(checkedTrigger);
  return kept.length === 0 && minutes === 0 ? undefined : { RollbackTriggers: kept, MonitoringTimeInMinutes: minutes };
}

function checkedTrigger(trigger: Json): JsonObject {
  const [Arn, Type] = [textOf(member(trigger, 'Arn')), textOf(member(trigger, 'Type'))];
  if (!isObject(trigger) || Arn === undefined) throw faults.missing('RollbackConfiguration.RollbackTriggers.Arn');
  if (Type === undefined || !TYPES.has(Type)) throw faults.invalid(`Unsupported rollback trigger type ${Type}`);
  return { Arn, Type };
}

export function triggersOf(configuration: Json | undefined): Triggers {
  const triggers = member(configuration, 'RollbackTriggers');
  const alarms = (isList(triggers) ? triggers : []).flatMap((one) => textOf(member(one, 'Arn')) ?? []);
  return { alarms, minutes: Number(textOf(member(configuration, 'MonitoringTimeInMinutes')) ?? 0) };
}

/** Why an operation fails at its beginning: a trigger that is no alarm of this account and region. */
export function missingAlarm(engine: Engine, stack: StackRecord, configuration: Json | undefined): string | undefined {
  if (stack.parentId !== undefined) return undefined;
  const missing = triggersOf(configuration).alarms.find((arn) => !isThere(engine, stack, arn));
  return missing === undefined ? undefined : reasons.noAlarm(missing);
}

/** One that was told of, or that a stack of the place has made. */
function isThere(engine: Engine, { target }: StackRecord, arn: string): boolean {
  const region = regionOf(engine, target);
  if (region.alarms?.some((alarm) => alarm.arn === arn)) return true;
  const [, place, name] = /^arn:[^:]+:cloudwatch:([^:]*:[^:]*):alarm:(.+)$/.exec(arn) ?? [];
  if (place !== `${target.region}:${target.account}`) return false;
  return region.stacks.some(({ resources }) =>
    Object.values(resources).some(
      ({ type, physicalId, missing }) => TYPES.has(type) && physicalId === name && missing !== true,
    ),
  );
}
