import type { CheckResult, Compared } from '../../model/result.js';
import { comparedFacts } from '../compared-text.js';
import { listed } from '../plural.js';
import { sortFindings } from '../sort-findings.js';
import { summaryLine } from '../summary-line.js';
import { escapeCode, escapeText } from './escape.js';
import type { MarkdownOptions } from './options.js';

/** The verdict, then what was compared with what. */
export function headingLines(result: CheckResult, options: MarkdownOptions): readonly string[] {
  const lines = [headline(result, verdictWords(result), options), '', comparedLine(result, comparedFacts(result))];
  if (result.reportOnly && result.verdict !== 'pass') {
    lines.push('', 'Report only: the check passes whatever stands here.');
  }
  return lines;
}

/** For a change of nothing but code, or of nothing at all. */
export function quietHeadingLines(result: CheckResult, options: MarkdownOptions): readonly string[] {
  const names = result.affected.map(({ service }) => `**${escapeText(service, 100)}**`);
  const facts = names.length === 0 ? comparedFacts(result) : [`only code changes, in ${listed(names, 8)}`];
  return [headline(result, 'nothing to review', options), '', comparedLine(result, facts)];
}

function headline(result: CheckResult, words: string, { title = 'Stackgate' }: MarkdownOptions): string {
  return `### ${signOf(result)} ${escapeText(title, 80)}: ${words}`;
}

/** A pass says that it is one; what fails says it by its number of errors. */
function verdictWords(result: CheckResult): string {
  const summary = summaryLine(result);
  return result.verdict === 'pass' && sortFindings(result).open.length > 0 ? `passed, ${summary}` : summary;
}

function signOf({ verdict, reportOnly }: CheckResult): string {
  if (verdict === 'pass') return '✅';
  if (verdict === 'error') return '🛑';
  return reportOnly ? '📋' : '❌';
}

function comparedLine({ compared }: CheckResult, facts: readonly string[]): string {
  const deployed =
    compared.deployed === null
      ? 'compared with nothing: there is no earlier state, so every finding counts as new'
      : `compared with **${escapeText(compared.deployed, 200)}**`;
  return [`${proposedName(compared)} ${deployed}`, ...facts].join(' · ');
}

export function proposedName({ proposed, proposedCommit }: Compared): string {
  if (proposedCommit === undefined) return escapeText(proposed, 200);
  const short = escapeCode(shortCommit(proposedCommit));
  return proposedCommit.startsWith(proposed) ? short : `${escapeText(proposed, 200)} (${short})`;
}

export function shortCommit(commit: string): string {
  return /^[0-9a-f]{7,64}$/u.test(commit) ? commit.slice(0, 7) : commit;
}
