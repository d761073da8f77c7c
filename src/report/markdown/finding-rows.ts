import type { Finding } from '../../model/finding.js';
import { escapeProse, escapeText } from './escape.js';
import { placeLink, ruleLink, SEVERITY_SIGNS } from './findings-table.js';
import type { MarkdownOptions } from './options.js';
import type { Rows } from './rows.js';

export function findingRows(findings: readonly Finding[], options: MarkdownOptions): Rows {
  const rows = findings.map((finding) => () => [
    SEVERITY_SIGNS[finding.severity],
    escapeProse(finding.message, 400),
    `${placeLink(finding.location, options)}<br>${ruleLink(finding, options)}`,
  ]);
  return { head: ['', 'finding', 'where'], rows };
}

export function waivedRows(findings: readonly Finding[], options: MarkdownOptions): Rows {
  const rows = findings.map(({ message, rule, waived }) => () => [
    escapeProse(message, 300),
    ruleLink({ rule }, options),
    escapeProse(waived?.reason ?? '', 300),
    escapeText(waived?.owner ?? '', 80),
    waived?.expires === undefined ? 'never' : escapeText(waived.expires, 40),
  ]);
  return { head: ['finding', 'rule', 'reason', 'by', 'until'], rows };
}
