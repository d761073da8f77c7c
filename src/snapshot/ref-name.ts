import type { StageName } from '../model/names.js';

/** The folder of refs that snapshots lie in. */
export const snapshotRefs = 'refs/stackgate/deployed';

/**
 * The ref that holds what is deployed at a stage; undefined for a name that is none of a stage. Stages are named in files
 * that strangers write, and git takes every name that this lets through for a ref.
 */
export function snapshotRef(stage: StageName): string | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(stage) ? `${snapshotRefs}/${stage}` : undefined;
}
