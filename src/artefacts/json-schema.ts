import { z } from 'zod';
import { manifestSchema } from './manifest.js';

/** The published JSON Schema of `manifest.json`. It allows keys that it does not name: within version 1 keys are added. */
export function manifestJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(manifestSchema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $schema, title: 'manifest.json of stackgate package', ...rest };
}
