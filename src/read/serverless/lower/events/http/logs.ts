import type { Value } from '../../../../../model/value.js';
import { get } from '../../../../../model/walk.js';
import { addCustomResource, gatewayLogRole, handlerId } from '../../custom-resource.js';
import type { Lowering } from '../../lowering.js';
import { account, attribute, join, partition } from '../../template/json.js';
import { isNull, isSet, setIn } from '../../template/values.js';
import { worded } from '../../template/worded.js';

/** `provider.logs.restApi`: a log group, and the account's role for API logs through a custom resource. */
export function addGatewayLogs(lowering: Lowering): void {
  const logs = setIn(lowering.provider, 'logs', 'restApi');
  const access = get(logs, 'accessLogging');
  if (!logs || (access && !isNull(access) && !isSet(access))) return;
  addApiLogGroup('ApiGatewayLogGroup', worded`/aws/api-gateway/${lowering.service}-${lowering.stage}`, lowering);
  ensureGatewayLogRole(lowering);
}

export function addApiLogGroup(logicalId: string, name: Value, { draft, provider, at }: Lowering): void {
  draft.add(logicalId, {
    type: 'AWS::Logs::LogGroup',
    properties: {
      LogGroupName: name,
      RetentionInDays: setIn(provider, 'logRetentionInDays'),
      DataProtectionPolicy: setIn(provider, 'logDataProtectionPolicy'),
    },
    at,
  });
}

/** Once for a stack, for REST and WebSocket APIs alike. */
export function ensureGatewayLogRole(lowering: Lowering): void {
  const { draft, provider, at } = lowering;
  const logicalId = 'CustomApiGatewayAccountCloudWatchRole';
  if (setIn(provider, 'logs', 'restApi', 'roleManagedExternally') || draft.has(logicalId)) return;
  draft.add(logicalId, {
    type: 'Custom::ApiGatewayAccountRole',
    version: 1,
    properties: {
      ServiceToken: attribute(handlerId(gatewayLogRole), 'Arn'),
      RoleArn: setIn(provider, 'logs', 'restApi', 'role'),
    },
    at,
  });
  const roles = {
    Effect: 'Allow',
    Resource: join(':', 'arn', partition, 'iam:', account, 'role/*'),
    Action: ['iam:AttachRolePolicy', 'iam:CreateRole', 'iam:ListAttachedRolePolicies', 'iam:PassRole'],
  };
  const settings = {
    Effect: 'Allow',
    Resource: join(':', 'arn', partition, 'apigateway:*::/account'),
    Action: ['apigateway:GET', 'apigateway:PATCH'],
  };
  addCustomResource(gatewayLogRole, 'api-gateway-cloud-watch-role/handler.handler', [roles, settings], lowering);
}
