import type { Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { given, make, type Plain, pick, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { ExecutionRole } from '../policies/role.js';
import { ownAttributes, type SamResource } from '../sam-resource.js';
import { destinationPolicy } from './destination-policy.js';
import { addMissing, makeable, whenMissing } from './made-destination.js';

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
    attributes: ownAttributes(resource),
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
  const isShared = given(resource.body, 'IgnoreGlobals') === undefined;
  const named = (isShared ? lowering.sharedDestinations.get(stated) : undefined) ?? given(stated, 'Destination');
  const missing = whenMissing(lowering, resource, named);
  const kind = makeable[type];
  if (missing !== undefined && kind === undefined) {
    lowering.problem('sam/destination', `A destination of type ${type} needs a Destination.`, stated);
    return undefined;
  }
  const destination =
    missing === undefined || kind === undefined ? named : addMissing(lowering, resource, stated, missing, kind, id);
  if (destination === undefined) return undefined;
  // What the transform makes for a destination of Globals it writes into Globals: the next function has the same.
  if (missing !== undefined && isShared) lowering.sharedDestinations.set(stated, make(destination, stated));
  const policy = destinationPolicy(type, destination);
  if (policy !== undefined)
    role.addPolicy(make({ PolicyName: `${id}${policy.suffix}`, PolicyDocument: policy.document }, stated));
  return destination;
}
