import { scalar, stringOf } from '../../../model/walk.js';
import { addMachineRoute } from '../apis/rest-routes.js';
import { addRoute, apiIdOf } from '../events/api-reference.js';
import { addResource, property, type SamEvent } from '../events/event.js';
import { readEvents } from '../events/read-events.js';
import { ruleState, ruleTarget } from '../events/rule.js';
import { deadLetterArn } from '../events/rule-dead-letters.js';
import { addSchedule } from '../events/scheduler.js';
import { getAtt, given, type PlainObject, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { allowing, trustOf } from '../policies/role.js';
import { hashed, leaf, nodeOf, write } from '../python/convert.js';
import type { SamResource } from '../sam-resource.js';
import { machineEventShapes } from '../shape/event-shapes.js';
import { conditionalNode, normalizeMethod } from '../swagger/paths.js';
import type { IntegrationOptions } from '../swagger/rest-editor.js';

type Lower = (event: SamEvent, target: PlainObject, targetId: string) => void;

const lowerings: Readonly<Record<string, Lower>> = {
  Api: addApi,
  CloudWatchEvent: addPatternRule,
  EventBridgeRule: addPatternRule,
  Schedule: addScheduleRule,
  ScheduleV2: (event, target) =>
    addSchedule(event, { arn: target, action: 'states:StartExecution', policySuffix: 'StartExecutionPolicy' }),
};

/** Everything that the events of a state machine make. @param targetId the logical id of what they start: the machine, or its alias */
export function addMachineEvents(lowering: Lowering, owner: SamResource, targetId: string): void {
  const target = ref(targetId);
  for (const event of readEvents(lowering, owner, machineEventShapes)) lowerings[event.type]?.(event, target, targetId);
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

function addApi(event: SamEvent, target: PlainObject, targetId: string): void {
  const apiId = apiIdOf(event, 'RestApiId', 'ServerlessRestApi', 'AWS::Serverless::Api');
  const path = stringOf(property(event, 'Path'));
  const method = stringOf(property(event, 'Method'));
  addStartRole(event, target, 'apigateway.amazonaws.com');
  if (apiId === undefined || path === undefined || method === undefined) return;
  if (!addRoute(event, apiId, path, normalizeMethod(method))) return;
  const stage = nodeOf(property(event, 'Stage') ?? scalar(null, event.at), true);
  addMachineRoute({
    event,
    apiId,
    path,
    method: method.toLowerCase(),
    stage,
    options: startIntegration(event, targetId),
  });
}

/** API Gateway starts the state machine with what it is sent. */
function startIntegration(event: SamEvent, targetId: string): IntegrationOptions {
  const { at, owner } = event;
  const { condition } = owner.inherited;
  const uri = write({ 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:states:action/StartExecution' }, at);
  const target = condition === undefined ? uri : conditionalNode(condition, uri);
  const roleArn = write({ 'Fn::GetAtt': [leaf(`${event.logicalId}Role`, at), 'Arn'] }, at);
  const codes = () => hashed(at, { 200: hashed(at, { statusCode: '200' }), 400: hashed(at, { statusCode: '400' }) });
  const ok = { 200: hashed(at, { description: 'OK' }), 400: hashed(at, { description: 'Bad Request' }) };
  const parts = { type: 'aws', httpMethod: 'POST', uri: target };
  return {
    integration: () => hashed(at, { ...parts, responses: codes(), credentials: roleArn }),
    responses: () => hashed(at, ok),
    more: hashed(at, { requestTemplates: { 'application/json': { 'Fn::Sub': requestTemplate(event, targetId) } } }),
    ...(condition !== undefined && { condition }),
  };
}

function requestTemplate(event: SamEvent, targetId: string): string {
  const flag = property(event, 'UnescapeMappingTemplate');
  const isPlain = flag?.kind === 'scalar' && flag.value === true;
  const input = "$util.escapeJavaScript($input.json('$'))";
  return isPlain
    ? `{"input": "${input}.replaceAll("\\\\'","'")", "stateMachineArn": "\${${targetId}}"}`
    : `{"input": "${input}", "stateMachineArn": "\${${targetId}}"}`;
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
