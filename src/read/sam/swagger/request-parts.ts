import { hashed, items, leaf, write } from '../python/convert.js';
import { isNull, isTruthy, type Node, scalarIn, type Table, textIn } from '../python/tree.js';
import { integrationKey, isOpenApi3, listItems, methodDefinitions } from './paths.js';
import type { RestEditor } from './rest-editor.js';

/** `RequestModel` of an event: the body that its method takes, and the validator that checks it. */
export function addRequestModel(editor: RestEditor, path: string, method: string, model: Table): void {
  const name = textIn(model.get('Model'))?.toLowerCase();
  if (name === undefined) return;
  const marked = true;
  const required = model.get('Required');
  const isRequired = required === undefined || isNull(required) ? undefined : required;
  for (const definition of methodDefinitions(editor.paths, path, method)) {
    if (!isNull(editor.doc.get('swagger'))) {
      const schema = write({ $ref: `#/definitions/${name}` }, editor.at);
      const parameter = hashed(editor.at, { in: 'body', name: leaf(name, editor.at, marked), schema });
      if (isRequired !== undefined) parameter.set('required', isRequired);
      addParameter(editor, definition, parameter);
    } else if (isOpenApi3(editor.doc.get('openapi'))) {
      const content = { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } };
      const body = isRequired === undefined ? { content } : { content, required: isRequired };
      definition.set('requestBody', write(body, editor.at));
    }
  }
  addValidator(editor, path, method, model);
}

function addParameter(editor: RestEditor, definition: Table, parameter: Table): void {
  const before = definition.get('parameters');
  const all = before?.kind === 'items' ? before : items([], editor.at);
  all.items.push(parameter);
  definition.set('parameters', all);
}

function addValidator(editor: RestEditor, path: string, method: string, model: Table): void {
  const [body, parameters] = ['ValidateBody', 'ValidateParameters'].map((key) => model.get(key));
  if (isNull(body) && isNull(parameters)) return;
  const name = validatorName(scalarIn(body) === true, scalarIn(parameters) === true);
  const { at, doc } = editor;
  const flags = { validateRequestBody: body ?? false, validateRequestParameters: parameters ?? false };
  const key = 'x-amazon-apigateway-request-validators';
  if (!isTruthy(doc.get(key))) doc.set(key, hashed(at));
  const validators = doc.table(key);
  if (!isTruthy(validators?.get(name))) validators?.update(hashed(at, { [name]: hashed(at, flags) }));
  for (const definition of methodDefinitions(editor.paths, path, method))
    definition.update(hashed(at, { 'x-amazon-apigateway-request-validator': name }));
}

function validatorName(body: boolean, parameters: boolean): string {
  if (body) return parameters ? 'body-and-params' : 'body-only';
  return parameters ? 'params-only' : 'no-validation';
}

/** `RequestParameters` of an event: `method.request.header.X`, alone or with `Required` and `Caching`. */
export function addRequestParameters(editor: RestEditor, path: string, method: string, stated: Node): void {
  const parameters = listItems(stated).flatMap((item) => parameterOf(item) ?? []);
  for (const definition of methodDefinitions(editor.paths, path, method)) {
    const before = definition.get('parameters');
    const all = before?.kind === 'items' ? before : items([], editor.at);
    for (const { name, marked, required, caching } of parameters) {
      const [location = '', ...rest] = name.replace('method.request.', '').split('.');
      const kind = location === 'querystring' ? leaf('query', editor.at) : leaf(location, editor.at, marked);
      const own = leaf(rest.join('.'), editor.at, marked);
      all.items.push(hashed(editor.at, { in: kind, name: own, required: required ?? false, type: 'string' }));
      if (isTruthy(caching)) addCacheKey(editor, definition, leaf(name, editor.at, marked));
    }
    definition.set('parameters', all);
  }
}

interface RequestParameter {
  readonly name: string;
  readonly marked: boolean;
  readonly required?: Node | undefined;
  readonly caching?: Node | undefined;
}

function parameterOf(item: Node): RequestParameter | undefined {
  const text = textIn(item);
  if (text !== undefined) return { name: text, marked: true };
  const [entry] = item.kind === 'table' ? item.entries() : [];
  if (entry === undefined) return undefined;
  const [key, settings] = entry;
  const own = settings.kind === 'table' ? settings : undefined;
  return { name: key.text, marked: key.marked, required: own?.get('Required'), caching: own?.get('Caching') };
}

function addCacheKey(editor: RestEditor, definition: Table, name: Node): void {
  const integration = definition.table(integrationKey);
  const keys = listItems(integration?.get('cacheKeyParameters'));
  integration?.set('cacheKeyParameters', { kind: 'items', items: [...keys, name], at: editor.at });
}
