import { digestOf } from '../../plan/fingerprint.js';
import { type ArtefactStore, type JournalStore, type Lease, LeaseLost, type LeaseStore } from '../stores.js';

/** Everything a run keeps, in memory: for rehearsals and tests. A killed run's stores outlive it. */
export interface Stores {
  readonly journals: JournalStore;
  readonly artefacts: ArtefactStore;
  readonly leases: LeaseStore;
}

export function memoryStores(): Stores {
  return { journals: memoryJournals(), artefacts: memoryArtefacts(), leases: memoryLeases() };
}

export function memoryJournals(): JournalStore {
  const texts = new Map<string, Buffer>();
  return {
    async append(run, line, after) {
      const text = texts.get(run) ?? Buffer.alloc(0);
      if (text.length !== after) throw new LeaseLost(`the journal of ${run} was written by somebody else`);
      texts.set(run, Buffer.concat([text, Buffer.from(line)]));
    },
    async read(run) {
      return texts.get(run)?.toString();
    },
    async truncate(run, bytes) {
      const text = texts.get(run);
      if (text !== undefined) texts.set(run, text.subarray(0, bytes));
    },
    async runs() {
      return [...texts.keys()].reverse();
    },
  };
}

export function memoryArtefacts(): ArtefactStore {
  const bodies = new Map<string, Uint8Array>();
  return {
    async put(bytes) {
      const digest = digestOf(bytes);
      bodies.set(digest, Uint8Array.from(bytes));
      return digest;
    },
    async get(digest) {
      return bodies.get(digest);
    },
  };
}

export function memoryLeases(): LeaseStore {
  const leases = new Map<string, Lease>();
  const isCurrent = ({ stage, epoch, holder }: Lease): boolean =>
    leases.get(stage)?.epoch === epoch && leases.get(stage)?.holder === holder;
  return {
    async acquire(stage, holder, now, milliseconds) {
      const held = leases.get(stage);
      if (held !== undefined && held.holder !== holder && held.until > now) {
        return { heldBy: held.holder, until: held.until };
      }
      const lease = { stage, holder, epoch: (held?.epoch ?? 0) + 1, until: now + milliseconds };
      leases.set(stage, lease);
      return lease;
    },
    async renew(lease, now, milliseconds) {
      if (!isCurrent(lease)) return undefined;
      const renewed = { ...lease, until: now + milliseconds };
      leases.set(lease.stage, renewed);
      return renewed;
    },
    async release(lease) {
      // The epoch stays known, so that the next one is higher.
      if (isCurrent(lease)) leases.set(lease.stage, { ...lease, holder: '', until: 0 });
    },
    async look(stage) {
      const lease = leases.get(stage);
      return lease === undefined || lease.holder === '' ? undefined : lease;
    },
  };
}
