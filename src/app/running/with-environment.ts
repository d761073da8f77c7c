import { AppError } from '../../model/app-error.js';
import type { CloudName } from './cloud-name.js';
import type { Environment } from './environment.js';
import { type LocalEnvironmentOptions, withLocalEnvironment } from './local-environment.js';

export interface EnvironmentOptions extends LocalEnvironmentOptions {
  readonly cloud: CloudName;
}

/**
 * Works where the options say.
 *
 * @throws AppError for surroundings that cannot be used
 */
export function withEnvironment<Result>(
  options: EnvironmentOptions,
  work: (environment: Environment) => Promise<Result>,
): Promise<Result> {
  if (options.cloud === 'aws') throw new AppError('usage', 'deploying to AWS comes with a later version');
  return withLocalEnvironment(options, work);
}
