import type { Diagnostic } from '../../model/diagnostic.js';
import type { RunReport } from '../../model/run.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { findSnapshot, snapshotBefore } from './find-snapshot.js';
import { type KeepOptions, keepSnapshot } from './keep-snapshot.js';
import { toldOf } from './tell-kept.js';

/**
 * Where a run that was taken back is the one that recorded the snapshot, what was recorded before it counts again. Without
 * one, nothing is: checks then compare with the base.
 */
export function takeBackSnapshot(
  { run, stage }: RunReport,
  { cloud, ...options }: Omit<KeepOptions, 'stage'> & Pick<Snapshot, 'cloud'>,
): readonly Diagnostic[] {
  const found = findSnapshot(options.directory, stage);
  if (found.kind !== 'found' || found.snapshot.run !== run || found.snapshot.cloud !== cloud) return [];
  const before = snapshotBefore(options.directory, stage, found);
  const made =
    before.kind === 'found'
      ? { snapshot: before.snapshot, texts: before.texts }
      : { snapshot: { ...found.snapshot, readings: [], stacks: [] }, texts: new Map() };
  return toldOf(
    keepSnapshot({ ...options, stage }, () => made),
    stage,
  );
}
