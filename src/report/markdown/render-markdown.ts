import type { CheckResult } from '../../model/result.js';
import { isQuiet } from '../compared-text.js';
import { detailSections } from './details.js';
import { unreadableTable } from './diagnostics-table.js';
import { diagramLines } from './diagram.js';
import { findingsTable, fullReport } from './findings-table.js';
import { footerLine } from './footer.js';
import { headingLines } from './heading.js';
import { COMMENT_LIMIT, type MarkdownOptions, type Room } from './options.js';
import { servicesSentence, servicesTable } from './services-table.js';
import { shrinkToFit } from './shrink.js';

/**
 * The pull request comment: the verdict, what was compared with what, what changes for whom, what
 * to do; the rest is folded. Never more than `options.limit` bytes, always whole markdown.
 */
export function renderMarkdown(result: CheckResult, options: MarkdownOptions): string {
  if (isQuiet(result)) return quietComment(result, options);
  return shrinkToFit((room) => fullComment(result, options, room), options.limit ?? COMMENT_LIMIT);
}

/** Three lines for a pull request that changes nothing of note. */
function quietComment(result: CheckResult, options: MarkdownOptions): string {
  const last = footerLine(result, options);
  const changes = result.affected.length === 0 ? [] : [servicesSentence(result)];
  return joinBlocks([headingLines(result, options, true), changes.length === 0 ? [last] : [`${changes[0]} ${last}`]]);
}

function fullComment(result: CheckResult, options: MarkdownOptions, room: Room): string {
  return joinBlocks([
    headingLines(result, options, false),
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
