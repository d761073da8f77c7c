import type { Value } from '../../../../../model/value.js';
import { get, stringOf } from '../../../../../model/walk.js';
import type { FunctionEvent, Lowering } from '../../lowering.js';
import { startCase, upperFirst } from '../../naming.js';
import { build, type Json, ref } from '../../template/json.js';
import { dictOf, isFalse, setIn } from '../../template/values.js';
import { restApiId } from './resources.js';

/** True where a parameter of the request is required. */
export function needsValidator({ value }: FunctionEvent): boolean {
  const places = ['querystrings', 'paths', 'headers'].map((place) =>
    dictOf(get(value, 'request', 'parameters', place)),
  );
  return places.some((place) =>
    [...(place?.entries.values() ?? [])].some((entry) => !isFalse(get(entry.value, 'required') ?? entry.value)),
  );
}

/** The models of `request.schemas` (older `request.schema`), by content type. */
export function addModels(event: FunctionEvent, methodId: string, lowering: Lowering): Json {
  const schemas = dictOf(setIn(event.value, 'request', 'schemas') ?? setIn(event.value, 'request', 'schema'));
  if (!schemas) return undefined;
  const models = [...schemas.entries].map(([contentType, entry]): readonly [string, Value] => {
    const logicalId = addModel(contentType, entry.value, methodId, lowering);
    return [contentType, build(ref(logicalId), entry.value)];
  });
  const entries = new Map(models.map(([contentType, value]) => [contentType, { keyOffset: value.offset, value }]));
  return { ...schemas, entries };
}

/** A schema of the event's own, or one of `provider.apiGateway.request.schemas` by its name. */
function addModel(contentType: string, schema: Value, methodId: string, lowering: Lowering): string {
  const name = stringOf(schema);
  const shared = name === undefined ? undefined : setIn(lowering.provider, 'apiGateway', 'request', 'schemas', name);
  const definition = shared ?? schema;
  const own = `${methodId}${startCase(contentType)}Model`;
  const logicalId = shared && name !== undefined ? `ApiGateway${upperFirst(camelCase(name))}Model` : own;
  lowering.draft.add(logicalId, {
    type: 'AWS::ApiGateway::Model',
    properties: {
      RestApiId: restApiId(lowering),
      ContentType: shared ? 'application/json' : contentType,
      Schema: setIn(definition, 'schema') ?? definition,
      Name: setIn(definition, 'name'),
      Description: setIn(definition, 'description'),
    },
    at: schema,
  });
  return logicalId;
}

function camelCase(name: string): string {
  const words = name.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g) ?? [];
  return words.map((word) => upperFirst(word.toLowerCase())).join('');
}
