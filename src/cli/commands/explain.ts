import { AppError } from '../../model/app-error.js';
import { rulePages } from '../../policy/generated/pages.js';
import { renderExplain } from '../../report/explain/render-explain.js';
import { terminalStyle } from '../terminal-style.js';
import { writeOutput } from '../write-output.js';

/** A rule's page, or the list of rules. */
export function explain(rule: string | undefined): number {
  writeOutput(rule === undefined ? listOfRules() : renderExplain(pageOf(rule), terminalStyle()), undefined);
  return 0;
}

/** @throws AppError `usage` for a rule that is not there */
function pageOf(rule: string): string {
  const page = rulePages.get(rule);
  if (page === undefined) throw new AppError('usage', `there is no rule ${rule}; stackgate explain lists them`);
  return page;
}

function listOfRules(): string {
  const width = Math.max(...[...rulePages.keys()].map((id) => id.length));
  const lines = [...rulePages].map(([id, page]) => `${id.padEnd(width)}  ${titleOf(page)}`);
  return [...lines, '', 'stackgate explain RULE says more of one.'].join('\n');
}

/** The first paragraph that is not the heading. */
function titleOf(page: string): string {
  return page.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
}
