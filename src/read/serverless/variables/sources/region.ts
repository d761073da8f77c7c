import type { Value } from '../../../../model/value.js';
import { plain } from '../answers.js';
import type { Scope } from '../scope.js';

/** Where something is asked for; `here` is the stack's own region, `unknown` one that is not known here. */
export type AskedRegion = { readonly kind: 'here' | 'unknown' } | { readonly kind: 'there'; readonly region: string };

export function askedRegion(stated: Value | undefined, scope: Scope): AskedRegion {
  if (stated === undefined || (stated.kind === 'scalar' && stated.value === null)) return { kind: 'here' };
  const region = plain(stated);
  if (region === undefined) return { kind: 'unknown' };
  return region === '' || region === scope.region() ? { kind: 'here' } : { kind: 'there', region };
}
