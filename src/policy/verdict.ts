import type { PolicySettings } from '../config/settings.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Finding } from '../model/finding.js';
import type { Verdict } from '../model/result.js';

/**
 * `error` when something could not be read, for then nobody knows what it holds; else `fail` when a
 * finding counts. Report-only does not change the verdict, only what the run ends with.
 */
export function verdictOf(
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
  policy: Pick<PolicySettings, 'failOn'>,
): Verdict {
  if (diagnostics.some(({ severity }) => severity === 'error')) return 'error';
  return findings.some((finding) => counts(finding, policy)) ? 'fail' : 'pass';
}

/** True for a finding that fails the check: an error that nobody waived, and new unless all count. */
export function counts(finding: Finding, { failOn }: Pick<PolicySettings, 'failOn'>): boolean {
  return finding.severity === 'error' && finding.waived === undefined && (failOn === 'all' || finding.new);
}
