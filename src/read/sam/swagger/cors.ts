import type { Placed } from '../../../model/value.js';
import { hashed, items } from '../python/convert.js';
import { isNull, isTruthy, type Node, scalarIn, Table } from '../python/tree.js';
import { anyMethod, integrationKey } from './paths.js';

/** Values of the headers that a preflight request is answered with. */
export interface CorsSettings {
  readonly origin: Node;
  readonly headers?: Node | undefined;
  /** Those of the path where nothing is given. */
  readonly methods?: Node | undefined;
  readonly maxAge?: Node | undefined;
  readonly credentials?: Node | undefined;
}

/** The `OPTIONS` method of a path: a mock that answers a preflight request. */
export function corsMethod(settings: CorsSettings, at: Placed): Table {
  const { parameters, headers } = headersOf(settings, at);
  const response = hashed(at, {
    statusCode: '200',
    responseParameters: parameters,
    responseTemplates: { 'application/json': '{}\n' },
  });
  const integration = hashed(at, {
    type: 'mock',
    requestTemplates: { 'application/json': '{\n  "statusCode" : 200\n}\n' },
    responses: hashed(at, { default: response }),
  });
  const answer = hashed(at, { description: 'Default response for CORS method', headers });
  return hashed(at, {
    summary: 'CORS support',
    consumes: items(['application/json'], at),
    produces: items(['application/json'], at),
    [integrationKey]: integration,
    responses: hashed(at, { 200: answer }),
  });
}

function headersOf({ origin, headers: allowed, methods, maxAge, credentials }: CorsSettings, at: Placed) {
  const parameters = new Table(at, true);
  const headers = new Table(at, true);
  const add = (name: string, value: Node | string, type: string) => {
    parameters.update(hashed(at, { [`method.response.header.${name}`]: value }));
    headers.update(hashed(at, { [name]: { type } }));
  };
  add('Access-Control-Allow-Origin', origin, 'string');
  if (allowed !== undefined && isTruthy(allowed)) add('Access-Control-Allow-Headers', allowed, 'string');
  if (methods !== undefined && isTruthy(methods)) add('Access-Control-Allow-Methods', methods, 'string');
  if (maxAge !== undefined && !isNull(maxAge)) add('Access-Control-Max-Age', maxAge, 'integer');
  if (scalarIn(credentials) === true) add('Access-Control-Allow-Credentials', "'true'", 'string');
  return { parameters, headers };
}

const httpMethods = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH'];

/** `'GET,OPTIONS'`, in quotes as API Gateway wants a literal: the methods of a path, and the preflight's own. */
export function corsMethodsOf(item: Table): string {
  const keys = item.keys().map(({ text }) => text);
  const methods = keys.includes(anyMethod) ? httpMethods : [...keys, 'options'].map((key) => key.toUpperCase());
  return `'${[...new Set(methods)].sort().join(',')}'`;
}
