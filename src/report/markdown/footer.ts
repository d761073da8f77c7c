import type { CheckResult } from '../../model/result.js';
import { escapeCode, escapeLink, escapeText } from './escape.js';
import { shortCommit } from './heading.js';
import type { MarkdownOptions } from './options.js';

export function footerLine(result: CheckResult, options: MarkdownOptions): string {
  const { proposedCommit } = result.compared;
  const parts = [`Policies: ${escapeText(result.policySource, 200)}`];
  if (options.fullReportUrl !== undefined) parts.push(escapeLink('full report', options.fullReportUrl));
  if (options.waiveUrl !== undefined) parts.push(escapeLink('how to waive', options.waiveUrl));
  if (proposedCommit !== undefined) parts.push(`updated for ${escapeCode(shortCommit(proposedCommit))}`);
  return `<sub>${parts.join(' · ')}</sub>`;
}
