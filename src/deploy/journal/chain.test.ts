import type { Chained, JournalRecord } from '../journal-record.js';
import { chainRecord, lineOf } from './chain.js';
import { readJournal } from './read-journal.js';

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
const doneBy = (step: string): JournalRecord => ({
  kind: 'event',
  event: { type: 'step-done', step, result: 'changed' },
});

function chained(...records: readonly JournalRecord[]): readonly Chained[] {
  const chain: Chained[] = [];
  for (const record of records) chain.push(chainRecord(chain.at(-1), 7, record));
  return chain;
}

const read = (...lines: readonly (Chained | undefined)[]) =>
  readJournal(lines.map((line) => (line === undefined ? '' : lineOf(line))).join(''));

test('a whole record of another journal is noticed, though its number fits', () => {
  const [first, a, b] = chained(opened, doneBy('deploy:a/main'), doneBy('deploy:b/main'));
  const [, other] = chained(opened, doneBy('deploy:other/main'));
  expect(read(first, a, b).kind).toBe('whole');
  expect(read(first, other, b)).toMatchObject({
    kind: 'corrupt',
    line: 3,
    reason: 'it does not follow from the line before it',
  });
});

test('a record that was sealed again after an edit is noticed by the one after it', () => {
  const [first, , b] = chained(opened, doneBy('deploy:a/main'), doneBy('deploy:b/main'));
  const forged = chainRecord(first, 7, doneBy('deploy:c/main'));
  expect(read(first, forged, b)).toMatchObject({ kind: 'corrupt', line: 3 });
});
