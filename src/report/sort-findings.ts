import type { Severity } from '../model/diagnostic.js';
import type { Finding } from '../model/finding.js';
import { compareLocations } from '../model/location.js';
import type { CheckResult } from '../model/result.js';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

export interface SortedFindings {
  /** What this change must or should look at: new ones; with `fail-on: all` the old ones after them. */
  readonly open: readonly Finding[];
  /** Stood there before, and does not count now. */
  readonly old: readonly Finding[];
  readonly waived: readonly Finding[];
}

/** Errors before warnings before notes, new before old, then by service and place. */
export function sortFindings(result: Pick<CheckResult, 'findings' | 'failOn'>): SortedFindings {
  const sorted = [...result.findings].sort(compareFindings);
  const counted = sorted.filter((finding) => finding.waived === undefined);
  const isOpen = (finding: Finding) => finding.new || (result.failOn === 'all' && finding.severity !== 'note');
  return {
    open: counted.filter(isOpen),
    old: counted.filter((finding) => !isOpen(finding)),
    waived: sorted.filter((finding) => finding.waived !== undefined),
  };
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    RANK[a.severity] - RANK[b.severity] ||
    Number(b.new) - Number(a.new) ||
    compareText(a.service, b.service) ||
    compareLocations(a.location, b.location) ||
    compareText(a.rule, b.rule) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** By code unit: the same order on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

export function compareSeverity(a: Severity, b: Severity): number {
  return RANK[a] - RANK[b];
}
