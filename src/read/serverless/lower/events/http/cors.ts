import type { Placed, Value } from '../../../../../model/value.js';
import { itemsOf, printValue } from '../../../../../model/walk.js';
import type { DraftResource } from '../../template/draft.js';
import { type Json, record } from '../../template/json.js';
import { isTrue, setIn } from '../../template/values.js';

/** What a path answers to a browser that asks before it calls; methods of one path are joined. */
export interface Preflight {
  readonly origin: string | undefined;
  readonly origins: readonly string[];
  readonly headers: readonly string[];
  readonly methods: readonly string[];
  readonly credentials: boolean;
  readonly maxAge: string | undefined;
  readonly cacheControl: string | undefined;
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
  const origins = textsIn(setIn(cors, 'origins'));
  const methods = textsIn(setIn(cors, 'methods'));
  const own = [...(methods.length > 0 ? methods : ['OPTIONS']), 'OPTIONS', method];
  return {
    origin: printed(setIn(cors, 'origin')) ?? (setIn(cors, 'origins') ? undefined : '*'),
    origins: union(origins, before?.origins),
    headers: union(headers ? textsIn(headers) : defaultHeaders, before?.headers),
    methods: union(own, before?.methods),
    credentials: (before?.credentials ?? false) || setIn(cors, 'allowCredentials') !== undefined,
    maxAge: printed(setIn(cors, 'maxAge')) ?? before?.maxAge,
    cacheControl: printed(setIn(cors, 'cacheControl')) ?? before?.cacheControl,
    at: before?.at ?? at,
  };
}

function textsIn(value: Value | undefined): readonly string[] {
  if (value === undefined || isTrue(value)) return [];
  return value.kind === 'list' ? [...itemsOf(value)].map(printValue) : [printValue(value)];
}

function printed(value: Value | undefined): string | undefined {
  return value && printValue(value);
}

function union(own: readonly string[], before: readonly string[] = []): readonly string[] {
  return [...new Set([...own, ...before])];
}

/** The OPTIONS method, which the API answers itself. */
export function preflightMethod(preflight: Preflight, resource: Json, api: Json): DraftResource {
  const split = preflight.origin?.includes(',') ? preflight.origin.split(',').map((one) => one.trim()) : undefined;
  const origins = split ?? preflight.origins;
  const headers = [
    ['Access-Control-Allow-Origin', origins[0] ?? preflight.origin],
    ['Access-Control-Allow-Headers', preflight.headers.join(',')],
    ['Access-Control-Allow-Methods', preflight.methods.join(',').replace('ANY', everyMethod)],
    ['Access-Control-Allow-Credentials', preflight.credentials ? 'true' : undefined],
    ['Access-Control-Max-Age', preflight.maxAge],
    ['Cache-Control', preflight.cacheControl],
  ] as const;
  const present = headers.filter(([name, value]) => value !== undefined || name === 'Access-Control-Allow-Origin');
  const named = present.map(([name, value]) => [`method.response.header.${name}`, `'${value}'`] as const);
  const template = origins.length > 0 ? originTemplate(origins) : '';
  return {
    type: 'AWS::ApiGateway::Method',
    properties: {
      AuthorizationType: 'NONE',
      HttpMethod: 'OPTIONS',
      MethodResponses: [
        {
          StatusCode: '200',
          ResponseParameters: record(
            named.map(([name]) => [name, true]),
            preflight.at,
          ),
          ResponseModels: {},
        },
      ],
      RequestParameters: {},
      Integration: {
        Type: 'MOCK',
        RequestTemplates: { 'application/json': '{statusCode:200}' },
        ContentHandling: 'CONVERT_TO_TEXT',
        IntegrationResponses: [
          {
            StatusCode: '200',
            ResponseParameters: record(named, preflight.at),
            ResponseTemplates: { 'application/json': template },
          },
        ],
      },
      ResourceId: resource,
      RestApiId: api,
    },
    at: preflight.at,
  };
}

const everyMethod = 'DELETE,GET,HEAD,PATCH,POST,PUT';

/** Answers with the origin that asked, if it matches one of several. */
function originTemplate(origins: readonly string[]): string {
  const patterns = origins.map((origin) => origin.replace(/\./g, '[.]').replace('*', '.+'));
  const matches = patterns.map((pattern) => `$origin.matches("${pattern}")`).join(' || ');
  return [
    '#set($origin = $input.params("Origin"))',
    '#if($origin == "") #set($origin = $input.params("origin")) #end',
    `#if(${matches}) #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin) #end`,
  ].join('\n');
}
