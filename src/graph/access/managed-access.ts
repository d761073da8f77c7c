import type { ManagedStatement } from '../../iam/managed-policies.js';
import type { Answer } from '../../model/edge.js';
import type { Statement } from '../../model/grant.js';
import { resourceKey } from '../../model/names.js';
import type { Resource } from '../../model/service.js';
import { scalar } from '../../model/walk.js';
import type { Resolver } from '../resolve/resolver.js';
import { coversResource } from './covers-resource.js';
import { namesAction } from './names-action.js';

/** What a statement of an AWS managed policy allows a role that lists the policy; a condition leaves it open. */
export function managedAllows(
  managed: ManagedStatement,
  role: Resource,
  action: string,
  on: Resource,
  resolver: Resolver,
): Answer {
  const statement = statementOf(managed, managed.actions, role);
  if (namesAction(statement, action) !== 'yes') return 'no';
  if (namesAction(statementOf(managed, managed.except, role), action) === 'yes') return 'no';
  const covered = coversResource(statement, action, { resource: on }, resolver);
  return covered === 'yes' && managed.conditions !== undefined ? 'unknown' : covered;
}

function statementOf({ resources }: ManagedStatement, actions: readonly string[], role: Resource): Statement {
  const values = (texts: readonly string[]) => texts.map((text) => scalar(text, role.properties));
  return {
    service: role.service,
    holder: resourceKey(role.stack, role.logicalId),
    side: 'identity',
    effect: 'Allow',
    principals: [],
    notPrincipal: false,
    actions: values(actions),
    notAction: false,
    resources: values(resources),
    notResource: false,
    location: role.location,
  };
}
