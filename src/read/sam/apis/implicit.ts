import type { Dict } from '../../../model/value.js';
import { make, makeDict, type PlainObject } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import type { Route } from './routes.js';

interface Implicit {
  readonly id: string;
  readonly type: string;
  readonly properties: PlainObject;
}

const implicitApis: readonly Implicit[] = [
  { id: 'ServerlessRestApi', type: 'AWS::Serverless::Api', properties: { StageName: 'Prod' } },
  { id: 'ServerlessHttpApi', type: 'AWS::Serverless::HttpApi', properties: {} },
];

/** The APIs that exist because events name none: to be called when all events have been read. */
export function implicitApisOf(lowering: Lowering): readonly SamResource[] {
  return implicitApis.flatMap(({ id, type, properties }) => {
    const routes = lowering.routes.get(id) ?? [];
    const [first] = routes;
    if (first === undefined) return [];
    warnIfReplaced(lowering, id, first);
    const made = makeDict(properties, first.at);
    const condition = conditionOf(lowering, id, routes);
    return [{ logicalId: id, type, body: bodyOf(made, first), properties: made, dependsOn: [], inherited: condition }];
  });
}

/** The transform puts its own API in the place of one that has the implicit API's name. */
function warnIfReplaced(lowering: Lowering, id: string, first: Route): void {
  if (!lowering.template.resources.has(id)) return;
  const message = `${id} is the name of the implicit API, which replaces the resource: name it in the event, or give it another name.`;
  lowering.problem('sam/implicit-api', message, first.at, 'warning');
}

/** Stands at the first event that asked for it. */
function bodyOf(properties: Dict, route: Route): Dict {
  return makeDict({ Properties: properties }, route.at);
}

/** Deployed when one of its routes is: only where every route has a condition. */
function conditionOf(lowering: Lowering, id: string, routes: readonly Route[]): { readonly condition?: string } {
  const conditions = new Set(routes.map(({ condition }) => condition));
  const [only] = conditions;
  if (conditions.has(undefined) || only === undefined) return {};
  if (conditions.size === 1) return { condition: only };
  const [first] = routes;
  const name = `${id}Condition`;
  const anyOf = [...conditions].flatMap((condition) => (condition === undefined ? [] : [{ Condition: condition }]));
  if (first !== undefined) lowering.conditions.set(name, make({ 'Fn::Or': anyOf }, first.at));
  return { condition: name };
}
