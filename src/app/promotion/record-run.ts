import { CloudError } from '../../cloud/port.js';
import type { JournalStore } from '../../deploy/stores.js';
import { AppError } from '../../model/app-error.js';
import type { DeployedRecord, RecordStore } from '../../model/deployed-record.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { settleRecord } from './settle-record.js';

export interface RecordedStage {
  readonly record: DeployedRecord | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Records an ended run at its stage. It never fails the run, whose stacks are deployed whatever becomes of this: the next
 * deploy of the stage writes what this one could not.
 */
export async function recordRun(
  run: string,
  journals: Pick<JournalStore, 'read'>,
  records: RecordStore,
): Promise<RecordedStage> {
  try {
    return { record: await settleRecord(run, journals, records), diagnostics: [] };
  } catch (error) {
    const isOutside = error instanceof AppError || error instanceof CloudError || isSystemError(error);
    if (!isOutside) throw error;
    return { record: undefined, diagnostics: [notRecorded(run, error.message)] };
  }
}

function notRecorded(run: string, reason: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'promotion/not-recorded',
    message: `run ${run} is not recorded at its stage: ${reason}. The next deploy of the stage does it; until then no other stage takes what it deployed`,
    location: { file: '.', line: 1, column: 1 },
  };
}

/** A full disk, a folder that cannot be written. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
