import type { Value } from '../../../../../model/value.js';
import { get, itemsOf, stringOf } from '../../../../../model/walk.js';
import type { EventLowering, FunctionEvent, LoweredFunction, Lowering } from '../../lowering.js';
import { normalize } from '../../naming.js';
import { attribute, sub } from '../../template/json.js';
import { prefixed } from '../../template/prefixed.js';
import { isFalse, setIn } from '../../template/values.js';
import { permit } from '../permission.js';
import { inputOf } from './rule-input.js';

/** One rule per rate, or one schedule of EventBridge Scheduler with `method: scheduler`. */
export const schedule: EventLowering = {
  event: 'schedule',
  lower(events, lowering) {
    const counts = new Map<string, number>();
    const scheduled = new Set<LoweredFunction>();
    for (const event of events) {
      const rates = event.value.kind === 'dict' ? (get(event.value, 'rate') ?? event.value) : event.value;
      for (const rate of rateItems(rates)) {
        const number = (counts.get(event.fn.key) ?? 0) + 1;
        counts.set(event.fn.key, number);
        if (stringOf(get(event.value, 'method')) === 'scheduler') {
          addSchedule(event, rate, number, lowering);
          scheduled.add(event.fn);
        } else addRule(event, rate, number, lowering);
      }
    }
    if (scheduled.size > 0) allowScheduler([...scheduled], lowering);
  },
};

function rateItems(rates: Value | undefined): readonly Value[] {
  return rates?.kind === 'list' ? [...itemsOf(rates)] : rates ? [rates] : [];
}

function addRule(event: FunctionEvent, rate: Value, number: number, lowering: Lowering): void {
  const { fn, value } = event;
  const logicalId = `${normalize(fn.key)}EventsRuleSchedule${number}`;
  lowering.draft.add(logicalId, {
    type: 'AWS::Events::Rule',
    properties: {
      ScheduleExpression: rate,
      State: stateOf(value),
      Name: setIn(value, 'name'),
      Description: setIn(value, 'description'),
      Targets: [{ ...inputOf(value), Arn: fn.target, Id: `${fn.key}Schedule` }],
    },
    dependsOn: [fn.alias?.logicalId],
    at: event.at,
    madeFor: fn.key,
  });
  const caller = { principal: 'events.amazonaws.com', sourceArn: attribute(logicalId, 'Arn') };
  permit(`${normalize(fn.key)}LambdaPermissionEventsRuleSchedule${number}`, event, caller, lowering);
}

function addSchedule(event: FunctionEvent, rate: Value, number: number, { draft }: Lowering): void {
  const { fn, value } = event;
  draft.add(`${normalize(fn.key)}SchedulerSchedule${number}`, {
    type: 'AWS::Scheduler::Schedule',
    properties: {
      ScheduleExpression: rate,
      State: stateOf(value),
      Target: { Arn: fn.target, RoleArn: setIn(value, 'roleArn') ?? fn.role.arn, Input: inputOf(value).Input },
      FlexibleTimeWindow: { Mode: 'OFF' },
      Name: setIn(value, 'name'),
      GroupName: setIn(value, 'groupName'),
      Description: setIn(value, 'description'),
      ScheduleExpressionTimezone: setIn(value, 'timezone'),
    },
    dependsOn: [fn.alias?.logicalId],
    at: event.at,
    madeFor: fn.key,
  });
}

export function stateOf(event: Value): string {
  return isFalse(get(event, 'enabled')) ? 'DISABLED' : 'ENABLED';
}

/** The scheduler takes the functions' shared role to call them. */
function allowScheduler(functions: readonly LoweredFunction[], { draft, at }: Lowering): void {
  const arn = 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:';
  const resources = functions.flatMap((fn) => [sub(prefixed(arn, fn.name)), sub(prefixed(arn, fn.name, ':*'))]);
  draft.trust('scheduler.amazonaws.com');
  draft.allow(['lambda:InvokeFunction'], resources, at);
}
