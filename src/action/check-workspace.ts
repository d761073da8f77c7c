import { join } from 'node:path';
import type { CheckOptions, CheckOutcome } from '../app/check.js';
import type { ProgressEvent } from '../app/progress.js';
import { type Baseline, chooseBaseline } from '../github/baseline.js';
import { type Checkout, openCheckout } from '../github/checkout.js';
import type { Environment, RunContext } from '../github/run-context.js';
import { refuseStrangers } from './deploying/strangers.js';
import type { ActionInputs } from './inputs.js';
import { withoutOwnInputs } from './own-inputs.js';
import type { Tools } from './tools.js';

export interface Checked {
  readonly outcome: CheckOutcome;
  readonly checkout: Checkout;
}

/** @throws AppError for a checkout that must not or cannot be examined, and what `check` throws */
export async function checkWorkspace(
  inputs: ActionInputs,
  context: RunContext,
  env: Environment,
  tools: Tools,
): Promise<Checked> {
  const isOnAws = inputs.deployed === 'aws';
  if (isOnAws) refuseStrangers(context.event);
  const directory = join(context.workspace, inputs.directory);
  const checkout = openCheckout(directory);
  const baseline = chooseBaseline(context.event, checkout, inputs);
  if (inputs.deployed === undefined || inputs.deployed.startsWith('snapshot')) {
    const failed = tools.getSnapshots?.(directory, context.repositoryUrl);
    if (failed !== undefined) tools.workflow.info(`No snapshots are fetched: ${failed}`);
  }
  const options: CheckOptions = {
    directory,
    ...optionsFrom(inputs, baseline),
    // The head is the commit that people know; GitHub's merge commit is nobody's.
    proposedCommit: context.event.kind === 'pull-request' ? context.event.pull.head.sha : checkout.head,
    assemblies: inputs.assemblies,
    packaged: inputs.packaged,
    ...(inputs.deployedAssemblies.size > 0 && { deployedAssemblies: inputs.deployedAssemblies }),
    environment: withoutOwnInputs(env),
    today: tools.now().toISOString().slice(0, 10),
    onProgress: (event) => tools.workflow.info(progressLine(event)),
  };
  const outcome = isOnAws ? await tools.checkOnAws({ ...options, processEnvironment: env }) : tools.check(options);
  return { outcome, checkout };
}

/** An input wins over the event for what to compare with; never for whose policies hold. */
function optionsFrom(inputs: ActionInputs, baseline: Baseline): Partial<CheckOptions> {
  const { stage, reportOnly, failOn } = inputs;
  const { deployed } = inputs;
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(reportOnly === undefined ? {} : { reportOnly }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(deployed === undefined ? {} : { deployed }),
    ...(baseline.deployedCommit === undefined ? {} : { base: baseline.deployedCommit }),
    ...(baseline.policyCommit === undefined ? {} : { policyRef: baseline.policyCommit }),
  };
}

function progressLine(event: ProgressEvent): string {
  switch (event.kind) {
    case 'reading':
      return `Reading what is ${event.what}, stage ${event.stage}`;
    case 'read':
      return `${event.services} services ${event.what}, stage ${event.stage}`;
    case 'judging':
      return `Judging by ${event.rules} rules`;
  }
}
