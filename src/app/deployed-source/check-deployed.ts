import type { Cloud } from '../../cloud/port.js';
import type { ArtefactStore } from '../../deploy/stores.js';
import { type CheckOptions, type CheckOutcome, checkAgainst } from '../check.js';
import { openSources, type Sources } from '../sources.js';
import { deployedSide } from './deployed-side.js';
import type { KeptReads } from './kept-reads.js';

/** What is asked of the place that a stage is in, and where templates of nested stacks lie. */
export interface StageCloud {
  readonly cloud: Cloud;
  readonly artefacts: ArtefactStore;
}

export interface DeployedOptions extends CheckOptions {
  /** Answers that are kept from one check to the next; none unless given. */
  readonly kept?: KeptReads;
}

/**
 * `--deployed aws`: the gate over what CloudFormation has. It only reads.
 *
 * @param within works with the cloud of a stage, and closes it after
 * @throws AppError for a directory, ref or stage that is not there, `cloud-unusable` for a cloud that does not answer
 */
export function runCheckDeployed(
  options: DeployedOptions,
  within: <Result>(stage: string, work: (place: StageCloud) => Promise<Result>) => Promise<Result>,
): Promise<CheckOutcome> {
  const assemblies = [...options.assemblies.values()];
  const deployedAssemblies = [...(options.deployedAssemblies?.values() ?? [])];
  return checkDeployed(
    openSources({ ...options, deployed: 'aws', compares: 'cloud', assemblies, deployedAssemblies }),
    options,
    within,
  );
}

/** The same over files that are already open. */
export function checkDeployed(
  sources: Sources,
  options: DeployedOptions,
  within: <Result>(stage: string, work: (place: StageCloud) => Promise<Result>) => Promise<Result>,
): Promise<CheckOutcome> {
  const { assemblies, environment, kept } = options;
  return checkAgainst(sources, options, ({ proposed, base, settings }) =>
    within(proposed.estate.stage, ({ cloud, artefacts }) =>
      deployedSide(
        { read: proposed, files: sources.proposed },
        base && sources.deployed && { read: base, files: sources.deployed },
        { cloud, artefacts, settings, assemblies, environment, ...(kept !== undefined && { kept }) },
      ),
    ),
  );
}
