import { fetchRefsOf } from '../../read/files/git-remote.js';
import { snapshotRefs } from '../../snapshot/ref-name.js';

/**
 * Gets the snapshots of all stages from the repository that a job runs for; `actions/checkout` gets branches and tags alone. Where
 * that fails a check compares with what the clone has.
 *
 * @param address of the repository on GitHub
 * @returns in words what went wrong; undefined where nothing did, or where the clone is another repository's
 */
export function getSnapshots(directory: string, address: string): string | undefined {
  const got = fetchRefsOf(directory, address, snapshotRefs);
  return got.ok ? undefined : got.reason;
}
