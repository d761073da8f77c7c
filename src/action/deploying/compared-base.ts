import { join } from 'node:path';
import type { PlanOptions } from '../../app/plan.js';
import { chooseBaseline } from '../../github/baseline.js';
import { openCheckout } from '../../github/checkout.js';
import type { Environment, RunContext } from '../../github/run-context.js';
import type { ActionInputs } from '../inputs.js';
import type { Tools } from '../tools.js';
import { readingOf } from './reading.js';

/** What a plan or a rehearsal is asked with: a cloud where one is named, else the commit that the event starts from. */
export function planningOptions(
  inputs: ActionInputs,
  context: RunContext,
  env: Environment,
  tools: Tools,
): PlanOptions {
  const directory = join(context.workspace, inputs.directory);
  const baseline = chooseBaseline(context.event, openCheckout(directory), inputs);
  const deployed = inputs.deployed ?? (baseline.deployedCommit && `git:${baseline.deployedCommit}`);
  return {
    directory,
    ...readingOf(inputs, context, env, tools),
    ...(inputs.cloud === undefined ? deployed !== undefined && { deployed } : { cloud: inputs.cloud }),
    ...(baseline.policyCommit !== undefined && { policyRef: baseline.policyCommit }),
    ...(inputs.deployedAssemblies.size > 0 && { deployedAssemblies: inputs.deployedAssemblies }),
    processEnvironment: env,
    now: tools.now().getTime(),
  };
}
