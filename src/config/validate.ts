import type { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Value } from '../model/value.js';
import { diagnosticsOf } from './issues.js';
import { toPlain } from './plain.js';

export type Validated<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A value as the schema's own type, or why it is not, each reason with its place. */
export function validate<Schema extends z.ZodType>(schema: Schema, root: Value): Validated<z.output<Schema>> {
  const parsed = schema.safeParse(toPlain(root));
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, diagnostics: diagnosticsOf(parsed.error, schema, root) };
}
