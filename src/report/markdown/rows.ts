import { fullReport } from './findings-table.js';
import type { MarkdownOptions } from './options.js';
import { folded, markdownTable } from './table.js';

/** Rows as functions: thousands may be counted where only a few are printed. */
export interface Rows {
  readonly head: readonly string[];
  readonly rows: readonly (() => readonly string[])[];
}

/** A folded table of at most `most` rows with its whole count in the title; nothing without a row. */
export function rowsSection(
  title: string,
  { head, rows }: Rows,
  most: number,
  options: MarkdownOptions,
): readonly string[] {
  const shown = rows.slice(0, most).map((row) => row());
  if (shown.length === 0) return [];
  const left = rows.length - shown.length;
  const more = left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more, see ${fullReport(options)}.`] : [];
  const summary = `<b>${title}</b> (${rows.length.toLocaleString('en-US')})`;
  return folded(summary, [...markdownTable(head, shown), ...more]);
}
