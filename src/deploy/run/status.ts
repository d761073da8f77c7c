import type { StageName } from '../../model/names.js';
import type { Target } from '../../model/plan.js';
import type { RunReport } from '../../model/run.js';
import { placeOf } from '../../plan/place.js';
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
  /** Where they deployed to, each place once, by account and region. */
  readonly places: readonly Target[];
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
  const found = read.filter((one) => one !== undefined);
  const runs = found.map(({ known }) => known);
  const stages = new Set<StageName>(runs.flatMap((known) => (known.kind === 'read' ? [known.report.stage] : [])));
  const leases = await Promise.all([...stages].sort().map((stage) => stores.leases.look(stage)));
  return {
    runs,
    places: placesOf(found.flatMap(({ targets }) => targets)),
    leases: leases.filter((lease) => lease !== undefined),
  };
}

interface Found {
  readonly known: KnownRun;
  readonly targets: readonly Target[];
}

function knownRun(run: string, text: string): Found | undefined {
  const reading = readJournal(text);
  if (reading.kind === 'corrupt')
    return { known: { kind: 'corrupt', run, reason: `line ${reading.line}: ${reading.reason}` }, targets: [] };
  const opened = openedOf(reading.records);
  const targets = opened?.plan.steps.map(({ target }) => target) ?? [];
  return opened && { known: { kind: 'read', report: reportOf(reading.records, opened) }, targets };
}

function placesOf(targets: readonly Target[]): readonly Target[] {
  const places = new Map(targets.map((target) => [placeOf(target, ''), target]));
  return [...places].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target);
}
