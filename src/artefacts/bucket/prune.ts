import type { ObjectBucket } from '../../cloud/objects.js';
import { digestOf } from '../../plan/fingerprint.js';
import { inParallel } from './in-parallel.js';
import { type Pin, readPins, releasePin } from './pins.js';

/** What pruning needs of a bucket. */
export type PrunedBucket = Pick<ObjectBucket, 'name' | 'list' | 'head' | 'get' | 'delete'>;

export interface PruneOptions {
  /** Bodies and parameters of every stack of the places that read from the bucket, and journals of runs that are not over. */
  readonly texts: Iterable<string>;
  /** True for a pin that was left behind by a run which is over. */
  readonly isLeft: (pin: Pin) => boolean;
  /** True for a pin that may be deleted itself when it is left. */
  readonly isOurs?: (pin: Pin) => boolean;
  /** Younger ones stay; milliseconds since the epoch. */
  readonly before: number;
  readonly dryRun: boolean;
}

export interface Pruned {
  readonly bucket: string;
  /** With `dryRun`, what would have been. */
  readonly deleted: readonly string[];
  /** The same with size, and when it was written, in milliseconds since the epoch. */
  readonly objects: readonly PrunedObject[];
  readonly bytes: number;
  /** Pins that hold something, of whatever stage. */
  readonly pins: readonly Pick<Pin, 'stage' | 'run'>[];
  /** Not referred to, and too young, or of an age that the bucket does not tell. */
  readonly young: number;
  readonly kept: number;
}

export interface PrunedObject {
  readonly key: string;
  readonly bytes: number;
  readonly modified: number;
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
  const { texts, isLeft, isOurs = () => false, before, dryRun } = options;
  const wanted = new Set<string>();
  for (const text of texts) addHashes(text, wanted);
  const pins = await readPins(bucket);
  const held = pins.filter((pin) => !isLeft(pin));
  addPinned(held, wanted);
  const listed = await Promise.all(prefixes.map((prefix) => bucket.list(prefix)));
  const all = [...new Set(listed.flat())].filter((key) => ours.test(key));
  await addNested(bucket, wanted, new Set(all));
  const loose = all.filter((key) => !wanted.has(hashIn(key)));
  const found = new Map<string, PrunedObject>();
  await inParallel(loose, atOnce, async (key) => {
    const object = await bucket.head(key);
    if (object?.modified === undefined || object.modified >= before) return;
    found.set(key, { key, bytes: object.size, modified: object.modified });
  });
  const objects = await deleteFound([...found.values()], bucket, options);
  if (!dryRun) for (const pin of pins.filter((one) => isLeft(one) && isOurs(one))) await releasePin(bucket, pin);
  return {
    bucket: bucket.name,
    deleted: objects.map(({ key }) => key),
    objects,
    bytes: objects.reduce((sum, object) => sum + object.bytes, 0),
    pins: held.map(({ stage, run }) => ({ stage, run })),
    young: loose.length - found.size,
    kept: all.length - loose.length + found.size - objects.length,
  };
}

const atOnce = 8;
/** Objects that are deleted between two looks at the pins. */
const batch = 64;

/** A run pins before it looks whether an object is there: one that began meanwhile is heard. */
async function deleteFound(
  found: readonly PrunedObject[],
  bucket: PrunedBucket,
  { isLeft, dryRun }: PruneOptions,
): Promise<readonly PrunedObject[]> {
  const inOrder = found.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const deleted: PrunedObject[] = [];
  for (let at = 0; at < inOrder.length; at += batch) {
    const pinned = new Set<string>();
    addPinned(
      (await readPins(bucket)).filter((pin) => !isLeft(pin)),
      pinned,
    );
    const loose = inOrder.slice(at, at + batch).filter(({ key }) => !pinned.has(hashIn(key)));
    if (!dryRun) await inParallel(loose, atOnce, ({ key }) => bucket.delete(key));
    deleted.push(...loose);
  }
  return deleted;
}

function hashIn(key: string): string {
  return key.match(hash)?.[0] ?? '';
}

function addPinned(pins: readonly Pin[], wanted: Set<string>): void {
  for (const { keys } of pins) for (const key of keys) for (const [found] of key.matchAll(hash)) wanted.add(found);
}

/** A body's own digest is one that a restore asks for. */
function addHashes(text: string, wanted: Set<string>): void {
  for (const [found] of text.matchAll(hash)) wanted.add(found);
  wanted.add(digestOf(text));
}

/** What is wanted may be a template that names more. */
async function addNested(bucket: PrunedBucket, wanted: Set<string>, there: ReadonlySet<string>): Promise<void> {
  const seen = new Set<string>();
  for (let open = [...wanted]; open.length > 0; open = [...wanted].filter((digest) => !seen.has(digest))) {
    for (const digest of open) seen.add(digest);
    const keys = open.map((digest) => `artefacts/${digest}`).filter((key) => there.has(key));
    await inParallel(keys, atOnce, async (key) => {
      const size = (await bucket.head(key))?.size ?? Number.POSITIVE_INFINITY;
      if (size > mostTemplateBytes) return;
      const text = Buffer.from((await bucket.get(key))?.bytes ?? []).toString('latin1');
      if (text.trimStart().startsWith('{')) for (const [found] of text.matchAll(hash)) wanted.add(found);
    });
  }
}
