import fc from 'fast-check';
import { type BucketFault, faultyBucket } from '../../../test/support/faulty-bucket.js';
import { openJournal } from '../journal/journal.js';
import { epochOf, type JournalReading, readJournal } from '../journal/read-journal.js';
import type { JournalRecord } from '../journal-record.js';
import { LeaseLost } from '../stores.js';
import { bucketStores } from './bucket-stores.js';
import { memoryStores, type Stores } from './memory-stores.js';

/** One process: it takes the run over, and writes until it is told that it lost it, or gives up. */
interface Writer {
  /** What it was told is durable, in order. */
  readonly acknowledged: string[];
  lost: boolean;
}

const opened: JournalRecord = {
  kind: 'opened',
  run: 'r',
  epoch: 1,
  holder: 'first',
  options: { concurrency: 4, keepGoing: false },
  plan: {
    schemaVersion: 1,
    fingerprint: 'f',
    stage: 'dev',
    ephemeral: false,
    steps: [],
    order: [],
    cut: [],
    unchanged: [],
    neighbours: [],
  },
};

const whole = (text: string | undefined): Extract<JournalReading, { readonly kind: 'whole' }> => {
  const reading = readJournal(text ?? '');
  if (reading.kind !== 'whole') throw new Error(`${reading.reason}\n${text}`);
  return reading;
};

/** The same words at the same moment for all writers: only who writes tells their lines apart. */
async function write(stores: Stores, lines: number, writer: Writer): Promise<void> {
  const reading = whole(await stores.journals.read('r'));
  const journal = openJournal(stores.journals, 'r', { now: () => 7 }, reading);
  const records: JournalRecord[] = [
    { kind: 'taken-over', epoch: epochOf(reading.records) + 1, holder: 'ci' },
    ...Array.from(
      { length: lines },
      (): JournalRecord => ({ kind: 'event', event: { type: 'step-done', step: 's', result: 'changed' } }),
    ),
  ];
  const [takeOver, ...others] = records;
  const written = takeOver === undefined ? [] : [journal.append(takeOver)];
  // Stacks of one run write at the same time.
  written.push(...others.map((record) => Promise.resolve().then(() => journal.append(record))));
  for (const end of await Promise.allSettled(written)) {
    if (end.status === 'fulfilled') continue;
    if (!(end.reason instanceof LeaseLost)) throw end.reason;
    writer.lost = true;
  }
  writer.acknowledged.push(...journal.records.slice(reading.records.length).map(({ hash }) => hash));
}

/** Each line has one writer who was told so; each writer's lines stand together as it wrote them. */
function checkJournal(text: string | undefined, writers: readonly Writer[]): void {
  const { records } = whole(text);
  const hashes = records.map(({ hash }) => hash);
  const told = writers.flatMap(({ acknowledged }) => acknowledged);
  expect([...hashes.slice(1)].sort()).toEqual(told.sort());
  for (const { acknowledged } of writers) {
    const from = hashes.indexOf(acknowledged[0] ?? '');
    if (acknowledged.length > 0) expect(hashes.slice(from, from + acknowledged.length)).toEqual(acknowledged);
  }
}

const newWriters = (count: number): readonly Writer[] =>
  Array.from({ length: count }, () => ({ acknowledged: [], lost: false }));

const faults = fc.array(
  fc.constantFrom<BucketFault | undefined>('throttled', 'unheard', 'late', 'lost', 'conflict', undefined),
  {
    minLength: 1,
    maxLength: 40,
  },
);

test('two or three writers, their calls in any order and any of them failing: one goes on, and the chain is whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      faults,
      fc.array(fc.nat(4), { minLength: 2, maxLength: 3 }),
      async (s, fate, sizes) => {
        const objects = faultyBucket().objects;
        await openJournal(bucketStores(faultyBucket(objects)).journals, 'r', { now: () => 7 }).append(opened);
        const writers = newWriters(sizes.length);
        let calls = 0;
        const work = sizes.map(async (lines, index) => {
          const bucket = faultyBucket(objects);
          bucket.fault = () => fate[calls++];
          bucket.before = ({ name, key }) => s.schedule(Promise.resolve(), `${index} ${name} ${key}`);
          const clock = { now: () => 0, sleep: async () => {} };
          const writer = writers[index];
          if (writer) await write(bucketStores(bucket, clock), lines, writer);
        });
        await s.waitFor(Promise.all(work));
        checkJournal(await bucketStores(faultyBucket(objects)).journals.read('r'), writers);
      },
    ),
    { numRuns: 300 },
  );
}, 20_000);

test('the same in memory', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.nat(4), { minLength: 2, maxLength: 3 }), async (s, sizes) => {
      const stores = memoryStores();
      await openJournal(stores.journals, 'r', { now: () => 7 }).append(opened);
      const { journals } = stores;
      const slow: Stores = {
        ...stores,
        journals: {
          ...journals,
          read: (run) => s.schedule(Promise.resolve(), 'read').then(() => journals.read(run)),
          append: (...given) => s.schedule(Promise.resolve(), 'append').then(() => journals.append(...given)),
        },
      };
      const writers = newWriters(sizes.length);
      await s.waitFor(
        Promise.all(
          sizes.map((lines, index) => write(slow, lines, writers[index] ?? { acknowledged: [], lost: false })),
        ),
      );
      checkJournal(await journals.read('r'), writers);
    }),
  );
});

test('one journal is brought together while another writer wakes up: what is read is what was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.nat(3), async (s, lines) => {
      const objects = faultyBucket().objects;
      const stores = bucketStores(faultyBucket(objects));
      await openJournal(stores.journals, 'r', { now: () => 7 }).append(opened);
      const slow = faultyBucket(objects);
      slow.before = ({ name, key }) => s.schedule(Promise.resolve(), `${name} ${key}`);
      const [writer] = newWriters(1);
      const seen: string[] = [];
      const bring = async (): Promise<void> => {
        const { journals } = bucketStores(slow);
        for (let times = 0; times < 3; times += 1) {
          const text = (await journals.read('r')) ?? '';
          seen.push(text);
          await journals.bringTogether?.('r', text);
        }
      };
      if (writer) await s.waitFor(Promise.all([write(bucketStores(slow), lines, writer), bring()]));
      const text = (await stores.journals.read('r')) ?? '';
      checkJournal(text, writer ? [writer] : []);
      for (const earlier of seen) expect(text.startsWith(earlier)).toBe(true);
    }),
  );
});
