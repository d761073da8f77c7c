import type { Placed } from '../../../model/value.js';
import type { Globals } from '../globals.js';
import { given, makeDict, withoutEntries } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { dictOf, leaf, tableOf, write } from '../python/convert.js';
import { Table } from '../python/tree.js';
import type { Inherited, SamResource } from '../sam-resource.js';
import type { ApiKind } from './api-kind.js';
import { combinedConditions, type RouteCondition } from './route-conditions.js';

/** What the events of an implicit API's routes give it. */
export interface ImplicitRoute {
  readonly owner: SamResource;
  readonly at: Placed;
}

/** The implicit API before its events: it is deployed as `Prod` where it is a REST API. */
export function implicitProperties(kind: ApiKind, at: Placed): Table {
  const properties = new Table(at, false);
  if (kind.eventType === 'Api') properties.set('StageName', leaf('Prod', at));
  properties.set('DefinitionBody', kind.skeleton(at));
  return properties;
}

/** The implicit API as a resource that stands at the first event which asked for it. */
export function implicitResource(
  lowering: Lowering,
  kind: ApiKind,
  routes: readonly ImplicitRoute[],
  conditions: readonly RouteCondition[],
  written: Table,
): SamResource | undefined {
  const [first] = routes;
  if (first === undefined) return undefined;
  const { at } = first;
  if (lowering.template.resources.has(kind.implicitId)) warnIfReplaced(lowering, kind, at);
  const condition = combinedConditions(lowering, conditions, `${kind.implicitId}Condition`, at);
  const inherited = { ...(condition !== undefined && { condition }), ...policiesOf(routes) };
  const properties = { ...withoutEntries(dictOf(written), ['DefinitionBody']), source: at.source, offset: at.offset };
  const body = makeDict({ Properties: properties }, at);
  return { logicalId: kind.implicitId, type: kind.type, body, properties, dependsOn: [], inherited };
}

/** The transform puts its own API in the place of one that has the implicit API's name. */
function warnIfReplaced(lowering: Lowering, { implicitId }: ApiKind, at: Placed): void {
  const message = `${implicitId} is the name of the implicit API, which replaces the resource: name it in the event, or give it another name.`;
  lowering.problem('sam/implicit-api', message, at, 'warning');
}

/** The most careful policy of the functions. */
function policiesOf(routes: readonly ImplicitRoute[]): Inherited {
  const strictest = (key: 'deletionPolicy' | 'updateReplacePolicy', order: readonly string[]) =>
    order.find((policy) => routes.some(({ owner }) => owner.inherited[key] === policy));
  const deletionPolicy = strictest('deletionPolicy', ['Retain', 'Delete']);
  const updateReplacePolicy = strictest('updateReplacePolicy', ['Retain', 'Snapshot', 'Delete']);
  return { ...(deletionPolicy && { deletionPolicy }), ...(updateReplacePolicy && { updateReplacePolicy }) };
}

/** Tags of a function that propagates them, for the implicit API. */
export function addImplicitTags(implicit: Table, owner: SamResource, globals: Globals): void {
  const shared = globals.get(owner.type);
  const [tags, propagates] = ['Tags', 'PropagateTags'].map((key) => given(owner.properties, key) ?? given(shared, key));
  const isOn = propagates?.kind === 'scalar' ? Boolean(propagates.value) : propagates !== undefined;
  if (!isOn || tags?.kind !== 'dict' || tags.entries.size === 0) return;
  const before = implicit.setDefault('Tags', () => new Table(tags, false));
  if (before.kind === 'table') before.update(tableOf(tags, false));
  implicit.set('PropagateTags', write(true, tags));
}
