import type { Value } from '../../../../model/value.js';
import type { Check } from '../check.js';

/** Where a function stands: what it may be and refer to depends on it. */
export interface Place {
  readonly section: 'Conditions' | 'Resources' | 'Outputs';
  /** The function around it, if any. */
  readonly inside?: string;
}

/** Looks at every function in a value. */
export type Walk = (check: Check, value: Value, place: Place) => void;
