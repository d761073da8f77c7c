import { plain, undecided } from '../answers.js';
import type { SourceResolver } from '../scope.js';

/** `${self:custom.name}`, `${self:}`: the definition's own values. */
export const self: SourceResolver = (call, scope) => {
  if (call.address === undefined) return scope.property([], call.at);
  const address = plain(call.address);
  if (address === undefined) return undecided(call);
  return scope.property(address === '' ? [] : address.split('.'), call.at);
};
