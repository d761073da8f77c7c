import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exitCodes } from '../../app/exit-codes.js';
import { firstFiles } from '../../app/init/first-files.js';
import { printRoles } from '../../app/init-roles/print-roles.js';
import { AppError } from '../../model/app-error.js';
import { workingTree } from '../../read/files/working-tree.js';
import { cleanLine } from '../../report/clean-text.js';
import { writeOutput } from '../write-output.js';

export interface InitFlags {
  readonly roles?: boolean;
  readonly repository?: string;
  readonly stage?: string;
  readonly prefix?: string;
  readonly branch?: string;
  readonly executionPolicies?: readonly string[];
  readonly output?: string;
}

/** @returns the exit code */
export function init(directory: string, flags: InitFlags): number {
  if (flags.roles === true) writeOutput(rolesText(flags), flags.output);
  else writeFirstFiles(directory, flags);
  return exitCodes.pass;
}

function rolesText({ repository, stage, prefix = 'stackgate', branch, executionPolicies = [] }: InitFlags): string {
  if (repository === undefined || stage === undefined)
    throw new AppError('usage', 'init --roles needs --repository OWNER/NAME and --stage');
  return printRoles({ repository, stage, prefix, executionPolicies, ...(branch !== undefined && { branch }) });
}

/** What is there stays as it is, and nothing is written where one of them is. */
function writeFirstFiles(directory: string, flags: InitFlags): void {
  const { roles: _, ...ofRoles } = flags;
  const [flag] = Object.keys(ofRoles);
  if (flag !== undefined) throw new AppError('usage', `init without --roles takes no options, such as ${flag}`);
  const files = firstFiles(workingTree(directory));
  const [there] = files.filter(({ path }) => isThere(join(directory, path)));
  if (there !== undefined) throw new AppError('usage', `${there.path} is there already and is left as it is`);
  for (const { path, text } of files) {
    write(join(directory, path), text);
    process.stdout.write(`${cleanLine(path)} is written\n`);
  }
}

function isThere(path: string): boolean {
  return existsSync(path) || lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A file that came meanwhile is not written over either. */
function write(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (cause) {
    throw new AppError('output-unwritable', `${path} cannot be written`, { cause });
  }
}
