import { CloudError } from '../cloud/port.js';
import { AppError } from '../model/app-error.js';
import type { BreakGlass } from '../model/break-glass.js';
import type { ReleaseNote } from '../model/deployed-record.js';
import type { StageName } from '../model/names.js';
import type { Plan } from '../model/plan.js';
import type { RunOutcome, RunReport } from '../model/run.js';
import { lineOf } from './journal/chain.js';
import { openJournal } from './journal/journal.js';
import { epochOf, type JournalReading, readJournal } from './journal/read-journal.js';
import type { Chained } from './journal-record.js';
import type { MachineEvent, MachineOptions, MachineState } from './machine-state.js';
import { turnsFor } from './polls/turns-for.js';
import { laterRunsOver, sayLaterRun } from './run/later-runs.js';
import { guardLease, type LeaseGuard } from './run/lease-guard.js';
import { performRun, type Session } from './run/perform-run.js';
import { type Findings, preflight } from './run/preflight.js';
import { closedAs, type Opened, openedOf, reportOf, stateOf } from './run/report-of-journal.js';
import type { RunTools } from './run/run-tools.js';
import { RunStopped, type Stop, stopOn } from './run/stop.js';
import { unfinishedRun } from './run/unfinished-run.js';
import { usualPatience } from './stack/goal.js';
import { CloudUnusable, type StackTools } from './stack/stack-tools.js';

export { type Reconciliation, reconcile } from './run/reconcile.js';
export type { RunTools } from './run/run-tools.js';
export { type KnownRun, type RunsStatus, statusOfRuns } from './run/status.js';

const usualLease = 2 * 60_000;

export interface NewRun {
  /** Names its journal, change sets and tokens: unique, chosen by the caller. */
  readonly run: string;
  readonly plan: Plan;
  readonly options: MachineOptions;
  readonly breakGlass?: BreakGlass;
  readonly release?: ReleaseNote;
}

/**
 * Deploys a plan: all of it, or back. Ends with a report whatever comes of it; `refused` where nothing was begun.
 *
 * @throws AppError for a plan that cannot be run at all; LeaseLost when another process took over. After any
 * throw the run can be resumed.
 */
export async function startRun(tools: RunTools, { run, plan, options, ...noted }: NewRun): Promise<RunReport> {
  return withLease(tools, plan.stage, run, plan, async ({ epoch, stackTools, stop, record, accept }) => {
    const { reasons, notes } = await beforeStart(run, plan, tools, stackTools);
    if (reasons.length > 0) return refused(run, plan, reasons, tools);
    const found = notes.length > 0 ? { notes } : {};
    const opened: Opened = { kind: 'opened', run, epoch, holder: tools.holder, plan, options, ...noted, ...found };
    const state = stateOf([], opened);
    const journal = openJournal(tools.journals, run, tools.cloud.clock);
    record.append = journal.append;
    await asked(stackTools.record(opened));
    for (const text of notes) stackTools.progress({ kind: 'note', at: tools.cloud.clock.now(), text });
    const session = { opened, epoch, journal, tools: stackTools, stop, accept };
    const outcome = await goOn(session, state, { type: 'begin' }, false);
    await bringTogether(run, journal.records, tools);
    return { outcome, ...reportOf(journal.records, opened) };
  });
}

/**
 * Goes on with a run that was interrupted or killed: what was in flight is found again by its tokens.
 * A run that has ended is only reported.
 *
 * @throws AppError `state-unusable` where there is no such run
 */
export function resumeRun(tools: RunTools, run: string): Promise<RunReport> {
  return takeOver(tools, run, { type: 'resume' });
}

/**
 * Takes back a run that is under way, interrupted, killed or ended. Refused, with its journal left as it is, where a
 * later run stands on it. @throws as `resumeRun`
 */
export function takeBackRun(tools: RunTools, run: string): Promise<RunReport> {
  return takeOver(tools, run, { type: 'take-back' });
}

async function takeOver(tools: RunTools, run: string, event: MachineEvent): Promise<RunReport> {
  const before = await asked(readRun(tools, run));
  if (before.kind === 'refused') return before.report;
  const { plan } = before.opened;
  return withLease(tools, plan.stage, run, plan, async ({ epoch, lease, stackTools, stop, record, accept }) => {
    // Read again: until the lease was ours somebody else may have written.
    const now = await readRun(tools, run);
    if (now.kind === 'refused') return now.report;
    const { opened, reading } = now;
    if (event.type === 'resume' && closedAs(reading.records)) {
      await bringTogether(run, reading.records, tools);
      return reportOf(reading.records, opened);
    }
    const later = event.type === 'take-back' ? await laterRunsOver(tools.journals, run) : [];
    if (later.length > 0) return refused(run, plan, later.map(sayLaterRun), tools);
    await lease.check();
    if (reading.torn) await tools.journals.truncate(run, reading.bytes);
    // A lease store that was lost begins again at 1; the journal knows better.
    const own = Math.max(epoch, epochOf(reading.records) + 1);
    const journal = openJournal(tools.journals, run, tools.cloud.clock, reading);
    record.append = journal.append;
    await asked(stackTools.record({ kind: 'taken-over', epoch: own, holder: tools.holder }));
    const state = stateOf(reading.records, opened);
    const session = { opened, epoch: own, journal, tools: stackTools, stop, accept };
    const outcome = await goOn(session, state, event, true);
    await bringTogether(run, journal.records, tools);
    return { outcome, ...reportOf(journal.records, opened) };
  });
}

async function goOn(session: Session, state: MachineState, event: MachineEvent, resumed: boolean): Promise<RunOutcome> {
  const { opened, tools } = session;
  tools.progress({ kind: 'run-opened', run: opened.run, at: tools.cloud.clock.now(), resumed });
  return performRun(session, state, event);
}

/** What is asked of the stores before anything of this process is under way. @throws AppError `cloud-unusable` */
async function asked<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    const text = `journals and leases cannot be used: ${error.message} Nothing was begun`;
    throw new AppError('cloud-unusable', text, { cause: error });
  }
}

/** Only speed hangs on it: what cannot be brought together is read line by line. */
async function bringTogether(run: string, records: readonly Chained[], tools: RunTools): Promise<void> {
  if (closedAs(records) === undefined) return;
  try {
    await tools.journals.bringTogether?.(run, records.map(lineOf).join(''));
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    const text = `The journal of ${run} stays in single lines: ${error.message}`;
    tools.progress?.({ kind: 'note', at: tools.cloud.clock.now(), text });
  }
}

type WholeReading = Extract<JournalReading, { readonly kind: 'whole' }>;
type RunReading =
  | { readonly kind: 'read'; readonly opened: Opened; readonly reading: WholeReading }
  | { readonly kind: 'refused'; readonly report: RunReport };

async function readRun(tools: RunTools, run: string): Promise<RunReading> {
  const text = await tools.journals.read(run);
  if (text === undefined) throw new AppError('state-unusable', `There is no run ${JSON.stringify(run)}.`);
  const reading = readJournal(text);
  const records = reading.kind === 'whole' ? reading.records : reading.before;
  const opened = openedOf(records);
  const corrupt = reading.kind === 'corrupt';
  if (!corrupt && opened !== undefined) return { kind: 'read', opened, reading };
  const reason = corrupt
    ? `its journal cannot be trusted (line ${reading.line}: ${reading.reason}); nothing is written on its word`
    : 'it was killed before it began: there is nothing to go on with';
  return { kind: 'refused', report: refused(run, opened?.plan, [reason], tools) };
}

interface Held {
  readonly epoch: number;
  readonly lease: LeaseGuard;
  readonly stackTools: StackTools;
  readonly stop: Stop;
  readonly accept: Session['accept'];
  /** Where intents are written, once the journal is open. */
  readonly record: { append?: StackTools['record']; isOver?: true };
}

async function withLease(
  tools: RunTools,
  stage: StageName,
  run: string,
  plan: Plan,
  work: (held: Held) => Promise<RunReport>,
): Promise<RunReport> {
  const milliseconds = tools.leaseMilliseconds ?? usualLease;
  const clock = tools.leaseClock ?? tools.cloud.clock;
  const lease = await asked(tools.leases.acquire(stage, tools.holder, clock.now(), milliseconds));
  if (!('epoch' in lease)) {
    const until = new Date(lease.until).toISOString();
    return refused(run, plan, [`stage ${stage} is being deployed by ${lease.heldBy}, until ${until} at least`], tools);
  }
  const guard = guardLease(tools.leases, lease, clock, milliseconds);
  const stop = stopOn(tools.signal);
  const record: Held['record'] = {};
  try {
    return await work({
      epoch: lease.epoch,
      lease: guard,
      stackTools: stackToolsOf(tools, guard, stop, record),
      stop,
      record,
      accept: acceptOf(tools, stop, guard),
    });
  } finally {
    record.isOver = true;
    stop.dispose();
    // It runs out by itself: nobody who was told to stop waits for it.
    const given = guard.release();
    await (stop.isStopped() ? Promise.race([given, tools.cloud.clock.sleep(1_000)]) : given);
  }
}

/** A stop leaves what was asked without an answer: whoever resumes asks again. */
function acceptOf({ accept }: RunTools, stop: Stop, lease: LeaseGuard): Session['accept'] {
  if (accept === undefined) return async () => [];
  const aborted = new AbortController();
  stop.stopped.then(() => aborted.abort());
  return (steps) => stop.race(accept(steps, aborted.signal, () => lease.check()));
}

function stackToolsOf(tools: RunTools, lease: LeaseGuard, stop: Stop, record: Held['record']): StackTools {
  const guard = async () => {
    stop.check();
    await lease.check().catch(orUnusable);
  };
  const sleep = (milliseconds: number) => stop.race(tools.cloud.clock.sleep(milliseconds));
  return {
    cloud: tools.cloud,
    artefacts: tools.artefacts,
    patience: { ...usualPatience, ...tools.patience },
    record: async (entry) => {
      if (record.append === undefined)
        throw new AppError('internal', 'Something was to be written before the journal was open.');
      // Of a call that nobody waited for any more: the run is another's by now, or will be.
      if (record.isOver === true) throw new RunStopped();
      await lease.check();
      await record.append(entry);
    },
    guard,
    sleep,
    turns: turnsFor(tools, guard, sleep),
    progress: tools.progress ?? (() => {}),
    ended: new Map(),
    templates: new Map(),
    secret: tools.secret ?? (() => undefined),
  };
}

/** That a lease cannot be renewed now says nothing about a stack: it is no reason to take one back. */
function orUnusable(error: unknown): never {
  if (!(error instanceof CloudError)) throw error;
  throw new CloudUnusable(`The lease cannot be renewed: ${error.message}`, { cause: error });
}

async function beforeStart(run: string, plan: Plan, tools: RunTools, stackTools: StackTools): Promise<Findings> {
  const reasons = await reasonsInStores(run, plan, tools);
  if (reasons.length > 0) return { reasons, notes: [] };
  try {
    return await preflight(plan, stackTools, tools);
  } catch (error) {
    // There is no run yet that could be resumed.
    if (error instanceof RunStopped) return { reasons: ['it was interrupted before it began'], notes: [] };
    if (error instanceof CloudError || error instanceof CloudUnusable)
      return { reasons: [`the stacks cannot be read: ${error.message}`], notes: [] };
    throw error;
  }
}

async function reasonsInStores(run: string, plan: Plan, tools: RunTools): Promise<readonly string[]> {
  if ((await asked(tools.journals.read(run))) !== undefined) return [`there is a run ${run} already`];
  const unfinished = await asked(unfinishedRun(tools.journals, plan.stage));
  if (unfinished !== undefined) {
    return [`run ${unfinished} of stage ${plan.stage} is not over: resume it, or take it back`];
  }
  return [];
}

function refused(run: string, plan: Plan | undefined, reasons: readonly string[], tools: RunTools): RunReport {
  const now = tools.cloud.clock.now();
  const outcome = { kind: 'refused', reasons } as const;
  tools.progress?.({ kind: 'run-ended', at: now, outcome });
  return {
    run,
    stage: plan?.stage ?? '',
    planFingerprint: plan?.fingerprint ?? '',
    outcome,
    steps: plan?.steps.map(({ id, stack }) => ({ step: id, stack, status: 'waiting' as const })) ?? [],
    startedAt: now,
    endedAt: now,
    criticalPath: [],
  };
}
