import { join } from 'node:path';
import type { RunEnding, RunSettings } from '../../app/running/run-settings.js';
import type { Environment, RunContext } from '../../github/run-context.js';
import { AppError } from '../../model/app-error.js';
import type { ActionInputs } from '../inputs.js';
import { placeOfReport } from '../report-files.js';
import type { Tools } from '../tools.js';
import { askedFor, required } from './approved-plan.js';
import type { LogFollower } from './deploy-tools.js';
import { readingOf } from './reading.js';
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
  if (inputs.jsonFile !== undefined) placeOfReport(context.workspace, inputs.jsonFile);
  const { untilSignal, follow } = await tools.deploying();
  let follower: LogFollower | undefined;
  const told = (): void =>
    tools.workflow.warn('The job was cancelled: nothing new is begun, and the run can be resumed.');
  try {
    return await untilSignal(told, (signal) =>
      perform(inputs, context, env, tools, {
        cloud: inputs.cloud ?? 'aws',
        commandDirectory: inputs.directory,
        processEnvironment: env,
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
  const stage = inputs.stage === undefined ? {} : { stage: inputs.stage };
  if (inputs.command === 'rollback')
    return rollback({ ...settings, ...push, ...stage, directory, run: required(inputs.run, 'run') });
  const reading = { directory, ...readingOf(inputs, context, env, tools), ...push };
  if (inputs.resume && inputs.drift !== undefined)
    throw new AppError('usage', 'drift is looked for before a run begins: input drift does not go with input resume');
  if (inputs.resume) return resume({ ...settings, ...reading, ...stage, run: inputs.run ?? true });
  const asked = askedFor(inputs, context);
  return deploy({
    ...settings,
    ...reading,
    ...asked,
    stage: required(asked.stage, 'stage'),
    ...(inputs.breakGlass !== undefined && { breakGlass: { reason: inputs.breakGlass } }),
    ...(inputs.drift !== undefined && { drift: inputs.drift === 'refuse' ? 'refuse' : 'tell' }),
    keepGoing: inputs.keepGoing,
    concurrency: inputs.concurrency,
  });
}
