import { type CheckOptions, type CheckOutcome, runCheck } from '../../app/check.js';
import { ruleInfos } from '../../app/rule-infos.js';
import { version } from '../../app/version.js';
import type { CheckResult } from '../../model/result.js';
import { renderHtml } from '../../report/html/render-html.js';
import { renderJson } from '../../report/json/render-json.js';
import { renderMarkdown } from '../../report/markdown/render-markdown.js';
import { renderSarif } from '../../report/sarif/render-sarif.js';
import { renderText } from '../../report/text/render-text.js';
import { terminalProgress } from '../progress.js';
import { terminalStyle } from '../terminal-style.js';
import { writeOutput } from '../write-output.js';
import type { RepositoryFlags } from './flags.js';

export interface CheckFlags extends RepositoryFlags {
  readonly deployed?: string;
  readonly policyRef?: string;
  readonly deployedAssembly: ReadonlyMap<string, string>;
  readonly reportOnly?: boolean;
  readonly failOn?: 'new' | 'all';
  readonly format: 'text' | 'markdown' | 'json' | 'sarif' | 'html';
}

/** @returns the exit code */
export async function check(directory: string, flags: CheckFlags): Promise<number> {
  const progress = terminalProgress(process.stderr);
  const options = { ...optionsOf(directory, flags), onProgress: progress };
  const { result, exitCode } = flags.deployed === 'aws' ? await checkAws(options) : runCheck(options);
  progress.done();
  writeOutput(render(result, flags), flags.output);
  return exitCode;
}

/** Loaded where it is asked for: no other check knows a cloud. */
async function checkAws(options: CheckOptions): Promise<CheckOutcome> {
  const { runCheckOnAws } = await import('../../app/deployed-source/check-aws.js');
  return runCheckOnAws(options);
}

function optionsOf(directory: string, flags: CheckFlags): Omit<CheckOptions, 'onProgress'> {
  const { stage, deployed, policyRef, reportOnly, failOn, assembly, deployedAssembly, packaged } = flags;
  return {
    directory,
    ...(stage !== undefined && { stage }),
    ...(deployed !== undefined && { deployed }),
    ...(policyRef !== undefined && { policyRef }),
    ...(reportOnly !== undefined && { reportOnly }),
    ...(failOn !== undefined && { failOn }),
    assemblies: assembly,
    packaged,
    ...(deployedAssembly.size > 0 && { deployedAssemblies: deployedAssembly }),
    environment: process.env,
    today: new Date().toISOString().slice(0, 10),
  };
}

function render(result: CheckResult, { format, output }: CheckFlags): string {
  switch (format) {
    case 'text':
      return renderText(result, terminalStyle(output));
    case 'markdown':
      return renderMarkdown(result, { links: () => undefined, rules: ruleInfos() });
    case 'json':
      return renderJson(result);
    case 'sarif':
      return renderSarif(result, { rules: ruleInfos(), version });
    case 'html':
      return renderHtml({ stages: result.stages, diagnostics: result.diagnostics, check: result });
  }
}
