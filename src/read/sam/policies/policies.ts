import type { Dict, Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { ifBranches, isIntrinsic, isNoValue } from '../intrinsic/intrinsic.js';
import { make } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank } from '../validate/expect.js';
import { expandPolicyTemplate, isPolicyTemplate } from './policy-template.js';
import { type ExecutionRole, managedPolicyArn } from './role.js';

/** What one entry of `Policies` is: a policy to attach, or statements of the role's own. */
type Entry =
  | { readonly kind: 'managed'; readonly arn: Value }
  | { readonly kind: 'document'; readonly document: Value };

/**
 * Puts the entries of `Policies` on the role: names and ARNs are attached, documents and policy
 * templates become inline policies named by their place in the list.
 */
export function addPolicies(
  lowering: Lowering,
  owner: SamResource,
  role: ExecutionRole,
  policies: Value | undefined,
): void {
  entriesOf(policies).forEach((entry, index) => {
    addEntry(lowering, owner, role, entry, index);
  });
}

function entriesOf(policies: Value | undefined): readonly Value[] {
  if (policies === undefined || isBlank(policies)) return [];
  return policies.kind === 'list' ? policies.items : [policies];
}

function addEntry(lowering: Lowering, owner: SamResource, role: ExecutionRole, value: Value, index: number): void {
  const name = `${role.logicalId}Policy${index}`;
  const branches = ifBranches(value);
  if (branches !== undefined) {
    addConditional(lowering, owner, role, value, name);
    return;
  }
  const entry = classify(lowering, owner, value);
  if (entry?.kind === 'managed') role.attach(entry.arn, value);
  else if (entry !== undefined) role.addPolicy(make({ PolicyName: name, PolicyDocument: entry.document }, value));
}

/** `Fn::If` around entries: both sides are to be of the same kind, or `AWS::NoValue`. */
function addConditional(lowering: Lowering, owner: SamResource, role: ExecutionRole, value: Value, name: string): void {
  const branches = ifBranches(value);
  if (branches === undefined) return;
  const sides = [branches.whenTrue, branches.whenFalse].map((side) => ({
    side,
    entry: isNoValue(side) ? undefined : classify(lowering, owner, side),
  }));
  const managed = sides.some(({ entry }) => entry?.kind === 'managed');
  const made = sides.map(({ side, entry }) => {
    if (entry === undefined) return isNoValue(side) ? side : make({ Ref: 'AWS::NoValue' }, side);
    return entry.kind === 'managed' ? entry.arn : make({ PolicyName: name, PolicyDocument: entry.document }, side);
  });
  const conditional = make({ 'Fn::If': [branches.condition, ...made] }, value);
  if (managed) role.attach(conditional, value);
  else role.addPolicy(conditional);
}

function classify(lowering: Lowering, owner: SamResource, value: Value): Entry | undefined {
  const name = stringOf(value);
  if (name !== undefined) return { kind: 'managed', arn: make(managedPolicyArn(name, lowering.partition), value) };
  if (isIntrinsic(value)) return { kind: 'managed', arn: value };
  if (value.kind === 'dict' && value.entries.has('Statement')) return { kind: 'document', document: value };
  const template = value.kind === 'dict' ? templateOf(lowering, value) : undefined;
  if (template !== undefined) return template === 'reported' ? undefined : { kind: 'document', document: template };
  const message = `A policy of ${owner.logicalId} is neither a name, an ARN, a document with a Statement, nor one policy template that SAM knows.`;
  lowering.problem('sam/policy', message, value);
  return undefined;
}

function templateOf(lowering: Lowering, entry: Dict): Dict | 'reported' | undefined {
  const [name, second] = [...entry.entries.keys()];
  if (name === undefined || second !== undefined || !isPolicyTemplate(name)) return undefined;
  return expandPolicyTemplate(lowering, entry, name) ?? 'reported';
}
