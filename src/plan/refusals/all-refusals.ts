import type { PlanRefusal } from '../../model/plan.js';
import { sortedBy } from '../compare.js';
import { canonicalJson } from '../fingerprint.js';
import type { Order } from '../orders/merge-arcs.js';
import type { RunView } from '../run-view.js';
import { refuseExportsInUse, refuseMissingExports } from './refuse-exports.js';
import { refuseLosses } from './refuse-losses.js';
import { refuseCircles, refuseTorn } from './refuse-orders.js';
import { refuseMissingOutputs, refuseProtected, refuseTooLarge } from './refuse-steps.js';
import { refuseTaken } from './refuse-taken.js';
import { refuseUnusable } from './refuse-unusable.js';

/** Everything that stands against the plan at once: nobody likes to be refused seven times. */
export function allRefusals(view: RunView, orders: readonly Order[], torn: readonly Order[]): readonly PlanRefusal[] {
  const refusals = [
    ...refuseUnusable(view),
    ...refuseTaken(view),
    ...refuseTooLarge(view),
    ...refuseProtected(view),
    ...refuseMissingOutputs(view),
    ...refuseMissingExports(view),
    ...refuseExportsInUse(view),
    ...refuseLosses(view),
    ...refuseTorn(view, torn),
    ...refuseCircles(view, orders),
  ];
  const unique = new Map(refusals.map((refusal) => [canonicalJson(refusal), refusal]));
  return sortedBy(unique, ([text, { code, stack = '', subject }]) => JSON.stringify([code, stack, subject, text])).map(
    ([, refusal]) => refusal,
  );
}
