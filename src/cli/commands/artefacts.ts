import { exitCodes } from '../../app/exit-codes.js';
import { runPrune } from '../../app/prune-artefacts.js';
import type { CloudName } from '../../app/running/cloud-name.js';
import { count } from '../../report/plural.js';
import { joinLines, plain } from '../../report/text/terminal.js';
import { writeOutput } from '../write-output.js';

export interface PruneFlags {
  readonly stage: string;
  readonly cloud: CloudName;
  readonly state?: string;
  readonly keepDays: number;
  readonly dryRun?: boolean;
}

/** @returns the exit code */
export async function prune(directory: string, flags: PruneFlags): Promise<number> {
  const { stage, cloud, state, keepDays, dryRun = false } = flags;
  const now = Date.now();
  const given = { directory, stage, cloud, keepDays, dryRun, now, environment: process.env };
  const pruned = await runPrune({ ...given, ...(state !== undefined && { state }) });
  const lines = pruned.flatMap(({ bucket, deleted, bytes, kept, young }) => [
    `${bucket}: ${count(deleted.length, 'artefact')} ${dryRun ? 'would be ' : ''}deleted (${Math.ceil(bytes / 1000)} kB), ${kept} in use, ${young} too young`,
    ...deleted.map((key) => `  ${key}`),
  ]);
  writeOutput(
    joinLines((lines.length === 0 ? ['nothing was deployed yet'] : lines).map((line) => plain(line))),
    undefined,
  );
  return exitCodes.pass;
}
