import type { CheckResult } from '../model/result.js';
import { count } from './plural.js';
import { sortFindings } from './sort-findings.js';

/** How many services the estates have, over all stages. */
export function serviceCount(result: Pick<CheckResult, 'stages'>): number {
  return new Set(result.stages.flatMap(({ services }) => services.map(({ name }) => name))).size;
}

/** The facts beside the comparison: services that change, stages, old findings, waived ones. */
export function comparedFacts(result: CheckResult): readonly string[] {
  const { old, waived } = sortFindings(result);
  const facts = [servicesFact(result)];
  if (result.stages.length > 1) facts.push(count(result.stages.length, 'stage'));
  if (old.length > 0) facts.push(`${count(old.length, 'old finding')} unchanged`);
  if (waived.length > 0) facts.push(`${waived.length.toLocaleString('en-US')} waived`);
  return facts;
}

function servicesFact(result: CheckResult): string {
  const all = serviceCount(result);
  const changing = result.affected.length;
  if (all === 0) return 'no service found';
  // Against nothing no service changes, or all do; neither would say anything.
  if (result.compared.deployed === null) return count(all, 'service');
  return `${changing === 0 ? 'none' : changing} of ${count(all, 'service')} ${changing === 1 ? 'changes' : 'change'}`;
}

/** Nothing that a reviewer would want to look at: no open finding, nothing unread, only code changes. */
export function isQuiet(result: CheckResult): boolean {
  return (
    result.verdict === 'pass' &&
    sortFindings(result).open.length === 0 &&
    result.diagnostics.every(({ severity }) => severity === 'note') &&
    result.stages.every(
      ({ changes, newEdges, removedEdges = [] }) =>
        newEdges.size === 0 && removedEdges.length === 0 && changes.every(({ kind }) => kind === 'code'),
    )
  );
}
