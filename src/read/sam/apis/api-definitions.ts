import type { Dict, Placed } from '../../../model/value.js';
import { type Globals, globalsFor } from '../globals.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given, keyPlace } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { leaf, tableOf } from '../python/convert.js';
import { pythonStr } from '../python/print.js';
import { isTruthy, type Key, type Node, placeOfNode, Table, textIn } from '../python/tree.js';
import type { SamResource } from '../sam-resource.js';
import { anyMethod, conditionalNode, isOpenApi3 } from '../swagger/paths.js';
import type { ApiKind } from './api-kind.js';
import { definitionOf } from './definition.js';
import { type ApiDefinition, type ApiDefinitions, noDefinitions } from './definition-table.js';
import { addImplicitTags, type ImplicitRoute, implicitProperties, implicitResource } from './implicit.js';
import { mergeTables } from './merge-tables.js';
import { combinedConditions, type RouteCondition } from './route-conditions.js';

interface Draft extends ApiDefinition {
  /** By path; as an event's method is written. */
  readonly conditions: Map<string, RouteCondition[]>;
}

/**
 * What the transform's plugins do before it looks at any resource: APIs without a definition get one, events put their
 * paths and methods into it, `Globals` are merged. @param resources as written, in the order of the template
 */
export function definitionsOf(
  lowering: Lowering,
  kind: ApiKind,
  resources: readonly SamResource[],
  globals: Globals,
  marked: boolean,
): ApiDefinitions {
  const [first] = resources;
  if (first === undefined) return noDefinitions;
  return new DefinitionsReader(lowering, kind, resources, globals, marked, first.body).read();
}

class DefinitionsReader {
  readonly #drafts: Map<string, Draft>;
  readonly #eventOrder = new Map<string, readonly string[]>();
  readonly #implicit: ImplicitRoute[] = [];

  constructor(
    readonly lowering: Lowering,
    readonly kind: ApiKind,
    readonly resources: readonly SamResource[],
    readonly globals: Globals,
    /** See `Leaf.marked`. */
    readonly marked: boolean,
    readonly at: Placed,
  ) {
    const stated = resources.filter(({ type }) => type === kind.type);
    this.#drafts = new Map(stated.map((api) => [api.logicalId, draftOf(lowering, kind, api, marked)]));
    const properties = implicitProperties(kind, at);
    this.#drafts.set(kind.implicitId, { properties, managed: true, conditions: new Map() });
  }

  read(): ApiDefinitions {
    for (const owner of this.resources) this.#addOwner(owner);
    const implicit = this.#implicitResource();
    for (const [id, draft] of this.#drafts) this.#addPathConditions(id, draft);
    return { apis: this.#finished(implicit), implicit, eventOrder: this.#eventOrder };
  }

  #implicitResource(): SamResource | undefined {
    const draft = this.#drafts.get(this.kind.implicitId);
    const conditions = [...(draft?.conditions.values() ?? [])].flat();
    return draft && implicitResource(this.lowering, this.kind, this.#implicit, conditions, draft.properties);
  }

  /** An implicit API that nothing asks for gives way to a resource of that name. */
  #finished(implicit: SamResource | undefined): ReadonlyMap<string, ApiDefinition> {
    const apis = new Map<string, ApiDefinition>();
    for (const [id, draft] of this.#drafts) {
      const stated = this.resources.find(({ logicalId }) => logicalId === id);
      const isUnused = id === this.kind.implicitId && implicit === undefined;
      if (isUnused && stated === undefined) continue;
      const kept = isUnused && stated !== undefined ? draftOf(this.lowering, this.kind, stated, this.marked) : draft;
      apis.set(id, { managed: kept.managed, properties: this.#withGlobals(kept, stated) });
    }
    return apis;
  }

  #addOwner(owner: SamResource): void {
    const stated = given(owner.properties, 'Events');
    if (!this.kind.owners.includes(owner.type) || stated?.kind !== 'dict' || isIntrinsic(stated)) return;
    const events = tableOf(stated, this.marked);
    const found = new Table(owner.body, this.marked);
    for (const [id, event] of events.entries())
      if (event.kind === 'table' && event.text('Type') === this.kind.eventType) found.set(id, event);
    for (const [id, event] of found.entries())
      if (event.kind === 'table') this.#addEvent(owner, event, keyPlace(stated, id.text));
    if (found.size > 0) events.update(found);
    this.#eventOrder.set(
      owner.logicalId,
      events.keys().map(({ text }) => text),
    );
  }

  #addEvent(owner: SamResource, event: Table, at: Placed): void {
    const { kind } = this;
    const properties = event.table('Properties') ?? new Table(event.at, true);
    if (properties.size === 0 && kind.standard === undefined) return;
    const named = properties.get(kind.idProperty);
    const id = named === undefined ? kind.implicitId : idIn(properties, kind);
    const draft = id === undefined ? undefined : this.#drafts.get(id);
    const route = this.#routeOf(properties);
    if (named === undefined && draft !== undefined) addImplicitTags(draft.properties, owner, this.globals);
    if (draft === undefined || id === undefined || route === undefined) return;
    if (id === kind.implicitId) this.#implicit.push({ owner, at });
    const { path, method } = route;
    const others = (draft.conditions.get(path.text) ?? []).filter((one) => one.method !== method.text);
    draft.conditions.set(path.text, [...others, { method: method.text, condition: owner.inherited.condition }]);
    this.#addPath(draft, path, method);
    if (properties.has('RouteSettings')) addRouteSettings(draft, owner, properties, route);
  }

  #addPath(draft: Draft, path: Key, method: Key): void {
    const body = draft.properties.get('DefinitionBody');
    if (!draft.managed || !this.kind.isEditable(body)) return;
    const editor = this.kind.edit(body);
    editor.addPath(path, method);
    draft.properties.set('DefinitionBody', editor.result());
  }

  #routeOf(properties: Table): EventRoute | undefined {
    const [path, method] = [keyIn(properties, 'Path'), keyIn(properties, 'Method')];
    if (path !== undefined && method !== undefined) return { path, method };
    const { standard } = this.kind;
    if (standard === undefined || isTruthy(properties.get('Path')) || isTruthy(properties.get('Method'))) return;
    const key = (text: string): Key => ({ text, marked: false, at: properties.at });
    return { path: key(standard.path), method: key(standard.method) };
  }

  /** A path all of whose methods have conditions is there only when one of them is. */
  #addPathConditions(id: string, draft: Draft): void {
    const body = draft.properties.get('DefinitionBody');
    if (!draft.managed || !this.kind.isEditable(body)) return;
    const editor = this.kind.edit(body);
    for (const path of editor.pathNames()) {
      const word = path.replaceAll('/', 'SLASH').replaceAll('{', 'OB').replaceAll('}', 'CB');
      const routes = draft.conditions.get(path) ?? [];
      const name = `${id}${word}PathCondition`;
      const condition = combinedConditions(this.lowering, routes, name, this.at);
      if (condition !== undefined) editor.makePathConditional(path, condition, condition === name);
    }
    draft.properties.set('DefinitionBody', editor.result());
  }

  /** The transform marks the globals of REST APIs alone. */
  #mergedWith(globals: Dict, properties: Table): Table {
    const merged = mergeTables(tableOf(globals, this.kind.eventType === 'Api'), properties);
    return merged.kind === 'table' ? merged : properties;
  }

  #withGlobals({ properties, managed }: ApiDefinition, stated: SamResource | undefined): Table {
    const globals = globalsFor(this.lowering, this.globals, this.kind.type, stated);
    const merged = globals === undefined ? properties : this.#mergedWith(globals, properties);
    const version = textOfNode(merged.get('OpenApiVersion'));
    const body = merged.get('DefinitionBody');
    if (managed && version !== undefined && isOpenApi3(version) && body?.kind === 'table') {
      merged.set('OpenApiVersion', version);
      body.set('openapi', version);
      if (isTruthy(body.get('swagger'))) body.delete('swagger');
    }
    return merged;
  }
}

interface EventRoute {
  readonly path: Key;
  readonly method: Key;
}

function draftOf(lowering: Lowering, kind: ApiKind, api: SamResource, marked: boolean): Draft {
  const properties = tableOf(api.properties, marked);
  const managed = !isTruthy(properties.get('DefinitionBody')) && !isTruthy(properties.get('DefinitionUri'));
  if (managed) properties.set('DefinitionBody', kind.skeleton(api.body));
  else {
    const { body } = properties.has('DefinitionBody') ? definitionOf(lowering, api) : {};
    if (body !== undefined && body !== given(api.properties, 'DefinitionBody'))
      properties.set('DefinitionBody', tableOf(body, marked));
  }
  return { properties, managed, conditions: new Map() };
}

function idIn(properties: Table, { idProperty }: ApiKind): string | undefined {
  return properties.text(idProperty) ?? properties.table(idProperty)?.text('Ref');
}

function keyIn(properties: Table, key: string): Key | undefined {
  const node = properties.get(key);
  const text = properties.text(key);
  return node?.kind === 'leaf' && text !== undefined ? { text, marked: node.marked, at: node.value } : undefined;
}

/** `RouteSettings` of an event stand in those of the API, by method and path. */
function addRouteSettings(draft: Draft, owner: SamResource, properties: Table, { path, method }: EventRoute): void {
  const own = properties.table('RouteSettings');
  if (own === undefined) return;
  const { condition } = owner.inherited;
  const name = method.text === anyMethod ? path.text : `${method.text.toUpperCase()} ${path.text}`;
  const all = draft.properties.setDefault('RouteSettings', () => new Table(own.at, false));
  const route = all.kind === 'table' ? all.setDefault(name, () => new Table(own.at, false)) : undefined;
  if (route?.kind === 'table') route.update(condition === undefined ? own : conditionalNode(condition, own));
}

/** A version that is written as a number is the transform's own text. */
function textOfNode(version: Node | undefined): Node | undefined {
  if (version === undefined || textIn(version) !== undefined) return version;
  return leaf(pythonStr(version), placeOfNode(version));
}
