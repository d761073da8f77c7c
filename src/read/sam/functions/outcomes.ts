import type { Dict, Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { ifBranches, isNoValue, resolveParameters } from '../intrinsic/intrinsic.js';
import { hashedLogicalId } from '../intrinsic/logical-id.js';
import { getAtt, given, make, type Plain, pick, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { ExecutionRole } from '../policies/role.js';
import type { SamResource } from '../sam-resource.js';
import { destinationPolicy } from './destination-policy.js';

/** `EventInvokeConfig`: destinations of a function's outcomes, made where none is named, and the role's right to them. */
export function addOutcomes(
  lowering: Lowering,
  resource: SamResource,
  role: ExecutionRole,
  alias: Alias | undefined,
): void {
  const config = given(resource.properties, 'EventInvokeConfig');
  if (config?.kind !== 'dict') return;
  const logicalId = `${resource.logicalId}EventInvokeConfig`;
  const destinations = given(config, 'DestinationConfig');
  if (destinations !== undefined && destinations.kind !== 'dict') {
    lowering.problem('sam/destination', `DestinationConfig of ${resource.logicalId} is to be a map.`, destinations);
    return;
  }
  const made: Record<string, Plain> = {};
  for (const outcome of ['OnSuccess', 'OnFailure']) {
    const stated = given(destinations, outcome);
    if (stated === undefined) continue;
    const destination = addDestination(lowering, resource, role, stated, `${logicalId}${outcome}`);
    if (destination !== undefined) made[outcome] = make({ Destination: destination }, stated);
  }
  lowering.add({
    ...resource.inherited,
    logicalId,
    type: 'AWS::Lambda::EventInvokeConfig',
    properties: {
      FunctionName: ref(resource.logicalId),
      Qualifier: alias?.name ?? '$LATEST',
      DestinationConfig: made,
      ...pick(config, 'MaximumEventAgeInSeconds', 'MaximumRetryAttempts'),
    },
    ...(alias && { dependsOn: [alias.logicalId] }),
    at: config,
    madeFor: resource.logicalId,
  });
}

export interface Alias {
  readonly logicalId: string;
  readonly name: Value;
}

const makeable: Readonly<Record<string, { readonly type: string; readonly suffix: string; readonly rename: string }>> =
  {
    SQS: { type: 'AWS::SQS::Queue', suffix: 'Queue', rename: 'DestinationQueue' },
    SNS: { type: 'AWS::SNS::Topic', suffix: 'Topic', rename: 'DestinationTopic' },
  };

function addDestination(
  lowering: Lowering,
  resource: SamResource,
  role: ExecutionRole,
  stated: Value,
  id: string,
): Plain | undefined {
  const type = stated.kind === 'dict' ? stringOf(given(stated, 'Type')) : undefined;
  const known = type !== undefined && ['SQS', 'SNS', 'EventBridge', 'Lambda', 'S3Bucket'].includes(type);
  if (stated.kind !== 'dict' || !known) {
    const message = `A destination of ${resource.logicalId} needs a Type: SQS, SNS, EventBridge, Lambda or S3Bucket.`;
    lowering.problem('sam/destination', message, stated);
    return undefined;
  }
  const named = given(stated, 'Destination');
  const missing = whenMissing(lowering, resource, named);
  const kind = makeable[type];
  if (missing !== undefined && kind === undefined) {
    lowering.problem('sam/destination', `A destination of type ${type} needs a Destination.`, stated);
    return undefined;
  }
  const destination =
    missing === undefined || kind === undefined ? named : addMissing(lowering, resource, stated, missing, kind, id);
  if (destination === undefined) return undefined;
  const policy = destinationPolicy(type, destination);
  if (policy !== undefined) role.allow(`${id}${policy.suffix}`, policy.document, stated);
  return destination;
}

/** Where no destination is named, at least under one condition; `named` is what it is otherwise. */
interface Missing {
  readonly condition?: string;
  readonly named?: Value;
}

function whenMissing(lowering: Lowering, resource: SamResource, stated: Value | undefined): Missing | undefined {
  if (stated === undefined) return {};
  const branches = ifBranches(resolveParameters(stated, lowering.parameters));
  if (branches === undefined) return undefined;
  if (isNoValue(branches.whenTrue)) return { condition: branches.condition, named: branches.whenFalse };
  if (!isNoValue(branches.whenFalse)) return undefined;
  const negated = hashedLogicalId(`NOT${branches.condition}`, `${resource.logicalId}EventInvokeConfig`);
  lowering.conditions.set(negated, make({ 'Fn::Not': [{ Condition: branches.condition }] }, stated));
  return { condition: negated, named: branches.whenTrue };
}

function addMissing(
  lowering: Lowering,
  resource: SamResource,
  at: Dict,
  missing: Missing,
  kind: { readonly type: string; readonly suffix: string; readonly rename: string },
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
