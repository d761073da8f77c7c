import type { Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import type { Route } from '../../apis/routes.js';
import { given } from '../../intrinsic/make.js';
import type { Lowering } from '../../lowering.js';
import type { SamResource } from '../../sam-resource.js';
import { isManaged } from '../apis/definition.js';
import { expectMap, isBlank, isOpen, type Tell, teller } from '../expect.js';

/** `RequestModel` and `RequestParameters` of the events that are routes of a REST API. */
export function checkRequests(lowering: Lowering, api: SamResource): void {
  if (!isManaged(api) && isBlank(given(api.properties, 'MergeDefinitions'))) return;
  for (const route of lowering.routes.get(api.logicalId) ?? []) {
    const tell = teller(lowering, 'sam/event');
    checkModel(lowering, tell, api, route);
    const parameters = given(route.properties, 'RequestParameters');
    if (parameters?.kind !== 'list') continue;
    for (const parameter of parameters.items) checkParameter(lowering, tell, route, parameter);
  }
}

function checkModel(lowering: Lowering, tell: Tell, api: SamResource, { properties, eventId }: Route): void {
  const stated = given(properties, 'RequestModel');
  if (isBlank(stated)) return;
  const request = expectMap(lowering, tell, stated, `RequestModel of ${eventId}`);
  const model = request && given(request, 'Model');
  if (request === undefined || model === undefined || isBlank(model) || isOpen(lowering, model)) return;
  const models = given(api.properties, 'Models');
  const name = stringOf(model);
  if (models !== undefined && isOpen(lowering, models)) return;
  if (name === undefined || isBlank(get(models, name))) {
    tell(`Model of ${eventId} is ${name ?? 'no name'}: name one of the Models of ${api.logicalId}.`, model);
  }
  for (const key of ['ValidateBody', 'ValidateParameters']) {
    const flag = given(request, key);
    if (flag === undefined || isOpen(lowering, flag)) continue;
    if (flag.kind !== 'scalar' || typeof flag.value !== 'boolean')
      tell(`${key} of ${eventId} is to be true or false; functions and texts cannot stand here.`, flag);
  }
}

/** `method.request.header.Name`, alone or with its settings. */
function checkParameter(lowering: Lowering, tell: Tell, { eventId }: Route, parameter: Value): void {
  if (isOpen(lowering, parameter)) return;
  const [first] = parameter.kind === 'dict' ? [...parameter.entries.keys()] : [];
  const name = stringOf(parameter) ?? first;
  if (name === undefined) {
    tell(`A request parameter of ${eventId} is a name, or a name with its settings.`, parameter);
    return;
  }
  if (!/^method\.request\.(querystring|path|header)\./.test(name)) {
    const form = 'method.request.querystring, .path or .header and a name';
    tell(`The request parameter ${name} of ${eventId} is to be of the form ${form}.`, parameter);
  }
  if (parameter.kind !== 'dict') return;
  const settings = parameter.entries.get(name)?.value;
  const sound =
    settings?.kind === 'dict' && [...settings.entries.keys()].every((key) => ['Required', 'Caching'].includes(key));
  if (!sound)
    tell(`The request parameter ${name} of ${eventId} has the settings Required and Caching.`, settings ?? parameter);
}
