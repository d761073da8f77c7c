import { AppError, type AppErrorCode } from '../model/app-error.js';
import type { Verdict } from '../model/result.js';
import type { RunOutcome } from '../model/run.js';

/** Fixed for good: scripts and workflows branch on them. */
export const exitCodes = {
  pass: 0,
  internal: 1,
  badInput: 2,
  violation: 3,
  deployFailedAndRestored: 4,
  restoreIncomplete: 5,
  refused: 6,
  interrupted: 7,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const byErrorCode: Readonly<Record<AppErrorCode, ExitCode>> = {
  usage: exitCodes.badInput,
  'no-such-directory': exitCodes.badInput,
  'not-a-repository': exitCodes.badInput,
  'commit-missing': exitCodes.badInput,
  'event-invalid': exitCodes.badInput,
  'output-unwritable': exitCodes.badInput,
  'state-unusable': exitCodes.badInput,
  'state-busy': exitCodes.refused,
  'plan-invalid': exitCodes.badInput,
  'plan-tampered': exitCodes.refused,
  'artefacts-invalid': exitCodes.badInput,
  'artefact-tampered': exitCodes.refused,
  'untrusted-checkout': exitCodes.refused,
  'cloud-unusable': exitCodes.refused,
  'run-taken-over': exitCodes.interrupted,
  internal: exitCodes.internal,
};

/** What a thrown value ends the process with; anything but an `AppError` is a bug. */
export function exitCodeOfError(error: unknown): ExitCode {
  return error instanceof AppError ? byErrorCode[error.code] : exitCodes.internal;
}

const byVerdict: Readonly<Record<Verdict, ExitCode>> = {
  pass: exitCodes.pass,
  fail: exitCodes.violation,
  error: exitCodes.badInput,
};

/**
 * What a check ends with. Report-only spares the run from violations, not from input that could not
 * be read: a gate that saw nothing must not look like one that found nothing.
 */
export function exitCodeOfCheck(result: { readonly verdict: Verdict; readonly reportOnly: boolean }): ExitCode {
  if (result.reportOnly && result.verdict === 'fail') return exitCodes.pass;
  return byVerdict[result.verdict];
}

/**
 * What a run ends with. Absent for one whose journal cannot be trusted: nothing was written, and as with an
 * incomplete restore somebody has to look. A deploy of which something remains is not a success.
 */
export function exitCodeOfRun(outcome: RunOutcome | undefined): ExitCode {
  switch (outcome?.kind) {
    case 'deployed':
      return outcome.remains.length === 0 ? exitCodes.pass : exitCodes.restoreIncomplete;
    case 'unchanged':
      return exitCodes.pass;
    case 'failed-and-restored':
      return exitCodes.deployFailedAndRestored;
    case 'refused':
      return exitCodes.refused;
    case 'interrupted':
      return exitCodes.interrupted;
    case 'restore-incomplete':
    case undefined:
      return exitCodes.restoreIncomplete;
  }
}
