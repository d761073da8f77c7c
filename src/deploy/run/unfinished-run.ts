import type { StageName } from '../../model/names.js';
import { readJournal } from '../journal/read-journal.js';
import type { JournalStore } from '../stores.js';
import { closedAs, openedOf } from './report-of-journal.js';

/**
 * The stage's latest run, where that is not over: its stacks are half-way, and a new plan over them could
 * not bring back what was before. A journal that cannot be trusted stops nobody, as nobody can end it.
 */
export async function unfinishedRun(journals: JournalStore, stage: StageName): Promise<string | undefined> {
  for (const run of await journals.runs()) {
    const reading = readJournal((await journals.read(run)) ?? '');
    const opened = reading.kind === 'whole' ? openedOf(reading.records) : undefined;
    if (reading.kind !== 'whole' || opened?.plan.stage !== stage) continue;
    return closedAs(reading.records) === undefined ? run : undefined;
  }
  return undefined;
}
