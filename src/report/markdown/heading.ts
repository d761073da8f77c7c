import type { CheckResult, Compared } from '../../model/result.js';
import { comparedFacts } from '../compared-text.js';
import { summaryLine } from '../summary-line.js';
import { escapeCode, escapeText } from './escape.js';
import type { MarkdownOptions } from './options.js';

/** The verdict, then what was compared with what. */
export function headingLines(result: CheckResult, options: MarkdownOptions, quiet: boolean): readonly string[] {
  const title = escapeText(options.title ?? 'Stackgate', 80);
  const words = quiet ? 'nothing to review' : summaryLine(result);
  const lines = [`### ${signOf(result)} ${title}: ${words}`, '', comparedLine(result)];
  if (result.reportOnly && result.verdict !== 'pass') {
    lines.push('', 'Report only: the check passes whatever stands here.');
  }
  return lines;
}

function signOf({ verdict, reportOnly }: CheckResult): string {
  if (verdict === 'pass') return '✅';
  if (verdict === 'error') return '🛑';
  return reportOnly ? '📋' : '❌';
}

function comparedLine(result: CheckResult): string {
  const { compared } = result;
  const deployed =
    compared.deployed === null
      ? 'compared with nothing: there is no earlier state, so every finding counts as new'
      : `compared with **${escapeText(compared.deployed, 200)}**`;
  return [`${proposedName(compared)} ${deployed}`, ...comparedFacts(result)].join(' · ');
}

export function proposedName({ proposed, proposedCommit }: Compared): string {
  if (proposedCommit === undefined) return escapeText(proposed, 200);
  const short = escapeCode(shortCommit(proposedCommit));
  return proposedCommit.startsWith(proposed) ? short : `${escapeText(proposed, 200)} (${short})`;
}

export function shortCommit(commit: string): string {
  return /^[0-9a-f]{7,64}$/u.test(commit) ? commit.slice(0, 7) : commit;
}
