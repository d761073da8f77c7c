import { type ExitCode, exitCodeOfError } from '../app/exit-codes.js';
import { type Environment, readRunContext } from '../github/run-context.js';
import type { Workflow } from '../github/workflow.js';
import { AppError } from '../model/app-error.js';
import { checkWorkspace } from './check-workspace.js';
import { readInputs } from './inputs.js';
import { outputsOf, outputsOfFailure } from './outputs.js';
import { publish } from './publish.js';
import type { Tools } from './tools.js';

/** The action: checks the workspace, tells the result everywhere it belongs, and returns the exit code. */
export async function run(env: Environment, tools: Tools): Promise<ExitCode> {
  try {
    const inputs = readInputs(env);
    const context = readRunContext(env);
    const checked = checkWorkspace(inputs, context, env, tools);
    const delivered = await publish(checked, inputs, context, tools);
    tools.workflow.setOutputs(outputsOf(checked.outcome.result, delivered));
    return delivered.exitCode;
  } catch (error) {
    return fail(error, tools.workflow);
  }
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
