import type { OrderReason, StepId } from '../../model/plan.js';

/**
 * How much hangs on an order:
 *
 * - `firm`: the deploy fails without it. Never given up; a circle of these is refused.
 * - `given`: of a hard kind, but what it is for is there already or nothing fails for want of it, as an import of an
 *   export that both stacks have and keep. Kept as hard, and given up only where it closes a circle.
 * - `soft`: better so.
 */
export type Force = 'firm' | 'given' | 'soft';

/** One reason why `step` waits for `after`. */
export interface Arc {
  readonly step: StepId;
  readonly after: StepId;
  readonly force: Force;
  readonly reason: OrderReason;
}
