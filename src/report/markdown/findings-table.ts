import type { Severity } from '../../model/diagnostic.js';
import type { Finding } from '../../model/finding.js';
import type { Location } from '../../model/location.js';
import type { CheckResult } from '../../model/result.js';
import { clip } from '../clean-text.js';
import { sortFindings } from '../sort-findings.js';
import { escapeCode, escapeCodeLines, escapeLink, escapeProse, escapeText, fencedCode } from './escape.js';
import type { MarkdownOptions } from './options.js';
import { folded, markdownTable } from './table.js';

export const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', note: 'ℹ️' };

/** "To fix": what each open finding means in the world, what to do, and where. */
export function findingsTable(result: CheckResult, options: MarkdownOptions, most: number): readonly string[] {
  const { open } = sortFindings(result);
  if (open.length === 0) return [];
  const shown = open.slice(0, most);
  const rows = shown.map((finding) => [
    SEVERITY_SIGNS[finding.severity],
    findingCell(finding),
    `${placeLink(finding.location, options)}<br>${ruleLink(finding, options)}${marksOf(finding, result)}`,
  ]);
  const left = open.length - shown.length;
  const more = left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more, see ${fullReport(options)}.`] : [];
  const title = open.some(({ severity }) => severity === 'error') ? '**To fix**' : '**Worth a look**';
  return [title, '', ...markdownTable(['', 'finding', 'where'], rows), ...more, ...longFixes(shown)];
}

/** What is too wide for a cell, ready to copy. */
function longFixes(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ fix, rule, location }) => {
    if (fix === undefined || escapeCodeLines(fix) !== undefined) return [];
    const place = escapeText(`${shortPath(location.file)}:${location.line}`, 120);
    return ['', ...folded(`<b>Fix</b> for ${escapeText(rule, 80)} at ${place}`, fencedCode(fix, 'yaml'))];
  });
}

/** The link where there is one, else words. */
export function fullReport({ fullReportUrl }: MarkdownOptions): string {
  return escapeLink('the full report', fullReportUrl);
}

export function placeLink({ file, line }: Location, { links }: MarkdownOptions): string {
  if (file === '.' || file === '') return 'the repository';
  return escapeLink(escapeText(`${shortPath(file)}:${line}`, 120), links(file, line));
}

export function ruleLink({ rule }: Pick<Finding, 'rule'>, { rules }: MarkdownOptions): string {
  return escapeLink(escapeCode(rule, 80), rules.find(({ id }) => id === rule)?.page);
}

function findingCell(finding: Finding): string {
  const parts = [finding.severity === 'error' ? leadMessage(finding.message) : escapeProse(finding.message)];
  if (finding.advice !== undefined) parts.push(escapeProse(finding.advice));
  const text = parts.join('<br>');
  if (finding.fix === undefined) return text;
  const fix = escapeCodeLines(finding.fix);
  if (fix === undefined) return `${text}<br><sub>The fix stands below.</sub>`;
  return fix.startsWith('<pre>') ? `${text}${fix}` : `${text}<br>${fix}`;
}

/** The first clause is what people read: it stands out. */
function leadMessage(message: string): string {
  const clause = /^[^`]{12,}?(?=[:;] |\. |, (?:and|but|which|so) )/u.exec(message)?.[0];
  if (clause === undefined || clause.length > 160) return message.length > 160 ? escapeProse(message) : bold(message);
  return `${bold(clause)}${escapeProse(message.slice(clause.length))}`;
}

function bold(text: string): string {
  const escaped = escapeProse(text);
  return escaped === '' ? '' : `**${escaped}**`;
}

/** That it stood there before (where that counts too), and at which stages where not at all. */
function marksOf(finding: Finding, { stages }: CheckResult): string {
  const some = finding.stages.length > 0 && finding.stages.length < stages.length;
  const only = some ? `<br><sub>only at ${finding.stages.map((stage) => escapeText(stage, 40)).join(', ')}</sub>` : '';
  return `${finding.new ? '' : '<br><sub>stood there before</sub>'}${only}`;
}

const PATH_COLUMNS = 34;

/** The end of a long path says more than its start, and the column beside it needs the room. */
function shortPath(file: string): string {
  const whole = clip(file, 4_000);
  const parts = whole.split('/');
  const forms = [whole, `…/${parts.slice(-2).join('/')}`, `…/${parts.at(-1)}`];
  return forms.find((form) => form.length <= PATH_COLUMNS) ?? `…${whole.slice(1 - PATH_COLUMNS)}`;
}
