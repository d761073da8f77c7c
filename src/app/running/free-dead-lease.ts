import type { LeaseStore } from '../../deploy/stores.js';
import { isGone } from './this-process.js';

/**
 * Frees a stage whose holder was a process of this machine that is gone, so that a killed run need not wait for its
 * lease to run out. Epochs keep rising: were it alive after all, it could write nothing more.
 */
export async function freeDeadLease(leases: LeaseStore, stage: string): Promise<void> {
  const lease = await leases.look(stage);
  if (lease !== undefined && isGone(lease.holder)) await leases.release(lease);
}
