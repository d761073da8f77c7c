import { type ExitCode, exitCodeOfError } from '../app/exit-codes.js';
import { type Environment, type RunContext, readRunContext } from '../github/run-context.js';
import type { Workflow } from '../github/workflow.js';
import { AppError } from '../model/app-error.js';
import { checkWorkspace } from './check-workspace.js';
import { deployWorkspace } from './deploying/deploy-workspace.js';
import { packageWorkspace, publishPackage } from './deploying/package-workspace.js';
import { planWorkspace, publishPlan } from './deploying/plan-workspace.js';
import { publishRun } from './deploying/publish-run.js';
import { publishRehearsal, rehearseWorkspace } from './deploying/rehearse-workspace.js';
import { type ActionInputs, readInputs } from './inputs.js';
import { outputsOf, outputsOfFailure } from './outputs.js';
import { publish } from './publish.js';
import type { Tools } from './tools.js';

/** The action: does what it is asked for, tells the result everywhere it belongs, and returns the exit code. */
export async function run(env: Environment, tools: Tools): Promise<ExitCode> {
  try {
    const inputs = readInputs(env);
    const context = readRunContext(env);
    return await commands[inputs.command](inputs, context, env, tools);
  } catch (error) {
    return fail(error, tools.workflow);
  }
}

type Command = (inputs: ActionInputs, context: RunContext, env: Environment, tools: Tools) => Promise<ExitCode>;

const commands: Readonly<Record<ActionInputs['command'], Command>> = {
  async check(inputs, context, env, tools) {
    const checked = await checkWorkspace(inputs, context, env, tools);
    const delivered = await publish(checked, inputs, context, tools);
    tools.workflow.setOutputs(outputsOf(checked.outcome.result, delivered));
    return delivered.exitCode;
  },
  async package(inputs, context, env, tools) {
    const packed = await packageWorkspace(inputs, context, env, tools);
    await publishPackage(packed, inputs, tools);
    return packed.outcome.exitCode;
  },
  async rehearse(inputs, context, env, tools) {
    const outcome = await rehearseWorkspace(inputs, context, env, tools);
    await publishRehearsal(outcome, inputs, context, tools);
    return outcome.exitCode;
  },
  async plan(inputs, context, env, tools) {
    const outcome = await planWorkspace(inputs, context, env, tools);
    await publishPlan(outcome, inputs, context, tools);
    return outcome.exitCode;
  },
  deploy: deployOrRollback,
  rollback: deployOrRollback,
};

async function deployOrRollback(
  inputs: ActionInputs,
  context: RunContext,
  env: Environment,
  tools: Tools,
): Promise<ExitCode> {
  const ending = await deployWorkspace(inputs, context, env, tools);
  await publishRun(ending, inputs, context, tools);
  return ending.exitCode;
}

/** What was thrown on purpose is told as it is; a bug is told with its stack, for whoever reports it. */
function fail(error: unknown, workflow: Workflow): ExitCode {
  const exitCode = exitCodeOfError(error);
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof AppError) && error instanceof Error) workflow.quote(error.stack ?? '');
  workflow.fail(error instanceof AppError ? message : `Stackgate failed, which is a bug: ${message}`);
  workflow.setOutputs(outputsOfFailure(exitCode, message));
  return exitCode;
}
