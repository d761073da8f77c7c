import type { Plan, PlanRefusal } from '../../model/plan.js';
import { stringify } from '../json/stringify.js';

/** `plan --format json`: the plan itself, which `deploy` takes as well; see schema/plan.schema.json. */
export function renderPlanJson(plan: Plan): string {
  return stringify(plan);
}

/** The same where there is no plan. */
export function renderRefusalsJson(refusals: readonly PlanRefusal[]): string {
  return stringify({ schemaVersion: 1, refusals });
}
