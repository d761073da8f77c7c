import { scalar } from '../../../../model/walk.js';
import { plain, undecided } from '../answers.js';
import type { SourceResolver } from '../scope.js';

/** `${opt:stage}`: options of the command line. The gate knows the stage, and the region where settings name one. */
export const opt: SourceResolver = (call, scope) => {
  const name = plain(call.address);
  if (name === undefined) return undecided(call);
  if (name === 'stage' || name === 's') return scalar(scope.context.stage, call.at);
  const region = scope.context.settings.region;
  return (name === 'region' || name === 'r') && region !== undefined ? scalar(region, call.at) : undefined;
};
