import { dict, scalar } from '../../../../model/walk.js';
import { plain, undecided } from '../answers.js';
import type { SourceResolver } from '../scope.js';

/**
 * `${opt:stage}`: options of the command line, `${opt:}` all of them. The gate knows the stage, and the
 * region where settings name one; what else a deployment may pass is taken as not passed.
 */
export const opt: SourceResolver = (call, scope) => {
  if (call.address === undefined) {
    return dict(
      [...scope.options].map(([name, value]) => [name, scalar(value, call.at)]),
      call.at,
    );
  }
  const name = plain(call.address);
  if (name === undefined) return undecided(call);
  const value = scope.options.get(name);
  return value === undefined ? undefined : scalar(value, call.at);
};
