import type { Placed, Value } from '../../../../model/value.js';
import { get, itemsOf, stringOf } from '../../../../model/walk.js';
import { problem } from '../../../cloudformation/problem.js';
import { inputOf } from '../events/rules/rule-input.js';
import { stateOf } from '../events/rules/schedule.js';
import { keyPlace } from '../functions/functions.js';
import type { Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { attribute, type JsonObject, ref } from '../template/json.js';
import { prefixed } from '../template/prefixed.js';
import { dictOf, setIn } from '../template/values.js';
import type { HttpTrigger } from './http-trigger.js';

/** Schedules and rules that start a workflow; its `http` events are given back, as all workflows share one API. */
export function addTriggers(
  key: string,
  machineId: string,
  events: Value | undefined,
  lowering: Lowering,
): readonly HttpTrigger[] {
  const calls: HttpTrigger[] = [];
  const counts = { schedule: 0, rule: 0 };
  for (const item of itemsOf(events)) {
    const dict = dictOf(item);
    for (const [event, entry] of dict?.entries ?? []) {
      if (!dict) continue;
      const at = keyPlace(dict, entry);
      const trigger = { key, machineId, at, value: entry.value };
      if (event === 'schedule') addSchedule({ ...trigger, number: ++counts.schedule }, lowering);
      else if (event === 'eventBridge' || event === 'cloudwatchEvent') {
        addRule({ ...trigger, number: ++counts.rule }, lowering);
      } else if (event === 'http') calls.push(trigger);
      else reportEvent(event, at, lowering);
    }
  }
  return calls;
}

interface Trigger {
  readonly key: string;
  readonly machineId: string;
  readonly number: number;
  readonly at: Placed;
  readonly value: Value;
}

function addSchedule(trigger: Trigger, lowering: Lowering): void {
  const { key, number, value, at, machineId } = trigger;
  const rate = value.kind === 'dict' ? get(value, 'rate') : value;
  const roleId = `${normalize(key)}ScheduleToStepFunctionsRole`;
  const role = setIn(value, 'role');
  const common = {
    ScheduleExpression: rate,
    State: stateOf(value),
    Name: setIn(value, 'name'),
    Description: setIn(value, 'description'),
  };
  const arn = { Arn: ref(machineId), RoleArn: role ?? attribute(roleId, 'Arn') };
  const byScheduler = stringOf(get(value, 'method')) === 'scheduler';
  if (byScheduler) {
    lowering.draft.add(`${normalize(key)}StepFunctionsSchedulerSchedule${number}`, {
      type: 'AWS::Scheduler::Schedule',
      properties: {
        ...common,
        ScheduleExpressionTimezone: setIn(value, 'timezone'),
        Target: { ...arn, Input: inputOf(value).Input },
        FlexibleTimeWindow: { Mode: 'OFF' },
      },
      at,
      madeFor: machineId,
    });
  } else {
    const target = { ...inputOf(value), ...arn, Id: `${key}StepFunctionsSchedule`, RetryPolicy: retryOf(value) };
    lowering.draft.add(`${normalize(key)}StepFunctionsEventsRuleSchedule${number}`, {
      type: 'AWS::Events::Rule',
      properties: { ...common, Targets: [target] },
      at,
      madeFor: machineId,
    });
  }
  const principal = byScheduler ? 'scheduler.amazonaws.com' : 'events.amazonaws.com';
  if (!role) addStarter(roleId, 'schedule', principal, trigger, lowering);
}

function addRule(trigger: Trigger, lowering: Lowering): void {
  const { key, number, value, at, machineId } = trigger;
  const roleId = `${normalize(key)}EventToStepFunctionsRole`;
  const role = setIn(value, 'iamRole');
  const deadLetter = setIn(value, 'deadLetterConfig');
  const target = {
    ...inputOf(value),
    Arn: ref(machineId),
    Id: `${key}CloudWatchEvent`,
    RoleArn: role ?? attribute(roleId, 'Arn'),
    DeadLetterConfig: deadLetter && { Arn: deadLetter },
    RetryPolicy: retryOf(value),
  };
  lowering.draft.add(`${normalize(key)}EventsRuleCloudWatchEvent${number}`, {
    type: 'AWS::Events::Rule',
    properties: {
      EventPattern: get(value, 'event'),
      EventBusName: setIn(value, 'eventBusName'),
      State: stateOf(value),
      Name: setIn(value, 'name'),
      Description: setIn(value, 'description'),
      Targets: [target],
    },
    at,
    madeFor: machineId,
  });
  if (!role) addStarter(roleId, 'event', 'events.amazonaws.com', trigger, lowering);
}

function retryOf(event: Value): JsonObject | undefined {
  const policy = setIn(event, 'retryPolicy');
  return (
    policy && {
      MaximumEventAgeInSeconds: get(policy, 'maximumEventAgeInSeconds'),
      MaximumRetryAttempts: get(policy, 'maximumRetryAttempts'),
    }
  );
}

/** The role that starts the workflow. */
function addStarter(roleId: string, kind: string, principal: string, trigger: Trigger, lowering: Lowering): void {
  const { service, stage, region, draft } = lowering;
  const statement = { Effect: 'Allow', Action: ['states:StartExecution'], Resource: ref(trigger.machineId) };
  const name = prefixed(`${stage}-${region ?? ''}-`, service, `-${trigger.key}-${kind}`);
  draft.add(roleId, {
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: principal }, Action: 'sts:AssumeRole' }],
      },
      Policies: [{ PolicyName: name, PolicyDocument: { Version: '2012-10-17', Statement: [statement] } }],
      ...roleSettings(lowering),
    },
    at: trigger.at,
    madeFor: trigger.machineId,
  });
}

/** What the plugin's roles take from the provider. */
export function roleSettings({ provider }: Lowering): JsonObject {
  return {
    PermissionsBoundary: setIn(provider, 'rolePermissionsBoundary'),
    Path: setIn(provider, 'iam', 'role', 'path'),
  };
}

function reportEvent(event: string, at: Placed, { report }: Lowering): void {
  report(problem('note', 'serverless/event', `The event ${event} of a workflow is not read.`, at));
}
