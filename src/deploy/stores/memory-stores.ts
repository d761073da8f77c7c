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
  // In pieces: a journal of hundreds of stacks is not copied for each of its lines.
  const texts = new Map<string, { readonly pieces: Buffer[]; readonly bytes: number }>();
  return {
    async append(run, line, after) {
      const { pieces, bytes } = texts.get(run) ?? { pieces: [], bytes: 0 };
      if (bytes !== after) throw new LeaseLost(`the journal of ${run} was written by somebody else`);
      const piece = Buffer.from(line);
      pieces.push(piece);
      texts.set(run, { pieces, bytes: bytes + piece.length });
    },
    async read(run) {
      const text = texts.get(run);
      return text && Buffer.concat(text.pieces).toString();
    },
    async truncate(run, bytes) {
      const text = texts.get(run);
      if (text === undefined) return;
      const kept = Buffer.concat(text.pieces).subarray(0, bytes);
      texts.set(run, { pieces: [kept], bytes: kept.length });
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
