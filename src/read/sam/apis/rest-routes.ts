import { stringOf } from '../../../model/walk.js';
import { property, type SamEvent } from '../events/event.js';
import { hashed, leaf, tableOf, type Written, write } from '../python/convert.js';
import { isNull, isTruthy, type Key, type Node, Table } from '../python/tree.js';
import { addMethodSecurity } from '../swagger/method-security.js';
import { hasIntegration, normalizeMethod } from '../swagger/paths.js';
import { addRequestModel, addRequestParameters } from '../swagger/request-parts.js';
import { resolveNode } from '../swagger/resolve.js';
import { addCustomStatements, addResourcePolicy } from '../swagger/resource-policy.js';
import { type IntegrationOptions, isEditable, RestEditor, restSkeleton } from '../swagger/rest-editor.js';

/** A method of a REST API that an event asks for. */
export interface RestRoute {
  readonly event: SamEvent;
  readonly apiId: string;
  readonly path: string;
  readonly method: string;
  /** Name of the stage, as the event's permission has it. */
  readonly stage: Node;
  readonly options: IntegrationOptions;
}

/** Writes a function's method into the definition of its API, where SAM writes that definition. */
export function addFunctionRoute(route: RestRoute): void {
  const api = restApiOf(route);
  if (api === undefined) return;
  const merges = isTruthy(api.properties.get('MergeDefinitions'));
  if (api.managed || merges) integrate(route, api.properties, merges);
  overrideAuth(route, api.properties);
}

/** Writes a state machine's method. */
export function addMachineRoute(route: RestRoute): void {
  const api = restApiOf(route);
  const body = api?.properties.get('DefinitionBody');
  if (api === undefined || !api.managed || !isEditable(body)) return;
  const editor = new RestEditor(body);
  if (hasIntegration(editor.paths, route.path, route.method)) return;
  const [path, method] = keysOf(route);
  editor.addIntegration(path, method, route.options);
  addAuth(route, editor, api.properties);
  api.properties.set('DefinitionBody', editor.result());
}

function restApiOf({ event, apiId }: RestRoute) {
  return event.lowering.rest.apis.get(apiId);
}

function integrate(route: RestRoute, api: Table, merges: boolean): void {
  const stated = api.get('DefinitionBody');
  if (stated?.kind !== 'table') return;
  const body = merges ? restSkeleton(route.event.at) : stated;
  if (!isEditable(body)) return;
  const editor = new RestEditor(body);
  if (hasIntegration(editor.paths, route.path, route.method)) return;
  const [path, method] = keysOf(route);
  editor.addIntegration(path, method, route.options);
  addAuth(route, editor, api);
  addRequestParts(route, editor, api);
  api.set('DefinitionBody', merges ? merged(route, stated, editor) : editor.result());
}

function addRequestParts(route: RestRoute, editor: RestEditor, api: Table): void {
  const { event, path, method } = route;
  const own = tableOf(event.properties, true);
  const timeout = own.get('TimeoutInMillis');
  if (timeout !== undefined && isTruthy(timeout)) editor.addTimeout(path, method, timeout);
  const model = own.table('RequestModel');
  if (model !== undefined && isTruthy(model.get('Model')) && isTruthy(api.table('Models')))
    addRequestModel(editor, path, method, model);
  const parameters = own.get('RequestParameters');
  if (parameters !== undefined && isTruthy(parameters)) addRequestParameters(editor, path, method, parameters);
}

/** What the event says of authorizer, API key and resource policy. */
function addAuth(route: RestRoute, editor: RestEditor, api: Table): void {
  const { event, path, method, stage } = route;
  const auth = tableOf(event.properties, true).table('Auth');
  if (auth === undefined || auth.size === 0) return;
  const apiAuth = api.get('Auth');
  if (apiAuth !== undefined) resolveNode(apiAuth, event.lowering.parameters);
  addMethodSecurity(editor, { auth, api, path, method });
  const policy = auth.table('ResourcePolicy');
  if (policy === undefined || policy.size === 0) return;
  addResourcePolicy(editor, policy, path, stage);
  const statements = policy.get('CustomStatements');
  if (statements !== undefined && isTruthy(statements)) addCustomStatements(editor, statements);
}

/** `OverrideApiAuth`: what the event says of authorization holds in a definition that SAM does not write, too. */
function overrideAuth(route: RestRoute, api: Table): void {
  const auth = tableOf(route.event.properties, true).table('Auth');
  const body = api.get('DefinitionBody');
  if (!isTruthy(auth?.get('OverrideApiAuth')) || !isEditable(body)) return;
  const editor = new RestEditor(body);
  addAuth(route, editor, api);
  api.set('DefinitionBody', editor.result());
}

/** `MergeDefinitions`: the written definition, with the parts of this method that SAM makes in place of its own. */
function merged({ path, method }: RestRoute, stated: Table, editor: RestEditor): Table {
  const body = stated.copy();
  const paths = body.table('paths') ?? new Table(stated.at, false);
  const made = editor.result().table('paths')?.table(path)?.get(normalizeMethod(method));
  const before = paths.table(path)?.table(method);
  const operation = new Table(stated.at, false);
  for (const part of [before, made?.kind === 'table' ? made : undefined])
    for (const [key, node] of part?.entries() ?? []) operation.set(key, node);
  const pathKey: Key = { text: path, marked: true, at: stated.at };
  const methodKey: Key = { text: method, marked: true, at: stated.at };
  if (!paths.has(path)) paths.set(pathKey, new Table(stated.at, false));
  paths.table(path)?.set(methodKey, operation);
  return body;
}

function keysOf({ event, path, method }: RestRoute): readonly [Key, Key] {
  const key = (text: string): Key => ({ text, marked: true, at: event.at });
  return [key(path), key(method)];
}

/** The proxy integration with a function. @param uri of the function, with its alias */
export function functionIntegration(event: SamEvent, apiId: string, uri: Node): IntegrationOptions {
  const { at, lowering, owner } = event;
  const condition = owner.inherited.condition;
  const target = condition === undefined ? uri : conditionalUri(condition, uri, event);
  const streams = stringOf(property(event, 'ResponseTransferMode')) === 'RESPONSE_STREAM';
  const credentials = credentialsOf(event, lowering.rest.apis.get(apiId)?.properties);
  const parts: Record<string, Written | undefined> = {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: target,
    responseTransferMode: streams ? 'STREAM' : undefined,
    credentials,
  };
  return {
    integration: () => hashed(at, parts),
    responses: () => hashed(at),
    ...(condition !== undefined && { condition }),
  };
}

function conditionalUri(condition: string, uri: Node, { at }: SamEvent): Node {
  return write({ 'Fn::If': [leaf(condition, at, true), uri, { Ref: 'AWS::NoValue' }] }, at);
}

/** With `AWS_IAM`, API Gateway calls with a role or as the caller itself. */
function credentialsOf(event: SamEvent, api: Table | undefined): Node | undefined {
  const auth = tableOf(event.properties, true).table('Auth');
  const shared = api?.table('Auth');
  const asked = auth?.text('Authorizer') === 'AWS_IAM';
  const inherited = shared?.text('DefaultAuthorizer') === 'AWS_IAM' && (auth === undefined || auth.size === 0);
  if (!asked && !inherited) return undefined;
  const role = roleIn(auth) ?? roleIn(shared);
  if (role === 'NONE') return undefined;
  if (role !== undefined && !(role.kind === 'leaf' && textOfLeaf(role) === 'CALLER_CREDENTIALS')) return role;
  const { partition } = event.lowering;
  const caller = `arn:${partition}:iam::*:user/*`;
  return partition.startsWith('$') ? write({ 'Fn::Sub': caller }, event.at) : leaf(caller, event.at);
}

/** `NONE` where an empty role is stated. */
function roleIn(auth: Table | undefined): Node | 'NONE' | undefined {
  if (auth === undefined || !auth.has('InvokeRole')) return undefined;
  const role = auth.get('InvokeRole');
  if (role === undefined || isNull(role) || !isTruthy(role) || auth.text('InvokeRole') === 'NONE') return 'NONE';
  return role;
}

function textOfLeaf(node: Node): string | undefined {
  return node.kind === 'leaf' && node.value.kind === 'scalar' ? String(node.value.value) : undefined;
}
