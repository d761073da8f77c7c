import type { Placed } from '../../../model/value.js';
import { hashed, leaf, write } from '../python/convert.js';
import { isNull, isTruthy, type Key, type Node, type Table, textIn } from '../python/tree.js';
import {
  addPath,
  anyMethod,
  conditionalNode,
  copyDefinition,
  hasIntegration,
  integrationKey,
  isOpenApi3,
  itemOf,
  listItems,
  methodDefinitions,
  methodKey,
  tablesIn,
} from './paths.js';

export const defaultPath = '$default';

/** `{ "openapi": "3.0.1", info, paths: {} }`: what SAM begins with where an HTTP API has no definition. */
export function httpSkeleton(at: Placed): Table {
  const info = hashed(at, { version: '1.0', title: { Ref: 'AWS::StackName' } });
  return hashed(at, { openapi: '3.0.1', info, paths: hashed(at) });
}

/** A definition with paths in OpenAPI 3: one that SAM can write to. */
export function isHttpEditable(body: Node | undefined): body is Table {
  if (body?.kind !== 'table' || body.get('paths')?.kind !== 'table') return false;
  return isTruthy(body.get('openapi')) && isOpenApi3(body.get('openapi'));
}

/** Edits a copy of the definition of an HTTP API. */
export class HttpEditor {
  readonly doc: Table;
  readonly paths: Table;
  readonly at: Placed;
  readonly #schemes: Table;

  constructor(doc: Table) {
    this.doc = copyDefinition(doc);
    this.at = doc.at;
    this.paths = this.doc.table('paths') ?? hashed(doc.at);
    this.#schemes = this.doc.table('components')?.table('securitySchemes') ?? hashed(doc.at);
  }

  result(): Table {
    if (this.#schemes.size > 0) {
      if (!isTruthy(this.doc.get('components'))) this.doc.set('components', hashed(this.at));
      this.doc.table('components')?.set('securitySchemes', this.#schemes);
    }
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

  /** Writes the integration of an event's method, unless the definition has one. */
  addIntegration(path: Key, method: Key, uri: Node, condition: string | undefined): void {
    if (hasIntegration(this.paths, path.text, method.text)) return;
    addPath(this.paths, path, method);
    const key = methodKey(method);
    const target = condition === undefined ? uri : conditionalNode(condition, uri);
    for (const item of tablesIn(itemOf(this.paths, path.text))) {
      if (isNull(item.get(key.text))) item.set(key, hashed(this.at));
      const definition = item.table(key.text);
      if (definition === undefined) continue;
      const parts = { type: 'aws_proxy', httpMethod: 'POST', payloadFormatVersion: '2.0', uri: target };
      definition.set(integrationKey, hashed(this.at, parts));
      if (path.text === defaultPath && key.text === anyMethod) definition.set('isDefaultRoute', leaf(true, this.at));
      definition.setDefault('responses', () => hashed(this.at));
      if (condition !== undefined) item.set(key, conditionalNode(condition, definition));
    }
  }

  /** Sets a part of the integration of a method. */
  setIntegrationPart(path: string, method: string, key: string, value: Node): void {
    for (const definition of methodDefinitions(this.paths, path, method))
      definition.table(integrationKey)?.set(key, value);
  }

  /** Each `{name}` of the path is a required parameter of the method. */
  addPathParameters(path: string, method: string): void {
    const names = [...path.matchAll(/\{(.*?)\}/g)].map(([, name]) => name ?? '');
    if (names.length === 0) return;
    for (const definition of methodDefinitions(this.paths, path, method)) {
      const parameters = listItems(
        definition.setDefault('parameters', () => ({ kind: 'items', items: [], at: this.at })),
      );
      for (const name of names) this.#addPathParameter(parameters, name);
    }
  }

  #addPathParameter(parameters: Node[], name: string): void {
    const known = parameters.find((one): one is Table => one.kind === 'table' && one.text('name') === name);
    if (known === undefined)
      parameters.push(hashed(this.at, { name: leaf(name, this.at, true), in: 'path', required: true }));
    else {
      known.set('in', leaf('path', this.at));
      known.set('required', leaf(true, this.at));
    }
  }

  addScheme(name: string, scheme: Node): void {
    this.#schemes.set(name, scheme);
  }

  /** Tags stand in the definition. */
  addTags(tags: Table): void {
    const all = [...listItems(this.doc.get('tags'))];
    const valueKey = 'x-amazon-apigateway-tag-value';
    for (const [key, value] of tags.entries()) {
      const { text } = key;
      const known = all.find((one): one is Table => one.kind === 'table' && one.text('name') === text);
      if (known === undefined) all.push(hashed(this.at, { name: leaf(text, this.at, key.marked), [valueKey]: value }));
      else known.set(valueKey, value);
    }
    this.doc.set('tags', { kind: 'items', items: all, at: this.at });
  }

  /** `DisableExecuteApiEndpoint`: an extension of each server. */
  setEndpointDisabled(flag: Node): void {
    const key = 'x-amazon-apigateway-endpoint-configuration';
    const servers = listItems(this.doc.get('servers') ?? write([hashed(this.at)], this.at));
    for (const server of servers) {
      if (server.kind !== 'table') continue;
      const config = server.setDefault(key, () => hashed(this.at));
      if (config.kind === 'table') config.set('disableExecuteApiEndpoint', flag);
    }
    this.doc.set('servers', { kind: 'items', items: servers, at: this.at });
  }

  /** `Name` and `Description`, where the definition has none of its own. */
  setInfo(key: 'title' | 'description', value: Node): void {
    const info = this.doc.table('info') ?? hashed(this.at);
    const before = info.get(key);
    const isOpen =
      key === 'title' ? before?.kind === 'table' && before.text('Ref') === 'AWS::StackName' : !isTruthy(before);
    if (isOpen) info.set(key, value);
    if (info.size > 0) this.doc.set('info', info);
  }

  /** An extension with the headers that the API answers a preflight request with. */
  addCors(settings: Table): void {
    const key = 'x-amazon-apigateway-cors';
    const cors = this.doc.table(key) ?? hashed(this.at);
    for (const [name, value] of settings.entries()) cors.set(name, value);
    this.doc.set(key, cors);
  }
}

/** True where the whole definition's `$default` route is an integration with the function. */
export function takesAllElse(body: Table, functionId: string): boolean {
  const paths = body.table('paths');
  if (paths === undefined || !hasIntegration(paths, defaultPath, anyMethod)) return false;
  for (const item of tablesIn(paths.get(defaultPath)))
    for (const definition of tablesIn(item.get(anyMethod))) {
      const uri = definition.table(integrationKey)?.get('uri');
      if (uri?.kind !== 'table') return false;
      for (const one of tablesIn(uri)) {
        const arn = textIn(one.get('Fn::Sub')) ?? '';
        if (/([A-Za-z0-9]+)\.Arn/.exec(arn)?.[1] !== functionId) return false;
      }
    }
  return true;
}
