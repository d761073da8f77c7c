import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { AppError } from '../model/app-error.js';

/** 500 stacks with all that is in them take a tenth of it. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * A JSON file that has the shape of a schema.
 *
 * @param what the file, for people: `the plan`
 * @throws AppError `usage`
 */
export function readJson<Shape>(file: string, what: string, schema: z.ZodType<Shape>): Shape {
  const parsed = schema.safeParse(parse(read(file, what), file, what));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  throw new AppError(
    'usage',
    `${what} ${JSON.stringify(file)} is not one: ${place === '' ? '' : `${place}: `}${issue?.message}`,
  );
}

function read(file: string, what: string): string {
  try {
    if (statSync(file).size > MOST_BYTES) throw new AppError('usage', `${what} ${JSON.stringify(file)} is over 64 MB`);
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = codeOf(cause);
    throw new AppError('usage', `cannot read ${what} ${JSON.stringify(file)} (${code})`, { cause });
  }
}

function parse(text: string, file: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('usage', `${what} ${JSON.stringify(file)} is no JSON`, { cause });
  }
}

/** Only the system's code: `ENOSPC`, `EACCES`. */
function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown error';
}
