import type { Dict, Value } from '../../../model/value.js';
import { ifBranches, isNoValue, resolveParameters } from '../intrinsic/intrinsic.js';
import { hashedLogicalId } from '../intrinsic/logical-id.js';
import { getAtt, make, type Plain, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';

/** What SAM makes for a destination that is not named. */
export interface Makeable {
  readonly type: string;
  readonly suffix: string;
  readonly rename: string;
}

/** By the destination's `Type`. */
export const makeable: Readonly<Record<string, Makeable>> = {
  SQS: { type: 'AWS::SQS::Queue', suffix: 'Queue', rename: 'DestinationQueue' },
  SNS: { type: 'AWS::SNS::Topic', suffix: 'Topic', rename: 'DestinationTopic' },
};

/** Where no destination is named, at least under one condition; `named` is what it is otherwise. */
export interface Missing {
  readonly condition?: string;
  readonly named?: Value;
}

/** Undefined where a destination is named for certain. */
export function whenMissing(lowering: Lowering, resource: SamResource, stated: Value | undefined): Missing | undefined {
  if (stated === undefined) return {};
  const branches = ifBranches(resolveParameters(stated, lowering.parameters));
  if (branches === undefined) return undefined;
  if (isNoValue(branches.whenTrue)) return { condition: branches.condition, named: branches.whenFalse };
  if (!isNoValue(branches.whenFalse)) return undefined;
  const negated = hashedLogicalId(`NOT${branches.condition}`, `${resource.logicalId}EventInvokeConfig`);
  lowering.conditions.set(negated, make({ 'Fn::Not': [{ Condition: branches.condition }] }, stated));
  return { condition: negated, named: branches.whenTrue };
}

/** @returns the ARN of what was made, or an `Fn::If` between it and the one that is named */
export function addMissing(
  lowering: Lowering,
  resource: SamResource,
  at: Dict,
  missing: Missing,
  kind: Makeable,
  id: string,
): Plain {
  const logicalId = `${id}${kind.suffix}`;
  const condition = bothConditions(lowering, resource, missing.condition, at);
  lowering.renames.set(`${resource.logicalId}.${kind.rename}`, logicalId);
  lowering.add({
    ...resource.inherited,
    logicalId,
    type: kind.type,
    properties: {},
    ...(condition !== undefined && { condition }),
    at,
    madeFor: resource.logicalId,
  });
  const arn = kind.type === 'AWS::SNS::Topic' ? ref(logicalId) : getAtt(logicalId, 'Arn');
  if (missing.condition === undefined || missing.named === undefined) return arn;
  return { 'Fn::If': [missing.condition, arn, missing.named] };
}

function bothConditions(
  lowering: Lowering,
  resource: SamResource,
  second: string | undefined,
  at: Dict,
): string | undefined {
  const first = resource.inherited.condition;
  if (first === undefined || second === undefined) return second ?? first;
  const name = hashedLogicalId(`${first}AND${second}`, resource.logicalId);
  lowering.conditions.set(name, make({ 'Fn::And': [{ Condition: first }, { Condition: second }] }, at));
  return name;
}
