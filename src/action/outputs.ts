import { type ExitCode, exitCodes } from '../app/exit-codes.js';
import type { Severity } from '../model/diagnostic.js';
import type { CheckResult } from '../model/result.js';
import { summaryLine } from '../report/summary-line.js';

/** What else the step's outputs tell, besides the result. */
export interface Delivered {
  readonly exitCode: ExitCode;
  /** Empty where there is no comment. */
  readonly commentUrl: string;
  readonly jsonFile: string;
  readonly markdownFile: string;
  /** Empty where none was asked for. */
  readonly sarifFile: string;
}

/** The outputs of action.yml, all as text. */
export function outputsOf(result: CheckResult, delivered: Delivered): Readonly<Record<string, string>> {
  return {
    verdict: result.verdict,
    'exit-code': String(delivered.exitCode),
    outcome: result.verdict,
    summary: summaryLine(result),
    'new-errors': String(newFindings(result, 'error')),
    'new-warnings': String(newFindings(result, 'warning')),
    findings: String(result.findings.length),
    'affected-services': JSON.stringify(result.affected.map(({ service }) => service)),
    'comment-url': delivered.commentUrl,
    'json-file': delivered.jsonFile,
    'markdown-file': delivered.markdownFile,
    'sarif-file': delivered.sarifFile,
  };
}

/** When nothing could be judged or done: what later steps branch on is there all the same. */
export function outputsOfFailure(exitCode: ExitCode, message: string): Readonly<Record<string, string>> {
  const outcome = exitCode === exitCodes.refused ? 'refused' : 'error';
  return { verdict: 'error', 'exit-code': String(exitCode), outcome, summary: message };
}

function newFindings({ findings }: CheckResult, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity && finding.new && finding.waived === undefined)
    .length;
}
