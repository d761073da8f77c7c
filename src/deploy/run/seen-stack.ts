import type { StackDescription } from '../../cloud/port.js';
import type { PlanStep } from '../../model/plan.js';

/** A stack that is there and is about to be changed, as it was found. */
export interface SeenStack {
  readonly stack: StackDescription;
  /** Its `Original` body. */
  readonly template: string;
  /** Those of the stack, in order. */
  readonly steps: readonly [PlanStep, ...PlanStep[]];
}
