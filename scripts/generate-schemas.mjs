// Writes the published JSON Schemas from the zod schemas that validate. `--check` compares instead.
import './ts-loader.mjs';
import { writeOrCheck } from './generated-file.mjs';

const { settingsJsonSchema } = await import('../src/config/json-schema.ts');

writeOrCheck([{ path: 'schema/stackgate.schema.json', text: `${JSON.stringify(settingsJsonSchema(), null, 2)}\n` }]);
