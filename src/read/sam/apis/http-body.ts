import { hashed, items, leaf, type Written, write } from '../python/convert.js';
import { isNull, isTruthy, type Node, scalarIn, Table, textIn } from '../python/tree.js';
import { defaultPath, HttpEditor, isHttpEditable } from '../swagger/http-editor.js';
import {
  integrationKey,
  isIntrinsicNode,
  isNoValueNode,
  itemOf,
  listItems,
  normalizeMethod,
  tablesIn,
} from '../swagger/paths.js';
import { authorizerUri } from '../swagger/rest-authorizer.js';

export const httpTag = 'httpapi:createdBy';

/** The definition of an HTTP API with all that its properties add to it; as it stands where SAM cannot write to it. */
export function httpBody(properties: Table, partition: string): Table | undefined {
  const stated = properties.get('DefinitionBody');
  if (stated?.kind !== 'table') return undefined;
  if (!isHttpEditable(stated)) return stated;
  const editor = new HttpEditor(stated);
  addCors(editor, properties.get('CorsConfiguration'));
  addAuth(editor, properties.table('Auth'), partition);
  const tags = properties.table('Tags') ?? new Table(stated.at, false);
  tags.set(httpTag, leaf('SAM', stated.at));
  properties.set('Tags', tags);
  editor.addTags(tags);
  const disabled = properties.get('DisableExecuteApiEndpoint');
  if (disabled !== undefined && !isNull(disabled)) editor.setEndpointDisabled(disabled);
  const [name, description] = [properties.get('Name'), properties.get('Description')];
  if (name !== undefined && isTruthy(name)) editor.setInfo('title', name);
  if (description !== undefined && isTruthy(description)) editor.setInfo('description', description);
  const body = editor.result();
  if (isTruthy(properties.get('FailOnWarnings'))) renameDefaultPath(body);
  return body;
}

/** API Gateway warns of a path that does not begin with a slash. */
function renameDefaultPath(body: Table): void {
  const paths = body.table('paths');
  const item = paths?.get(defaultPath);
  if (paths === undefined || item === undefined) return;
  paths.delete(defaultPath);
  paths.set(`/${defaultPath}`, item);
}

const headers = ['AllowOrigins', 'AllowHeaders', 'AllowMethods', 'ExposeHeaders', 'MaxAge', 'AllowCredentials'];

function addCors(editor: HttpEditor, cors: Node | undefined): void {
  if (cors === undefined || !isTruthy(cors)) return;
  const settings = new Table(editor.at, false);
  if (scalarIn(cors) === true) settings.set('allowOrigins', items(['*'], editor.at));
  else if (cors.kind === 'table' && isIntrinsicNode(cors)) settings.update(withLowerHeaders(cors));
  else if (cors.kind === 'table') {
    for (const name of headers) {
      const value = cors.get(name) ?? (name === 'AllowOrigins' ? items(['*'], editor.at) : undefined);
      const isSet = name === 'MaxAge' ? !isNull(value) : isTruthy(value);
      const isOn = name !== 'AllowCredentials' || scalarIn(value) === true;
      if (value !== undefined && isSet && isOn) settings.set(lowerFirst(name), value);
    }
  } else return;
  editor.addCors(settings);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** An `Fn::If` around whole settings: their names in it are written as the extension has them, wherever they stand. */
function withLowerHeaders(node: Table): Table {
  const made = new Table(node.at, false);
  for (const [key, value] of node.entries()) made.set({ ...key, text: lowered(key.text) }, loweredNode(value));
  return made;
}

function loweredNode(node: Node): Node {
  if (node.kind === 'table') return withLowerHeaders(node);
  if (node.kind === 'items') return { ...node, items: node.items.map(loweredNode) };
  const text = textIn(node);
  return text === undefined ? node : leaf(lowered(text), node.value, node.marked);
}

function lowered(text: string): string {
  return headers.reduce((before, name) => before.replaceAll(name, lowerFirst(name)), text);
}

function addAuth(editor: HttpEditor, auth: Table | undefined, partition: string): void {
  if (auth === undefined || auth.size === 0 || isIntrinsicNode(auth)) return;
  const authorizers = new Table(auth.at, false);
  if (scalarIn(auth.get('EnableIamAuthorizer')) === true) authorizers.set('AWS_IAM', new Table(auth.at, false));
  const iam = authorizers.get('AWS_IAM');
  for (const [key, settings] of auth.table('Authorizers')?.entries() ?? []) authorizers.set(key, settings);
  for (const [{ text }, settings] of authorizers.entries())
    if (settings.kind === 'table')
      editor.addScheme(text, settings === iam ? iamScheme(settings) : schemeOf(settings, partition));
  const standard = auth.get('DefaultAuthorizer');
  const name = textIn(standard);
  if (standard === undefined || name === undefined || name === '' || isNoValueNode(standard)) return;
  const scopes = authorizers.table(name)?.get('AuthorizationScopes');
  for (const path of editor.pathNames()) setDefaultAuthorizer(editor, path, name, scopes);
}

function setDefaultAuthorizer(editor: HttpEditor, path: string, name: string, scopes: Node | undefined): void {
  for (const item of tablesIn(itemOf(editor.paths, path)))
    for (const [{ text }, method] of item.entries()) {
      if (['parameters', 'options'].includes(normalizeMethod(text))) continue;
      for (const definition of tablesIn(method)) {
        if (!isTruthy(definition.get(integrationKey)) || isTruthy(definition.get('security'))) continue;
        const own = scopes === undefined || isNull(scopes) ? [] : scopes;
        definition.set('security', write([{ [name]: own }], editor.at));
      }
    }
}

const extension = 'x-amazon-apigateway-authorizer';

function iamScheme({ at }: Table): Node {
  const scheme = { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' };
  return write(scheme, at);
}

function schemeOf(settings: Table, partition: string): Node {
  const { at } = settings;
  const jwt = settings.table('JwtConfiguration');
  if (jwt !== undefined && jwt.size > 0) return jwtScheme(settings, jwt);
  const made = hashed(at, { type: 'request' });
  made.set('authorizerUri', authorizerUri(settings.get('FunctionArn'), partition, at));
  const role = settings.get('FunctionInvokeRole');
  if (role !== undefined && isTruthy(role) && textIn(role) !== 'NONE') made.set('authorizerCredentials', role);
  const identity = settings.table('Identity');
  if (identity !== undefined && identity.size > 0) {
    const seconds = identity.get('ReauthorizeEvery');
    if (seconds !== undefined && !isNull(seconds)) made.set('authorizerResultTtlInSeconds', seconds);
    made.set('identitySource', items(identitySources(identity), at));
  }
  const version = settings.get('AuthorizerPayloadFormatVersion');
  if (version !== undefined) made.set('authorizerPayloadFormatVersion', version);
  const simple = settings.get('EnableSimpleResponses');
  if (simple !== undefined && isTruthy(simple)) made.set('enableSimpleResponses', simple);
  return write({ type: 'apiKey', name: 'Unused', in: 'header', [extension]: made }, at);
}

function jwtScheme(settings: Table, jwt: Table): Node {
  const configuration = new Table(jwt.at, false);
  for (const [key, value] of jwt.entries()) configuration.set(key.text.toLowerCase(), value);
  const source = settings.get('IdentitySource');
  const parts: Written = { jwtConfiguration: configuration, ...(source && { identitySource: source }), type: 'jwt' };
  return write({ type: 'oauth2', [extension]: parts }, settings.at);
}

const sources = [
  ['$request.header.', 'Headers'],
  ['$request.querystring.', 'QueryStrings'],
  ['$stageVariables.', 'StageVariables'],
  ['$context.', 'Context'],
] as const;

function identitySources(identity: Table): readonly string[] {
  return sources.flatMap(([prefix, key]) => listItems(identity.get(key)).map((item) => `${prefix}${textIn(item)}`));
}
