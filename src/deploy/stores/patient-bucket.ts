import type { ObjectBucket, StoredObject } from '../../cloud/objects.js';
import { type Clock, CloudError } from '../../cloud/port.js';
import { backOff } from '../stack/back-off.js';

/** How a bucket's calls are tried again: with which time, and for how many milliseconds. */
export interface BucketPatience {
  readonly clock: Clock;
  readonly milliseconds: number;
}

/**
 * A bucket that answers also where it was throttled or an answer was lost.
 *
 * A conditional write whose answer was lost may have been done: the same write again then finds its condition broken by
 * itself. So whoever gives a condition puts something into the bytes that nobody else writes; the same bytes are ours.
 * That also keeps entity tags from coming back, as many are made of the bytes alone.
 *
 * @throws CloudError where it still gives no answer, and for a refusal
 */
export function patientBucket(bucket: ObjectBucket, patience: BucketPatience): ObjectBucket {
  const again = <T>(key: string, call: () => Promise<T>): Promise<T> => tryAgain(key, patience, call);
  return {
    name: bucket.name,
    get: (key) => again(key, () => bucket.get(key)),
    head: (key) => again(key, () => bucket.head(key)),
    async put(key, bytes, condition) {
      const etag = await again(key, () => bucket.put(key, bytes, condition));
      if (etag !== undefined) return etag;
      const there = await again(key, () => bucket.get(key));
      return there !== undefined && isSame(there, bytes) ? there.etag : undefined;
    },
    list: (prefix) => again(prefix, () => bucket.list(prefix)),
    delete: (key) => again(key, () => bucket.delete(key)),
    copy: (from, to) => again(to, () => bucket.copy(from, to)),
  };
}

async function tryAgain<T>(key: string, patience: BucketPatience, call: () => Promise<T>): Promise<T> {
  const { clock, milliseconds } = patience;
  const begun = clock.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const isOver = clock.now() - begun >= milliseconds;
      if (isOver || !(error instanceof CloudError) || !error.retryable) throw error;
    }
    await clock.sleep(backOff(attempt, key));
  }
}

const isSame = (there: StoredObject, bytes: Uint8Array): boolean => Buffer.compare(there.bytes, bytes) === 0;
