import type { Value } from '../../../../model/value.js';
import { placedAt, plain, undecided, unknown } from '../answers.js';
import type { Scope, SourceResolver } from '../scope.js';
import { withAddress } from './with-address.js';

/** `${param:name}`: given from outside, else `params` (or `stages.*.params`) of the stage, else of `default`. */
export const param: SourceResolver = withAddress((call, scope) => {
  const name = plain(call.address);
  if (name === undefined) return undecided(call);
  const given = scope.parameters.get(name);
  if (given !== undefined) return placedAt(given, call.at);
  const own = stated(name, scope);
  if (own !== undefined || scope.perhapsMore === undefined) return own;
  return unknown(`${call.text} may be passed from outside: ${scope.perhapsMore}`, call.at);
});

function stated(name: string, scope: Scope): Value | undefined {
  for (const stage of [scope.context.stage, 'default']) {
    for (const path of [
      ['params', stage, name],
      ['stages', stage, 'params', name],
    ]) {
      const value = scope.property(path);
      if (value !== undefined && !(value.kind === 'scalar' && value.value === null)) return value;
    }
  }
  return undefined;
}
