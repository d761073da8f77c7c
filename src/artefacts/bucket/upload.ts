import type { ObjectBucket } from '../../cloud/objects.js';
import { AppError } from '../../model/app-error.js';
import { artefactKey } from '../../package/packaged.js';
import { digestOf } from '../../plan/fingerprint.js';
import { inParallel } from './in-parallel.js';

/** An object that is to be in a bucket. */
export interface Upload {
  readonly key: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
  /** Undefined where nobody has them, which is well where the object is there. */
  readonly bytes: () => Uint8Array | undefined;
}

export interface Uploaded {
  readonly uploaded: readonly string[];
  readonly present: readonly string[];
}

/**
 * Puts what is missing into a bucket: a look first, and a condition on the write, as others may upload the same. An object
 * under a key that holds its digest is what it says; under a key of the CDK the first one stays, as in the CDK's own tool.
 *
 * @throws AppError `artefact-tampered` for bytes that are not what they were packaged as, CloudError
 */
export async function uploadMissing(bucket: ObjectBucket, uploads: readonly Upload[], atOnce = 8): Promise<Uploaded> {
  const byKey = [...new Map(uploads.map((upload) => [upload.key, upload])).values()];
  const uploaded: string[] = [];
  const present: string[] = [];
  await inParallel(byKey, atOnce, async (upload) => {
    ((await putUnlessThere(bucket, upload)) ? uploaded : present).push(upload.key);
  });
  return { uploaded: uploaded.sort(), present: present.sort() };
}

async function putUnlessThere(bucket: ObjectBucket, { key, digest, bytes: bytesOf }: Upload): Promise<boolean> {
  const there = await bucket.head(key);
  const bytes = bytesOf();
  if (there !== undefined) {
    if (key === artefactKey(digest) && bytes !== undefined && bytes.length !== there.size) throw tampered(key);
    return false;
  }
  if (bytes === undefined) throw missing(key, bucket.name);
  if (digestOf(bytes) !== digest) throw tampered(key);
  return (await bucket.put(key, bytes, 'absent')) !== undefined;
}

function missing(key: string, bucket: string): AppError {
  const message = `${key} is neither in the bucket ${bucket} nor among the artefacts. Package again.`;
  return new AppError('artefacts-invalid', message);
}

export function tampered(key: string): AppError {
  const message = `The artefact ${key} is not what it was when it was packaged. Package again.`;
  return new AppError('artefact-tampered', message);
}
