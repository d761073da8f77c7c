import { join } from 'node:path';
import type { Lease, LeaseStore } from '../stores.js';
import { createWhole, fileNameFor, listIfThere, readIfThere, removeFile } from './durable-files.js';

/** A lease as it stands in the folder; the empty holder means that it was given back. */
interface Version {
  readonly version: number;
  readonly lease: Lease;
}

/**
 * Taking, renewing and giving back are each a new file with the next number, made in one step where
 * nobody else made it: whoever comes second knows. The highest number holds. Old ones are swept away, and
 * so a file made under a swept number is only believed when no higher one exists.
 */
export function folderLeases(folder: string): LeaseStore {
  const folderOf = (stage: string): string => join(folder, fileNameFor(stage));

  const put = (before: Version | undefined, lease: Lease): boolean => {
    const version = (before?.version ?? 0) + 1;
    const path = join(folderOf(lease.stage), fileOf(version));
    if (!createWhole(path, Buffer.from(JSON.stringify(lease)))) return false;
    if (highest(folderOf(lease.stage)) !== version) return false;
    sweep(folderOf(lease.stage), version);
    return true;
  };

  return {
    async acquire(stage, holder, now, milliseconds) {
      const held = current(folderOf(stage));
      if (held !== undefined && !isFree(held.lease, holder, now)) return refusal(held.lease);
      const lease = { stage, holder, epoch: (held?.lease.epoch ?? 0) + 1, until: now + milliseconds };
      if (put(held, lease)) return lease;
      const winner = current(folderOf(stage));
      return winner === undefined ? { heldBy: 'another process', until: now + milliseconds } : refusal(winner.lease);
    },
    async renew(lease, now, milliseconds) {
      const held = current(folderOf(lease.stage));
      if (held?.lease.epoch !== lease.epoch || held.lease.holder !== lease.holder) return undefined;
      const renewed = { ...lease, until: now + milliseconds };
      return put(held, renewed) ? renewed : undefined;
    },
    async release(lease) {
      const held = current(folderOf(lease.stage));
      if (held?.lease.epoch === lease.epoch) put(held, { ...lease, holder: '', until: 0 });
    },
    async look(stage) {
      const lease = current(folderOf(stage))?.lease;
      return lease === undefined || lease.holder === '' ? undefined : lease;
    },
  };
}

const isFree = (lease: Lease, holder: string, now: number): boolean =>
  lease.holder === '' || lease.holder === holder || lease.until <= now;

const refusal = (lease: Lease) => ({ heldBy: lease.holder, until: lease.until });

const fileOf = (version: number): string => `${String(version).padStart(9, '0')}.json`;

function versionsIn(folder: string): readonly number[] {
  return listIfThere(folder).flatMap((name) => (/^\d{9}\.json$/.test(name) ? [Number.parseInt(name, 10)] : []));
}

const highest = (folder: string): number => Math.max(0, ...versionsIn(folder));

function current(folder: string): Version | undefined {
  const version = highest(folder);
  if (version === 0) return undefined;
  const text = readIfThere(join(folder, fileOf(version)))?.toString();
  // Swept between listing and reading: a higher one exists.
  if (text === undefined) return current(folder);
  return { version, lease: JSON.parse(text) as Lease };
}

/** The one before stays: a reader that has just listed it may still open it. */
function sweep(folder: string, version: number): void {
  for (const old of versionsIn(folder)) {
    if (old < version - 1) removeFile(join(folder, fileOf(old)));
  }
}
