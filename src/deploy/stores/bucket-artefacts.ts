import type { ObjectBucket } from '../../cloud/objects.js';
import { artefactKey } from '../../package/packaged.js';
import { digestOf } from '../../plan/fingerprint.js';
import type { ArtefactStore } from '../stores.js';

/** One object per artefact, named by its digest. Bytes that no longer have it count as lost, and are put again. */
export function bucketArtefacts(bucket: ObjectBucket): ArtefactStore {
  // What this process wrote or read whole is there: artefacts are not deleted while a run may need them.
  const known = new Set<string>();
  return {
    async put(bytes) {
      const digest = digestOf(bytes);
      if (!known.has(digest)) await putWhole(bucket, digest, bytes);
      known.add(digest);
      return digest;
    },
    async has(digest) {
      return isDigest(digest) && (await bucket.head(artefactKey(digest))) !== undefined;
    },
    async get(digest) {
      if (!isDigest(digest)) return undefined;
      const bytes = (await bucket.get(artefactKey(digest)))?.bytes;
      const isWhole = bytes !== undefined && digestOf(bytes) === digest;
      if (isWhole) known.add(digest);
      else known.delete(digest);
      return isWhole ? bytes : undefined;
    },
  };
}

/** Digests come from plans and journals, which somebody may have written. */
const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Looks first: a refused condition would cost the upload of all bytes. */
async function putWhole(bucket: ObjectBucket, digest: string, bytes: Uint8Array): Promise<void> {
  const key = artefactKey(digest);
  if ((await bucket.head(key)) === undefined && (await bucket.put(key, bytes, 'absent')) !== undefined) return;
  const there = await bucket.get(key);
  if (there !== undefined && digestOf(there.bytes) === digest) return;
  // Whoever else puts it in place of damaged bytes puts the same.
  await bucket.put(key, bytes, there === undefined ? 'absent' : { etag: there.etag });
}
