import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';
import type { Annotation } from './annotations.js';

/** The step's own surface: its log, annotations, summary and outputs. */
export interface Workflow {
  /** A line of the log, in our own words. */
  info(message: string): void;
  warn(message: string): void;
  fail(message: string): void;
  /** Text that may quote the repository: no line of it can be a workflow command. */
  quote(text: string): void;
  annotate(annotations: readonly Annotation[]): void;
  setOutputs(outputs: Readonly<Record<string, string>>): void;
  /** @param markdown already sanitised and below the limit; see `summaryLimit` */
  appendSummary(markdown: string): Promise<void>;
}

/** UTF-8 bytes of one step's summary: GitHub refuses more than 1 MiB for a step; other text of ours must fit too. */
export const summaryLimit = 1_000_000;

export function openWorkflow(): Workflow {
  return {
    info: (message) => core.info(oneLine(message)),
    // The toolkit escapes line ends and percent signs in these.
    warn: (message) => core.warning(message),
    fail: (message) => core.error(message),
    quote,
    annotate: (annotations) => annotations.forEach(annotate),
    setOutputs: (outputs) => {
      for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    },
    appendSummary: async (markdown) => {
      await core.summary.addRaw(markdown, true).write();
    },
  };
}

/** The runner obeys `::command::` at the start of a line and `##[command]` anywhere; between these two it obeys none. */
function quote(text: string): void {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text.replace(/\n?$/, '\n')}::${token}::\n`);
}

/** Our own words may name a branch: no line end, no `::` at the start, no `##[` anywhere. */
function oneLine(message: string): string {
  return message
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(/^(\s*)::/, '$1\u200B::')
    .replaceAll('##[', '#\u200B#[');
}

function annotate({ severity, title, message, location }: Annotation): void {
  const place = { title, file: location.file, startLine: location.line, startColumn: location.column };
  if (severity === 'error') core.error(message, place);
  else if (severity === 'warning') core.warning(message, place);
  else core.notice(message, place);
}
