import type { Placed, Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import { problem } from '../../../cloudformation/problem.js';
import { deploymentId, endpointOf, methodId, placeOf, restApiName } from '../events/http/http.js';
import { PathResources, restApiId } from '../events/http/resources.js';
import type { Lowering } from '../lowering.js';
import { attribute, type Json, type JsonObject, join, partition, ref, region } from '../template/json.js';
import { setIn } from '../template/values.js';

/** An `http` event of a workflow. */
export interface HttpTrigger {
  readonly machineId: string;
  readonly value: Value;
  readonly at: Placed;
}

const roleId = 'ApigatewayToStepFunctionsRole';

/**
 * Methods of the REST API that start workflows; the API and its deployment are those of the functions where they have
 * `http` events. What the event says of browsers, authorizers and templates is named and left out.
 */
export function addHttpTriggers(triggers: readonly HttpTrigger[], lowering: Lowering): void {
  if (triggers.length === 0) return;
  const { draft, provider, at } = lowering;
  if (!draft.has('ApiGatewayRestApi') && !setIn(provider, 'apiGateway', 'restApiId')) addApi(lowering);
  const paths = new PathResources(lowering);
  const methods = triggers.map((trigger) => addMethod(trigger, paths, lowering));
  addDeployment(methods, lowering);
  if (triggers.some(({ value }) => !setIn(value, 'iamRole'))) addRole(triggers, lowering);
  draft.output('ServiceEndpoint', { Description: 'URL of the service endpoint', Value: endpointOf(lowering) }, at);
}

function addApi(lowering: Lowering): void {
  const { draft, provider, at } = lowering;
  const type = stringOf(setIn(provider, 'endpointType'))?.toUpperCase() ?? 'EDGE';
  draft.add('ApiGatewayRestApi', {
    type: 'AWS::ApiGateway::RestApi',
    properties: {
      Name: restApiName(lowering),
      EndpointConfiguration: { Types: [type], VpcEndpointIds: setIn(provider, 'vpcEndpointIds') },
    },
    at,
  });
}

function addMethod(trigger: HttpTrigger, paths: PathResources, lowering: Lowering): string {
  const { value, at, machineId } = trigger;
  const { method, path } = placeOf(value);
  const logicalId = methodId(path, method);
  const byIam = stringOf(get(value, 'authorizer', 'type')) === 'AWS_IAM';
  lowering.draft.add(logicalId, {
    type: 'AWS::ApiGateway::Method',
    properties: {
      HttpMethod: method,
      RequestParameters: {},
      AuthorizationType: byIam ? 'AWS_IAM' : 'NONE',
      ApiKeyRequired: setIn(value, 'private') !== undefined,
      ResourceId: paths.idOf(path, at),
      RestApiId: restApiId(lowering),
      Integration: integrationOf(trigger),
      MethodResponses: [200, 400].map((StatusCode) => ({ ResponseParameters: {}, ResponseModels: {}, StatusCode })),
    },
    at,
    madeFor: machineId,
  });
  const unread = ['cors', 'request', 'response', 'responses'].filter((key) => setIn(value, key));
  if (setIn(value, 'authorizer') && !byIam) unread.push('authorizer');
  if (unread.length > 0) {
    const message = `Of the http event of a workflow, ${unread.join(', ')} is not read.`;
    lowering.report(problem('note', 'serverless/event', message, at));
  }
  return logicalId;
}

function integrationOf({ value, machineId }: HttpTrigger): JsonObject {
  const action = setIn(value, 'action');
  const uri = ['arn:', partition, ':apigateway:', region, ':states:action/', action ?? 'StartExecution'];
  const template: Json = {
    'Fn::Sub': [
      `\n#set( $body = $util.escapeJavaScript($input.json('$')).replaceAll("\\\\'", "'") )\n{"input": "$body", "name": "$context.requestId", "stateMachineArn":"\${StateMachineArn}"}`,
      { StateMachineArn: ref(machineId) },
    ],
  };
  const answer = (StatusCode: number, SelectionPattern: string) => ({
    StatusCode,
    SelectionPattern,
    ResponseParameters: {},
    ResponseTemplates: {},
  });
  return {
    IntegrationHttpMethod: 'POST',
    Type: 'AWS',
    Credentials: setIn(value, 'iamRole') ?? attribute(roleId, 'Arn'),
    Uri: join('', ...uri),
    PassthroughBehavior: action ? 'WHEN_NO_TEMPLATES' : 'NEVER',
    RequestTemplates: action ? {} : { 'application/json': template, 'application/x-www-form-urlencoded': template },
    TimeoutInMillis: setIn(value, 'timeoutInMillis'),
    IntegrationResponses: [answer(200, ''), answer(400, '400')],
  };
}

function addDeployment(methods: readonly string[], lowering: Lowering): void {
  const { draft, stage, at } = lowering;
  const known = draft.get(deploymentId);
  const properties = { RestApiId: restApiId(lowering), StageName: stage };
  const own = known ?? { type: 'AWS::ApiGateway::Deployment', properties, at };
  draft.add(deploymentId, { ...own, dependsOn: [...(known?.dependsOn ?? []), ...methods] });
}

function addRole(triggers: readonly HttpTrigger[], { draft, provider, at }: Lowering): void {
  const stated = triggers.flatMap(({ value }) => stringOf(setIn(value, 'action')) ?? []);
  const actions = [...new Set(['StartExecution', ...stated])].map((action) => `states:${action}`);
  draft.add(roleId, {
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'apigateway.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      Policies: [
        {
          PolicyName: 'apigatewaytostepfunctions',
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
          },
        },
      ],
      Path: setIn(provider, 'iam', 'role', 'path'),
    },
    at,
  });
}
