import { randomBytes } from 'node:crypto';
import { unfinishedRun } from '../deploy/run/unfinished-run.js';
import { resumeRun, startRun, statusOfRuns } from '../deploy/run.js';
import { AppError } from '../model/app-error.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { formatLocation } from '../model/location.js';
import type { Plan } from '../model/plan.js';
import type { RunReport } from '../model/run.js';
import { requireSettings } from './base-settings.js';
import { exitCodes } from './exit-codes.js';
import { differsFromApproved } from './planning/approved-plan.js';
import { type PlanOptions, planEstate } from './planning/plan-estate.js';
import { storeBodies } from './planning/store-bodies.js';
import { admitRun } from './promotion/admit-run.js';
import { type BreakGlassRequest, overrideLosses, requireAccount } from './promotion/break-glass.js';
import { recordRun } from './promotion/record-run.js';
import { recordsOf } from './promotion/stage-records.js';
import { tellUnshared } from './promotion/tell-unshared.js';
import { reasonsOfRehearsal } from './rehearsed-first.js';
import { codeIn } from './running/code-in.js';
import type { Environment } from './running/environment.js';
import { secretsOf } from './running/furnish.js';
import { pinRun, unpinRun } from './running/pin-run.js';
import { runCommands } from './running/run-commands.js';
import { endingOf, knownRun, toolsOf } from './running/run-over.js';
import type { RunEnding, RunSettings } from './running/run-settings.js';
import { withEnvironment } from './running/with-environment.js';
import { type RecordedRun, recordSnapshot } from './snapshot/record-snapshot.js';
import { openSources } from './sources.js';
import { type AcceptanceOptions, acceptanceOf } from './verification/acceptance.js';

type Reading = Pick<
  PlanOptions,
  'directory' | 'assemblies' | 'packaged' | 'environment' | 'today' | 'onProgress' | 'code'
>;

export interface DeployOptions extends RunSettings, Reading, Pick<AcceptanceOptions, 'verification'> {
  readonly stage: string;
  /** One that was approved; made now unless given. */
  readonly plan?: Plan;
  readonly keepGoing: boolean;
  /** Stacks that are worked on at once. */
  readonly concurrency: number;
  /** Name of the remote that the snapshot of what is deployed is pushed to; it stays in this clone unless given. */
  readonly push?: string;
  /** Goes past the stage before, and past refusals that a person may decide about; it leaves an audit record. */
  readonly breakGlass?: BreakGlassRequest;
  /** The plan is tried against every failure first, and refused where one of them ends badly. */
  readonly rehearse?: boolean;
}

/**
 * Deploys what changed, or brings every stack back: plan, refuse, put there what stacks are made
 * of, run, report.
 *
 * @throws AppError for a directory, ref, stage or state that cannot be used
 */
export function runDeploy(options: DeployOptions): Promise<RunEnding> {
  return withEnvironment(options, (environment) => deployTo(environment, options));
}

async function deployTo(environment: Environment, options: DeployOptions): Promise<RunEnding> {
  const account = options.breakGlass && requireAccount(options.breakGlass, options.environment);
  const planned = await planEstate({ ...options, ...asked(environment), ...codeIn(environment, options) });
  const { diagnostics } = planned;
  const compared = `working tree compared with ${planned.compared}`;
  if (planned.result === undefined) {
    const report = refusedBefore(planned, errorsIn(diagnostics), options.now);
    return { kind: 'unreadable', report, diagnostics, exitCode: exitCodes.badInput };
  }
  const { result, skipped } =
    account === undefined ? { result: planned.result, skipped: [] } : overrideLosses(planned.result, planned.input);
  if (skipped.length > 0) await storeBodies(result, environment.stores.artefacts);
  if (result.kind === 'refused') {
    const { refusals } = result;
    const report = refusedBefore(
      planned,
      refusals.map(({ message }) => message),
      options.now,
    );
    return { kind: 'refused', report, refusals, compared, diagnostics, exitCode: exitCodes.refused };
  }
  const { plan = result.plan } = options;
  const reasons = options.plan === undefined ? [] : differsFromApproved(plan, planned.packaged.stacks, result.bodies);
  if (reasons.length > 0) return { ...endingOf(refusedBefore(plan, reasons, options.now), options), diagnostics };
  const run = newRunId(options.now);
  const admission = await admitRun({ run, plan, planned, account, skipped }, environment, options);
  if (admission.kind === 'refused')
    return { ...endingOf(refusedBefore(plan, admission.reasons, options.now), options), diagnostics };
  const against = options.rehearse === true ? await reasonsOfRehearsal(plan, options) : [];
  if (against.length > 0) return { ...endingOf(refusedBefore(plan, against, options.now), options), diagnostics };
  await pinRun(environment, { run, plan, planned, now: options.now });
  // What is deployed is the plan of broken glass, where there is one.
  await environment.provide({ ...planned, result });
  options.onPlan({ plan, stubs: planned.externals.stubs, clock: () => environment.cloud.clock.now() });
  const { keepGoing, concurrency } = options;
  const report = await startRun(
    {
      ...(await toolsOf(environment, plan.stage, options)),
      ...acceptanceOf({ run, stage: plan.stage, settings: planned.settings }, environment.cloud, options),
      secret: secretsOf(planned),
      // Who breaks the glass answers for it.
      withoutWayBack: account !== undefined,
    },
    { run, plan, options: { keepGoing, concurrency }, ...admission.noted },
  );
  await unpinRun(environment, { run, plan, outcome: report.outcome });
  const shown = report.outcome?.kind === 'refused' ? await withWayOut(report, environment, options) : report;
  const notes = await recorded({ plan, report, stacks: planned.packaged.stacks }, environment, options);
  return { ...endingOf(shown, options), diagnostics: [...diagnostics, ...notes] };
}

/** What was deployed is what the next stage may take, and what the next check compares with. */
async function recorded(
  run: RecordedRun,
  environment: Environment,
  options: Reading & Pick<RunSettings, 'cloud' | 'now'> & { readonly push?: string },
): Promise<readonly Diagnostic[]> {
  const { own } = recordsOf(environment, options);
  const { record, diagnostics } = await recordRun(run.report.run, environment.stores.journals, own);
  const notes = await recordSnapshot({ ...run, ...(record && { record }) }, environment.cloud, options);
  const { outcome, stage } = run.report;
  const isAccepted = outcome?.kind === 'deployed' || outcome?.kind === 'unchanged';
  return [...diagnostics, ...notes, ...(isAccepted ? tellUnshared(stage, options) : [])];
}

/** A run that is not over keeps others from beginning: the commands that end it. */
async function withWayOut(report: RunReport, { stores }: Environment, options: DeployOptions): Promise<RunReport> {
  const open = await unfinishedRun(stores.journals, report.stage);
  if (open === undefined || report.outcome?.kind !== 'refused') return report;
  const { resume, rollback } = runCommands(open, report.stage, options);
  const reasons = [...report.outcome.reasons, `go on: ${resume}`, `take back: ${rollback}`];
  return { ...report, outcome: { kind: 'refused', reasons } };
}

export interface ResumeOptions extends RunSettings, Reading, Pick<AcceptanceOptions, 'verification'> {
  /** True for the last one that did not end. */
  readonly run: string | true;
  /** Of this stage alone, where the run is not named. */
  readonly stage?: string;
  /** As in `DeployOptions`. */
  readonly push?: string;
}

/** Goes on with a run that was interrupted or killed; nothing is done twice. */
export function resumeDeploy(options: ResumeOptions): Promise<RunEnding> {
  return withEnvironment(options, (environment) => resumeIn(environment, options));
}

async function resumeIn(environment: Environment, options: ResumeOptions): Promise<RunEnding> {
  const run = options.run === true ? await lastOpenRun(environment, options.stage) : options.run;
  const known = await knownRun(environment, run);
  if (known.kind === 'corrupt') return known;
  const { plan } = known;
  const secret = needsSecrets(plan)
    ? secretsOf(await planEstate({ ...options, stage: plan.stage, ...asked(environment) }))
    : undefined;
  options.onPlan({ plan, stubs: [], clock: () => environment.cloud.clock.now() });
  const tools = await toolsOf(environment, plan.stage, options);
  const settings = requireSettings(openSources({ ...options, assemblies: [] }));
  const accept = acceptanceOf({ run, stage: plan.stage, settings }, environment.cloud, options);
  const report = await resumeRun({ ...tools, ...accept, ...(secret !== undefined && { secret }) }, run);
  // A run that was let alone still needs what it may go back to.
  if (report.outcome?.kind !== 'refused') await unpinRun(environment, { run, plan, outcome: report.outcome });
  return { ...endingOf(report, options), diagnostics: await recorded({ plan, report }, environment, options) };
}

function asked({
  cloud,
  stores,
  acceptsStubs,
}: Environment): Required<Pick<PlanOptions, 'cloud' | 'artefacts' | 'stubs'>> {
  return { cloud, artefacts: stores.artefacts, stubs: acceptsStubs };
}

function needsSecrets({ steps }: Plan): boolean {
  return steps.some(({ kind, deploy }) => kind === 'create' && (deploy?.noEcho.length ?? 0) > 0);
}

async function lastOpenRun({ stores }: Environment, stage: string | undefined): Promise<string> {
  const { runs } = await statusOfRuns(stores);
  for (const known of runs) {
    if (known.kind === 'corrupt') continue;
    const { run, outcome, stage: of } = known.report;
    if ((stage === undefined || of === stage) && (outcome === undefined || outcome.kind === 'interrupted')) return run;
  }
  throw new AppError('usage', `there is no run${stage === undefined ? '' : ` of ${stage}`} to resume`);
}

/** Sorts by time, and is unique where two begin in the same second. */
function newRunId(now: number): string {
  const time = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return `run-${time}-${randomBytes(3).toString('hex')}`;
}

function errorsIn(diagnostics: readonly Diagnostic[]): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.map(({ message, location }) => `${formatLocation(location)}: ${message}`);
}

/** A run that never began, of a plan or of a stage without one. */
function refusedBefore(
  { stage, fingerprint = '' }: { readonly stage: string; readonly fingerprint?: string },
  reasons: readonly string[],
  now: number,
): RunReport {
  return {
    run: '',
    stage,
    planFingerprint: fingerprint,
    outcome: { kind: 'refused', reasons },
    steps: [],
    startedAt: now,
    endedAt: now,
    criticalPath: [],
  };
}
