import type { CheckResult } from '../../model/result.js';
import { isQuiet } from '../compared-text.js';
import { resultForPeople } from '../construct-names.js';
import { detailSections } from './details.js';
import { unreadableTable } from './diagnostics-table.js';
import { diagramLines } from './diagram.js';
import { findingsTable, fullReport } from './findings-table.js';
import { footerLine } from './footer.js';
import { headingLines, quietHeadingLines } from './heading.js';
import { COMMENT_LIMIT, type MarkdownOptions, type Room } from './options.js';
import { servicesTable } from './services-table.js';
import { shrinkToFit } from './shrink.js';

/**
 * The pull request comment: the verdict, what was compared with what, what changes for whom, what
 * to do; the rest is folded. Never more than `options.limit` bytes, always whole markdown.
 */
export function renderMarkdown(checked: CheckResult, options: MarkdownOptions): string {
  const result = resultForPeople(checked);
  // Three lines for a pull request that changes nothing of note.
  if (isQuiet(result)) return joinBlocks([quietHeadingLines(result, options), [footerLine(result, options)]]);
  return shrinkToFit((room) => fullComment(result, options, room), options.limit ?? COMMENT_LIMIT);
}

function fullComment(result: CheckResult, options: MarkdownOptions, room: Room): string {
  return joinBlocks([
    headingLines(result, options),
    unreadableTable(result, options, Math.min(room.findings, 20)),
    servicesTable(result, room.services),
    diagramLines(result, room.arrows),
    findingsTable(result, options, room.findings),
    ...detailSections(result, options, room),
    room.whole ? [] : [`This comment was shortened to fit; everything stands in ${fullReport(options)}.`],
    [footerLine(result, options)],
  ]);
}

function joinBlocks(blocks: readonly (readonly string[])[]): string {
  const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}
