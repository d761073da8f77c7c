import type { AffectedService, CheckResult } from '../../model/result.js';
import { changePhrases, changesByService } from '../change-phrases.js';
import { reasonsText } from '../plural.js';
import { sortFindings } from '../sort-findings.js';
import { escapeProse, escapeText } from './escape.js';
import { markdownTable } from './table.js';

/** Which services deploy, what changes in each and why; those with findings first when there are too many. */
export function servicesTable(result: CheckResult, most: number): readonly string[] {
  const changes = changesByService(result);
  const shown = choose(result, most);
  const rows = shown.map(({ service, owner, reasons, untouched }) => {
    const own = untouched ? [] : (changes.get(service) ?? []);
    const name = escapeText(service, 100);
    return [
      `${own.length > 0 ? `**${name}**` : name}${owner === undefined ? '' : `<br><sub>${escapeText(owner, 60)}</sub>`}`,
      escapeProse(changePhrases(own).join(', '), 300),
      escapeProse(reasonsText(reasons), 300),
    ];
  });
  const left = result.affected.length - shown.length;
  const more = left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more; all stand in the full report.`] : [];
  return rows.length === 0 ? [] : [...markdownTable(['service', 'changes', 'deploys because'], rows), ...more];
}

function choose(result: CheckResult, most: number): readonly AffectedService[] {
  if (result.affected.length <= most) return result.affected;
  const troubled = new Set(sortFindings(result).open.map(({ service }) => service));
  const inTrouble = result.affected.filter(({ service }) => troubled.has(service));
  const others = result.affected.filter(({ service }) => !troubled.has(service));
  return [...inTrouble, ...others].slice(0, most);
}
