import { scalar } from '../../../../model/walk.js';
import { plain, symbolic, unknown } from '../answers.js';
import type { SourceResolver } from '../scope.js';

/** `${aws:accountId}` and `${aws:region}`. */
export const aws: SourceResolver = (call, scope) => {
  const name = plain(call.address);
  if (name === 'region') {
    const region = scope.region();
    return region === undefined ? symbolic({ kind: 'pseudo', name: 'AWS::Region' }, call.at) : scalar(region, call.at);
  }
  if (name !== 'accountId') return unknown(`${call.text} is no variable of the framework`, call.at);
  const account = scope.context.settings.account;
  return account === undefined
    ? symbolic({ kind: 'pseudo', name: 'AWS::AccountId' }, call.at)
    : scalar(account, call.at);
};
