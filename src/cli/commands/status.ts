import { exitCodes } from '../../app/exit-codes.js';
import type { CloudName } from '../../app/running/cloud-name.js';
import { readStatus } from '../../app/status.js';
import { renderStatusJson } from '../../report/run/render-run-json.js';
import { renderStatusText } from '../../report/run/render-status-text.js';
import { terminalStyle } from '../terminal-style.js';
import { writeOutput } from '../write-output.js';

export interface StatusFlags {
  readonly cloud: CloudName;
  readonly stage?: string;
  readonly state?: string;
  readonly format: 'text' | 'json';
  readonly output?: string;
}

/** @returns the exit code: one of its own where a journal cannot be trusted */
export async function status(directory: string, flags: StatusFlags): Promise<number> {
  const { cloud, stage, state, format, output } = flags;
  const view = await readStatus({
    cloud,
    directory,
    now: Date.now(),
    ...(stage !== undefined && { stage }),
    ...(state !== undefined && { state }),
  });
  writeOutput(format === 'json' ? renderStatusJson(view) : renderStatusText(view, terminalStyle(output)), output);
  return view.runs.some(({ kind }) => kind === 'corrupt') ? exitCodes.restoreIncomplete : exitCodes.pass;
}
