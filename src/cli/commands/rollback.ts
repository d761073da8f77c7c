import { runRollback } from '../../app/rollback.js';
import { type RunFlags, runInCloud } from './run-in-cloud.js';

export interface RollbackFlags extends RunFlags {
  readonly run: string;
  readonly stage?: string;
  /** Name of a remote. */
  readonly push?: string;
}

/** @returns the exit code: 0 when every stack is as it was */
export function rollback(directory: string, flags: RollbackFlags): Promise<number> {
  const { run, stage, push } = flags;
  return runInCloud('rollback', flags, (settings) =>
    runRollback({
      ...settings,
      directory,
      run,
      ...(stage !== undefined && { stage }),
      ...(push !== undefined && { push }),
    }),
  );
}
