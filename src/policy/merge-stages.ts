import type { Finding } from '../model/finding.js';
import { compareLocations } from '../model/location.js';
import { compareSeverity } from './severity.js';

/**
 * Findings of several stages as one list: the same fingerprint is the same finding, seen at each of its
 * stages. It is new when it is new at any of them, and weighs the most that it weighs anywhere.
 */
export function mergeStages(byStage: Iterable<readonly Finding[]>): readonly Finding[] {
  const merged = new Map<string, Finding>();
  for (const findings of byStage)
    for (const finding of findings) {
      const other = merged.get(finding.fingerprint);
      merged.set(finding.fingerprint, other === undefined ? finding : mergeTwo(other, finding));
    }
  return [...merged.values()].sort(compareFindings);
}

/** The words are those of the stage where it is new; of the first stage when it is new at both or neither. */
function mergeTwo(a: Finding, b: Finding): Finding {
  const main = b.new && !a.new ? b : a;
  const severity = compareSeverity(a.severity, b.severity) <= 0 ? a.severity : b.severity;
  return {
    ...main,
    severity,
    new: a.new || b.new,
    stages: [...a.stages, ...b.stages],
  };
}

/** New before old, errors before warnings, then by service, rule and place. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    Number(b.new) - Number(a.new) ||
    compareSeverity(a.severity, b.severity) ||
    compareText(a.service, b.service) ||
    compareText(a.rule, b.rule) ||
    compareLocations(a.location, b.location) ||
    compareText(a.subject, b.subject) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
