import { resumeRun, statusOfRuns } from '../../deploy/run.js';
import { AppError } from '../../model/app-error.js';
import type { Plan } from '../../model/plan.js';
import { requireSettings } from '../base-settings.js';
import { planEstate } from '../planning/plan-estate.js';
import type { Environment } from '../running/environment.js';
import { secretsOf } from '../running/furnish.js';
import { unpinRun } from '../running/pin-run.js';
import { endingOf, knownRun, toolsOf } from '../running/run-over.js';
import type { RunEnding } from '../running/run-settings.js';
import { withEnvironment } from '../running/with-environment.js';
import { openSources } from '../sources.js';
import { acceptanceOf } from '../verification/acceptance.js';
import type { ResumeOptions } from './deploy-options.js';
import { asked } from './prepare-deploy.js';
import { recordEnding } from './record-ending.js';

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
  return { ...endingOf(report, options), diagnostics: await recordEnding({ plan, report }, environment, options) };
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
