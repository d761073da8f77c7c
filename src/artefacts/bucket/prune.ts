import type { ObjectBucket } from '../../cloud/objects.js';
import { digestOf } from '../../plan/fingerprint.js';
import { inParallel } from './in-parallel.js';
import { type Pin, readPins } from './pins.js';

/** What pruning needs of a bucket. */
export type PrunedBucket = Pick<ObjectBucket, 'name' | 'list' | 'head' | 'get' | 'delete'>;

export interface PruneOptions {
  /** Bodies and parameters of every stack of the places that read from the bucket, and journals of runs that are not over. */
  readonly texts: Iterable<string>;
  /** True for a pin that was left behind by a run which is over. */
  readonly isLeft: (pin: Pin) => boolean;
  /** Younger ones stay; milliseconds since the epoch. */
  readonly before: number;
  readonly dryRun: boolean;
}

export interface Pruned {
  readonly bucket: string;
  /** With `dryRun`, what would have been. */
  readonly deleted: readonly string[];
  readonly bytes: number;
  /** Not referred to, and too young, or of an age that the bucket does not tell. */
  readonly young: number;
  readonly kept: number;
}

const hash = /[0-9a-f]{64}/g;
/** Of this program: by digest, and assets under the keys of the CDK. Nothing else in a bucket is looked at. */
const ours = /^(?:artefacts\/[0-9a-f]{64}|[0-9a-f]{64}\.[A-Za-z0-9.]{1,20})$/;
const prefixes = ['artefacts/', ...'0123456789abcdef'];
/** CloudFormation takes no larger template. */
const mostTemplateBytes = 1_048_576;

/**
 * Deletes the artefacts that nothing names any more. Whether something names one is asked in the plainest way: whether
 * its hash stands anywhere in what is deployed, pinned or under way, or in a template that one of those names.
 */
export async function pruneArtefacts(bucket: PrunedBucket, options: PruneOptions): Promise<Pruned> {
  const { texts, isLeft, before, dryRun } = options;
  const wanted = new Set<string>();
  for (const text of texts) addHashes(text, wanted);
  const pins = await readPins(bucket);
  const held = pins.filter((pin) => !isLeft(pin));
  for (const { keys } of held) for (const key of keys) addHashes(key, wanted);
  const listed = await Promise.all(prefixes.map((prefix) => bucket.list(prefix)));
  const all = [...new Set(listed.flat())].filter((key) => ours.test(key));
  await addNested(bucket, wanted, new Set(all));
  const loose = all.filter((key) => !wanted.has(key.match(hash)?.[0] ?? ''));
  const deleted: string[] = [];
  let bytes = 0;
  await inParallel(loose, 8, async (key) => {
    const object = await bucket.head(key);
    if (object?.modified === undefined || object.modified >= before) return;
    if (!dryRun) await bucket.delete(key);
    deleted.push(key);
    bytes += object.size;
  });
  return {
    bucket: bucket.name,
    deleted: deleted.sort(),
    bytes,
    young: loose.length - deleted.length,
    kept: all.length - loose.length,
  };
}

/** A body's own digest is one that a restore asks for. */
function addHashes(text: string, wanted: Set<string>): void {
  for (const [found] of text.matchAll(hash)) wanted.add(found);
  wanted.add(digestOf(text));
}

/** What is wanted may be a template that names more. */
async function addNested(bucket: PrunedBucket, wanted: Set<string>, there: ReadonlySet<string>): Promise<void> {
  for (const digest of wanted) {
    const key = `artefacts/${digest}`;
    if (!there.has(key)) continue;
    const size = (await bucket.head(key))?.size ?? Number.POSITIVE_INFINITY;
    if (size > mostTemplateBytes) continue;
    const text = Buffer.from((await bucket.get(key))?.bytes ?? []).toString('latin1');
    // A set that grows while it is walked is walked to its end.
    if (text.trimStart().startsWith('{')) for (const [found] of text.matchAll(hash)) wanted.add(found);
  }
}
