import type { Diagnostic, Severity } from '../model/diagnostic.js';
import type { Finding } from '../model/finding.js';
import type { CheckResult } from '../model/result.js';
import { count } from './plural.js';
import { sortFindings } from './sort-findings.js';

/**
 * The result in a few words, the same in every format: `2 new errors, 1 warning`,
 * `1 problem in reading, 2 new errors`, `nothing new to fix`.
 */
export function summaryLine(result: Pick<CheckResult, 'findings' | 'failOn' | 'diagnostics'>): string {
  const { open } = sortFindings(result);
  const parts = [
    some(unreadable(result.diagnostics).length, 'problem in reading', 'problems in reading'),
    some(ofSeverity(open, 'error', true), 'new error'),
    some(ofSeverity(open, 'error', false), 'old error'),
    some(ofSeverity(open, 'warning', true), 'warning'),
    some(ofSeverity(open, 'warning', false), 'old warning'),
    some(ofSeverity(open, 'note', true), 'note'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing new to fix' : parts.join(', ');
}

export function unreadable(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

function ofSeverity(findings: readonly Finding[], severity: Severity, isNew: boolean): number {
  return findings.filter((finding) => finding.severity === severity && finding.new === isNew).length;
}

function some(amount: number, one: string, many?: string): string {
  return amount === 0 ? '' : count(amount, one, many);
}
