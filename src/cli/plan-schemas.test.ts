import { z } from 'zod';
import { planSchema } from '../plan/plan-schema.js';
import { planReport } from '../report/plan/schema.js';

/** What a reader of the published schema and the reader of plan files must agree on: keys, which are needed, and choices. */
function shapeOf(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return undefined;
  const { properties, required, items, enum: choices } = schema as Readonly<Record<string, unknown>>;
  if (typeof properties === 'object' && properties !== null) {
    const entries = Object.entries(properties).map(([key, value]) => [key, shapeOf(value)]);
    return { required: [...(Array.isArray(required) ? required : [])].sort(), ...Object.fromEntries(entries) };
  }
  return items === undefined ? { choices } : [shapeOf(items)];
}

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { unrepresentable: 'any', reused: 'inline' });

test('the published schema of a plan and the one that files are read by have the same keys and choices', () => {
  const published = shapeOf(jsonSchema(planReport));
  const strict = shapeOf(jsonSchema(planSchema));
  expect(JSON.stringify(strict)).toContain('templateDigest');
  // Which mechanisms there are is the model's matter: the published schema leaves it open.
  const open = (shape: unknown) =>
    JSON.stringify(shape, (key, value) => (key === 'mechanism' ? 'any' : value === undefined ? null : value));
  expect(open(strict)).toEqual(open(published));
});
