import { refused, undecided } from '../answers.js';
import type { SourceResolver } from '../scope.js';

/** `${self:custom.name}`, `${self:}`: the definition's own values. */
export const self: SourceResolver = (call, scope) => {
  const { address } = call;
  if (address === undefined) return scope.property([]);
  if (address.kind === 'text') return undecided(call);
  if (address.kind !== 'scalar') return refused(call, scope, 'its address is no text');
  if (!address.value) return scope.property([]);
  if (typeof address.value !== 'string') return refused(call, scope, 'its address is no text');
  return scope.property(address.value.split('.'));
};
