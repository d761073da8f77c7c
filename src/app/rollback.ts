import { laterRunsOver } from '../deploy/run/later-runs.js';
import { takeBackRun } from '../deploy/run.js';
import { AppError } from '../model/app-error.js';
import type { Plan } from '../model/plan.js';
import type { RunReport } from '../model/run.js';
import { exitCodeOfRun, exitCodes } from './exit-codes.js';
import { unsettleRecord } from './promotion/settle-record.js';
import { recordsOf } from './promotion/stage-records.js';
import { tellUnshared } from './promotion/tell-unshared.js';
import type { Environment } from './running/environment.js';
import { holdWayBack } from './running/hold-way-back.js';
import { unpinRun } from './running/pin-run.js';
import { runCommands } from './running/run-commands.js';
import { endingOf, knownRun, toolsOf } from './running/run-over.js';
import type { RunEnding, RunSettings } from './running/run-settings.js';
import { hasState, stateFolderOf } from './running/state-folder.js';
import { withEnvironment } from './running/with-environment.js';
import { takeBackSnapshot } from './snapshot/take-back-snapshot.js';

export interface RollbackOptions extends RunSettings {
  readonly directory: string;
  readonly run: string;
  /** Of the run; needed on AWS where stackgate.yml has several. */
  readonly stage?: string;
  /** Of the process; its own unless given. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Name of the remote that the snapshot of what is deployed is pushed to; it stays in this clone unless given. */
  readonly push?: string;
}

/**
 * Takes a run back, whether it goes on, was killed, or ended: every stack that it changed becomes what it was.
 *
 * @throws AppError where there is no such run
 */
export async function runRollback(options: RollbackOptions): Promise<RunEnding> {
  const { run, directory, state } = options;
  if (options.cloud === 'local' && !hasState(stateFolderOf(directory, state)))
    throw new AppError('usage', `there is no run ${run}: nothing was deployed here`);
  return withEnvironment(options, async (environment) => {
    const known = await knownRun(environment, run);
    if (known.kind === 'corrupt') return known;
    options.onPlan({ plan: known.plan, stubs: [], clock: () => environment.cloud.clock.now() });
    const gone = await holdWayBack(environment, { run, plan: known.plan, now: options.now });
    const taken =
      gone.length > 0
        ? refusedBefore(run, known.plan, gone, options.now)
        : await takeBackRun(await toolsOf(environment, known.plan.stage, options), run);
    // A run that is half-way and was let alone still needs what it may go back to.
    if (taken.outcome?.kind !== 'refused')
      await unpinRun(environment, { run, plan: known.plan, outcome: taken.outcome });
    const report = taken.outcome?.kind === 'refused' ? await withWayOut(taken, environment, options) : taken;
    const isBack = report.outcome?.kind === 'failed-and-restored';
    const isTaken = isBack || report.outcome?.kind === 'restore-incomplete' || report.outcome?.kind === 'interrupted';
    if (isTaken) await forgetRun(report, environment, options);
    const ending = endingOf(report, options, isBack ? exitCodes.pass : exitCodeOfRun(report.outcome));
    if (!isTaken) return ending;
    const notes = [...takeBackSnapshot(report, { ...options, isBack }), ...tellUnshared(report.stage, options)];
    return { ...ending, diagnostics: notes };
  });
}

function refusedBefore(run: string, { stage, fingerprint }: Plan, reasons: readonly string[], now: number): RunReport {
  const outcome = { kind: 'refused', reasons } as const;
  return {
    run,
    stage,
    planFingerprint: fingerprint,
    outcome,
    steps: [],
    startedAt: now,
    endedAt: now,
    criticalPath: [],
  };
}

/** What somebody takes back has not passed its stage, also where not all of it is back. */
async function forgetRun({ run, stage, endedAt }: RunReport, environment: Environment, options: RollbackOptions) {
  await unsettleRecord({ run, stage, at: endedAt ?? options.now }, recordsOf(environment, options).own);
}

/** The commands that take back what stands on the run, in the order in which they work. */
async function withWayOut(report: RunReport, { stores }: Environment, options: RollbackOptions): Promise<RunReport> {
  if (report.outcome?.kind !== 'refused') return report;
  const later = await laterRunsOver(stores.journals, options.run);
  const commands = later.map(({ run }) => `take back: ${runCommands(run, report.stage, options).rollback}`);
  return { ...report, outcome: { kind: 'refused', reasons: [...report.outcome.reasons, ...commands] } };
}
