import type { Lowering } from '../lowering.js';
import { leaf } from '../python/convert.js';
import { isNull, isTruthy, type Key, scalarIn, Table, textIn } from '../python/tree.js';
import type { SamResource } from '../sam-resource.js';
import { gatewayResponse } from '../swagger/gateway-response.js';
import { setDefaultApiKey, setDefaultAuthorizer } from '../swagger/method-security.js';
import { toOpenApi3 } from '../swagger/openapi3.js';
import { isIntrinsicNode, listItems } from '../swagger/paths.js';
import { addCustomStatements, addResourcePolicy } from '../swagger/resource-policy.js';
import { authorizerDefinition } from '../swagger/rest-authorizer.js';
import { isEditable, RestEditor } from '../swagger/rest-editor.js';

/** The definition of a REST API with all that its properties add to it; as it stands where SAM cannot write to it. */
export function restBody(lowering: Lowering, resource: SamResource, properties: Table): Table | undefined {
  const stated = properties.get('DefinitionBody');
  if (stated?.kind !== 'table') return undefined;
  if (!isEditable(stated)) return stated;
  let body = withCors(stated, properties);
  body = withAuth(lowering, resource, body, properties);
  body = withResponses(body, properties);
  body = withMediaTypes(body, properties);
  body = withModels(body, properties);
  body = withEndpoint(body, properties);
  toOpenApi3(body, properties.get('OpenApiVersion'));
  return body;
}

function withCors(body: Table, properties: Table): Table {
  const cors = properties.get('Cors');
  if (cors === undefined || !isTruthy(cors)) return body;
  const settings = cors.kind === 'table' && !isIntrinsicNode(cors) ? cors : undefined;
  if (settings === undefined && textIn(cors) === undefined && !isIntrinsicNode(cors)) return body;
  const editor = new RestEditor(body);
  const done = new Set<string>();
  for (const path of editor.pathNames()) {
    const normal = path === '/' ? path : path.replace(/\/+$/, '');
    if (done.has(normal)) continue;
    done.add(normal);
    editor.addCors(path, {
      origin:
        (settings === undefined ? cors : settings.get('AllowOrigin')) ??
        leaf("'*'", cors.kind === 'leaf' ? cors.value : cors.at),
      headers: settings?.get('AllowHeaders'),
      methods: settings?.get('AllowMethods'),
      maxAge: settings?.get('MaxAge'),
      credentials: settings?.get('AllowCredentials'),
    });
  }
  return editor.result();
}

function withAuth(lowering: Lowering, resource: SamResource, body: Table, properties: Table): Table {
  const auth = properties.table('Auth');
  if (auth === undefined || auth.size === 0 || isIntrinsicNode(auth)) return body;
  const editor = new RestEditor(body);
  const authorizers = authorizersOf(auth);
  const standard = keyOf(auth, 'DefaultAuthorizer');
  for (const [name, settings] of authorizers?.entries() ?? []) {
    const isIam = name.text === 'AWS_IAM' && !isTruthy(auth.table('Authorizers')?.get('AWS_IAM'));
    if (settings.kind === 'table') editor.addSecurity(name, authorizerDefinition(settings, isIam, lowering.partition));
  }
  if (authorizers !== undefined && standard !== undefined) {
    const onPreflight = scalarIn(auth.get('AddDefaultAuthorizerToCorsPreflight')) !== false;
    for (const path of editor.pathNames())
      setDefaultAuthorizer(editor, path, { name: standard, authorizers, onPreflight });
  }
  if (isTruthy(auth.get('ApiKeyRequired'))) {
    editor.addApiKeySecurity();
    const onPreflight = scalarIn(auth.get('AddApiKeyRequiredToCorsPreflight')) !== false;
    for (const path of editor.pathNames()) setDefaultApiKey(editor, path, onPreflight);
  }
  addPolicy(editor, resource, auth, properties);
  const made = editor.result();
  toOpenApi3(made, properties.get('OpenApiVersion'));
  return made;
}

/** `AWS_IAM` is there when it is the default; undefined where there is none at all. */
function authorizersOf(auth: Table): Table | undefined {
  const stated = auth.table('Authorizers');
  const made = new Table(auth.at, true);
  if (auth.text('DefaultAuthorizer') === 'AWS_IAM') {
    const key = keyOf(auth, 'DefaultAuthorizer');
    if (key !== undefined) made.set(key, new Table(auth.at, true));
  }
  for (const [key, settings] of isIntrinsicNode(stated) ? [] : (stated?.entries() ?? [])) made.set(key, settings);
  return made.size === 0 ? undefined : made;
}

function keyOf(table: Table, name: string): Key | undefined {
  const node = table.get(name);
  const text = textIn(node);
  return node?.kind === 'leaf' && text ? { text, marked: node.marked, at: node.value } : undefined;
}

function addPolicy(editor: RestEditor, resource: SamResource, auth: Table, properties: Table): void {
  const policy = auth.table('ResourcePolicy');
  if (policy === undefined || policy.size === 0) return;
  const stage = properties.get('StageName') ?? leaf('', resource.body);
  for (const path of editor.pathNames()) addResourcePolicy(editor, policy, path, stage);
  const statements = policy.get('CustomStatements');
  if (statements !== undefined && isTruthy(statements)) addCustomStatements(editor, statements);
}

function withResponses(body: Table, properties: Table): Table {
  const responses = properties.table('GatewayResponses');
  if (responses === undefined || responses.size === 0) return body;
  const editor = new RestEditor(body);
  const made = new Table(responses.at, true);
  for (const [key, stated] of responses.entries()) made.set(key, stated);
  for (const [key, stated] of made.entries())
    if (stated.kind === 'table') editor.addGatewayResponse(key, gatewayResponse(stated));
  return editor.result();
}

function withMediaTypes(body: Table, properties: Table): Table {
  const types = properties.get('BinaryMediaTypes');
  if (types === undefined || (types.kind === 'items' && listItems(types).length === 0) || !isTruthy(types)) return body;
  const editor = new RestEditor(body);
  editor.addBinaryMediaTypes(types);
  return editor.result();
}

function withModels(body: Table, properties: Table): Table {
  const models = properties.table('Models');
  if (models === undefined || models.size === 0) return body;
  const editor = new RestEditor(body);
  for (const [key, schema] of models.entries()) editor.addModel(key, schema);
  const made = editor.result();
  toOpenApi3(made, properties.get('OpenApiVersion'));
  return made;
}

function withEndpoint(body: Table, properties: Table): Table {
  const flag = properties.get('DisableExecuteApiEndpoint');
  if (flag === undefined || isNull(flag)) return body;
  const editor = new RestEditor(body);
  editor.setEndpointDisabled(flag);
  return editor.result();
}
