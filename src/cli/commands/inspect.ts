import { exitCodes } from '../../app/exit-codes.js';
import { runInspect } from '../../app/inspect.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { renderInspectJson } from '../../report/inspect/render-inspect-json.js';
import { renderInspectText } from '../../report/inspect/render-inspect-text.js';
import { terminalStyle } from '../terminal-style.js';
import { writeOutput } from '../write-output.js';
import type { RepositoryFlags } from './flags.js';

/** @returns the exit code: bad input when a definition could not be read */
export function inspect(directory: string, flags: RepositoryFlags & { readonly format: 'text' | 'json' }): number {
  const outcome = inspectRepository(directory, flags);
  const text =
    flags.format === 'json' ? renderInspectJson(outcome) : renderInspectText(outcome, terminalStyle(flags.output));
  writeOutput(text, flags.output);
  return exitCodeOf(outcome.diagnostics);
}

export function inspectRepository(directory: string, { stage, assembly, packaged }: RepositoryFlags) {
  return runInspect({
    directory,
    ...(stage !== undefined && { stage }),
    assemblies: assembly,
    packaged,
    environment: process.env,
  });
}

export function exitCodeOf(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.some(({ severity }) => severity === 'error') ? exitCodes.badInput : exitCodes.pass;
}
