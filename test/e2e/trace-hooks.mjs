// Runs beside the process, in a thread of its own.
import { appendFileSync } from 'node:fs';

export async function load(url, context, next) {
  if (url.startsWith('file:')) appendFileSync(process.env.TRACE_MODULES, `${url}\n`);
  return next(url, context);
}
