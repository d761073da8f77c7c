import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';

/** Coreutils and busybox; never looked for on the PATH. */
const watchers = ['/usr/bin/timeout', '/bin/timeout'];

export interface WatchOptions {
  readonly directory: string;
  /** Of the command. */
  readonly environment: Readonly<Record<string, string>>;
  /** After this time it is ended even if nobody is left to do it. Milliseconds. */
  readonly milliseconds: number;
  /** Where the watcher may be; those of Linux unless given. */
  readonly from?: readonly string[];
}

/**
 * A command that is ended after its time also where whoever started it was killed and cannot: `timeout` stands before it,
 * where there is one, in the same process group. Exit codes and signals come through it. The command itself where there is
 * none, and where its program cannot be run, which is then told as it is.
 */
export function watchedCommand(command: readonly string[], options: WatchOptions): readonly string[] {
  const watcher = (options.from ?? watchers).find(isProgram);
  if (watcher === undefined || !isFound(command[0] ?? '', options)) return command;
  const seconds = String(Math.max(1, Math.ceil(options.milliseconds / 1_000)));
  return [watcher, '-k', '2', seconds, ...command];
}

function isFound(name: string, { directory, environment }: WatchOptions): boolean {
  // It would be an option of the watcher.
  if (name === '' || name.startsWith('-')) return false;
  if (name.includes('/')) return isProgram(isAbsolute(name) ? name : resolve(directory, name));
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => isProgram(join(resolve(directory, folder), name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
