// Writes the published JSON Schema of the manifest of artefacts from the zod schema that reads it. `--check` compares instead.
import './ts-loader.mjs';
import { writeOrCheck } from './generated-file.mjs';

const { manifestJsonSchema } = await import('../src/artefacts/json-schema.ts');

writeOrCheck([{ path: 'schema/manifest.schema.json', text: `${JSON.stringify(manifestJsonSchema(), null, 2)}\n` }]);
