import { createHash } from 'node:crypto';
import { type ReadingTexts, type Snapshot, type SnapshotFiles, snapshotFile } from './snapshot.js';
import { snapshotSchema } from './snapshot-schema.js';

export interface OpenedSnapshot {
  readonly snapshot: Snapshot;
  /** By the id of a reading. */
  readonly texts: ReadonlyMap<string, ReadingTexts>;
}

export type SnapshotReadingResult =
  | ({ readonly kind: 'snapshot' } & OpenedSnapshot)
  /** Something of it is missing, added or edited, or a later version wrote it; `reason` in words. */
  | { readonly kind: 'unusable'; readonly reason: string };

/** A snapshot as the files of a commit. The same snapshot gives the same bytes. */
export function writeSnapshot({ snapshot, texts }: OpenedSnapshot): SnapshotFiles {
  const files = new Map<string, string>([[snapshotFile, `${JSON.stringify(sealed(snapshot), null, 1)}\n`]]);
  for (const { id, files: own } of snapshot.readings)
    for (const path of Object.keys(own)) files.set(`${id}/${path}`, texts.get(id)?.get(path) ?? '');
  return files;
}

/**
 * Takes a commit's files for a snapshot when all of it is as it was written: the file that describes it by its own digest, and
 * through it every other file. It shows damage and edits; whoever may push the ref can write another snapshot.
 */
export function readSnapshot(files: SnapshotFiles, stage: string): SnapshotReadingResult {
  const written = files.get(snapshotFile);
  if (written === undefined) return unusable(`it has no ${snapshotFile}`);
  const json = parse(written);
  if (json === undefined) return unusable(`${snapshotFile} is no JSON object`);
  const { digest, ...rest } = json;
  const checked = snapshotSchema.safeParse(rest);
  if (digest !== digestOf(JSON.stringify(rest))) return unusable(`${snapshotFile} is not as it was written`);
  if (rest.schemaVersion !== 1) return unusable('another version of Stackgate wrote it');
  if (!checked.success) return unusable(`${snapshotFile} is not of the shape that it should have`);
  // Not the copy that checking made, which leaves out a path called `__proto__`.
  const snapshot = rest as unknown as Snapshot;
  if (snapshot.stage !== stage) return unusable(`it is of another stage (${JSON.stringify(snapshot.stage)})`);
  return withTexts(snapshot, files);
}

function withTexts(snapshot: Snapshot, files: SnapshotFiles): SnapshotReadingResult {
  const texts = new Map<string, Map<string, string>>();
  let known = 1;
  for (const { id, files: own } of snapshot.readings) {
    const inside = new Map<string, string>();
    for (const [path, digest] of Object.entries(own)) {
      const content = files.get(`${id}/${path}`);
      if (content === undefined) return unusable(`its file ${JSON.stringify(path)} is missing`);
      if (digestOf(content) !== digest) return unusable(`its file ${JSON.stringify(path)} is not as it was written`);
      inside.set(path, textOf(content));
      known += 1;
    }
    texts.set(id, inside);
  }
  if (files.size !== known) return unusable('it holds files that were not written with it');
  return { kind: 'snapshot', snapshot, texts };
}

function sealed(snapshot: Snapshot): Snapshot & { readonly digest: string } {
  // Through JSON once: what is absent must not count.
  const plain = JSON.parse(JSON.stringify(snapshot)) as Snapshot;
  return { ...plain, digest: digestOf(JSON.stringify(plain)) };
}

function parse(content: string | Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(textOf(content));
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}

function unusable(reason: string): SnapshotReadingResult {
  return { kind: 'unusable', reason };
}
