import type { Dict, Placed, Value } from '../../../model/value.js';
import { get } from '../../../model/walk.js';
import { given, make, makeDict, type Plain, type PlainObject, ref, withEntry } from '../intrinsic/make.js';
import type { Route } from './routes.js';

/**
 * An OpenAPI body with the routes of events: what an API without a definition of its own gets, or,
 * given a definition, that definition with the routes put in.
 */
export function bodyWith(routes: readonly Route[], start: PlainObject | Dict, at: Placed): Dict {
  const body = asDict(start, at);
  let paths = asDictValue(given(body, 'paths'), at);
  for (const route of routes) {
    const item = asDictValue(given(paths, route.path), route.at);
    const before = get(item, route.method);
    const operation = make(conditional(route, operationOf(route, before)), route.at);
    paths = withEntry(paths, route.path, withEntry(item, route.method, operation));
  }
  return withEntry(body, 'paths', paths);
}

/** What the definition already says of the method stays; the integration is SAM's. */
function operationOf(route: Route, before: Value | undefined): PlainObject {
  const kept =
    before?.kind === 'dict' ? Object.fromEntries([...before.entries].map(([key, entry]) => [key, entry.value])) : {};
  return { responses: {}, ...kept, 'x-amazon-apigateway-integration': route.integration };
}

function conditional({ condition }: Route, operation: PlainObject): Plain {
  return condition === undefined ? operation : { 'Fn::If': [condition, operation, ref('AWS::NoValue')] };
}

function asDictValue(value: Value | undefined, at: Placed): Dict {
  return value?.kind === 'dict' ? value : makeDict({}, at);
}

function asDict(start: PlainObject | Dict, at: Placed): Dict {
  const made = make(start, at);
  return made.kind === 'dict' ? made : makeDict({}, at);
}
