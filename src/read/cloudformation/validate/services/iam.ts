import type { Resource } from '../../../../model/service.js';
import { get, possibilities, sameValue, stringOf } from '../../../../model/walk.js';
import { type Check, refuse } from '../check.js';
import { isAbsent } from './known.js';

export function checkInstanceProfile(check: Check, { logicalId, properties }: Resource): void {
  const roles = get(properties, 'Roles');
  if (roles?.kind !== 'list' || roles.items.filter(({ kind }) => kind !== 'choice').length < 2) return;
  refuse(check, 'instance-profile', `Roles of ${logicalId}: an instance profile holds one role.`, roles);
}

/** `At least one of [Groups,Roles,Users] must be non-empty.` */
export function checkAttachments(check: Check, { logicalId, properties, location }: Resource): void {
  if (!['Groups', 'Roles', 'Users'].every((key) => isAbsent(properties, key))) return;
  const message = `The policy ${logicalId} needs at least one of Groups, Roles and Users that it is for.`;
  check.report({ severity: 'error', code: 'cloudformation/missing-property', message, location });
}

/** Of the same policy attached twice; what is not wholly known is never the same as anything. */
export function checkManagedPolicies(check: Check, { logicalId, properties }: Resource): void {
  const stated = get(properties, 'ManagedPolicyArns');
  for (const list of stated ? possibilities(stated) : []) {
    if (list.kind !== 'list' || list.items.length > 200) continue;
    const again = list.items.find(
      (item, index) => item.kind !== 'choice' && list.items.slice(0, index).some((other) => sameValue(item, other)),
    );
    if (again) refuse(check, 'duplicate-item', `ManagedPolicyArns of ${logicalId} has the same policy twice.`, again);
  }
}

/** The name of a role with a path does not say which; CodeBuild takes an ARN, or the name of a role at the root. */
export function checkServiceRole(check: Check, { properties }: Resource): void {
  const role = get(properties, 'ServiceRole');
  if (role?.kind !== 'text' || role.parts.length !== 1) return;
  const [symbol] = role.parts;
  if (typeof symbol !== 'object' || symbol.kind !== 'ref' || symbol.stack !== check.stack.key) return;
  const path = stringOf(get(check.stack.resources.get(symbol.logicalId)?.properties, 'Path'));
  if (path === undefined || path === '/') return;
  const message = `A Ref to the role ${symbol.logicalId} is its name without its path ${path}; use Fn::GetAtt ${symbol.logicalId}.Arn.`;
  refuse(check, 'role-path', message, role);
}
