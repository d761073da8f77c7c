import type { ObjectBucket } from '../../src/cloud/objects.js';
import { CloudError } from '../../src/cloud/port.js';
import { digestOf } from '../../src/plan/fingerprint.js';

export interface MapBucket extends ObjectBucket {
  readonly objects: Map<string, Uint8Array>;
  /** Every call with its key, in order. */
  readonly calls: string[];
}

export interface MapBuckets {
  readonly now?: () => number;
  /** Other buckets that this one may copy from. */
  readonly others?: readonly MapBucket[];
  /** Copies are refused, as between accounts. */
  readonly noCopy?: boolean;
}

/** A bucket in memory that keeps account of its calls. */
export function mapBucket(name: string, { now = () => 0, others = [], noCopy = false }: MapBuckets = {}): MapBucket {
  const objects = new Map<string, Uint8Array>();
  const written = new Map<string, number>();
  const calls: string[] = [];
  const told = (key: string, bytes: Uint8Array) => ({
    etag: digestOf(bytes),
    size: bytes.length,
    modified: written.get(key) ?? 0,
  });
  const write = (key: string, bytes: Uint8Array): string => {
    objects.set(key, Uint8Array.from(bytes));
    written.set(key, now());
    return digestOf(bytes);
  };
  return {
    name,
    objects,
    calls,
    async get(key) {
      calls.push(`get ${key}`);
      const bytes = objects.get(key);
      return bytes && { bytes, ...told(key, bytes) };
    },
    async head(key) {
      calls.push(`head ${key}`);
      const bytes = objects.get(key);
      return bytes && told(key, bytes);
    },
    async put(key, bytes, condition) {
      calls.push(`put ${key}`);
      const there = objects.get(key);
      if (condition === 'absent' && there !== undefined) return undefined;
      if (typeof condition === 'object' && (there === undefined || digestOf(there) !== condition.etag))
        return undefined;
      return write(key, bytes);
    },
    async list(prefix) {
      return [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    },
    async delete(key) {
      calls.push(`delete ${key}`);
      objects.delete(key);
    },
    async copy(from, to) {
      calls.push(`copy ${to}`);
      if (noCopy) throw new CloudError('access-denied', 'AccessDenied', 'not yours');
      const bytes = others.find((one) => one.name === from.bucket)?.objects.get(from.key);
      if (bytes !== undefined) write(to, bytes);
      return bytes !== undefined;
    },
  };
}
