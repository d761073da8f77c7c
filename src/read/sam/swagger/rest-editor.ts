import type { Placed } from '../../../model/value.js';
import { hashed, items, leaf } from '../python/convert.js';
import { isTruthy, type Key, type Node, Table } from '../python/tree.js';
import { type CorsSettings, corsMethod, corsMethodsOf } from './cors.js';
import {
  addPath,
  conditionalNode,
  copyDefinition,
  integrationKey,
  isOpenApi3,
  itemOf,
  methodDefinitions,
  methodKey,
  tablesIn,
} from './paths.js';

const securityKey = 'securityDefinitions';
const responsesKey = 'x-amazon-apigateway-gateway-responses';
const policyKey = 'x-amazon-apigateway-policy';

/** `{ "swagger": "2.0", info, paths: {} }`: what SAM begins with where an API has no definition. */
export function restSkeleton(at: Placed): Table {
  const info = hashed(at, { version: '1.0', title: { Ref: 'AWS::StackName' } });
  return hashed(at, { swagger: '2.0', info, paths: hashed(at) });
}

/** A definition with paths and a version: one that SAM can write to. */
export function isEditable(body: Node | undefined): body is Table {
  if (body?.kind !== 'table' || body.get('paths')?.kind !== 'table') return false;
  return isTruthy(body.get('swagger')) || (isTruthy(body.get('openapi')) && isOpenApi3(body.get('openapi')));
}

/**
 * Edits a copy of the definition of a REST API, as the transform does: every edit copies twice, before and after, and
 * the order of keys depends on how often (see `KeyOrder`), so that this must not be saved.
 */
export class RestEditor {
  readonly doc: Table;
  readonly paths: Table;
  readonly at: Placed;
  resourcePolicy: Table;
  #security: Table;
  #responses: Table;
  #definitions: Table;

  constructor(doc: Table) {
    this.doc = copyDefinition(doc);
    this.at = doc.at;
    this.paths = this.doc.table('paths') ?? hashed(doc.at);
    this.#security = this.#part(securityKey);
    this.#responses = this.#part(responsesKey);
    this.resourcePolicy = this.#part(policyKey);
    this.#definitions = this.#part('definitions');
  }

  /** The edited definition: a copy once more. */
  result(): Table {
    this.doc.set('paths', this.paths);
    for (const [key, part] of [
      [securityKey, this.#security],
      [responsesKey, this.#responses],
      ['definitions', this.#definitions],
    ] as const)
      if (part.size > 0) this.doc.set(key, part);
    return copyDefinition(this.doc);
  }

  pathNames(): readonly string[] {
    return this.paths.keys().map(({ text }) => text);
  }

  addPath(path: Key, method: Key): void {
    addPath(this.paths, path, method);
  }

  makePathConditional(path: string, condition: string, isOwn: boolean): void {
    const item = this.paths.get(path);
    if (item !== undefined) this.paths.set(path, conditionalNode(condition, item, !isOwn));
  }

  /**
   * Writes the integration of an event's method.
   */
  addIntegration(path: Key, method: Key, options: IntegrationOptions): void {
    const { integration, responses, condition } = options;
    addPath(this.paths, path, method);
    const key = methodKey(method);
    for (const item of tablesIn(itemOf(this.paths, path.text))) {
      const definition = item.table(key.text);
      if (definition === undefined) continue;
      const made = integration();
      definition.set(integrationKey, made);
      definition.setDefault('responses', responses);
      if (options.more !== undefined) made.update(options.more);
      if (condition !== undefined) item.set(key, conditionalNode(condition, definition));
    }
  }

  addTimeout(path: string, method: string, timeout: Node): void {
    for (const definition of methodDefinitions(this.paths, path, method))
      definition.table(integrationKey)?.set('timeoutInMillis', timeout);
  }

  addCors(path: string, settings: CorsSettings): void {
    let { methods } = settings;
    for (const item of tablesIn(itemOf(this.paths, path))) {
      if (item.has('options')) continue;
      if (!isTruthy(methods)) methods = leaf(corsMethodsOf(item), this.at);
      item.set('options', corsMethod({ ...settings, methods }, this.at));
    }
  }

  addBinaryMediaTypes(types: Node): void {
    this.doc.set('x-amazon-apigateway-binary-media-types', withSlashes(types));
  }

  addSecurity(name: Key | string, definition: Table): void {
    this.#security.set(name, definition);
  }

  addApiKeySecurity(): void {
    const scheme = hashed(this.at, { type: 'apiKey', name: 'x-api-key', in: 'header' });
    this.#addScheme('api_key', scheme);
  }

  addIamSecurity(): void {
    const parts = { 'x-amazon-apigateway-authtype': 'awsSigv4', type: 'apiKey', name: 'Authorization', in: 'header' };
    this.#addScheme('AWS_IAM', hashed(this.at, parts));
  }

  addGatewayResponse(name: Key, response: Table): void {
    this.#responses.set(name, response);
  }

  addModel(name: Key, schema: Node): void {
    this.#definitions.set({ ...name, text: name.text.toLowerCase() }, schema);
  }

  /** `DisableExecuteApiEndpoint`: an extension of the whole definition, of each server in OpenAPI 3. */
  setEndpointDisabled(flag: Node): void {
    const isThree = isTruthy(this.doc.get('openapi')) && isOpenApi3(this.doc.get('openapi'));
    if (!isThree) {
      setEndpointConfig(this.doc, flag);
      return;
    }
    const servers = this.doc.get('servers') ?? items([hashed(this.at)], this.at);
    for (const server of servers.kind === 'items' ? servers.items : [])
      if (server.kind === 'table') setEndpointConfig(server, flag);
    this.doc.set('servers', servers);
  }

  writePolicy(): void {
    this.doc.set(policyKey, this.resourcePolicy);
  }

  #addScheme(name: string, scheme: Table): void {
    if (!this.#security.has(name)) this.#security.update(hashed(this.at, { [name]: scheme }));
  }

  #part(key: string): Table {
    const part = this.doc.table(key);
    return part !== undefined && part.size > 0 ? part : hashed(this.at);
  }
}

export interface IntegrationOptions {
  /** Its parts in order; made anew for each side of a conditional path. */
  readonly integration: () => Table;
  /** What the method answers where nothing is said. */
  readonly responses: () => Table;
  readonly condition?: string;
  /** Put into the integration after all else. */
  readonly more?: Table;
}

function setEndpointConfig(of: Table, flag: Node): void {
  const at = of.at;
  const config = of.setDefault('x-amazon-apigateway-endpoint-configuration', () => new Table(at, false));
  if (config.kind === 'table') config.set('disableExecuteApiEndpoint', flag);
}

/** `~1` stands for `/` in media types. */
function withSlashes(node: Node): Node {
  if (node.kind === 'items') return { ...node, items: node.items.map(withSlashes) };
  if (node.kind === 'table') {
    const made = hashed(node.at);
    for (const [key, value] of node.entries())
      made.set({ ...key, marked: true, text: key.text.replaceAll('~1', '/') }, withSlashes(value));
    return made;
  }
  const { value } = node;
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return node;
  return leaf(value.value.replaceAll('~1', '/'), value, true);
}
