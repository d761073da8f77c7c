import type { ObjectBucket } from '../../cloud/objects.js';
import { CloudError } from '../../cloud/port.js';
import { digestOf } from '../../plan/fingerprint.js';
import type { Manifest } from '../manifest.js';
import { inParallel } from './in-parallel.js';
import { tampered } from './upload.js';

export interface Promoted {
  /** Without their bytes passing here. */
  readonly copied: readonly string[];
  /** Through this process, where one account may not read the other's bucket. */
  readonly carried: readonly string[];
  readonly present: readonly string[];
  /** In neither bucket. */
  readonly missing: readonly string[];
}

interface Wanted {
  readonly key: string;
  readonly digest: string;
  readonly size: number;
}

/**
 * Brings what a manifest names from the bucket of one stage to that of the next. Nothing is built again, and nothing is
 * taken on trust: what was copied is read back and held against its digest, since the bucket of an earlier stage is open
 * to more people.
 *
 * @throws AppError `artefact-tampered` for an object that is not what the manifest says; it is not left in `to`
 */
export async function promoteArtefacts(
  from: ObjectBucket,
  to: ObjectBucket,
  manifest: Pick<Manifest, 'artefacts'>,
  atOnce = 8,
): Promise<Promoted> {
  const wanted = [...new Map(manifest.artefacts.map((one) => [one.key, one])).values()];
  const ways = new Map<string, keyof Promoted>();
  await inParallel(wanted, atOnce, async (one) => {
    ways.set(one.key, await promote(one, from, to));
  });
  const on = (way: keyof Promoted) =>
    [...ways]
      .filter(([, taken]) => taken === way)
      .map(([key]) => key)
      .sort();
  return { copied: on('copied'), carried: on('carried'), present: on('present'), missing: on('missing') };
}

async function promote(wanted: Wanted, from: ObjectBucket, to: ObjectBucket): Promise<keyof Promoted> {
  const there = await to.head(wanted.key);
  if (there?.size === wanted.size) return 'present';
  if (there !== undefined) throw tampered(wanted.key);
  const isCopied = await copyWhereAllowed(wanted, from, to);
  if (isCopied === 'refused') return carry(wanted, from, to);
  if (!isCopied) return 'missing';
  const copy = await to.get(wanted.key);
  if (copy !== undefined && isAsWanted(copy.bytes, wanted)) return 'copied';
  await to.delete(wanted.key);
  throw tampered(wanted.key);
}

async function copyWhereAllowed({ key }: Wanted, from: ObjectBucket, to: ObjectBucket): Promise<boolean | 'refused'> {
  try {
    return await to.copy({ bucket: from.name, key }, key);
  } catch (error) {
    if (error instanceof CloudError && error.code === 'access-denied') return 'refused';
    throw error;
  }
}

async function carry(wanted: Wanted, from: ObjectBucket, to: ObjectBucket): Promise<'carried' | 'missing'> {
  const object = await from.get(wanted.key);
  if (object === undefined) return 'missing';
  if (!isAsWanted(object.bytes, wanted)) throw tampered(wanted.key);
  await to.put(wanted.key, object.bytes, 'absent');
  return 'carried';
}

function isAsWanted(bytes: Uint8Array, { digest, size }: Wanted): boolean {
  return bytes.length === size && digestOf(bytes) === digest;
}
