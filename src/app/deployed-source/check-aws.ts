import { join } from 'node:path';
import { AppError } from '../../model/app-error.js';
import type { CheckOptions, CheckOutcome } from '../check.js';
import type { AwsEnvironmentOptions } from '../running/aws-environment.js';
import { lookAround } from '../running/with-environment.js';
import { runCheckDeployed } from './check-deployed.js';
import { folderReads, type KeptReads, memoryReads } from './kept-reads.js';

/** `check --deployed aws`, with the account, role and bucket that the base's stackgate.yml says for each stage. */
export function runCheckOnAws(
  options: CheckOptions & Pick<AwsEnvironmentOptions, 'clock' | 'processEnvironment'>,
): Promise<CheckOutcome> {
  const { directory, policyRef, environment, processEnvironment, clock } = options;
  const place = {
    directory,
    environment,
    cloud: 'aws' as const,
    now: Date.now(),
    ...(policyRef !== undefined && { policyRef }),
    ...(processEnvironment !== undefined && { processEnvironment }),
    ...(clock !== undefined && { clock }),
  };
  const kept = keptFor(environment);
  return runCheckDeployed({ ...options, kept }, (stage, work) =>
    lookAround({ ...place, stage }, async ({ view }) => {
      if (view === undefined) throw new AppError('cloud-unusable', `there is nothing of ${stage} to look at`);
      return work({ cloud: view.cloud, artefacts: view.stores.artefacts });
    }),
  );
}

/** In the cache of the user, never in the repository: what AWS has is no file of it. */
function keptFor({ XDG_CACHE_HOME, HOME }: CheckOptions['environment']): KeptReads {
  const cache = XDG_CACHE_HOME || (HOME && join(HOME, '.cache'));
  return cache ? folderReads(join(cache, 'stackgate', 'deployed')) : memoryReads();
}
