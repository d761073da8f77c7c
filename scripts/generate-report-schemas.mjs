// Writes the published JSON Schemas of the JSON reports from the zod schemas. `--check` compares instead.
import './ts-loader.mjs';
import { writeOrCheck } from './generated-file.mjs';

const { reportJsonSchemas } = await import('../src/report/json/json-schema.ts');

writeOrCheck(
  [...reportJsonSchemas()].map(([name, schema]) => ({
    path: `schema/${name}`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  })),
);
