import {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { AppError } from '../model/app-error.js';
import { cleanLine } from '../report/clean-text.js';

/** @throws AppError `output-unwritable` */
export function writeOutput(text: string, file: string | undefined): void {
  const body = text.endsWith('\n') ? text : `${text}\n`;
  if (file === undefined) writeWhole(body);
  else writeTo(file, body);
}

/**
 * For work that cannot be done again: asked before it begins. What is there stays as it is, and nothing is left behind.
 *
 * @throws AppError `output-unwritable`
 */
export function requireWritable(file: string | undefined): void {
  if (file === undefined) return;
  try {
    tryToWrite(file);
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

/** The result of work that is done and cannot be told again: where it cannot be written it is printed. */
export function writeOrPrint(text: string, file: string | undefined): void {
  try {
    writeOutput(text, file);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`stackgate: ${cleanLine(error.message)}; it is printed instead\n`);
    if (file !== undefined) writeOrPrint(text, undefined);
    else process.stderr.write(text);
  }
}

function tryToWrite(file: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  const isNew = lstatSync(file, { throwIfNoEntry: false }) === undefined;
  // Opening a pipe would wait for who reads it.
  if (there !== undefined && !there.isFile() && !there.isDirectory()) accessSync(file, constants.W_OK);
  else {
    closeSync(openSync(file, 'a'));
    // A link that leads nowhere yet is not ours to remove.
    if (isNew) rmSync(file, { force: true });
  }
}

function unwritable(file: string, cause: unknown): AppError {
  return new AppError('output-unwritable', `cannot write ${JSON.stringify(file)} (${codeOf(cause)})`, { cause });
}

function writeTo(file: string, body: string): void {
  try {
    writeFileSync(file, body);
  } catch (cause) {
    throw unwritable(file, cause);
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
