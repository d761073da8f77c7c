import { readJournal } from '../../deploy/journal/read-journal.js';
import { openedOf } from '../../deploy/run/report-of-journal.js';
import { type RunTools, reconcile } from '../../deploy/run.js';
import { AppError } from '../../model/app-error.js';
import type { Plan, Target } from '../../model/plan.js';
import type { RunReport } from '../../model/run.js';
import { exitCodeOfRun } from '../exit-codes.js';
import type { Environment } from './environment.js';
import { freeDeadLease } from './free-dead-lease.js';
import { type RunPlace, runCommands, withCommands } from './run-commands.js';
import type { RunEnding, RunSettings } from './run-settings.js';
import { thisHolder } from './this-process.js';

/** A run that is there and can be gone on with; a journal that cannot be trusted is compared with the cloud and left alone. */
export async function knownRun(
  { cloud, stores }: Environment,
  run: string,
): Promise<{ readonly kind: 'known'; readonly plan: Plan } | Extract<RunEnding, { readonly kind: 'corrupt' }>> {
  const text = await stores.journals.read(run);
  if (text === undefined) throw new AppError('usage', `there is no run ${run}; stackgate status lists them`);
  const reading = readJournal(text);
  if (reading.kind === 'corrupt') {
    const reconciliation = await reconcile(text, cloud);
    return { kind: 'corrupt', run, reconciliation, diagnostics: [], exitCode: exitCodeOfRun(undefined) };
  }
  const opened = openedOf(reading.records);
  if (opened === undefined) throw new AppError('usage', `run ${run} was killed before it began: it changed nothing`);
  return { kind: 'known', plan: opened.plan };
}

/** What a run is done with. Frees the stage first where its holder is a process of this machine that is gone. */
export async function toolsOf(
  { cloud, stores, leaseClock, objectExists, artefactsAt }: Environment,
  stage: string,
  { signal, onRun, drift }: RunSettings,
): Promise<RunTools> {
  await freeDeadLease(stores.leases, stage);
  const artefactExists = async (target: Target, key: string) => (await artefactsAt?.(target).head(key)) !== undefined;
  const preflight = {
    ...(artefactsAt && { artefactExists }),
    ...(objectExists && { objectExists }),
    ...(drift && { drift }),
  };
  return { ...stores, ...preflight, cloud, holder: thisHolder(), progress: onRun, signal, leaseClock };
}

/** @param exitCode for a run that ended well in another sense than a deploy's */
export function endingOf(report: RunReport, place: RunPlace, exitCode = exitCodeOfRun(report.outcome)): RunEnding {
  const commands = runCommands(report.run, report.stage, place);
  return { kind: 'ended', report: withCommands(report, commands), commands, diagnostics: [], exitCode };
}
