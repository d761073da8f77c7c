import { stringOf } from '../../../model/walk.js';
import { normalizeMethod } from '../apis/routes.js';
import { addRoute, apiIdOf } from '../events/api-reference.js';
import { addResource, property, type SamEvent } from '../events/event.js';
import { readEvents } from '../events/read-events.js';
import { ruleState, ruleTarget } from '../events/rule.js';
import { deadLetterArn } from '../events/rule-dead-letters.js';
import { addSchedule } from '../events/scheduler.js';
import { getAtt, given, type PlainObject, sub } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { allowing, trustOf } from '../policies/role.js';
import type { SamResource } from '../sam-resource.js';
import { machineEventShapes } from '../shape/event-shapes.js';

type Lower = (event: SamEvent, target: PlainObject) => void;

const lowerings: Readonly<Record<string, Lower>> = {
  Api: addApi,
  CloudWatchEvent: addPatternRule,
  EventBridgeRule: addPatternRule,
  Schedule: addScheduleRule,
  ScheduleV2: (event, target) =>
    addSchedule(event, { arn: target, action: 'states:StartExecution', policySuffix: 'StartExecutionPolicy' }),
};

/** Everything that the events of a state machine make. @param target its ARN, or its alias's */
export function addMachineEvents(lowering: Lowering, owner: SamResource, target: PlainObject): void {
  for (const event of readEvents(lowering, owner, machineEventShapes)) lowerings[event.type]?.(event, target);
}

function addPatternRule(event: SamEvent, target: PlainObject): void {
  addRule(event, target, {
    EventBusName: property(event, 'EventBusName'),
    EventPattern: property(event, 'Pattern'),
    Name: property(event, 'RuleName'),
  });
}

function addScheduleRule(event: SamEvent, target: PlainObject): void {
  addRule(event, target, {
    ScheduleExpression: property(event, 'Schedule'),
    Name: property(event, 'Name'),
    Description: property(event, 'Description'),
  });
}

function addRule(event: SamEvent, target: PlainObject, properties: PlainObject): void {
  const named = property(event, 'RoleArn');
  const roleArn = named ?? addStartRole(event, target, 'events.amazonaws.com');
  const deadLetters = deadLetterArn(event, { ruleArn: getAtt(event.logicalId, 'Arn') });
  addResource(event, event.logicalId, 'AWS::Events::Rule', {
    ...properties,
    State: ruleState(event),
    Targets: [{ ...ruleTarget(event, target, deadLetters, 'StepFunctionsTarget'), RoleArn: roleArn }],
  });
}

function addApi(event: SamEvent, target: PlainObject): void {
  const apiId = apiIdOf(event, 'RestApiId', 'ServerlessRestApi', 'AWS::Serverless::Api');
  const path = stringOf(property(event, 'Path'));
  const method = stringOf(property(event, 'Method'));
  const credentials = addStartRole(event, target, 'apigateway.amazonaws.com');
  if (apiId === undefined || path === undefined || method === undefined) return;
  const request = JSON.stringify({
    input: "$util.escapeJavaScript($input.json('$'))",
    stateMachineArn: `\${${event.owner.logicalId}}`,
  });
  addRoute(event, apiId, path, normalizeMethod(method), {
    type: 'aws',
    httpMethod: 'POST',
    uri: sub('arn:${AWS::Partition}:apigateway:${AWS::Region}:states:action/StartExecution'),
    credentials,
    requestTemplates: { 'application/json': sub(request) },
  });
}

/** The role with which a service starts the state machine. @returns its ARN */
function addStartRole(event: SamEvent, target: PlainObject, service: string): PlainObject {
  const roleId = `${event.logicalId}Role`;
  addResource(event, roleId, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: trustOf(service),
    Policies: [
      { PolicyName: `${roleId}StartExecutionPolicy`, PolicyDocument: allowing('states:StartExecution', target) },
    ],
    PermissionsBoundary: given(event.owner.properties, 'PermissionsBoundary'),
  });
  return getAtt(roleId, 'Arn');
}
