import { unfinishedRun } from '../deploy/run/unfinished-run.js';
import { startRun } from '../deploy/run.js';
import type { RunReport } from '../model/run.js';
import type { DeployOptions } from './deploying/deploy-options.js';
import { type PreparedDeploy, prepareDeploy } from './deploying/prepare-deploy.js';
import { recordEnding } from './deploying/record-ending.js';
import type { Environment } from './running/environment.js';
import { secretsOf } from './running/furnish.js';
import { pinRun, unpinRun } from './running/pin-run.js';
import { runCommands } from './running/run-commands.js';
import { endingOf, toolsOf } from './running/run-over.js';
import type { RunEnding } from './running/run-settings.js';
import { withEnvironment } from './running/with-environment.js';
import { acceptanceOf } from './verification/acceptance.js';

export type { DeployOptions, ResumeOptions } from './deploying/deploy-options.js';
export { resumeDeploy } from './deploying/resume-deploy.js';

/**
 * Deploys what changed, or brings every stack back: plan, refuse, put there what stacks are made
 * of, run, record, report.
 *
 * @throws AppError for a directory, ref, stage or state that cannot be used
 */
export function runDeploy(options: DeployOptions): Promise<RunEnding> {
  return withEnvironment(options, async (environment) => {
    const prepared = await prepareDeploy(environment, options);
    return prepared.kind === 'ended' ? prepared.ending : carryOut(prepared.prepared, environment, options);
  });
}

async function carryOut(
  prepared: PreparedDeploy,
  environment: Environment,
  options: DeployOptions,
): Promise<RunEnding> {
  const { run, plan, planned } = prepared;
  await pinRun(environment, { run, plan, planned, now: options.now });
  await environment.provide(planned);
  options.onPlan({ plan, stubs: planned.externals.stubs, clock: () => environment.cloud.clock.now() });
  const report = await begin(prepared, environment, options);
  await unpinRun(environment, { run, plan, outcome: report.outcome });
  const shown = report.outcome?.kind === 'refused' ? await withWayOut(report, environment, options) : report;
  const notes = await recordEnding({ plan, report, stacks: planned.packaged.stacks }, environment, options);
  return { ...endingOf(shown, options), diagnostics: [...planned.diagnostics, ...notes] };
}

async function begin(
  { run, plan, planned, isGlassBroken, noted }: PreparedDeploy,
  environment: Environment,
  options: DeployOptions,
): Promise<RunReport> {
  const { keepGoing, concurrency } = options;
  const tools = {
    ...(await toolsOf(environment, plan.stage, options)),
    ...acceptanceOf({ run, stage: plan.stage, settings: planned.settings }, environment.cloud, options),
    secret: secretsOf(planned),
    withoutWayBack: isGlassBroken,
  };
  return startRun(tools, { run, plan, options: { keepGoing, concurrency }, ...noted });
}

/** A run that is not over keeps others from beginning: the commands that end it. */
async function withWayOut(report: RunReport, { stores }: Environment, options: DeployOptions): Promise<RunReport> {
  const open = await unfinishedRun(stores.journals, report.stage);
  if (open === undefined || report.outcome?.kind !== 'refused') return report;
  const { resume, rollback } = runCommands(open, report.stage, options);
  const reasons = [...report.outcome.reasons, `go on: ${resume}`, `take back: ${rollback}`];
  return { ...report, outcome: { kind: 'refused', reasons } };
}
