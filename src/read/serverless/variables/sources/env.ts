import { scalar } from '../../../../model/walk.js';
import { plain, symbolic, undecided } from '../answers.js';
import type { SourceResolver } from '../scope.js';
import { withAddress } from './with-address.js';

/**
 * `${env:NAME}` stays symbolic unless the base's settings let its value be read: definitions of a
 * pull request must not print the runner's environment. What a `.env` file of the repository says stays
 * beside it, or a fallback, since nothing here says whether the variable is set where the service is deployed.
 */
export const env: SourceResolver = withAddress((call, scope) => {
  const name = plain(call.address);
  if (name === undefined) return undecided(call);
  const allowed = scope.context.settings.allowedEnvironment.get(name);
  if (allowed !== undefined) return scalar(allowed, call.at);
  const otherwise = scope.dotenv().get(name);
  return symbolic({ kind: 'environment', name, ...(otherwise && { otherwise }) }, call.at);
});
