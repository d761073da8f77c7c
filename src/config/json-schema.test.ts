import { readFileSync } from 'node:fs';
import { settingsJsonSchema } from './json-schema.js';

it('the published JSON Schema is what the validating schema says (node scripts/generate-schemas.mjs)', () => {
  const published = readFileSync(new URL('../../schema/stackgate.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(settingsJsonSchema())));
});
