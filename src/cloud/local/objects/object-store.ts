import { createHash } from 'node:crypto';
import type { StoredObject } from '../../objects.js';
import { ServiceFault } from '../../send.js';
import { type ObjectAction, type ObjectFaultScript, objectFaults } from './object-faults.js';

/**
 * Buckets in memory, as S3 has them: strongly consistent, with conditional writes. Every call may throw a
 * `ServiceFault` in S3's words.
 */
export interface ObjectStore {
  /** Makes a bucket; one that is there stays as it is. @param owner account */
  createBucket(name: string, owner?: string): void;
  /** Undefined for a bucket that is not there. */
  ownerOf(bucket: string): string | undefined;
  /** Whether an object is there, without this being a call. */
  peek(bucket: string, key: string): StoredObject | undefined;
  get(bucket: string, key: string): StoredObject;
  head(bucket: string, key: string): StoredObject;
  /** @returns the entity tag */
  put(bucket: string, key: string, bytes: Uint8Array, condition?: WriteCondition): string;
  /** @param after begins behind this key */
  list(bucket: string, prefix: string, after: string | undefined, most: number): ObjectPage;
  delete(bucket: string, key: string): void;
  copy(from: { readonly bucket: string; readonly key: string }, bucket: string, key: string): string;
}

export type WriteCondition = 'absent' | { readonly etag: string };

export interface ObjectPage {
  readonly objects: readonly { readonly key: string; readonly etag: string; readonly size: number }[];
  /** Last key of the page where more follow. */
  readonly next?: string;
}

interface Bucket {
  readonly owner: string;
  readonly objects: Map<string, StoredObject>;
}

export interface ObjectStoreOptions {
  readonly faults?: ObjectFaultScript;
  /** Milliseconds since the epoch; without it nobody knows when an object was written. */
  readonly now?: () => number;
}

export function objectStore({ faults = [], now }: ObjectStoreOptions = {}): ObjectStore {
  const buckets = new Map<string, Bucket>();
  const faultOn = objectFaults(faults);

  const objectsOf = (name: string): Bucket['objects'] => {
    const bucket = buckets.get(name);
    if (bucket === undefined) throw new ServiceFault('NoSuchBucket', 'The specified bucket does not exist', 404);
    return bucket.objects;
  };
  const read = (bucket: string, key: string): StoredObject => {
    const object = objectsOf(bucket).get(key);
    if (object === undefined) throw new ServiceFault('NoSuchKey', 'The specified key does not exist.', 404);
    return object;
  };
  const write = (bucket: string, key: string, bytes: Uint8Array): string => {
    const object = {
      bytes: Uint8Array.from(bytes),
      etag: etagOf(bytes),
      size: bytes.length,
      ...(now !== undefined && { modified: now() }),
    };
    objectsOf(bucket).set(key, object);
    return object.etag;
  };
  const faulty = <T>(action: ObjectAction, key: string, perform: () => T): T => {
    const effect = faultOn(action, key);
    if (effect?.kind === 'error') throw new ServiceFault(effect.code, `${effect.code}.`, effect.status);
    if (effect?.kind === 'unreachable') throw new ServiceFault('NetworkingError', 'S3 could not be reached', 0);
    const result = perform();
    if (effect?.kind === 'lost-answer') throw new ServiceFault('NetworkingError', 'The answer was lost', 0);
    return result;
  };

  return {
    createBucket(name, owner = '') {
      if (!buckets.has(name)) buckets.set(name, { owner, objects: new Map() });
    },
    ownerOf: (bucket) => buckets.get(bucket)?.owner,
    peek: (bucket, key) => buckets.get(bucket)?.objects.get(key),
    get: (bucket, key) => faulty('GetObject', key, () => read(bucket, key)),
    head: (bucket, key) => faulty('HeadObject', key, () => read(bucket, key)),
    put: (bucket, key, bytes, condition) =>
      faulty('PutObject', key, () => {
        requireCondition(objectsOf(bucket).get(key), condition);
        return write(bucket, key, bytes);
      }),
    list: (bucket, prefix, after, most) =>
      faulty('ListObjectsV2', prefix, () => pageOf(objectsOf(bucket), prefix, after, most)),
    delete: (bucket, key) => faulty('DeleteObject', key, () => void objectsOf(bucket).delete(key)),
    copy: (from, bucket, key) => faulty('CopyObject', key, () => write(bucket, key, read(from.bucket, from.key).bytes)),
  };
}

/** @throws ServiceFault as S3 words it, also for a tag that was expected of what is gone */
function requireCondition(found: StoredObject | undefined, condition: WriteCondition | undefined): void {
  if (condition === undefined) return;
  if (condition === 'absent' ? found === undefined : found?.etag === condition.etag) return;
  if (condition !== 'absent' && found === undefined)
    throw new ServiceFault('NoSuchKey', 'The specified key does not exist.', 404);
  const message = 'At least one of the pre-conditions you specified did not hold';
  throw new ServiceFault('PreconditionFailed', message, 412);
}

/** In the order of UTF-8 bytes, which is not that of UTF-16 units. */
function pageOf(objects: Bucket['objects'], prefix: string, after: string | undefined, most: number): ObjectPage {
  const start = after === undefined ? undefined : Buffer.from(after);
  const found = [...objects]
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, { etag, size }]) => ({ key, etag, size, order: Buffer.from(key) }))
    .filter(({ order }) => start === undefined || Buffer.compare(order, start) > 0)
    .sort((a, b) => Buffer.compare(a.order, b.order))
    .map(({ order: _, ...object }) => object);
  const page = found.slice(0, most);
  const last = page.at(-1);
  return { objects: page, ...(last !== undefined && found.length > page.length && { next: last.key }) };
}

/** Opaque, and quoted as S3 quotes it. */
function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
}
