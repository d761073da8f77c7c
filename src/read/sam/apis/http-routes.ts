import { type FunctionEvent, property } from '../events/event.js';
import type { Lowering } from '../lowering.js';
import { hashed, leaf, nodeOf, tableOf, write } from '../python/convert.js';
import { isTruthy, type Key, type Node, type Table, textIn } from '../python/tree.js';
import { HttpEditor, isHttpEditable, takesAllElse } from '../swagger/http-editor.js';
import { listItems, methodDefinitions } from '../swagger/paths.js';
import type { ApiDefinition } from './definition-table.js';

/** An HTTP API, or a REST API that an event of an HTTP API names. */
export function apiNamed(lowering: Lowering, apiId: string): ApiDefinition | undefined {
  return lowering.http.apis.get(apiId) ?? lowering.rest.apis.get(apiId);
}

/** True where the function takes all requests of the API that no other route takes: one permission is enough. */
export function takesDefault(event: FunctionEvent, apiId: string): boolean {
  const body = apiNamed(event.lowering, apiId)?.properties.get('DefinitionBody');
  return isHttpEditable(body) && takesAllElse(body, event.target.logicalId);
}

/** Writes an event's method into the definition of its API. */
export function addHttpRoute(event: FunctionEvent, apiId: string, path: string, method: string): void {
  const api = apiNamed(event.lowering, apiId)?.properties;
  const body = api?.get('DefinitionBody');
  if (api === undefined || !isHttpEditable(body)) return;
  const editor = new HttpEditor(body);
  const marked = property(event, 'Path') !== undefined;
  const key = (text: string): Key => ({ text, marked, at: event.at });
  editor.addIntegration(key(path), key(method), uriOf(event), event.owner.inherited.condition);
  const auth = tableOf(event.properties, true).table('Auth');
  if (auth !== undefined && auth.size > 0) addMethodAuthorizer(editor, api, auth, path, method);
  const timeout = property(event, 'TimeoutInMillis');
  if (timeout !== undefined && isTruthy(nodeOf(timeout, true)))
    editor.setIntegrationPart(path, method, 'timeoutInMillis', nodeOf(timeout, true));
  editor.addPathParameters(path, method);
  const version = property(event, 'PayloadFormatVersion');
  if (version !== undefined) editor.setIntegrationPart(path, method, 'payloadFormatVersion', nodeOf(version, true));
  api.set('DefinitionBody', editor.result());
}

function uriOf({ target, owner, at }: FunctionEvent): Node {
  const call = `functions/${target.shorthand}/invocations`;
  const text = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/${call}`;
  return hashed(at, { 'Fn::Sub': leaf(text, at, target.logicalId === owner.logicalId) });
}

/** The event's authorizer, else the API's own default. */
function addMethodAuthorizer(editor: HttpEditor, api: Table, auth: Table, path: string, method: string): void {
  const shared = api.table('Auth');
  const named = isTruthy(auth.get('Authorizer')) ? auth.get('Authorizer') : shared?.get('DefaultAuthorizer');
  const name = textIn(named);
  if (name === undefined || name === '') return;
  const scopes = ['NONE', 'AWS_IAM'].includes(name) ? undefined : scopesOf(shared, auth, name);
  for (const definition of methodDefinitions(editor.paths, path, method)) {
    const security = write({ [name]: scopes ?? [] }, editor.at);
    const all = [...listItems(definition.get('security')), security];
    definition.set('security', { kind: 'items', items: all, at: editor.at });
  }
}

function scopesOf(shared: Table | undefined, auth: Table, name: string): Node | undefined {
  const authorizer = shared?.table('Authorizers')?.table(name);
  const own = auth.get('AuthorizationScopes');
  const scopes = isTruthy(own) ? own : authorizer?.get('AuthorizationScopes');
  return isTruthy(authorizer) && isTruthy(scopes) ? scopes : undefined;
}
