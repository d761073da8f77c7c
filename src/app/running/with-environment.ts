import { CloudError } from '../../cloud/port.js';
import { LeaseLost } from '../../deploy/stores.js';
import { AppError } from '../../model/app-error.js';
import { withAdvice } from '../planning/cloud-advice.js';
import type { AwsEnvironmentOptions } from './aws-environment.js';
import type { CloudName } from './cloud-name.js';
import type { Environment, EnvironmentView } from './environment.js';
import { type LocalEnvironmentOptions, lookIntoEnvironment, withLocalEnvironment } from './local-environment.js';
import { stateFolderOf } from './state-folder.js';

export interface EnvironmentOptions extends LocalEnvironmentOptions, AwsEnvironmentOptions {
  readonly cloud: CloudName;
}

/**
 * Works where the options say.
 *
 * @throws AppError for surroundings that cannot be used
 */
export async function withEnvironment<Result>(
  options: EnvironmentOptions,
  work: (environment: Environment) => Promise<Result>,
): Promise<Result> {
  if (options.cloud === 'local') return withLocalEnvironment(options, work).catch(tell);
  refuseLocalOptions(options);
  // The SDK is loaded by those who need it alone.
  const { withAwsEnvironment } = await import('./aws-environment.js');
  return withAwsEnvironment(options, work).catch(tell);
}

/** What a look is given: the cloud with all that runs keep, or nothing where there is none yet; and where that is. */
export interface Look {
  readonly view: EnvironmentView | undefined;
  /** For people: a folder, or a bucket and the stage that it is of. */
  readonly where: string;
  readonly stage?: string;
}

/** Looks where the options say, and changes nothing. @throws AppError for surroundings that cannot be used */
export async function lookAround<Result>(
  options: Omit<EnvironmentOptions, 'faults' | 'pace'>,
  work: (look: Look) => Promise<Result>,
): Promise<Result> {
  if (options.cloud === 'local')
    return work({ view: lookIntoEnvironment(options), where: stateFolderOf(options.directory, options.state) });
  refuseLocalOptions(options);
  const { withAwsView } = await import('./aws-environment.js');
  return withAwsView(options, (view) => {
    const { stage, home, bucketAt } = view.place;
    return work({ view, where: `s3://${bucketAt(home)} of ${stage}`, stage });
  }).catch(tell);
}

/** Neither is a bug: somebody else has the run by now, or the cloud refused a look. */
function tell(error: unknown): never {
  if (error instanceof LeaseLost)
    throw new AppError(
      'run-taken-over',
      `${error.message}; nothing more was done here, and stackgate status shows the run`,
    );
  if (error instanceof CloudError) throw new AppError('cloud-unusable', withAdvice(error), { cause: error });
  throw error;
}

function refuseLocalOptions({ state, faults, pace }: Pick<EnvironmentOptions, 'state' | 'faults' | 'pace'>): void {
  for (const [name, value] of Object.entries({ state, faults, pace }))
    if (value !== undefined) throw new AppError('usage', `--${name} is for --cloud local alone`);
}
