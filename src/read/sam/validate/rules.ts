import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { checkAuth } from './apis/auth.js';
import { checkCors } from './apis/cors.js';
import { checkDefinition } from './apis/definition.js';
import { checkDomain } from './apis/domain.js';
import { checkGatewayResponses } from './apis/gateway-responses.js';
import { checkModels } from './apis/models.js';
import { checkRestSettings } from './apis/rest-settings.js';
import { checkApplication } from './application.js';
import { checkCapacityProvider } from './capacity-provider.js';
import { checkDeploymentPreference } from './deployment-preference.js';
import { checkRequests } from './events/requests.js';
import { checkRouteAuth } from './events/route-auth.js';
import { checkEvents } from './events/sources.js';
import { checkCode, checkDestinations, checkPassedOn } from './functions.js';
import { checkGraphQlApi } from './graphql.js';
import { checkSubstitutions } from './intrinsics.js';
import { checkSimpleTable } from './simple-table.js';
import { checkAlias, checkDefinitionUri, checkDefinition as checkMachineDefinition } from './state-machine.js';
import { checkWebSocketApi } from './websocket.js';

type Rule = (lowering: Lowering, resource: SamResource) => void;

/**
 * What the official transform refuses, by type of resource, beyond the kinds of the outermost properties
 * (src/read/sam/shape) and what lowering itself cannot do without. Those of APIs come when all events have been read.
 * Source: aws-sam-translator 1.115.0.
 */
const rules: ReadonlyMap<string, readonly Rule[]> = new Map([
  ['AWS::Serverless::Function', [checkCode, checkPassedOn, checkDestinations, checkDeploymentPreference, checkEvents]],
  [
    'AWS::Serverless::Api',
    [
      checkDefinition,
      checkAuth,
      checkCors,
      checkGatewayResponses,
      checkModels,
      checkDomain,
      checkRestSettings,
      checkSubstitutions,
      checkRouteAuth,
      checkRequests,
    ],
  ],
  [
    'AWS::Serverless::HttpApi',
    [checkDefinition, checkAuth, checkCors, checkDomain, checkSubstitutions, checkRouteAuth],
  ],
  ['AWS::Serverless::WebSocketApi', [checkWebSocketApi, checkDomain]],
  ['AWS::Serverless::SimpleTable', [checkSimpleTable]],
  ['AWS::Serverless::Application', [checkApplication]],
  ['AWS::Serverless::StateMachine', [checkAlias, checkMachineDefinition, checkDefinitionUri, checkEvents]],
  ['AWS::Serverless::GraphQLApi', [checkGraphQlApi]],
  ['AWS::Serverless::CapacityProvider', [checkCapacityProvider]],
]);

/** Reports what the transform would refuse in a resource. */
export function checkRules(lowering: Lowering, resource: SamResource): void {
  for (const rule of rules.get(resource.type) ?? []) rule(lowering, resource);
}
