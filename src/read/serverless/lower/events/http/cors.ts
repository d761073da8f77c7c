import type { Placed, Value } from '../../../../../model/value.js';
import { itemsOf, printValue } from '../../../../../model/walk.js';
import type { DraftResource } from '../../template/draft.js';
import type { Json } from '../../template/json.js';
import { setIn } from '../../template/values.js';

/** What a path answers to a browser that asks before it calls; methods of one path are joined. */
export interface Preflight {
  readonly origin: string;
  readonly headers: readonly string[];
  readonly methods: readonly string[];
  readonly credentials: boolean;
  readonly at: Placed;
}

const defaultHeaders = [
  'Content-Type',
  'X-Amz-Date',
  'Authorization',
  'X-Api-Key',
  'X-Amz-Security-Token',
  'X-Amz-User-Agent',
  'X-Amzn-Trace-Id',
];

export function corsOf(cors: Value, method: string, before: Preflight | undefined, at: Placed): Preflight {
  const headers = setIn(cors, 'headers');
  const origins = setIn(cors, 'origins') ?? setIn(cors, 'origin');
  return {
    origin: origins ? ([...itemsOf(origins)].map(printValue)[0] ?? '*') : '*',
    headers: union(headers ? [...itemsOf(headers)].map(printValue) : defaultHeaders, before?.headers),
    methods: union(['OPTIONS', method], before?.methods),
    credentials: (before?.credentials ?? false) || setIn(cors, 'allowCredentials') !== undefined,
    at: before?.at ?? at,
  };
}

function union(own: readonly string[], before: readonly string[] = []): readonly string[] {
  return [...new Set([...own, ...before])];
}

/** The OPTIONS method, which the API answers itself. */
export function preflightMethod(preflight: Preflight, resource: Json, api: Json): DraftResource {
  const methods = preflight.methods.flatMap((method) => (method === 'ANY' ? everyMethod : [method]));
  const answer = {
    'method.response.header.Access-Control-Allow-Origin': `'${preflight.origin}'`,
    'method.response.header.Access-Control-Allow-Headers': `'${preflight.headers.join(',')}'`,
    'method.response.header.Access-Control-Allow-Methods': `'${[...new Set(methods)].join(',')}'`,
    'method.response.header.Access-Control-Allow-Credentials': preflight.credentials ? "'true'" : undefined,
  };
  return {
    type: 'AWS::ApiGateway::Method',
    properties: {
      AuthorizationType: 'NONE',
      HttpMethod: 'OPTIONS',
      ResourceId: resource,
      RestApiId: api,
      Integration: {
        Type: 'MOCK',
        ContentHandling: 'CONVERT_TO_TEXT',
        IntegrationResponses: [{ StatusCode: '200', ResponseParameters: answer }],
      },
    },
    at: preflight.at,
  };
}

const everyMethod = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'];
