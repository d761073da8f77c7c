import type { Resource } from '../../../model/service.js';
import type { Value } from '../../../model/value.js';
import { get, itemsOf, possibilities, printValue, textOf } from '../../../model/walk.js';
import type { Claim, Link, LinkContext } from '../../claim.js';
import { FUNCTION, STATE_MACHINE } from '../actors.js';
import { resourcesOfType, type WireEnd, wire } from '../wire.js';

const REST = 'AWS::ApiGateway::RestApi';
const HTTP = 'AWS::ApiGatewayV2::Api';
const API = { kind: 'call', mechanism: 'api' } as const;

/** API → function or workflow: integrations, authorizers, OpenAPI bodies, AppSync data sources. */
export const api: Link = {
  mechanism: 'api',
  *claims(context) {
    for (const [type, how] of Object.entries(INTEGRATIONS))
      for (const by of resourcesOfType(context, type)) yield* integration(context, by, how);
    for (const one of resourcesOfType(context, REST, HTTP)) yield* openApiBody(context, one);
    for (const one of resourcesOfType(context, 'AWS::AppSync::DataSource')) yield* dataSource(context, one);
  },
};

/** Where a resource names its API, what it calls, and the role by which it calls. */
interface Integration {
  readonly api: string;
  readonly type: string;
  readonly uri: readonly string[];
  readonly role: readonly string[];
  readonly detail: (by: Resource) => string | undefined;
}

const authorizer = () => 'authorizer';
const INTEGRATIONS: Readonly<Record<string, Integration>> = {
  'AWS::ApiGateway::Method': {
    api: 'RestApiId',
    type: REST,
    uri: ['Integration', 'Uri'],
    role: ['Integration', 'Credentials'],
    detail: detailOf,
  },
  'AWS::ApiGatewayV2::Integration': {
    api: 'ApiId',
    type: HTTP,
    uri: ['IntegrationUri'],
    role: ['CredentialsArn'],
    detail: () => undefined,
  },
  'AWS::ApiGateway::Authorizer': {
    api: 'RestApiId',
    type: REST,
    uri: ['AuthorizerUri'],
    role: ['AuthorizerCredentials'],
    detail: authorizer,
  },
  'AWS::ApiGatewayV2::Authorizer': {
    api: 'ApiId',
    type: HTTP,
    uri: ['AuthorizerUri'],
    role: ['AuthorizerCredentialsArn'],
    detail: authorizer,
  },
};

function* integration(context: LinkContext, by: Resource, how: Integration): Generator<Claim> {
  const apiId = get(by.properties, how.api);
  const uri = get(by.properties, ...how.uri);
  if (apiId === undefined || uri === undefined) return;
  const from = { value: apiId, type: how.type };
  yield* toFunction(context, { by, from, uri, role: get(by.properties, ...how.role), detail: how.detail(by) });
}

interface Invocation {
  readonly by: Resource;
  readonly from: WireEnd;
  readonly uri: Value;
  readonly role: Value | undefined;
  readonly detail: string | undefined;
}

/** Only what an integration URI resolves to as a function or workflow is a call; other URIs are plain HTTP or AWS actions. */
function* toFunction(context: LinkContext, { by, from, uri, role, detail }: Invocation): Generator<Claim> {
  for (const one of possibilities(uri)) {
    const target = context.resolver.target(one);
    const isCall =
      target.kind === 'resource' ? [FUNCTION, STATE_MACHINE].includes(target.resource.type) : mentionsFunction(one);
    const wiring = { ...API, by, from, to: { value: one, type: FUNCTION }, role };
    if (isCall) yield* wire(context, detail === undefined ? wiring : { ...wiring, detail });
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

/** Integrations and Lambda authorizers of an OpenAPI body, of either version. */
function* openApiBody(context: LinkContext, one: Resource): Generator<Claim> {
  const from = { resource: one };
  for (const body of itemsOf(get(one.properties, 'Body'))) {
    for (const [path, methods] of entriesOf(get(body, 'paths')))
      for (const [method, operation] of entriesOf(methods))
        for (const made of itemsOf(get(operation, 'x-amazon-apigateway-integration'))) {
          const detail = `${method.toUpperCase()} ${path}`;
          yield* invocation(context, { by: one, from, role: get(made, 'credentials'), detail }, get(made, 'uri'));
        }
    for (const schemes of [get(body, 'securityDefinitions'), get(body, 'components', 'securitySchemes')])
      for (const [, scheme] of entriesOf(schemes))
        for (const made of itemsOf(get(scheme, 'x-amazon-apigateway-authorizer'))) {
          const role = get(made, 'authorizerCredentials');
          yield* invocation(context, { by: one, from, role, detail: 'authorizer' }, get(made, 'authorizerUri'));
        }
  }
}

function* invocation(context: LinkContext, made: Omit<Invocation, 'uri'>, uri: Value | undefined): Generator<Claim> {
  if (uri !== undefined) yield* toFunction(context, { ...made, uri });
}

/** The entries of an object, and of both objects where a condition decides which it is. */
function* entriesOf(value: Value | undefined): Generator<readonly [string, Value]> {
  for (const one of itemsOf(value))
    if (one.kind === 'dict') for (const [key, entry] of one.entries) yield [key, entry.value];
}

function* dataSource(context: LinkContext, one: Resource): Generator<Claim> {
  const apiId = get(one.properties, 'ApiId');
  const arn = get(one.properties, 'LambdaConfig', 'LambdaFunctionArn');
  if (apiId === undefined || arn === undefined) return;
  const from = { value: apiId, type: 'AWS::AppSync::GraphQLApi' };
  const role = get(one.properties, 'ServiceRoleArn');
  yield* wire(context, { ...API, by: one, from, to: { value: arn, type: FUNCTION }, role, detail: 'data source' });
}
