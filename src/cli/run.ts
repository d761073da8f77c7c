import { CommanderError } from 'commander';
import { exitCodeOfError, exitCodes } from '../app/exit-codes.js';
import { AppError } from '../model/app-error.js';
import { cleanLine, cleanLines } from '../report/clean-text.js';
import { program } from './program.js';

/** Runs one command line to its exit code; everything that goes wrong is told on stderr. */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.pass;
  const cli = program((code) => {
    exitCode = code;
  });
  try {
    await cli.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.pass : exitCodes.badInput;
    tell(error);
    return exitCodeOfError(error);
  }
  return exitCode;
}

/** Messages may quote paths and refs of a stranger's repository. */
function tell(error: unknown): void {
  if (error instanceof AppError) process.stderr.write(`stackgate: ${cleanLine(error.message)}\n`);
  else process.stderr.write(`stackgate: internal error, please report it: ${cleanLines(stackOf(error)).join('\n')}\n`);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
