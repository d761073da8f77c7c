import { writeFileSync, writeSync } from 'node:fs';
import { AppError } from '../model/app-error.js';

/** @throws AppError `output-unwritable` */
export function writeOutput(text: string, file: string | undefined): void {
  const body = text.endsWith('\n') ? text : `${text}\n`;
  if (file === undefined) writeWhole(body);
  else writeTo(file, body);
}

function writeTo(file: string, body: string): void {
  try {
    writeFileSync(file, body);
  } catch (cause) {
    throw new AppError('output-unwritable', `cannot write ${JSON.stringify(file)} (${codeOf(cause)})`, { cause });
  }
}

/** A pipe takes what fits; the rest is offered again, so that `| head` and slow readers lose nothing. */
function writeWhole(text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN')
        throw new AppError('output-unwritable', `cannot write to stdout (${code})`, { cause: error });
    }
  }
}

/** Only the system's code: `ENOSPC`, `EACCES`. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
