import { get } from '../../../model/walk.js';
import { ifBranches, isNoValue, resolveParameters } from '../intrinsic/intrinsic.js';
import { given, make, type Plain } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { ExecutionRole } from '../policies/role.js';
import type { SamResource } from '../sam-resource.js';

export interface RoleChoice {
  readonly arn: Plain;
  /** Whether the role that SAM makes is deployed at all. */
  readonly writes: boolean;
}

/** The role that a function names, or the one made for it; an `Fn::If` without a value on one side chooses. */
export function chooseRole(
  lowering: Lowering,
  { properties, logicalId }: SamResource,
  role: ExecutionRole,
): RoleChoice {
  const named = given(properties, 'Role');
  if (named === undefined || isNoValue(named)) return { arn: role.arn, writes: true };
  const branches = ifBranches(resolveParameters(named, lowering.parameters));
  if (branches === undefined) {
    if (get(named, 'Fn::If') !== undefined) {
      lowering.problem('sam/role', `Fn::If in Role of ${logicalId} takes a condition and two values.`, named);
    }
    return { arn: named, writes: false };
  }
  const { condition, whenTrue, whenFalse } = branches;
  if (isNoValue(whenTrue) && isNoValue(whenFalse)) return { arn: role.arn, writes: true };
  if (isNoValue(whenTrue)) {
    role.condition = condition;
    return { arn: { 'Fn::If': [condition, role.arn, whenFalse] }, writes: true };
  }
  if (!isNoValue(whenFalse)) return { arn: named, writes: false };
  role.condition = `NOT${condition}`;
  lowering.conditions.set(role.condition, make({ 'Fn::Not': [{ Condition: condition }] }, named));
  return { arn: { 'Fn::If': [condition, whenTrue, role.arn] }, writes: true };
}
