import type { Placed } from '../../../model/value.js';
import { make } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';

export interface RouteCondition {
  readonly method: string;
  /** That of the function or state machine whose event it is. */
  readonly condition?: string | undefined;
}

/** `Fn::Or` takes no more. */
const maxConditions = 10;

/**
 * The condition under which one of some routes is there; undefined where one always is. Several are joined under
 * the name, in groups where they are many. @returns its name
 */
export function combinedConditions(
  lowering: Lowering,
  routes: readonly RouteCondition[],
  name: string,
  at: Placed,
): string | undefined {
  const conditions = [...new Set(routes.map(({ condition }) => condition))];
  const named = conditions.filter((condition) => condition !== undefined).sort();
  const [only, second] = named;
  if (only === undefined || named.length < conditions.length) return undefined;
  return second === undefined ? only : joinConditions(lowering, named, name, at);
}

function joinConditions(lowering: Lowering, named: readonly string[], name: string, at: Placed): string {
  let left = [...named];
  let groups = Math.floor((left.length - 2) / (maxConditions - 1));
  while (left.length > 1) {
    const own = groups > 0 ? `${name}${groups}` : name;
    groups--;
    const anyOf = left.slice(0, maxConditions).map((condition) => ({ Condition: condition }));
    lowering.conditions.set(own, make({ 'Fn::Or': anyOf }, at));
    left = [...left.slice(maxConditions), own];
  }
  return name;
}
