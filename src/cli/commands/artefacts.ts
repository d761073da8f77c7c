import { exitCodes } from '../../app/exit-codes.js';
import { runPrune } from '../../app/prune-artefacts.js';
import type { CloudName } from '../../app/running/cloud-name.js';
import type { Pruned } from '../../artefacts/bucket/prune.js';
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
  const lines = pruned.flatMap((one) => linesOf(one, { now, keepDays, dryRun }));
  writeOutput(
    joinLines((lines.length === 0 ? ['nothing was deployed yet'] : lines).map((line) => plain(line))),
    undefined,
  );
  return exitCodes.pass;
}

const day = 24 * 3_600_000;

function linesOf(
  { bucket, objects, bytes, kept, young, pins }: Pruned,
  { now, keepDays, dryRun }: { readonly now: number; readonly keepDays: number; readonly dryRun: boolean },
): readonly string[] {
  const what = `${count(objects.length, 'artefact')} ${dryRun ? 'would be ' : ''}deleted (${kilobytes(bytes)})`;
  return [
    `${bucket}: ${what}, ${kept} in use, ${young} younger than ${count(keepDays, 'day')}`,
    ...(objects.length === 0 ? [] : ['no deployed stack, no pin and no unfinished run names:']),
    ...objects.map(
      ({ key, bytes: size, modified }) =>
        `  ${key}  ${kilobytes(size)}, ${count(Math.max(0, Math.floor((now - modified) / day)), 'day')} old`,
    ),
    ...pins.map(({ stage, run }) => `kept for ${run} of ${stage}, which is not over`),
  ];
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
