import type { ObjectBucket } from '../../src/cloud/objects.js';
import { CloudError } from '../../src/cloud/port.js';
import { digestOf } from '../../src/plan/fingerprint.js';

/** `lost` is done and its answer is not heard, `late` is done after it was given up; `unheard` is neither; `conflict` is S3's 409. */
export type BucketFault = 'throttled' | 'unheard' | 'lost' | 'late' | 'conflict';

export interface BucketCall {
  readonly name: Exclude<keyof ObjectBucket, 'name'>;
  readonly key: string;
  /** From 1. */
  readonly number: number;
}

export interface FaultyBucket extends ObjectBucket {
  readonly objects: Map<string, Uint8Array>;
  readonly calls: BucketCall[];
  /** What goes wrong with a call; may be set at any time. */
  fault: (call: BucketCall) => BucketFault | undefined;
  /** Awaited before a call is done: who writes first is the test's choice. */
  before: (call: BucketCall) => Promise<void>;
}

const errors: Readonly<Record<BucketFault, () => CloudError>> = {
  throttled: () => new CloudError('throttled', 'SlowDown', 'Please reduce your request rate.'),
  unheard: () => new CloudError('unreachable', 'TimeoutError', 'no answer'),
  late: () => new CloudError('unreachable', 'TimeoutError', 'no answer in time'),
  lost: () => new CloudError('unreachable', 'ECONNRESET', 'socket hang up'),
  conflict: () => new CloudError('throttled', 'ConditionalRequestConflict', 'a conflicting operation occurred'),
};

/** A bucket in memory whose entity tags are made of the bytes alone, as S3's are. */
export function faultyBucket(objects = new Map<string, Uint8Array>()): FaultyBucket {
  const tagOf = (bytes: Uint8Array): string => digestOf(bytes).slice(0, 32);
  const perform = async <T>(name: BucketCall['name'], key: string, work: () => T): Promise<T> => {
    const call = { name, key, number: bucket.calls.length + 1 };
    bucket.calls.push(call);
    const fault = bucket.fault(call);
    await bucket.before(call);
    if (fault === undefined) return work();
    if (fault === 'lost') work();
    if (fault === 'late') void bucket.before(call).then(work);
    throw errors[fault]();
  };
  const get = (key: string) => {
    const bytes = objects.get(key);
    return bytes && { bytes: Uint8Array.from(bytes), etag: tagOf(bytes), size: bytes.length };
  };
  const bucket: FaultyBucket = {
    name: 'artefacts',
    objects,
    calls: [],
    fault: () => undefined,
    before: async () => {},
    get: (key) => perform('get', key, () => get(key)),
    head: (key) =>
      perform('head', key, () => {
        const found = get(key);
        return found && { etag: found.etag, size: found.size };
      }),
    put: (key, bytes, condition) =>
      perform('put', key, () => {
        const there = objects.get(key);
        if (condition === 'absent' && there !== undefined) return undefined;
        if (typeof condition === 'object' && (there === undefined || tagOf(there) !== condition.etag)) return undefined;
        objects.set(key, Uint8Array.from(bytes));
        return tagOf(bytes);
      }),
    list: (prefix) =>
      perform('list', prefix, () => [...objects.keys()].filter((key) => key.startsWith(prefix)).sort(inBytes)),
    delete: (key) => perform('delete', key, () => void objects.delete(key)),
    copy: (from, to) =>
      perform('copy', to, () => {
        const bytes = from.bucket === bucket.name ? objects.get(from.key) : undefined;
        if (bytes !== undefined) objects.set(to, bytes);
        return bytes !== undefined;
      }),
  };
  return bucket;
}

const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** All that lies in the bucket, as one text: what is to be nowhere is looked for in it. */
export function textOf({ objects }: FaultyBucket): string {
  return [...objects].map(([key, bytes]) => `${key}\n${Buffer.from(bytes).toString()}`).join('\n');
}
