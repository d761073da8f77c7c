import { readJournal } from '../../deploy/journal/read-journal.js';
import { closedAs, openedOf } from '../../deploy/run/report-of-journal.js';
import type { JournalStore } from '../../deploy/stores.js';
import type { DeployedRecord, RecordStore } from '../../model/deployed-record.js';
import type { StageName } from '../../model/names.js';
import { recordAfter, recordWithout } from './accepted-record.js';

/**
 * Brings the stage's record up to a run that has ended, by the run's journal alone: whoever ended it may have died before
 * the record was written. Once it is written nothing is done again.
 *
 * @returns the stage's record; undefined where nothing was accepted yet
 */
export async function settleRecord(
  run: string,
  journals: Pick<JournalStore, 'read'>,
  records: RecordStore,
): Promise<DeployedRecord | undefined> {
  const reading = readJournal((await journals.read(run)) ?? '');
  // On the word of a journal that cannot be trusted nothing is written.
  const opened = reading.kind === 'whole' ? openedOf(reading.records) : undefined;
  if (reading.kind !== 'whole' || opened === undefined) return undefined;
  const { stage } = opened.plan;
  const previous = await records.read(stage);
  const outcome = closedAs(reading.records);
  const at = reading.records.at(-1)?.at ?? 0;
  const wasAccepted = outcome?.kind === 'deployed' || outcome?.kind === 'unchanged';
  if (!wasAccepted || opened.release === undefined) return previous;
  if (previous !== undefined && (previous.run === run || Date.parse(previous.at) > at)) return previous;
  const record = recordAfter(previous, { stage, run, at, note: opened.release });
  await records.write(record);
  return record;
}

/** The stage's record, with its last run in it even where that died before it was written. */
export async function currentRecord(
  stage: StageName,
  journals: JournalStore,
  records: RecordStore,
): Promise<DeployedRecord | undefined> {
  for (const run of await journals.runs()) {
    const reading = readJournal((await journals.read(run)) ?? '');
    const opened = reading.kind === 'whole' ? openedOf(reading.records) : undefined;
    if (opened?.plan.stage === stage) return (await settleRecord(run, journals, records)) ?? records.read(stage);
  }
  return records.read(stage);
}

/** After a run was taken back: what it brought has not passed the stage. */
export async function unsettleRecord(
  { run, stage, at }: { readonly run: string; readonly stage: StageName; readonly at: number },
  records: RecordStore,
): Promise<void> {
  const previous = await records.read(stage);
  const record = previous && recordWithout(previous, { run, at });
  if (record !== undefined) await records.write(record);
}
