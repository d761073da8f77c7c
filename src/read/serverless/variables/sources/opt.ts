import { dict, scalar } from '../../../../model/walk.js';
import { plain, undecided } from '../answers.js';
import type { SourceResolver } from '../scope.js';

/**
 * `${opt:stage}`: options of the command line, `${opt:}` all of them. The gate knows the stage, and the
 * region where settings name one; what else a deployment may pass is taken as not passed.
 */
export const opt: SourceResolver = (call, scope) => {
  const { stage, settings } = scope.context;
  const given = new Map([
    ['stage', stage],
    ...(settings.region === undefined ? [] : [['region', settings.region] as const]),
  ]);
  if (call.address === undefined) {
    return dict(
      [...given].map(([name, value]) => [name, scalar(value, call.at)]),
      call.at,
    );
  }
  const name = plain(call.address);
  if (name === undefined) return undecided(call);
  const value = given.get(name);
  return value === undefined ? undefined : scalar(value, call.at);
};
