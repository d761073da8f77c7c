import type { Resource } from '../../../../model/service.js';
import type { Dict, Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import { type Check, keyPlace, refuse } from '../check.js';
import { dictsOf, isAbsent } from './known.js';

const documents = ['PolicyDocument', 'AssumeRolePolicyDocument', 'KeyPolicy', 'RepositoryPolicyText'];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
const elements: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

/** The grammar of the policy documents that a resource holds: IAM takes no other. */
export function checkPolicies(check: Check, { properties }: Resource): void {
  for (const holder of [properties, ...dictsOf(get(properties, 'Policies'))]) {
    for (const key of documents) for (const policy of dictsOf(get(holder, key))) checkPolicy(check, policy);
  }
}

function checkPolicy(check: Check, policy: Dict): undefined {
  // An empty one is a placeholder, in templates that are tried and not deployed.
  if (policy.entries.size > 0 && isAbsent(policy, 'Statement'))
    return refuse(check, 'policy', 'A policy has a Statement.', policy);
  for (const statement of dictsOf(get(policy, 'Statement'))) checkStatement(check, statement);
}

function checkStatement(check: Check, statement: Dict): void {
  const effect = get(statement, 'Effect');
  const stated = stringOf(effect);
  if (effect && stated !== undefined && stated !== 'Allow' && stated !== 'Deny') {
    refuse(check, 'policy', 'The Effect of a statement is Allow or Deny.', effect);
  }
  if (isAbsent(statement, 'Effect')) refuse(check, 'policy', 'A statement has an Effect, Allow or Deny.', statement);
  if (isAbsent(statement, 'Action') && isAbsent(statement, 'NotAction')) {
    refuse(check, 'policy', 'A statement has an Action or a NotAction.', statement);
  }
  for (const [key, entry] of statement.entries) {
    if (elements.has(key) || key.startsWith('Fn::') || isNothing(entry.value)) continue;
    refuse(
      check,
      'policy',
      `A statement has no ${JSON.stringify(key)}; it may have ${[...elements].join(', ')}.`,
      keyPlace(statement, entry),
    );
  }
}

function isNothing(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}
