import type { CheckResult } from '../../model/result.js';
import { changesByService } from '../change-phrases.js';
import { compareSeverity, sortFindings } from '../sort-findings.js';
import { DIAGNOSTIC_HEAD, diagnosticRow } from './diagnostics-table.js';
import { newAccess, unknownEdges } from './edge-rows.js';
import { escapeProse, escapeText } from './escape.js';
import { findingRows, waivedRows } from './finding-rows.js';
import { placeLink } from './findings-table.js';
import type { MarkdownOptions, Room } from './options.js';
import { type Rows, rowsSection } from './rows.js';
import { folded } from './table.js';

/** Everything that is old, unchanged or merely complete, folded away. */
export function detailSections(
  result: CheckResult,
  options: MarkdownOptions,
  room: Room,
): readonly (readonly string[])[] {
  const { old, waived } = sortFindings(result);
  const section = (title: string, rows: Rows, most: number) => rowsSection(title, rows, most, options);
  return [
    section('New access', newAccess(result), room.detailRows),
    section('All changes', allChanges(result, options), room.detailRows),
    section('New edges that could not be resolved', unknownEdges(result, options), room.detailRows),
    section('Old findings, unchanged', findingRows(old, options), room.oldRows),
    section('Waived findings', waivedRows(waived, options), room.oldRows),
    section('Notes from reading', readingRows(result, options), room.detailRows),
    deployOrder(result, room),
  ];
}

function allChanges(result: CheckResult, options: MarkdownOptions): Rows {
  const changes = [...changesByService(result).values()].flat();
  const rows = changes.map((change) => () => [
    escapeText(change.service, 100),
    `${change.kind} ${change.action}`,
    escapeProse(change.summary, 400),
    placeLink(change.location, options),
  ]);
  return { head: ['service', 'change', 'what', 'where'], rows };
}

function readingRows({ diagnostics }: CheckResult, options: MarkdownOptions): Rows {
  const others = diagnostics.filter(({ severity }) => severity !== 'error');
  const sorted = others.sort((a, b) => compareSeverity(a.severity, b.severity));
  return { head: DIAGNOSTIC_HEAD, rows: sorted.map((diagnostic) => () => diagnosticRow(diagnostic, options)) };
}

function deployOrder({ deployOrder: steps = [] }: CheckResult, room: Room): readonly string[] {
  if (steps.length < 2 || room.detailRows === 0) return [];
  const lines = steps.map((names, index) => {
    const together = names.length > 1 ? ' (at once)' : '';
    return `${index + 1}. ${names.map((name) => escapeText(name, 100)).join(', ')}${together}`;
  });
  const left = lines.length - room.detailRows;
  const more = left > 0 ? ['', `… and ${left} more steps.`] : [];
  return folded(`<b>Deploy order</b>: ${steps.length} steps`, [...lines.slice(0, room.detailRows), ...more]);
}
