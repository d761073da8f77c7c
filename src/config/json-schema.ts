import { z } from 'zod';
import { settingsSchema } from './schema.js';

/** The published JSON Schema of stackgate.yml, made from the schema that validates it. */
export function settingsJsonSchema(): object {
  return {
    ...z.toJSONSchema(settingsSchema, { io: 'input' }),
    title: 'stackgate.yml',
    description: 'Settings of Stackgate: stages, services, owners, externals and policies.',
  };
}
