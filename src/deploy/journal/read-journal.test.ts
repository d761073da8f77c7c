import fc from 'fast-check';
import type { JournalRecord } from '../journal-record.js';
import { memoryJournals } from '../stores/memory-stores.js';
import { openJournal } from './journal.js';
import { epochOf, readJournal } from './read-journal.js';

const opened: JournalRecord = {
  kind: 'opened',
  run: 'r1',
  epoch: 1,
  holder: 'me',
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
const failed = (reason: string): JournalRecord => ({
  kind: 'event',
  event: { type: 'step-failed', step: 'deploy:a/main', reason, left: 'as-before' },
});

async function write(records: readonly JournalRecord[]): Promise<string> {
  const store = memoryJournals();
  const journal = openJournal(store, 'r1', { now: () => 7 });
  await Promise.all(records.map((record) => journal.append(record)));
  return (await store.read('r1')) ?? '';
}

const hostile = fc.string({ unit: 'binary', maxLength: 40 });

test('what was written is read again, whatever the texts hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { maxLength: 6 }), async (reasons) => {
      const records = [opened, ...reasons.map(failed)];
      const reading = readJournal(await write(records));
      expect(reading.kind === 'whole' && reading.records.map(({ record }) => record)).toEqual(
        JSON.parse(JSON.stringify(records)),
      );
    }),
    { numRuns: 50 },
  );
});

test('cut anywhere: whole lines stay, the half-written one is torn, and nothing is corrupt', async () => {
  const text = await write([opened, failed('ä€😀'), failed('b')]);
  const bytes = Buffer.from(text);
  for (let length = 0; length <= bytes.length; length += 1) {
    const part = bytes.subarray(0, length);
    const reading = readJournal(part.toString());
    const whole = part.lastIndexOf('\n') + 1;
    expect(reading).toMatchObject({ kind: 'whole', bytes: whole, torn: whole < length });
  }
});

test('any changed byte of a whole line is noticed', async () => {
  const text = await write([opened, failed('reason'), failed('other')]);
  fc.assert(
    fc.property(fc.nat(text.length - 2), fc.constantFrom('x', '0', ' ', '\n', '"', '}'), (at, put) => {
      if (text[at] === put) return;
      const edited = text.slice(0, at) + put + text.slice(at + 1);
      // The end of the last line gone is a torn line; everything else is an edit.
      expect(readJournal(edited).kind).toBe('corrupt');
    }),
    { numRuns: 300 },
  );
});

test('lines lost, moved and repeated are noticed, with the line', async () => {
  const [a, b, c, d] = (await write([opened, failed('1'), failed('2'), failed('3')])).trimEnd().split('\n');
  const read = (...lines: readonly (string | undefined)[]) => readJournal(`${lines.join('\n')}\n`);
  expect(read(a, c, d)).toMatchObject({ kind: 'corrupt', line: 2 });
  expect(read(a, c, b, d)).toMatchObject({ kind: 'corrupt', line: 2 });
  expect(read(a, b, b, c, d)).toMatchObject({ kind: 'corrupt', line: 3, reason: 'number 1 stands where 2 belongs' });
  expect(read(b, c, d)).toMatchObject({ kind: 'corrupt', line: 1 });
  expect(read(a, b, '', c)).toMatchObject({ kind: 'corrupt', line: 3, reason: 'it is no record' });
  expect(read(a, b, `${c} `)).toMatchObject({ kind: 'corrupt', line: 3 });
  expect(read(a, b, c, d).kind).toBe('whole');
});

test.each(['null', '[]', '{}', '3', '{"seq":0,"at":0,"previous":"","hash":"","record":null}'])(
  'a line that is %s is corrupt',
  (line) => expect(readJournal(`${line}\n`)).toMatchObject({ kind: 'corrupt', line: 1 }),
);

test('a run is opened once, and epochs only rise', async () => {
  expect(readJournal(await write([failed('no beginning')]))).toMatchObject({ kind: 'corrupt', line: 1 });
  expect(readJournal(await write([opened, opened]))).toMatchObject({ kind: 'corrupt', line: 2 });
  const over = (epoch: number): JournalRecord => ({ kind: 'taken-over', epoch, holder: 'you' });
  expect(readJournal(await write([opened, over(1)]))).toMatchObject({ kind: 'corrupt', line: 2 });
  const reading = readJournal(await write([opened, over(2), failed('x')]));
  expect(reading.kind === 'whole' && epochOf(reading.records)).toBe(2);
});

test('a journal goes on where it was read, and a second writer is refused', async () => {
  const store = memoryJournals();
  const clock = { now: () => 1 };
  await openJournal(store, 'r1', clock).append(opened);
  const reading = readJournal((await store.read('r1')) ?? '');
  if (reading.kind !== 'whole') throw new Error('expected a whole journal');
  const first = openJournal(store, 'r1', clock, reading);
  const second = openJournal(store, 'r1', clock, reading);
  await second.append(failed('taken over'));
  await expect(first.append(failed('late'))).rejects.toThrow('written by somebody else');
  expect(readJournal((await store.read('r1')) ?? '')).toMatchObject({ kind: 'whole', records: { length: 2 } });
});

test('records that come during a write are written together after it, in their order', async () => {
  const store = memoryJournals();
  const writes: string[] = [];
  const counting = {
    ...store,
    append: (run: string, lines: string, after: number) => {
      writes.push(lines);
      return store.append(run, lines, after);
    },
  };
  const journal = openJournal(counting, 'r1', { now: () => 1 });
  const first = journal.append(opened);
  await Promise.resolve();
  await Promise.all([first, ...['1', '2', '3'].map((reason) => journal.append(failed(reason)))]);
  await journal.append(failed('4'));
  expect(writes.map((lines) => lines.trimEnd().split('\n').length)).toEqual([1, 3, 1]);
  expect(readJournal((await store.read('r1')) ?? '')).toMatchObject({ kind: 'whole', records: journal.records });
  const reasons = journal.records.map(({ record }) => JSON.stringify(record).match(/"reason":"(.)"/)?.[1]);
  expect(reasons).toEqual([undefined, '1', '2', '3', '4']);
});

test('where a write fails, all that it holds and all that waits fail with it', async () => {
  const store = memoryJournals();
  const journal = openJournal(store, 'r1', { now: () => 1 });
  await journal.append(opened);
  await store.append('r1', 'by another\n', Buffer.byteLength((await store.read('r1')) ?? ''));
  const attempts = [journal.append(failed('1')), journal.append(failed('2'))];
  await Promise.resolve();
  attempts.push(journal.append(failed('3')));
  const ends = await Promise.allSettled(attempts);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(journal.records).toHaveLength(1);
});

test('after a failed append nothing more is written', async () => {
  const store = memoryJournals();
  let broken = false;
  const failing = {
    ...store,
    append: (run: string, line: string, after: number) =>
      broken ? Promise.reject(new Error('disk full')) : store.append(run, line, after),
  };
  const journal = openJournal(failing, 'r1', { now: () => 1 });
  await journal.append(opened);
  broken = true;
  await expect(journal.append(failed('1'))).rejects.toThrow('disk full');
  broken = false;
  await expect(journal.append(failed('2'))).rejects.toThrow('disk full');
  expect(journal.records).toHaveLength(1);
});
