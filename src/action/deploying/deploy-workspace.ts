import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunEnding, RunSettings } from '../../app/running/run-settings.js';
import type { Environment, RunContext } from '../../github/run-context.js';
import { AppError } from '../../model/app-error.js';
import type { Plan } from '../../model/plan.js';
import { readPlan } from '../../plan/plan-file.js';
import type { ActionInputs } from '../inputs.js';
import { withoutOwnInputs } from '../own-inputs.js';
import type { Tools } from '../tools.js';
import type { LogFollower } from './deploy-tools.js';
import { refuseStrangers } from './strangers.js';

/**
 * `deploy` and `rollback` of the action: the run is followed in the log and ends within GitHub's grace time when the job is
 * cancelled.
 *
 * @throws AppError for a fork's code, and what the commands throw
 */
export async function deployWorkspace(
  inputs: ActionInputs,
  context: RunContext,
  env: Environment,
  tools: Tools,
): Promise<RunEnding> {
  refuseStrangers(context.event);
  const { untilSignal, follow } = await tools.deploying();
  let follower: LogFollower | undefined;
  const told = (): void =>
    tools.workflow.warn('The job was cancelled: nothing new is begun, and the run can be resumed.');
  try {
    return await untilSignal(told, (signal) =>
      perform(inputs, context, env, tools, {
        cloud: inputs.cloud ?? 'aws',
        now: tools.now().getTime(),
        signal,
        onPlan: (begun) => {
          follower = follow(begun);
        },
        onRun: (event) => follower?.show(event),
      }),
    );
  } finally {
    follower?.done();
  }
}

async function perform(
  inputs: ActionInputs,
  context: RunContext,
  env: Environment,
  tools: Tools,
  settings: RunSettings,
): Promise<RunEnding> {
  const { deploy, resume, rollback } = await tools.deploying();
  const directory = join(context.workspace, inputs.directory);
  const push = inputs.push === undefined ? {} : { push: inputs.push };
  if (inputs.command === 'rollback')
    return rollback({ ...settings, ...push, directory, run: required(inputs.run, 'run') });
  const reading = {
    directory,
    assemblies: inputs.assemblies,
    packaged: inputs.packaged,
    environment: withoutOwnInputs(env),
    today: tools.now().toISOString().slice(0, 10),
    onProgress: () => {},
    ...push,
    ...(inputs.artefacts !== undefined && {
      code: { kind: 'artefacts', folder: join(context.workspace, inputs.artefacts) } as const,
    }),
  };
  const { stage } = inputs;
  if (inputs.resume)
    return resume({ ...settings, ...reading, run: inputs.run ?? true, ...(stage !== undefined && { stage }) });
  const plan = inputs.planFile === undefined ? undefined : planIn(context.workspace, inputs.planFile);
  return deploy({
    ...settings,
    ...reading,
    stage: stageOf(plan, stage),
    ...(plan !== undefined && { plan }),
    ...(inputs.breakGlass !== undefined && { breakGlass: { reason: inputs.breakGlass } }),
    keepGoing: inputs.keepGoing,
    concurrency: inputs.concurrency,
  });
}

function planIn(workspace: string, path: string): Plan {
  try {
    return readPlan(readFileSync(join(workspace, path), 'utf8'));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('usage', `input plan-file: ${path} cannot be read`, { cause });
  }
}

function stageOf(plan: Plan | undefined, stage: string | undefined): string {
  if (plan !== undefined && stage !== undefined && stage !== plan.stage)
    throw new AppError('usage', `the plan is for ${plan.stage}, not for ${stage}`);
  return plan?.stage ?? required(stage, 'stage');
}

function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new AppError('usage', `this command needs the input ${name}`);
  return value;
}
