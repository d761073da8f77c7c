import type { StackDescription } from '../../cloud/port.js';
import type { Target } from '../../model/plan.js';

/** What turns are given with. */
export interface PollTools {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Undefined where the list cannot be had now; `refused` where it never can. */
  readonly list: (target: Target) => Promise<readonly StackDescription[] | 'refused' | undefined>;
  /** Looks a second that an account and region has for those who wait. */
  readonly perSecond: number;
}
