import type { Dict, Placed } from '../../../model/value.js';
import { type Globals, globalsFor } from '../globals.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given, makeDict } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { tableOf } from '../python/convert.js';
import { isTruthy, type Key, type Table } from '../python/tree.js';
import type { SamResource } from '../sam-resource.js';
import { isOpenApi3 } from '../swagger/paths.js';
import { isEditable, RestEditor, restSkeleton } from '../swagger/rest-editor.js';
import { definitionOf } from './definition.js';
import { functionNamesByApi } from './deployment.js';
import { mergeTables } from './merge-tables.js';
import { combinedConditions, type RouteCondition } from './route-conditions.js';

export const implicitRestApi = 'ServerlessRestApi';

/** The properties of a REST API while events write to them. */
export interface RestDefinition {
  readonly properties: Table;
  /** SAM writes the definition: the API has none of its own. */
  readonly managed: boolean;
}

/** All REST APIs of a template with what its events ask of them: before functions are lowered. */
export interface RestDefinitions {
  readonly apis: ReadonlyMap<string, RestDefinition>;
  /** Ids of the events of a function or state machine, in the order in which the transform goes through them. */
  readonly eventOrder: ReadonlyMap<string, readonly string[]>;
  /** See `functionNamesByApi`. */
  readonly functionNames: ReadonlyMap<string, string>;
}

/** Before anything is read. */
export const noRestDefinitions: RestDefinitions = { apis: new Map(), eventOrder: new Map(), functionNames: new Map() };

interface Draft {
  properties: Table;
  readonly managed: boolean;
  readonly conditions: Map<string, RouteCondition[]>;
}

/**
 * What the transform's plugins do before it looks at any resource: APIs without a definition get one, events put their
 * paths and methods into it, `Globals` are merged. @param resources as written, in the order of the template
 */
export function restDefinitionsOf(
  lowering: Lowering,
  resources: readonly SamResource[],
  globals: Globals,
  at: Placed,
): RestDefinitions {
  const drafts = draftsOf(lowering, resources, at);
  const eventOrder = new Map<string, readonly string[]>();
  for (const owner of resources) {
    const events = given(owner.properties, 'Events');
    if (!hasRestEvents(owner) || events?.kind !== 'dict' || isIntrinsic(events)) continue;
    eventOrder.set(owner.logicalId, addEvents(drafts, owner, tableOf(events, true)));
  }
  for (const [id, draft] of drafts) addPathConditions(lowering, id, draft, at);
  const apis = new Map<string, RestDefinition>();
  for (const [id, draft] of drafts) {
    const stated = resources.find(({ logicalId }) => logicalId === id);
    const isUnused = id === implicitRestApi && draft.properties.table('DefinitionBody')?.table('paths')?.size === 0;
    if (isUnused && stated === undefined) continue;
    const kept = isUnused && stated !== undefined ? draftOf(lowering, stated) : draft;
    apis.set(id, { managed: kept.managed, properties: withGlobalProperties(lowering, kept, globals, stated) });
  }
  return { apis, eventOrder, functionNames: functionNamesByApi(lowering, functionsIn(resources), eventOrder) };
}

function functionsIn(resources: readonly SamResource[]): readonly SamResource[] {
  return resources.filter(({ type }) => type === 'AWS::Serverless::Function');
}

function hasRestEvents({ type }: SamResource): boolean {
  return type === 'AWS::Serverless::Function' || type === 'AWS::Serverless::StateMachine';
}

function draftsOf(lowering: Lowering, resources: readonly SamResource[], at: Placed): Map<string, Draft> {
  const apis = resources.filter(({ type }) => type === 'AWS::Serverless::Api');
  const drafts = new Map(apis.map((api) => [api.logicalId, draftOf(lowering, api)]));
  const implicit = tableOf(makeDict({ StageName: 'Prod' }, at), false);
  implicit.set('DefinitionBody', restSkeleton(at));
  return drafts.set(implicitRestApi, { properties: implicit, managed: true, conditions: new Map() });
}

function draftOf(lowering: Lowering, api: SamResource): Draft {
  const properties = tableOf(api.properties, true);
  const managed = !isTruthy(properties.get('DefinitionBody')) && !isTruthy(properties.get('DefinitionUri'));
  if (managed) properties.set('DefinitionBody', restSkeleton(api.body));
  else {
    const { body } = properties.has('DefinitionBody') ? definitionOf(lowering, api) : {};
    if (body !== undefined && body !== given(api.properties, 'DefinitionBody'))
      properties.set('DefinitionBody', tableOf(body, true));
  }
  return { properties, managed, conditions: new Map() };
}

/** @returns ids of the owner's events in the order that this leaves them in */
function addEvents(drafts: ReadonlyMap<string, Draft>, owner: SamResource, events: Table): readonly string[] {
  const found = tableOf(makeDict({}, owner.body), true);
  for (const [id, event] of events.entries())
    if (event.kind === 'table' && event.text('Type') === 'Api') found.set(id, event);
  for (const [, event] of found.entries()) {
    const properties = event.kind === 'table' ? event.table('Properties') : undefined;
    if (properties !== undefined && properties.size > 0) addEvent(drafts, owner, properties);
  }
  if (found.size > 0) events.update(found);
  return events.keys().map(({ text }) => text);
}

function addEvent(drafts: ReadonlyMap<string, Draft>, owner: SamResource, properties: Table): void {
  const named = properties.get('RestApiId');
  const id = named === undefined ? implicitRestApi : (properties.text('RestApiId') ?? refIn(properties));
  const [path, method] = [keyIn(properties, 'Path'), keyIn(properties, 'Method')];
  const draft = id === undefined ? undefined : drafts.get(id);
  if (draft === undefined || path === undefined || method === undefined) return;
  const known = draft.conditions.get(path.text) ?? [];
  const others = known.filter((one) => one.method !== method.text);
  draft.conditions.set(path.text, [...others, { method: method.text, condition: owner.inherited.condition }]);
  const body = draft.properties.get('DefinitionBody');
  if (!draft.managed || !isEditable(body)) return;
  const editor = new RestEditor(body);
  editor.addPath(path, method);
  draft.properties.set('DefinitionBody', editor.result());
}

function refIn(properties: Table): string | undefined {
  return properties.table('RestApiId')?.text('Ref');
}

function keyIn(properties: Table, key: string): Key | undefined {
  const node = properties.get(key);
  const text = properties.text(key);
  return node?.kind === 'leaf' && text !== undefined ? { text, marked: node.marked, at: node.value } : undefined;
}

/** A path all of whose methods have conditions is there only when one of them is. */
function addPathConditions(lowering: Lowering, id: string, draft: Draft, at: Placed): void {
  const body = draft.properties.get('DefinitionBody');
  if (!draft.managed || !isEditable(body)) return;
  const editor = new RestEditor(body);
  for (const path of editor.pathNames()) {
    const name = `${id}${path.replaceAll('/', 'SLASH').replaceAll('{', 'OB').replaceAll('}', 'CB')}PathCondition`;
    const condition = combinedConditions(lowering, draft.conditions.get(path) ?? [], name, at);
    if (condition !== undefined) editor.makePathConditional(path, condition);
  }
  draft.properties.set('DefinitionBody', editor.result());
}

function withGlobalProperties(
  lowering: Lowering,
  { properties, managed }: Draft,
  globals: Globals,
  stated: SamResource | undefined,
): Table {
  const type = 'AWS::Serverless::Api';
  const merged = mergeWith(globalsFor(lowering, globals, type, stated), properties);
  const version = merged.get('OpenApiVersion');
  const body = merged.get('DefinitionBody');
  if (managed && version !== undefined && isOpenApi3(version) && body?.kind === 'table') {
    body.set('openapi', version);
    if (isTruthy(body.get('swagger'))) body.delete('swagger');
  }
  return merged;
}

function mergeWith(globals: Dict | undefined, properties: Table): Table {
  if (globals === undefined) return properties;
  const merged = mergeTables(tableOf(globals, true), properties);
  return merged.kind === 'table' ? merged : properties;
}
