import type { Placed, Value } from '../../../../model/value.js';
import { get, itemsOf } from '../../../../model/walk.js';
import { problem } from '../../../cloudformation/problem.js';
import { inputOf } from '../events/rules/rule-input.js';
import { stateOf } from '../events/rules/schedule.js';
import { keyPlace } from '../functions/functions.js';
import type { Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { attribute, type JsonObject, ref } from '../template/json.js';
import { dictOf, setIn } from '../template/values.js';

/** Schedules and rules that start a workflow. Its `http` events, an API without a function, are named and left out. */
export function addTriggers(key: string, machineId: string, events: Value | undefined, lowering: Lowering): void {
  let number = 0;
  for (const item of itemsOf(events)) {
    const dict = dictOf(item);
    for (const [event, entry] of dict?.entries ?? []) {
      if (!dict) continue;
      number += 1;
      const trigger = { key, machineId, number, at: keyPlace(dict, entry), value: entry.value };
      if (event === 'schedule') addSchedule(trigger, lowering);
      else if (event === 'eventBridge' || event === 'cloudwatchEvent') addRule(trigger, lowering);
      else reportEvent(event, trigger.at, lowering);
    }
  }
}

interface Trigger {
  readonly key: string;
  readonly machineId: string;
  readonly number: number;
  readonly at: Placed;
  readonly value: Value;
}

function addSchedule(trigger: Trigger, lowering: Lowering): void {
  const { key, number, value } = trigger;
  const rate = value.kind === 'dict' ? get(value, 'rate') : value;
  const logicalId = `${normalize(key)}StepFunctionsEventsRuleSchedule${number}`;
  add(logicalId, `${normalize(key)}ScheduleToStepFunctionsRole`, trigger, { ScheduleExpression: rate }, lowering);
}

function addRule(trigger: Trigger, lowering: Lowering): void {
  const { key, number, value } = trigger;
  const own = { EventPattern: get(value, 'event'), EventBusName: setIn(value, 'eventBusName') };
  const logicalId = `${normalize(key)}EventsRuleCloudWatchEvent${number}`;
  add(logicalId, `${normalize(key)}EventToStepFunctionsRole`, trigger, own, lowering);
}

function add(logicalId: string, roleId: string, trigger: Trigger, own: JsonObject, { draft }: Lowering): void {
  const { value, at, machineId } = trigger;
  const role = setIn(value, 'role') ?? setIn(value, 'iamRole') ?? attribute(roleId, 'Arn');
  draft.add(logicalId, {
    type: 'AWS::Events::Rule',
    properties: {
      ...own,
      State: stateOf(value),
      Name: setIn(value, 'name'),
      Description: setIn(value, 'description'),
      Targets: [{ ...inputOf(value), Arn: ref(machineId), Id: `${trigger.key}Target`, RoleArn: role }],
    },
    at,
    madeFor: machineId,
  });
  if (setIn(value, 'role') ?? setIn(value, 'iamRole')) return;
  const statement = { Effect: 'Allow', Action: ['states:StartExecution'], Resource: ref(machineId) };
  draft.add(roleId, {
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      Policies: [
        { PolicyName: `${logicalId}-start`, PolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
      ],
    },
    at,
    madeFor: machineId,
  });
}

function reportEvent(event: string, at: Placed, { report }: Lowering): void {
  report(problem('note', 'serverless/event', `The event ${event} of a workflow is not read.`, at));
}
