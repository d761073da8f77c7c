import type { PlanRefusal } from '../../model/plan.js';
import { sortedBy } from '../compare.js';
import { canonicalJson } from '../fingerprint.js';
import type { Settled } from '../phases/settle-phases.js';
import type { ExpandedStep } from '../plan-steps.js';
import { refuseExportsInUse, refuseMissingExports, refuseUnmade } from './refuse-exports.js';
import { refuseLosses } from './refuse-losses.js';
import { refuseCircles, refuseTorn } from './refuse-orders.js';
import { refuseMissingOutputs, refuseProtected, refuseTooLarge } from './refuse-steps.js';
import { refuseTaken } from './refuse-taken.js';
import { refuseUnusable } from './refuse-unusable.js';

/** Everything that stands against the plan at once: nobody likes to be refused seven times. */
export function allRefusals(settled: Settled, expanded: readonly ExpandedStep[]): readonly PlanRefusal[] {
  const { view, orders, torn, hints } = settled;
  const refusals = [
    ...refuseUnusable(view),
    ...refuseTaken(view),
    ...refuseTooLarge(expanded),
    ...refuseProtected(view),
    ...refuseMissingOutputs(view),
    ...refuseMissingExports(view),
    ...refuseExportsInUse(settled),
    ...refuseUnmade(expanded),
    ...refuseLosses(view),
    ...refuseTorn(view, torn, hints),
    ...refuseCircles(view, orders, hints),
  ];
  const unique = new Map(refusals.map((refusal) => [canonicalJson(refusal), refusal]));
  return sortedBy(unique, ([text, { code, stack = '', subject }]) => JSON.stringify([code, stack, subject, text])).map(
    ([, refusal]) => refusal,
  );
}
