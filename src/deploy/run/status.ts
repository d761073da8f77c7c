import type { StageName } from '../../model/names.js';
import type { RunReport } from '../../model/run.js';
import { readJournal } from '../journal/read-journal.js';
import type { JournalStore, Lease, LeaseStore } from '../stores.js';
import { inTurn } from './in-turn.js';
import { openedOf, reportOf } from './report-of-journal.js';

/** Journals that are read at once: hundreds lie in a bucket. */
const atOnce = 8;

export type KnownRun =
  | { readonly kind: 'read'; readonly report: RunReport }
  | { readonly kind: 'corrupt'; readonly run: string; readonly reason: string };

export interface RunsStatus {
  /** The newest first. A run that was killed before its first line was whole is left out: it did nothing. */
  readonly runs: readonly KnownRun[];
  /** Of the stages of these runs; who holds none is left out. */
  readonly leases: readonly Lease[];
}

/** What runs there are, how they ended and who may write now. Nothing is changed by looking. */
export async function statusOfRuns(stores: {
  readonly journals: JournalStore;
  readonly leases: LeaseStore;
}): Promise<RunsStatus> {
  const names = await stores.journals.runs();
  const read = await inTurn(names, atOnce, async (run) => knownRun(run, (await stores.journals.read(run)) ?? ''));
  const runs = read.filter((known) => known !== undefined);
  const stages = new Set<StageName>(runs.flatMap((known) => (known.kind === 'read' ? [known.report.stage] : [])));
  const leases = await Promise.all([...stages].sort().map((stage) => stores.leases.look(stage)));
  return { runs, leases: leases.filter((lease) => lease !== undefined) };
}

function knownRun(run: string, text: string): KnownRun | undefined {
  const reading = readJournal(text);
  if (reading.kind === 'corrupt') return { kind: 'corrupt', run, reason: `line ${reading.line}: ${reading.reason}` };
  const opened = openedOf(reading.records);
  return opened && { kind: 'read', report: reportOf(reading.records, opened) };
}
