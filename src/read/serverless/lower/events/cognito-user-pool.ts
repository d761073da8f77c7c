import type { Placed, Value } from '../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../model/walk.js';
import { addCustomResource, existingPools, handlerId } from '../custom-resource.js';
import type { EventLowering, FunctionEvent, Lowering } from '../lowering.js';
import { alphanumeric, normalize } from '../naming.js';
import { attribute, build, type Json, type JsonObject, sub } from '../template/json.js';
import { setIn } from '../template/values.js';
import { byFunction, bySource } from './by-function.js';
import { permit } from './permission.js';

/** Triggers of a user pool: one that is made here (or under `resources`), or one that exists. */
export const cognitoUserPool: EventLowering = {
  event: 'cognitoUserPool',
  lower(events, lowering) {
    const existing = events.filter(({ value }) => setIn(value, 'existing'));
    lowerNewPools(
      events.filter((event) => !existing.includes(event)),
      lowering,
    );
    if (existing.length > 0) lowerExistingPools(existing, lowering);
  },
};

function lowerNewPools(events: readonly FunctionEvent[], lowering: Lowering): void {
  const pools = new Map<string, FunctionEvent[]>();
  for (const event of events) {
    const pool = nameIn(event.value, 'pool');
    pools.set(pool, [...(pools.get(pool) ?? []), event]);
  }
  for (const [pool, own] of pools) {
    const [first] = own;
    if (!first) continue;
    const logicalId = `CognitoUserPool${alphanumeric(pool)}`;
    const entries = new Map(own.flatMap((event) => triggersOf(event).map(([key, value]) => [key, entryOf(value)])));
    lowering.draft.add(logicalId, {
      type: 'AWS::Cognito::UserPool',
      properties: {
        UserPoolName: get(first.value, 'pool'),
        LambdaConfig: { kind: 'dict', entries, source: first.at.source, offset: first.at.offset },
      },
      dependsOn: own.map(({ fn }) => fn.alias?.logicalId ?? fn.logicalId),
      at: first.at,
    });
    for (const event of own) {
      const trigger = alphanumeric(nameIn(event.value, 'trigger'));
      const permission = `${normalize(event.fn.key)}LambdaPermission${logicalId}TriggerSource${trigger}`;
      const caller = { principal: 'cognito-idp.amazonaws.com', sourceArn: attribute(logicalId, 'Arn') };
      permit(permission, event, caller, lowering);
    }
  }
}

const senders = ['CustomSMSSender', 'CustomEmailSender'];

function triggersOf({ value, fn, at }: FunctionEvent): readonly (readonly [string, Value])[] {
  const trigger = nameIn(value, 'trigger');
  const version = setIn(value, 'lambdaVersion');
  const arn = build(fn.target, at);
  const sender = { LambdaArn: arn, LambdaVersion: version ?? 'V1_0' };
  if (senders.includes(trigger)) {
    const key = setIn(value, 'kmsKeyId');
    return [[trigger, build(sender, at)], ...(key ? [['KMSKeyID', key] as const] : [])];
  }
  if (trigger === 'PreTokenGeneration' && version) return [['PreTokenGenerationConfig', build(sender, at)]];
  return [[trigger, arn]];
}

/** The handler writes the triggers and adds the permission when it is deployed. */
function lowerExistingPools(events: readonly FunctionEvent[], lowering: Lowering): void {
  const handler = handlerId(existingPools);
  let previous: string | undefined;
  for (const [key, own] of bySource(events, 'pool')) {
    const [first] = own;
    if (!first) continue;
    const logicalId = `${normalize(key)}CustomCognitoUserPool1`;
    lowering.draft.add(logicalId, {
      type: 'Custom::CognitoUserPool',
      version: 1,
      properties: {
        ServiceToken: attribute(handler, 'Arn'),
        FunctionName: first.fn.name,
        FunctionQualifier: first.fn.alias?.name,
        UserPoolName: get(first.value, 'pool'),
        UserPoolConfigs: own.map(({ value }) => ({
          Trigger: get(value, 'trigger'),
          ...settingsOf(value),
        })),
      },
      dependsOn: [first.fn.logicalId, first.fn.alias?.logicalId, handler, previous],
      at: first.at,
      madeFor: key,
    });
    previous = logicalId;
  }
  addCustomResource(
    existingPools,
    'cognito-user-pool/handler.handler',
    [...poolStatements(events), ...handlerStatements],
    lowering,
  );
}

/** Function by function: its key, if it sends messages of its own, and the pools. */
function poolStatements(events: readonly FunctionEvent[]): readonly Json[] {
  return [...byFunction(events).values()].flatMap(([first]) => {
    const sends = first && senders.includes(nameIn(first.value, 'trigger'));
    const key = sends ? setIn(first.value, 'kmsKeyId') : undefined;
    return [...(key ? [{ Effect: 'Allow', Resource: key, Action: ['kms:CreateGrant'] }] : []), poolStatement];
  });
}

const poolStatement: Json = {
  Effect: 'Allow',
  Resource: '*',
  Action: ['cognito-idp:ListUserPools', 'cognito-idp:DescribeUserPool', 'cognito-idp:UpdateUserPool'],
};

function settingsOf(event: Value): JsonObject {
  const version = setIn(event, 'lambdaVersion');
  if (senders.includes(nameIn(event, 'trigger'))) {
    return { LambdaVersion: version ?? 'V1_0', KMSKeyID: get(event, 'kmsKeyId') };
  }
  return nameIn(event, 'trigger') === 'PreTokenGeneration' ? { LambdaVersion: version } : {};
}

const everyFunction = sub('arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:*');

const handlerStatements: readonly Json[] = [
  {
    Effect: 'Allow',
    Resource: everyFunction,
    Action: ['lambda:AddPermission'],
    Condition: { StringEquals: { 'lambda:Principal': 'cognito-idp.amazonaws.com' } },
  },
  { Effect: 'Allow', Resource: everyFunction, Action: ['lambda:RemovePermission'] },
  { Effect: 'Allow', Resource: sub('arn:${AWS::Partition}:iam::*:role/*'), Action: ['iam:PassRole'] },
];

function nameIn(value: Value, key: string): string {
  const name = get(value, key);
  return stringOf(name) ?? (name ? printValue(name) : '');
}

function entryOf(value: Value & Placed) {
  return { keyOffset: value.offset, keySource: value.source, value };
}
