import type { Severity } from '../../model/diagnostic.js';
import type { Finding } from '../../model/finding.js';
import { formatLocation, type Location } from '../../model/location.js';
import { cleanLines } from '../clean-text.js';
import { compareText } from '../sort-findings.js';
import { type Paint, plain, plainCode, type Style } from './terminal.js';
import { paragraph } from './wrap.js';

export const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', note: 'cyan' };

/** Findings under the name of their service, each with its place first, what to do and the fix under it. */
export function findingLines(findings: readonly Finding[], paint: Paint, width: number): readonly string[] {
  return [...byService(findings)].flatMap(([service, own]) => [
    '',
    paint('bold', plain(service, 200)),
    ...own.flatMap((finding) => oneFinding(finding, paint, width)),
  ]);
}

function oneFinding(finding: Finding, paint: Paint, width: number): readonly string[] {
  const { severity, rule, location, message, advice, fix } = finding;
  const mark = finding.new ? '' : paint('dim', '  stood there before');
  return [
    `  ${place(location)}  ${paint(SEVERITY_STYLES[severity], severity)}  ${paint('dim', plain(rule, 80))}${mark}`,
    ...paragraph(plain(message), width, '    '),
    ...(advice === undefined ? [] : paragraph(`→ ${plain(advice)}`, width, '    ')),
    ...(fix === undefined ? [] : cleanLines(fix).map((line) => paint('green', `        ${plainCode(line)}`))),
    ...finding.related.flatMap((other) => [`    see ${place(other.location)}  ${plain(other.message, 300)}`]),
  ];
}

/** `file:line:column`, which terminals and editors open on a click. */
export function place({ file, line, column }: Location): string {
  return formatLocation({ file: plain(file, 1_000), line, column });
}

/** In name order; the order of findings within a service stays. */
function byService(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const names = [...new Set(findings.map(({ service }) => service))].sort(compareText);
  const groups = new Map<string, Finding[]>(names.map((name) => [name, []]));
  for (const finding of findings) groups.get(finding.service)?.push(finding);
  return groups;
}
