import type { Diagnostic } from '../../model/diagnostic.js';
import type { RunReport } from '../../model/run.js';
import { gitPlaceOf } from '../../read/files/git-repository.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import type { OpenedSnapshot } from '../../snapshot/snapshot-json.js';
import { recordWithout } from '../promotion/accepted-record.js';
import { findSnapshot, snapshotBeforeRun } from './find-snapshot.js';
import { type KeepOptions, keepSnapshot } from './keep-snapshot.js';
import { toldOf } from './tell-kept.js';

export interface TakeBackOptions extends Omit<KeepOptions, 'stage'>, Pick<Snapshot, 'cloud'> {
  /** Every stack is as it was. */
  readonly isBack: boolean;
}

/**
 * Where a run that was taken back is the one that recorded the snapshot, what was recorded before it counts again. Without
 * one, nothing is: checks then compare with the base. In either case the record of the stage that lies in it forgets the
 * run: no other stage takes what it brought.
 */
export function takeBackSnapshot(
  report: RunReport,
  { cloud, isBack, ...options }: TakeBackOptions,
): readonly Diagnostic[] {
  const { directory } = options;
  const { stage } = report;
  if (gitPlaceOf(directory) === undefined) return [];
  if (options.push === undefined && findSnapshot(directory, stage).kind === 'none') return [];
  let knows = true;
  const kept = keepSnapshot({ ...options, stage }, (before) => {
    const made = before?.snapshot.cloud === cloud ? withoutRun(before, report, { ...options, isBack }) : undefined;
    knows = made !== undefined;
    return made ?? { reason: 'it knows nothing of the run' };
  });
  return knows ? toldOf(kept, stage) : [];
}

/** Undefined where it knows nothing of the run. */
function withoutRun(
  kept: OpenedSnapshot,
  { run, stage, endedAt }: RunReport,
  { directory, isBack, now }: Omit<TakeBackOptions, 'cloud'>,
): OpenedSnapshot | undefined {
  const { record } = kept.snapshot;
  const left = record && recordWithout(record, { run, at: endedAt ?? now });
  if (!isBack || kept.snapshot.run !== run) return left && { ...kept, snapshot: { ...kept.snapshot, record: left } };
  const before = snapshotBeforeRun(directory, stage, run);
  const { snapshot, texts } =
    before.kind === 'found' ? before : { snapshot: { ...kept.snapshot, readings: [], stacks: [] }, texts: new Map() };
  const counts = left ?? record;
  const { record: _, ...rest } = snapshot;
  return { snapshot: { ...rest, ...(counts !== undefined && { record: counts }) }, texts };
}
