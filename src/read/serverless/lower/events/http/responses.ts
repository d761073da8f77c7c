import type { Value } from '../../../../../model/value.js';
import { get, itemsOf, printValue, stringOf } from '../../../../../model/walk.js';
import { build, type Json, record } from '../../template/json.js';
import { dictOf, setIn } from '../../template/values.js';

/** Patterns of errors by the status that they lead to. Source: osls 4.3.1, api-gateway/lib/validate.js. */
const standardPatterns: readonly (readonly [string, string])[] = [
  ['200', ''],
  ['400', '[\\s\\S]*\\[400\\][\\s\\S]*'],
  ['401', '[\\s\\S]*\\[401\\][\\s\\S]*'],
  ['403', '[\\s\\S]*\\[403\\][\\s\\S]*'],
  ['404', '[\\s\\S]*\\[404\\][\\s\\S]*'],
  ['422', '[\\s\\S]*\\[422\\][\\s\\S]*'],
  ['500', '[\\s\\S]*(Process\\s?exited\\s?before\\s?completing\\s?request|\\[500\\])[\\s\\S]*'],
  ['502', '[\\s\\S]*\\[502\\][\\s\\S]*'],
  ['504', '([\\s\\S]*\\[504\\][\\s\\S]*)|(.*Task timed out after \\d+\\.\\d+ seconds$)'],
];

interface Status {
  readonly code: string;
  readonly pattern: Json;
  readonly config: Value | undefined;
}

/** The statuses of a method without proxy: as stated, and a standard 200 where no status has an empty pattern. */
function statusesOf(event: Value, type: string): readonly Status[] {
  const stated = dictOf(setIn(event, 'response', 'statusCodes'));
  const standard = standardPatterns.map(([code, pattern]): Status => ({ code, pattern, config: undefined }));
  if (!stated) return type === 'AWS' || (type === 'HTTP' && setIn(event, 'response')) ? standard : [];
  const own = [...stated.entries].map(
    ([code, { value }]): Status => ({ code, pattern: setIn(value, 'pattern') ?? '', config: value }),
  );
  const hasEmpty = own.some(({ config }) => stringOf(get(config, 'pattern')) === '');
  const all =
    type === 'MOCK' || hasEmpty ? own : [...own.filter(({ code }) => code !== '200'), ...standard.slice(0, 1)];
  return all.toSorted((a, b) => Number(a.code) - Number(b.code));
}

/** Headers that every answer carries: those for browsers, and `response.headers`. */
function headersOf(event: Value): readonly (readonly [string, Json])[] {
  const cors = setIn(event, 'cors');
  const headers = new Map<string, Json>();
  if (cors) {
    headers.set('Access-Control-Allow-Origin', `'${originOf(cors)}'`);
    if (setIn(cors, 'allowCredentials')) headers.set('Access-Control-Allow-Credentials', 'true');
  }
  for (const [name, { value }] of dictOf(get(event, 'response', 'headers'))?.entries ?? []) headers.set(name, value);
  return [...headers];
}

function originOf(cors: Value): string {
  const origins = [...itemsOf(setIn(cors, 'origins'))].map(printValue);
  if (origins.length > 0) return origins.join(',');
  const origin = setIn(cors, 'origin');
  return origin ? printValue(origin) : '*';
}

export function integrationResponses(event: Value, type: string): Json {
  const response = setIn(event, 'response');
  const common = type === 'AWS' || response ? headersOf(event) : [];
  const template = setIn(response, 'template');
  return statusesOf(event, type).map(({ code, pattern, config }) => {
    const own = setIn(config, 'template');
    const templates = new Map<string, Json>(template ? [['application/json', template]] : []);
    for (const [key, { value }] of dictOf(own)?.entries ?? []) templates.set(key, value);
    if (own && own.kind !== 'dict') templates.set('application/json', own);
    return {
      StatusCode: code,
      SelectionPattern: pattern,
      ResponseParameters: record(named([...common, ...ownHeaders(config)]), event),
      ResponseTemplates: record(templates, event),
      ContentHandling: code.startsWith('2') ? get(response, 'contentHandling') : undefined,
    };
  });
}

/** The answers that a method declares; a proxy declares none. */
export function methodResponses(event: Value, type: string): Json {
  if (!['AWS', 'HTTP', 'MOCK'].includes(type)) return [];
  const common = headersOf(event);
  return statusesOf(event, type).map(({ code, config }) => ({
    ResponseParameters: record(
      named([...common, ...ownHeaders(config)]).map(([name]) => [name, build(true, event)]),
      event,
    ),
    ResponseModels: {},
    StatusCode: code,
  }));
}

function ownHeaders(config: Value | undefined): readonly (readonly [string, Json])[] {
  return [...(dictOf(get(config, 'headers'))?.entries ?? [])].map(([name, { value }]) => [name, value]);
}

function named(headers: readonly (readonly [string, Json])[]): readonly (readonly [string, Json])[] {
  return headers.map(([name, value]) => [`method.response.header.${name}`, value]);
}
