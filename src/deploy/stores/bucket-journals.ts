import { randomUUID } from 'node:crypto';
import type { ObjectBucket } from '../../cloud/objects.js';
import { inTurn } from '../run/in-turn.js';
import { type JournalStore, LeaseLost } from '../stores.js';
import { fileNameFor } from './durable-files.js';
import { openedAt } from './opened-at.js';

/** Lines of one journal that are read at once. */
const atOnce = 32;

/**
 * One object per write, `journal/lines/<run>/<offset in bytes>`, made where there is none: of two that stand at the
 * same end one writes, and a kill leaves its lines or none. Lines stay when the run is over, as they are what stops
 * a writer that wakes up late; a rule of the bucket may expire them after days, never `journal/whole/<run>`, which has
 * them in one object and is what is read then. `journal/runs/<time>-<run>` says which runs there are, newest last.
 *
 * Each begins with a line of its own that no other writer has: equal lines of two processes differ.
 */
export function bucketJournals(bucket: ObjectBucket): JournalStore {
  return {
    async append(run, line, after) {
      // First: a run that is not listed would not stand in the way of the next.
      if (after === 0) await bucket.put(indexKey(run, line), Buffer.from(run), 'absent');
      const written = await bucket.put(lineKey(run, after), sealed(Buffer.from(line)), 'absent');
      if (written === undefined) throw new LeaseLost(`the journal of ${run} was written by somebody else`);
    },
    async read(run) {
      const whole = (await bucket.get(wholeKey(run)))?.bytes;
      const begun = whole?.length ?? 0;
      const isAll = whole !== undefined && (await bucket.head(lineKey(run, begun))) === undefined;
      const lines = isAll ? [] : await linesFrom(bucket, run, begun);
      if (whole === undefined && lines.length === 0) return undefined;
      return Buffer.concat([...(whole ? [whole] : []), ...lines.map(({ bytes }) => bytes)]).toString('utf8');
    },
    async truncate(run, bytes) {
      await cutWhole(bucket, run, bytes);
      await cutLines(bucket, run, bytes);
    },
    async runs() {
      return runsIn(bucket);
    },
    async bringTogether(run, text) {
      const bytes = Buffer.from(text);
      const there = await bucket.head(wholeKey(run));
      // Another that went on with the run has brought more together; else what is shorter is right too.
      if (there !== undefined && there.size >= bytes.length) return;
      await bucket.put(wholeKey(run), bytes, there === undefined ? 'absent' : { etag: there.etag });
    },
  };
}

interface Line {
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly etag: string;
}

/** Lines that begin at `begun` or later, in order; what is missing among them shows in the chain. */
async function linesFrom(bucket: ObjectBucket, run: string, begun: number): Promise<readonly Line[]> {
  const keys = await bucket.list(linesPrefix(run));
  const wanted = keys.filter((key) => offsetOf(key) >= begun);
  const lines = await inTurn(wanted, atOnce, async (key): Promise<Line | undefined> => {
    const found = await bucket.get(key);
    return found && { offset: offsetOf(key), bytes: unsealed(found.bytes), etag: found.etag };
  });
  return lines.filter((line) => line !== undefined);
}

async function cutWhole(bucket: ObjectBucket, run: string, bytes: number): Promise<void> {
  const whole = await bucket.get(wholeKey(run));
  if (whole === undefined || whole.bytes.length <= bytes) return;
  const cut = await bucket.put(wholeKey(run), whole.bytes.subarray(0, bytes), { etag: whole.etag });
  if (cut === undefined) throw new LeaseLost(`the journal of ${run} was written by somebody else`);
}

/** The last one first: killed in between, it leaves the beginning. */
async function cutLines(bucket: ObjectBucket, run: string, bytes: number): Promise<void> {
  const lines = await linesFrom(bucket, run, 0);
  for (const line of lines.toReversed()) {
    if (line.offset >= bytes) await bucket.delete(lineKey(run, line.offset));
    else if (line.offset + line.bytes.length > bytes) await cutLine(bucket, run, line, bytes);
  }
}

async function cutLine(bucket: ObjectBucket, run: string, line: Line, bytes: number): Promise<void> {
  const kept = sealed(line.bytes.subarray(0, bytes - line.offset));
  const cut = await bucket.put(lineKey(run, line.offset), kept, { etag: line.etag });
  if (cut === undefined) throw new LeaseLost(`the journal of ${run} was written by somebody else`);
}

const runsPrefix = 'journal/runs/';
const linesPrefix = (run: string): string => `journal/lines/${fileNameFor(run)}/`;
const wholeKey = (run: string): string => `journal/whole/${fileNameFor(run)}`;
const padded = (number: number): string => String(number).padStart(15, '0');
const lineKey = (run: string, offset: number): string => `${linesPrefix(run)}${padded(offset)}`;
const offsetOf = (key: string): number => Number.parseInt(key.slice(key.lastIndexOf('/') + 1), 10);

/** By the run's own clock, in whole milliseconds: what is copied to another bucket loses its times. */
function indexKey(run: string, first: string): string {
  const at = Math.min(Math.max(0, Math.trunc(openedAt(Buffer.from(first)))), 1e15 - 1);
  return `${runsPrefix}${padded(at)}-${fileNameFor(run)}`;
}

/** The newest first; those of the same moment as other stores have them. */
async function runsIn(bucket: ObjectBucket): Promise<readonly string[]> {
  const keys = (await bucket.list(runsPrefix)).toReversed();
  const names = await inTurn(keys, atOnce, (key) => runOf(bucket, key));
  // Two processes may have begun the same run at two times.
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** A name that makes no key stands in the object. */
async function runOf(bucket: ObjectBucket, key: string): Promise<string | undefined> {
  const name = key.slice(runsPrefix.length + padded(0).length + 1);
  if (!name.startsWith('~')) return name;
  const found = await bucket.get(key);
  return found && Buffer.from(found.bytes).toString('utf8');
}

const newline = 0x0a;

const sealed = (line: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(`${randomUUID()}\n`), line]);

const unsealed = (bytes: Uint8Array): Uint8Array => bytes.subarray(bytes.indexOf(newline) + 1);
