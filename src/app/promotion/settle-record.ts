import { readJournal } from '../../deploy/journal/read-journal.js';
import type { Chained } from '../../deploy/journal-record.js';
import { closedAs, type Opened, openedOf } from '../../deploy/run/report-of-journal.js';
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
  const journal = await journalOf(run, journals);
  return journal && settle(journal, await records.read(journal.opened.plan.stage), records);
}

/** The stage's record, with its last run in it even where that died before it was written. */
export async function currentRecord(
  stage: StageName,
  journals: JournalStore,
  records: RecordStore,
): Promise<DeployedRecord | undefined> {
  const previous = await records.read(stage);
  for (const run of await journals.runs()) {
    // The newest of the stage, most of the time: nothing has to be read to know that.
    if (run === previous?.run) return previous;
    const journal = await journalOf(run, journals);
    if (journal?.opened.plan.stage === stage) return settle(journal, previous, records);
  }
  return previous;
}

interface RunJournal {
  readonly opened: Opened;
  readonly records: readonly Chained[];
}

/** Undefined for one that cannot be trusted, on whose word nothing is written, and for a run that never began. */
async function journalOf(run: string, journals: Pick<JournalStore, 'read'>): Promise<RunJournal | undefined> {
  const reading = readJournal((await journals.read(run)) ?? '');
  const opened = reading.kind === 'whole' ? openedOf(reading.records) : undefined;
  return opened && { opened, records: reading.kind === 'whole' ? reading.records : [] };
}

async function settle(
  { opened, records: lines }: RunJournal,
  previous: DeployedRecord | undefined,
  records: RecordStore,
): Promise<DeployedRecord | undefined> {
  const { run, release, plan } = opened;
  const outcome = closedAs(lines);
  const wasAccepted = outcome?.kind === 'deployed' || outcome?.kind === 'unchanged';
  if (!wasAccepted || release === undefined) return previous;
  const at = lines.at(-1)?.at ?? 0;
  if (previous !== undefined && (previous.run === run || Date.parse(previous.at) > at)) return previous;
  const record = recordAfter(previous, { stage: plan.stage, run, at, note: release });
  await records.write(record);
  return record;
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
