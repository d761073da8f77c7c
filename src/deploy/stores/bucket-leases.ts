import { randomUUID } from 'node:crypto';
import type { ObjectBucket } from '../../cloud/objects.js';
import { CloudError } from '../../cloud/port.js';
import { AppError } from '../../model/app-error.js';
import type { Lease, LeaseStore } from '../stores.js';
import { fileNameFor } from './durable-files.js';

/** A lease as it stands in the bucket; the empty holder means that it was given back. */
interface Version {
  readonly lease: Lease;
  readonly etag: string;
}

/** Who comes between our read and our write is read again; so often in a row is no chance. */
const attempts = 5;

/**
 * One object per stage, never deleted, so that epochs rise after a release too. Every write names the version that it
 * replaces: of two that read the same one, one writes. A nonce in each makes it unlike all others.
 *
 * @param hasty the same bucket for giving back, which is not worth waiting for
 */
export function bucketLeases(bucket: ObjectBucket, hasty: ObjectBucket): LeaseStore {
  return {
    async acquire(stage, holder, now, milliseconds) {
      for (let attempt = 1; ; attempt += 1) {
        const held = await read(bucket, stage);
        // One that lost to another process of its own name does not rob it.
        const isMine = attempt === 1 && held?.lease.holder === holder;
        if (held !== undefined && !isMine && !isFree(held.lease, now)) return refusal(held.lease);
        const lease = { stage, holder, epoch: (held?.lease.epoch ?? 0) + 1, until: now + milliseconds };
        if (await write(bucket, held, lease)) return lease;
        if (attempt === attempts) return { heldBy: 'another process', until: now + milliseconds };
      }
    },
    async renew(lease, now, milliseconds) {
      const renewed = { ...lease, until: now + milliseconds };
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const held = await read(bucket, lease.stage);
        if (held === undefined || !isSame(held.lease, lease)) return undefined;
        if (await write(bucket, held, renewed)) return renewed;
      }
      return undefined;
    },
    async release(lease) {
      try {
        const held = await read(hasty, lease.stage);
        if (held && isSame(held.lease, lease)) await write(hasty, held, { ...lease, holder: '', until: 0 });
      } catch (error) {
        // It expires by itself; what the run came to must not be lost over it.
        if (!(error instanceof CloudError)) throw error;
      }
    },
    async look(stage) {
      const lease = (await read(bucket, stage))?.lease;
      return lease === undefined || lease.holder === '' ? undefined : lease;
    },
  };
}

const isFree = (lease: Lease, now: number): boolean => lease.holder === '' || lease.until <= now;

const isSame = (a: Lease, b: Lease): boolean => a.epoch === b.epoch && a.holder === b.holder;

const refusal = (lease: Lease) => ({ heldBy: lease.holder, until: lease.until });

const keyOf = (stage: string): string => `leases/${fileNameFor(stage)}`;

async function write(bucket: ObjectBucket, before: Version | undefined, lease: Lease): Promise<boolean> {
  const bytes = Buffer.from(JSON.stringify({ ...lease, nonce: randomUUID() }));
  const condition = before === undefined ? 'absent' : { etag: before.etag };
  return (await bucket.put(keyOf(lease.stage), bytes, condition)) !== undefined;
}

async function read(bucket: ObjectBucket, stage: string): Promise<Version | undefined> {
  const found = await bucket.get(keyOf(stage));
  if (found === undefined) return undefined;
  const lease = parse(Buffer.from(found.bytes).toString('utf8'));
  if (lease !== undefined) return { lease: { ...lease, stage }, etag: found.etag };
  const where = `${keyOf(stage)} of bucket ${bucket.name}`;
  throw new AppError('state-unusable', `${where} is no lease; where no run is under way, delete it`);
}

function parse(text: string): Omit<Lease, 'stage'> | undefined {
  try {
    const { holder, epoch, until } = JSON.parse(text) as { readonly [Key in keyof Lease]?: unknown };
    const isLease = typeof holder === 'string' && Number.isSafeInteger(epoch) && typeof until === 'number';
    return isLease ? { holder, epoch: Number(epoch), until } : undefined;
  } catch {
    return undefined;
  }
}
