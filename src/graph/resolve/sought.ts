import { literalOf, type Parts } from '../../iam/parts.js';
import { agreement, type Home, isGlobal, type Place } from '../../iam/place.js';
import type { Target } from './resolver.js';

/** What a value is looked up for: the type that its place expects, and the stack that it stands in. */
export interface Asked {
  readonly type: string;
  readonly from: Home;
}

/** How a reference is written: first in the form that all spellings share, then as it stands. */
export type Written = readonly [id: string, ...asItStands: string[]];

/** A name in a place, with what stands behind it. */
export interface Sought {
  readonly type: string;
  readonly name: Parts;
  readonly place: Place;
  readonly from: Home;
  readonly written: Written;
  readonly rest: string;
}

/** The bus that every account has in every region, seen from there: no stack defines it. */
export const DEFAULT_BUS: Target = { kind: 'external', id: 'event-bus/default', external: 'aws' };

export function isDefaultBus({ type, name, place, from }: Sought): boolean {
  const isIt = type === 'AWS::Events::EventBus' && literalOf(name) === 'default';
  return isIt && place.region !== '*' && agreement(place, from, isGlobal(type)) !== undefined;
}
