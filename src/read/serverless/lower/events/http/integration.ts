import type { Value } from '../../../../../model/value.js';
import { get, itemsOf, printValue, scalar, stringOf } from '../../../../../model/walk.js';
import type { FunctionEvent, Lowering } from '../../lowering.js';
import { type Json, type JsonObject, join, partition, record, region } from '../../template/json.js';
import { dictOf, isNull, setIn } from '../../template/values.js';
import { methodPathOf } from '../method-path.js';
import { requestTemplates } from './request-templates.js';
import { integrationResponses } from './responses.js';

/** `AWS`, `AWS_PROXY`, `HTTP`, `HTTP_PROXY` or `MOCK`. */
export function integrationType(event: Value): string {
  const written = setIn(event, 'integration');
  if (!written) return setIn(event, 'async') ? 'AWS' : 'AWS_PROXY';
  const type = printValue(written).toUpperCase().replace('-', '_');
  if (type === 'LAMBDA') return 'AWS';
  return type === 'LAMBDA_PROXY' ? 'AWS_PROXY' : type;
}

/** `request.parameters` by the names that API Gateway has for them. */
export function requestParameters(event: Value): readonly (readonly [string, Value])[] {
  const stated = dictOf(setIn(event, 'request', 'parameters'));
  if (!stated) return [];
  // A mock is not looked at further by the framework, which then takes the groups for parameters.
  if (integrationType(event) === 'MOCK') return [...stated.entries].map(([key, { value }]) => [key, value]);
  return ['querystrings', 'paths', 'headers'].flatMap((group) =>
    [...(dictOf(get(stated, group))?.entries ?? [])].map(([key, { value }]): readonly [string, Value] => [
      `method.request.${group.slice(0, -1)}.${key}`,
      value,
    ]),
  );
}

/** What the method hands to its function or address, and how it answers. */
export function integrationOf(event: FunctionEvent, lowering: Lowering): JsonObject {
  const { value } = event;
  const type = integrationType(value);
  const timeout = setIn(value, 'timeoutInMillis') ?? setIn(lowering.provider, 'apiGateway', 'timeoutInMillis');
  const mode = stringOf(setIn(value, 'response', 'transferMode'))?.toUpperCase();
  return {
    IntegrationHttpMethod: 'POST',
    Type: type,
    TimeoutInMillis: timeout,
    ...addressOf(event, type, mode),
    ...(['AWS', 'HTTP', 'MOCK'].includes(type) && mappingOf(value, type)),
    RequestParameters: parametersOf(value, type, event),
    ResponseTransferMode: type.endsWith('_PROXY') ? mode : undefined,
  };
}

function addressOf({ value, fn }: FunctionEvent, type: string, mode: string | undefined): JsonObject {
  if (type === 'AWS' || type === 'AWS_PROXY') {
    const streams = mode === 'STREAM' && type === 'AWS_PROXY';
    const path = `:lambda:path/${streams ? '2021-11-15' : '2015-03-31'}/functions/`;
    const end = streams ? '/response-streaming-invocations' : '/invocations';
    const target = fn.alias ? [fn.arn, ':', fn.alias.name] : [fn.arn];
    return { Uri: join('', 'arn:', partition, ':apigateway:', region, path, ...target, end) };
  }
  if (type !== 'HTTP' && type !== 'HTTP_PROXY') return {};
  const own = type === 'HTTP' ? stringOf(setIn(value, 'request', 'method')) : undefined;
  const connection = setIn(value, 'connectionType');
  return {
    Uri: get(value, 'request', 'uri'),
    IntegrationHttpMethod: (own ?? methodPathOf(value).method).toUpperCase(),
    ConnectionType: connection && scalar(printValue(connection).toUpperCase().replace('-', '_'), connection),
    ConnectionId: connection && get(value, 'connectionId'),
  };
}

function mappingOf(event: Value, type: string): JsonObject {
  return {
    PassthroughBehavior: setIn(event, 'request', 'passThrough') ?? (type === 'AWS' ? 'NEVER' : undefined),
    ContentHandling: get(event, 'request', 'contentHandling'),
    RequestTemplates: templatesOf(event, type),
    IntegrationResponses: integrationResponses(event, type),
  };
}

function templatesOf(event: Value, type: string): Json {
  const claims = claimsOf(setIn(event, 'authorizer', 'claims'));
  const templates = new Map<string, Json>(type === 'AWS' ? requestTemplates : []);
  for (const [contentType, { value }] of dictOf(get(event, 'request', 'template'))?.entries ?? []) {
    if (isNull(value)) templates.delete(contentType);
    else templates.set(contentType, value);
  }
  if (templates.size === 0) return undefined;
  const claimed = [...templates].map(([key, template]): readonly [string, Json] => [key, withClaims(template, claims)]);
  return record(claimed, event);
}

function withClaims(template: Json, claims: string): Json {
  const text = typeof template === 'string' ? template : undefined;
  if (text !== undefined) return text.replace('extraCognitoPoolClaims', () => claims);
  if (typeof template !== 'object' || template === null || !('kind' in template)) return template;
  const value = template as Value;
  const written = stringOf(value);
  return written === undefined
    ? value
    : scalar(
        written.replace('extraCognitoPoolClaims', () => claims),
        value,
      );
}

function claimsOf(claims: Value | undefined): string {
  const lines = [...itemsOf(claims)].map((item) => {
    const claim = printValue(item);
    const colon = claim.indexOf(':');
    return colon < 0
      ? `"${claim}": "$context.authorizer.claims.${claim}"`
      : `"${claim.slice(colon + 1)}": "$context.authorizer.claims['${claim}']"`;
  });
  return lines.length === 0 ? '' : `${lines.join(',')},`;
}

function parametersOf(event: Value, type: string, { at }: FunctionEvent): Json {
  const parameters = requestParameters(event);
  const asynchronous = setIn(event, 'async') !== undefined;
  if (!asynchronous && (!['AWS', 'HTTP', 'HTTP_PROXY'].includes(type) || parameters.length === 0)) return undefined;
  const mapped = parameters.map(([key, value]): readonly [string, Json] => [
    `integration.${key.slice('method.'.length)}`,
    setIn(value, 'mappedValue') ?? key,
  ]);
  const invocation = ['integration.request.header.X-Amz-Invocation-Type', "'Event'"] as const;
  return record(asynchronous ? [...mapped, invocation] : mapped, at);
}
