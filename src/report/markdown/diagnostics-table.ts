import type { Diagnostic } from '../../model/diagnostic.js';
import type { CheckResult } from '../../model/result.js';
import { unreadable } from '../summary-line.js';
import { escapeCode, escapeProse } from './escape.js';
import { fullReport, placeLink, SEVERITY_SIGNS } from './findings-table.js';
import type { MarkdownOptions } from './options.js';
import { markdownTable } from './table.js';

/** What could not be read: shown open, as the verdict rests on less than the whole repository. */
export function unreadableTable(result: CheckResult, options: MarkdownOptions, most: number): readonly string[] {
  const all = unreadable(result.diagnostics);
  if (all.length === 0) return [];
  const left = all.length - most;
  const more = left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more, see ${fullReport(options)}.`] : [];
  const rows = all.slice(0, most).map((diagnostic) => diagnosticRow(diagnostic, options));
  return ['**Problems in reading**', '', ...markdownTable(DIAGNOSTIC_HEAD, rows), ...more];
}

export const DIAGNOSTIC_HEAD = ['', 'problem', 'where'];

export function diagnosticRow(diagnostic: Diagnostic, options: MarkdownOptions): readonly string[] {
  const { severity, message, code, location } = diagnostic;
  return [SEVERITY_SIGNS[severity], escapeProse(message), `${placeLink(location, options)}<br>${escapeCode(code, 80)}`];
}
