import { type Framework, StackgatePlugin } from './index.js';
import { declarations } from './schema.js';

test('the plugin registers the keys of a function, the event and the custom section', () => {
  const defined: unknown[] = [];
  const configSchemaHandler: Framework['configSchemaHandler'] = {
    defineFunctionProperties: (provider, schema) => defined.push([provider, Object.keys(schema)]),
    defineFunctionEvent: (provider, name) => defined.push([provider, name]),
    defineCustomProperties: (schema) => defined.push(Object.keys(Object(schema.properties))),
  };
  const plugin = new StackgatePlugin({ configSchemaHandler });
  expect(defined).toEqual([['aws', ['properties']], ['aws', 'function'], ['stackgate']]);
  expect(plugin.hooks).toEqual({});
});

test('every key of the declared syntax has a schema', () => {
  expect(Object.keys(declarations).sort()).toEqual(['callers', 'calling', 'subscribable', 'subscribesTo', 'uses']);
});
