import { customSection, declarations, type JsonSchema, outcomeEvent } from './schema.js';

/** The part of the Serverless Framework (3, and osls) that the plugin speaks to. */
export interface Framework {
  readonly configSchemaHandler: {
    defineFunctionProperties(provider: string, schema: JsonSchema): void;
    defineFunctionEvent(provider: string, name: string, schema: JsonSchema): void;
    defineCustomProperties(schema: JsonSchema): void;
  };
}

/**
 * Makes the declared syntax known to the framework, so that `package` and `deploy` accept it. It
 * changes no template and has no hooks: the gate reads the declarations from serverless.yml itself.
 */
export class StackgatePlugin {
  readonly hooks = {};

  constructor({ configSchemaHandler }: Framework) {
    configSchemaHandler.defineFunctionProperties('aws', { properties: declarations });
    configSchemaHandler.defineFunctionEvent('aws', 'function', outcomeEvent);
    configSchemaHandler.defineCustomProperties({ properties: { stackgate: customSection } });
  }
}

/** The framework takes a plugin from a module's default export; it knows no other. */
export default StackgatePlugin;
