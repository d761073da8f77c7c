/** JSON Schema as the framework's validator takes it. */
export interface JsonSchema {
  readonly [key: string]: string | number | boolean | readonly (string | JsonSchema)[] | JsonSchema;
}

/** `service:name`, or `name` for one of this service. */
const target: JsonSchema = { type: 'string', pattern: '^[^:\\s]+(:[^:\\s]+)?$' };

const use: JsonSchema = {
  type: 'object',
  properties: { publish: target, read: target, write: target },
  additionalProperties: false,
  minProperties: 1,
};

/** The outcome of another function, as an event of this one. */
export const outcomeEvent: JsonSchema = {
  type: 'object',
  properties: {
    service: { type: 'string' },
    name: { type: 'string' },
    type: { type: 'string', enum: ['success', 'failed', 'start'] },
  },
  required: ['name'],
  additionalProperties: false,
};

/** What a function may declare. */
export const declarations: JsonSchema = {
  calling: { type: 'array', items: target },
  uses: { type: 'array', items: use },
  subscribesTo: { type: 'array', items: { anyOf: [target, outcomeEvent] } },
  subscribable: { type: 'boolean' },
  callers: { type: 'array', items: { type: 'string' } },
};

/** `custom.stackgate`: the same keys by function, for teams that use the gate without this plugin too. */
export const customSection: JsonSchema = {
  type: 'object',
  properties: {
    functions: {
      type: 'object',
      additionalProperties: { type: 'object', properties: declarations, additionalProperties: false },
    },
  },
  additionalProperties: false,
};
