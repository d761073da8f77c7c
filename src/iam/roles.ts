import type { Principal } from '../model/grant.js';
import { type ResourceKey, resourceKey } from '../model/names.js';
import type { Resource, Stack } from '../model/service.js';
import type { Value } from '../model/value.js';
import { get, itemsOf, loneSymbol, text } from '../model/walk.js';

/** Types that have policies of their own: `Ref` of each is its name. */
const identities: ReadonlySet<string> = new Set(['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group']);

/**
 * The roles that a policy is attached to, as it names them itself: `Roles` of a policy or managed
 * policy, `RoleName` of a role policy. A role may also list a managed policy; see `holdersIn`.
 */
export function rolesOf(policy: Resource): readonly Value[] {
  return [...namesIn(policy, 'Roles'), ...namesIn(policy, 'RoleName')];
}

const namesIn = (policy: Resource, property: string) => [...itemsOf(get(policy.properties, property))];

/** Who holds each identity policy of a stack, by the policy's key; for a role itself, the role. */
export function holdersIn(stack: Stack): ReadonlyMap<ResourceKey, readonly Principal[]> {
  const holders = new Map<ResourceKey, Principal[]>();
  const add = (key: ResourceKey, value: Value) => {
    const list = holders.get(key) ?? [];
    list.push({ kind: 'holder', value });
    holders.set(key, list);
  };
  for (const resource of stack.resources.values()) {
    const key = resourceKey(resource.stack, resource.logicalId);
    for (const name of namedHolders(resource)) add(key, name);
    if (!identities.has(resource.type)) continue;
    const self = refTo(resource);
    add(key, self);
    for (const arn of itemsOf(get(resource.properties, 'ManagedPolicyArns'))) {
      const symbol = loneSymbol(arn);
      if (symbol?.kind === 'ref' || symbol?.kind === 'attribute')
        add(resourceKey(symbol.stack, symbol.logicalId), self);
    }
  }
  return holders;
}

const policyTypes: ReadonlySet<string> = new Set([
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::UserPolicy',
  'AWS::IAM::GroupPolicy',
]);

function namedHolders(policy: Resource): readonly Value[] {
  if (!policyTypes.has(policy.type)) return [];
  return ['Roles', 'RoleName', 'Users', 'UserName', 'Groups', 'GroupName'].flatMap((name) => namesIn(policy, name));
}

function refTo({ stack, logicalId, properties }: Resource): Value {
  return text([{ kind: 'ref', stack, logicalId }], properties);
}
