import type { Diagnostic } from '../../model/diagnostic.js';
import { formatLocation } from '../../model/location.js';
import type { RunReport } from '../../model/run.js';

/** A run that never began, of a plan or of a stage without one. */
export function refusedBefore(
  { stage, fingerprint = '' }: { readonly stage: string; readonly fingerprint?: string },
  reasons: readonly string[],
  now: number,
): RunReport {
  return {
    run: '',
    stage,
    planFingerprint: fingerprint,
    outcome: { kind: 'refused', reasons },
    steps: [],
    startedAt: now,
    endedAt: now,
    criticalPath: [],
  };
}

/** With their places, as reasons. */
export function errorsIn(diagnostics: readonly Diagnostic[]): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.map(({ message, location }) => `${formatLocation(location)}: ${message}`);
}
