import { type Lease, LeaseLost, type LeaseStore } from '../stores.js';

export interface LeaseGuard {
  /**
   * Renews the lease when a third of it has passed. Asked before everything that is written or read, so that
   * no timer is needed: a run asks every few seconds.
   *
   * @throws LeaseLost where another process has it
   */
  check(): Promise<void>;
  release(): Promise<void>;
}

export function guardLease(
  leases: LeaseStore,
  taken: Lease,
  clock: { now(): number },
  milliseconds: number,
): LeaseGuard {
  let lease: Lease | undefined = taken;
  let renewal: Promise<void> | undefined;
  const renew = async (held: Lease): Promise<void> => {
    lease = await leases.renew(held, clock.now(), milliseconds);
  };
  return {
    async check() {
      if (lease !== undefined && clock.now() > lease.until - (2 * milliseconds) / 3) {
        renewal ??= renew(lease).finally(() => {
          renewal = undefined;
        });
        await renewal;
      }
      if (lease === undefined) throw new LeaseLost(`another process has stage ${taken.stage} by now`);
    },
    async release() {
      if (lease !== undefined) await leases.release(lease);
    },
  };
}
