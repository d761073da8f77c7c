import type { Value } from '../../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../../model/walk.js';
import type { FunctionEvent, Lowering } from '../../lowering.js';
import { alphanumeric, startCase, upperFirst, wordsOf } from '../../naming.js';
import { type Json, record, ref } from '../../template/json.js';
import { dictOf, isNull, isSet, setIn } from '../../template/values.js';
import { worded } from '../../template/worded.js';
import { requestParameters } from './integration.js';
import { restApiId } from './resources.js';

/** True where a parameter of the request is required. */
export function needsValidator({ value }: FunctionEvent): boolean {
  return requestParameters(value).some(([, parameter]) => {
    if (!dictOf(parameter)) return isSet(parameter);
    const required = get(parameter, 'required');
    return required === undefined || isNull(required) || isSet(required);
  });
}

/** One for all methods that check their requests. */
export function validatorOf(lowering: Lowering): string {
  const { draft, service, stage, at } = lowering;
  const logicalId = `ApiGateway${alphanumeric(printValue(service))}RequestValidator`;
  draft.add(logicalId, {
    type: 'AWS::ApiGateway::RequestValidator',
    properties: {
      RestApiId: restApiId(lowering),
      ValidateRequestBody: true,
      ValidateRequestParameters: true,
      Name: worded`${service}-${stage} | Validate request body and querystring parameters`,
    },
    at,
  });
  return logicalId;
}

/** The models of `request.schemas`, by content type. */
export function addModels(event: FunctionEvent, methodId: string, lowering: Lowering): Json {
  const schemas = dictOf(setIn(event.value, 'request', 'schemas'));
  if (!schemas || schemas.entries.size === 0) return undefined;
  const models = [...schemas.entries].map(
    ([contentType, entry]) => [contentType, ref(addModel(contentType, entry.value, methodId, lowering))] as const,
  );
  return record(models, schemas);
}

/** A schema of the event's own, or one of `provider.apiGateway.request.schemas` by its name. */
function addModel(contentType: string, schema: Value, methodId: string, lowering: Lowering): string {
  const gateway = get(lowering.provider, 'apiGateway');
  const name = schema.kind === 'dict' ? undefined : stringOf(schema);
  const shared = name === undefined ? undefined : setIn(gateway, 'request', 'schemas', name);
  const definition = shared ?? schema;
  const stated = setIn(definition, 'schema');
  const camelCase = wordsOf(name ?? '').map((word) => upperFirst(word.toLowerCase()));
  const logicalId = shared ? `ApiGateway${camelCase.join('')}Model` : `${methodId}${startCase(contentType)}Model`;
  const described = shared !== undefined || stated !== undefined;
  lowering.draft.add(logicalId, {
    type: 'AWS::ApiGateway::Model',
    properties: {
      RestApiId: shared && setIn(gateway, 'restApiId') ? {} : restApiId(lowering),
      ContentType: shared ? 'application/json' : contentType,
      Schema: stated ?? definition,
      Name: described ? setIn(definition, 'name') : undefined,
      Description: described ? setIn(definition, 'description') : undefined,
    },
    at: schema,
  });
  return logicalId;
}
