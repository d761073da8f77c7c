import { hashed, items } from '../python/convert.js';
import { isNull, isSameNode, isTruthy, type Key, type Node, type Table } from '../python/tree.js';
import { allMethods, listItems, methodDefinitions } from './paths.js';
import type { RestEditor } from './rest-editor.js';

export interface DefaultAuthorizer {
  readonly name: Key;
  /** Authorizers of the API by name, with their settings. */
  readonly authorizers: Table;
  readonly onPreflight: boolean;
}

/** Asks for the API's default authorizer in each method of a path that names none. */
export function setDefaultAuthorizer(editor: RestEditor, path: string, standard: DefaultAuthorizer): void {
  const names = ['AWS_IAM', ...standard.authorizers.keys().map(({ text }) => text)];
  for (const [method, definition] of allMethods(editor.paths, path)) {
    if (!standard.onPreflight && method === 'options') continue;
    const [own, others] = split(definition, names);
    const none = others.findIndex((one) => one.has('NONE'));
    const chosen = none >= 0 ? [] : own.length > 0 ? own : [defaultSecurity(editor, standard)];
    writeSecurity(editor, definition, [...others.filter((_, index) => index !== none), ...chosen]);
  }
}

function defaultSecurity(editor: RestEditor, { name, authorizers }: DefaultAuthorizer): Table {
  const scopes = authorizers.table(name.text)?.get('AuthorizationScopes');
  const security = hashed(editor.at);
  security.set(name, scopes === undefined || isNull(scopes) ? items([], editor.at) : scopes);
  return security;
}

/** Asks for an API key in each method of a path that does not say otherwise. */
export function setDefaultApiKey(editor: RestEditor, path: string, onPreflight: boolean): void {
  for (const [method, definition] of allMethods(editor.paths, path)) {
    const [own, others] = split(definition, ['api_key', 'api_key_false']);
    const refused = own.some((one) => one.has('api_key_false'));
    const key = refused || (method === 'options' && !onPreflight) ? [] : [hashed(editor.at, { api_key: [] })];
    const security = { kind: 'items' as const, items: [...others, ...key], at: editor.at };
    if (!isSameNode(definition.get('security') ?? items([], editor.at), security)) definition.set('security', security);
  }
}

/** The authorizer and API key that an event asks for its method. */
export function addMethodSecurity(editor: RestEditor, route: SecuredRoute): void {
  const { auth, api, path, method } = route;
  const authorizer = auth.get('Authorizer');
  const name = authorizerKey(authorizer);
  if (isTruthy(authorizer) && name !== undefined) {
    const authorizers = api.table('Auth')?.table('Authorizers');
    for (const definition of methodDefinitions(editor.paths, path, method)) {
      const security = hashed(editor.at);
      security.set(name, scopesFor(name.text, authorizers, auth.get('AuthorizationScopes'), editor));
      writeSecurity(editor, definition, [...listItems(definition.get('security')), security]);
    }
  }
  const needsKey = auth.get('ApiKeyRequired');
  if (needsKey === undefined || isNull(needsKey)) return;
  for (const definition of methodDefinitions(editor.paths, path, method)) {
    if (isTruthy(needsKey)) editor.addApiKeySecurity();
    const security = hashed(editor.at, { [isTruthy(needsKey) ? 'api_key' : 'api_key_false']: [] });
    const all = [...listItems(definition.get('security')), security];
    definition.set('security', { kind: 'items', items: all, at: editor.at });
  }
}

export interface SecuredRoute {
  readonly auth: Table;
  /** Properties of the API. */
  readonly api: Table;
  readonly path: string;
  readonly method: string;
}

export function authorizerKey(node: Node | undefined): Key | undefined {
  if (node?.kind !== 'leaf' || node.value.kind !== 'scalar') return undefined;
  return { text: String(node.value.value), marked: node.marked, at: node.value };
}

function scopesFor(name: string, authorizers: Table | undefined, own: Node | undefined, editor: RestEditor): Node {
  const authorizer = name === 'NONE' ? undefined : authorizers?.table(name);
  const scopes = own !== undefined && !isNull(own) ? own : authorizer?.get('AuthorizationScopes');
  return authorizer === undefined || scopes === undefined || isNull(scopes) ? items([], editor.at) : scopes;
}

/** Entries of a method's security that have one of the names, and the others. */
function split(definition: Table, names: readonly string[]): [Table[], Table[]] {
  const all = listItems(definition.get('security')).filter((one): one is Table => one.kind === 'table');
  const isNamed = (one: Table) => names.some((name) => one.has(name));
  return [all.filter(isNamed), all.filter((one) => !isNamed(one))];
}

function writeSecurity(editor: RestEditor, definition: Table, security: readonly Node[]): void {
  if (security.length === 0) return;
  definition.set('security', { kind: 'items', items: [...security], at: editor.at });
  const [first] = security;
  if (first?.kind === 'table' && first.has('AWS_IAM')) editor.addIamSecurity();
}
