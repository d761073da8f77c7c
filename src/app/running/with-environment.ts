import { AppError } from '../../model/app-error.js';
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
  if (options.cloud === 'local') return withLocalEnvironment(options, work);
  refuseLocalOptions(options);
  // The SDK is loaded by those who need it alone.
  const { withAwsEnvironment } = await import('./aws-environment.js');
  return withAwsEnvironment(options, work);
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
  });
}

function refuseLocalOptions({ state, faults, pace }: Pick<EnvironmentOptions, 'state' | 'faults' | 'pace'>): void {
  for (const [name, value] of Object.entries({ state, faults, pace }))
    if (value !== undefined) throw new AppError('usage', `--${name} is for --cloud local alone`);
}
