import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../model/app-error.js';
import type { CloudState } from './core/state.js';
import { type StateChanges, withChanges } from './core/state-changes.js';
import { wrongInState } from './core/state-shape.js';

const fileName = 'cloud.json';
/** Of the file; the state inside has one of its own. */
const formatVersion = 1;

/**
 * The embedded cloud that a folder keeps, as its file has it; undefined where there is none yet. What a process that
 * was killed left half written is removed.
 *
 * @throws AppError where the file is broken, or of a newer stackgate
 */
export function readState(folder: string): CloudState | undefined {
  removeLeftovers(folder);
  const path = join(folder, fileName);
  const text = readText(path);
  return text === undefined ? undefined : parseState(text, path);
}

/**
 * Whole when it returns, or not at all: no reader and no killed process sees a part. It is left to the system when the
 * bytes reach the disk: a simulated cloud need not survive a power cut, and waiting for the disk after each of
 * its changes took longer than all else. The journal, which AWS's cloud would outlive, does wait.
 */
export function writeState(folder: string, text: string): void {
  const temporary = join(folder, `${fileName}.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeBytes(temporary, 'w', text);
    renameSync(temporary, join(folder, fileName));
  } catch (cause) {
    if (existsSync(temporary)) rmSync(temporary);
    throw unkept(folder, cause);
  }
}

function unkept(folder: string, cause: unknown): AppError {
  const message = `The embedded cloud cannot be kept in ${folder}: ${messageOf(cause)}`;
  return new AppError('state-unusable', message, { cause });
}

/**
 * Adds what changed since the last writing, as a line of its own: a part of a line, which a killed process leaves, is no line.
 * Until the whole state is written again the file is more than an older stackgate reads; that one says so.
 *
 * @param changes JSON of `StateChanges`
 */
export function appendChanges(folder: string, changes: string): void {
  try {
    writeBytes(join(folder, fileName), 'a', `${changes}\n`);
  } catch (cause) {
    throw unkept(folder, cause);
  }
}

/** What the file holds, its first line. @param state JSON of a `CloudState` */
export function fileText(state: string): string {
  return `{"stackgateCloud":${formatVersion},"state":${state}}\n`;
}

/** Differs after every writing; undefined where there is no file. */
export function stampOf(folder: string): string | undefined {
  const stat = statSync(join(folder, fileName), { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
}

/** The state as a whole, and a line for each change of it since. What follows the last line end was never answered for. */
function parseState(text: string, path: string): CloudState {
  const [whole = '', ...more] = text.split('\n');
  const changes = more.slice(0, -1);
  const state = parseWhole(whole, path);
  if (changes.length === 0) return state;
  const changed = changedBy(state, changes, path);
  const wrong = wrongInState(changed);
  if (wrong !== undefined) throw broken(path, `${wrong} is not as it was written`);
  return changed;
}

function changedBy(state: CloudState, lines: readonly string[], path: string): CloudState {
  let changed = state;
  for (const [at, line] of lines.entries()) {
    const changes = parseJson(line, path);
    try {
      changed = withChanges(changed, changes as StateChanges);
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
      throw broken(path, `its change ${at + 1} is not as it was written`);
    }
  }
  return changed;
}

function parseWhole(text: string, path: string): CloudState {
  const file = parseJson(text, path);
  if (typeof file !== 'object' || file === null || !('stackgateCloud' in file) || !('state' in file))
    throw broken(path, 'it holds something else');
  if (typeof file.stackgateCloud === 'number' && file.stackgateCloud > formatVersion) throw newer(path);
  const state: unknown = file.state;
  if (typeof state !== 'object' || state === null || !('version' in state)) throw broken(path, 'it holds no state');
  if (typeof state.version === 'number' && state.version > 1) throw newer(path);
  const wrong = wrongInState(state);
  if (wrong !== undefined || file.stackgateCloud !== formatVersion)
    throw broken(path, `${wrong ?? 'version'} is not as it was written`);
  return state as CloudState;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The text of the error would quote the file, which has the values of secret parameters.
    throw broken(path, 'it is no JSON', cause instanceof SyntaxError ? undefined : cause);
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new AppError('state-unusable', `${path} cannot be read: ${messageOf(cause)}`, { cause });
  }
}

/** Readable for its owner alone: as CloudFormation itself, it has to know the values of NoEcho parameters. */
function writeBytes(path: string, how: 'w' | 'a', text: string): void {
  const file = openSync(path, how, 0o600);
  try {
    const bytes = Buffer.from(text, 'utf8');
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  } finally {
    closeSync(file);
  }
}

function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = /^cloud\.json\.(\d{1,10})\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return [];
    throw new AppError('state-unusable', `${folder} cannot be read: ${messageOf(cause)}`, { cause });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function broken(path: string, why: string, cause?: unknown): AppError {
  const message = `${path} cannot be used as the embedded cloud: ${why}. Delete it to begin with an empty cloud.`;
  return new AppError('state-unusable', message, { cause });
}

function newer(path: string): AppError {
  return new AppError('state-unusable', `${path} was written by a newer stackgate. Use that one, or another folder.`);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
