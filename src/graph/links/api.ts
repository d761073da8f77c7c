import type { Resource } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { get, itemsOf, possibilities, printValue, textOf } from '../../model/walk.js';
import type { Claim, Link, LinkContext } from '../claim.js';
import { FUNCTION, STATE_MACHINE } from './actors.js';
import { resourcesOfType, type WireEnd, wire } from './subscription.js';

const REST = 'AWS::ApiGateway::RestApi';
const HTTP = 'AWS::ApiGatewayV2::Api';
const API = { kind: 'call', mechanism: 'api' } as const;

/** API → function or workflow: integrations, authorizers, OpenAPI bodies, AppSync data sources. */
export const api: Link = {
  mechanism: 'api',
  *claims(context) {
    for (const method of resourcesOfType(context, 'AWS::ApiGateway::Method'))
      yield* integration(
        context,
        method,
        get(method.properties, 'RestApiId'),
        REST,
        get(method.properties, 'Integration', 'Uri'),
        detailOf(method),
      );
    for (const one of resourcesOfType(context, 'AWS::ApiGatewayV2::Integration'))
      yield* integration(context, one, get(one.properties, 'ApiId'), HTTP, get(one.properties, 'IntegrationUri'));
    for (const one of resourcesOfType(context, 'AWS::ApiGateway::Authorizer'))
      yield* integration(
        context,
        one,
        get(one.properties, 'RestApiId'),
        REST,
        get(one.properties, 'AuthorizerUri'),
        'authorizer',
      );
    for (const one of resourcesOfType(context, 'AWS::ApiGatewayV2::Authorizer'))
      yield* integration(
        context,
        one,
        get(one.properties, 'ApiId'),
        HTTP,
        get(one.properties, 'AuthorizerUri'),
        'authorizer',
      );
    for (const one of resourcesOfType(context, REST, HTTP)) yield* openApiBody(context, one);
    for (const one of resourcesOfType(context, 'AWS::AppSync::DataSource')) yield* dataSource(context, one);
  },
};

function* integration(
  context: LinkContext,
  by: Resource,
  apiId: Value | undefined,
  apiType: string,
  uri: Value | undefined,
  detail?: string,
): Generator<Claim> {
  if (apiId === undefined || uri === undefined) return;
  yield* toFunction(context, by, { value: apiId, type: apiType }, uri, detail);
}

/** Only what an integration URI resolves to as a function or workflow is a call; other URIs are plain HTTP or AWS actions. */
function* toFunction(context: LinkContext, by: Resource, from: WireEnd, uri: Value, detail?: string): Generator<Claim> {
  for (const one of possibilities(uri)) {
    const target = context.resolver.target(one);
    const isCall =
      target.kind === 'resource' ? [FUNCTION, STATE_MACHINE].includes(target.resource.type) : mentionsFunction(one);
    if (isCall)
      yield* wire(context, {
        ...API,
        by,
        from,
        to: { value: one, type: FUNCTION },
        ...(detail === undefined ? {} : { detail }),
      });
  }
}

function mentionsFunction(uri: Value): boolean {
  const printed = printValue(uri);
  return printed.includes(':lambda:path/') || printed.includes(':function:') || printed.includes('lambda:');
}

function detailOf(method: Resource): string | undefined {
  const verb = textOf(get(method.properties, 'HttpMethod'));
  return verb === undefined || verb === 'OPTIONS' ? undefined : verb;
}

/** `x-amazon-apigateway-integration` under each path and method of an OpenAPI body. */
function* openApiBody(context: LinkContext, one: Resource): Generator<Claim> {
  const paths = get(one.properties, 'Body', 'paths');
  for (const body of paths === undefined ? [] : possibilities(paths)) {
    if (body.kind !== 'dict') continue;
    for (const [path, methods] of body.entries) yield* pathIntegrations(context, one, path, methods.value);
  }
}

function* pathIntegrations(context: LinkContext, one: Resource, path: string, methods: Value): Generator<Claim> {
  for (const item of itemsOf(methods)) {
    if (item.kind !== 'dict') continue;
    for (const [method, { value }] of item.entries) {
      const uri = get(value, 'x-amazon-apigateway-integration', 'uri');
      if (uri !== undefined) yield* toFunction(context, one, { resource: one }, uri, `${method.toUpperCase()} ${path}`);
    }
  }
}

function* dataSource(context: LinkContext, one: Resource): Generator<Claim> {
  const apiId = get(one.properties, 'ApiId');
  const arn = get(one.properties, 'LambdaConfig', 'LambdaFunctionArn');
  if (apiId === undefined || arn === undefined) return;
  const from = { value: apiId, type: 'AWS::AppSync::GraphQLApi' };
  yield* wire(context, { ...API, by: one, from, to: { value: arn, type: FUNCTION }, detail: 'data source' });
}
