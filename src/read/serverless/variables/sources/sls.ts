import { scalar } from '../../../../model/walk.js';
import { plain, refused, settled, undecided, unknown } from '../answers.js';
import type { SourceResolver } from '../scope.js';
import { withAddress } from './with-address.js';

/** `${sls:stage}` is known; `${sls:instanceId}` is new on every run. */
export const sls: SourceResolver = withAddress((call, scope) => {
  const name = plain(call.address);
  if (name === undefined) return undecided(call);
  if (name === 'stage') return scalar(scope.context.stage, call.at);
  return name === 'instanceId'
    ? settled(unknown(`${call.text} is made anew on every run of the framework`, call.at))
    : refused(call, scope, 'the framework has `stage` and `instanceId`');
});
