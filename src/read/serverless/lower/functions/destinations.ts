import type { Value } from '../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../model/walk.js';
import { problem } from '../../../cloudformation/problem.js';
import type { LoweredFunction, Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { build, type Json, ref, sub } from '../template/json.js';
import { prefixed } from '../template/prefixed.js';
import { isNull, setIn } from '../template/values.js';
import { functionNamed } from './functions.js';

/**
 * `destinations`, `maximumEventAge` and `maximumRetryAttempts`: how asynchronous calls of the function end.
 *
 * @param targets what the shared role may send to already, as written
 */
export function destinationsOf(fn: LoweredFunction, targets: Set<string>, lowering: Lowering): void {
  const destinations = setIn(fn.definition, 'destinations');
  const age = setIn(fn.definition, 'maximumEventAge');
  const attempts = get(fn.definition, 'maximumRetryAttempts');
  if (!destinations && !age && (attempts === undefined || isNull(attempts))) return;
  const success = destinationOf(fn, setIn(destinations, 'onSuccess'), targets, lowering);
  const failure = destinationOf(fn, setIn(destinations, 'onFailure'), targets, lowering);
  lowering.draft.add(`${normalize(fn.key)}LambdaEvConf`, {
    type: 'AWS::Lambda::EventInvokeConfig',
    properties: {
      FunctionName: ref(fn.logicalId),
      DestinationConfig: {
        OnSuccess: success && { Destination: success.arn },
        OnFailure: failure && { Destination: failure.arn },
      },
      Qualifier: fn.alias?.name ?? '$LATEST',
      MaximumEventAgeInSeconds: age,
      MaximumRetryAttempts: attempts,
    },
    dependsOn: [...new Set([fn.alias?.logicalId, success?.alias, failure?.alias])],
    condition: fn.condition,
    at: destinations ?? fn.at,
    madeFor: fn.key,
  });
}

/** The destination's ARN; the shared role is let send to it, a role of the function's own is the team's affair. */
function destinationOf(
  fn: LoweredFunction,
  destination: Value | undefined,
  targets: Set<string>,
  lowering: Lowering,
): DestinationTarget | undefined {
  if (destination === undefined) return undefined;
  const target = targetOf(destination, lowering);
  if (target === undefined) {
    const message = `The destination ${stringOf(destination) ?? ''} is neither an ARN nor a function of this service.`;
    lowering.report(problem('error', 'serverless/destination', message, destination));
    return undefined;
  }
  const written = stringOf(destination);
  if (fn.role.given || !target.action || (written !== undefined && targets.has(written))) return target;
  if (written !== undefined) targets.add(written);
  lowering.draft.statement(build({ Effect: 'Allow', Action: target.action, Resource: target.resource }, destination));
  return target;
}

interface DestinationTarget {
  readonly arn: Json;
  /** As the role's statement names it; a `GetAtt` of the function would be a circle through the role. */
  readonly resource: Json;
  readonly action: string | undefined;
  /** The alias that must exist first. */
  readonly alias?: string | undefined;
}

const actionsOfTypes = new Map([
  ['function', 'lambda:InvokeFunction'],
  ['sqs', 'sqs:SendMessage'],
  ['sns', 'sns:Publish'],
  ['eventBus', 'events:PutEvents'],
]);

const actionsOfArns = [
  [':function:', 'lambda:InvokeFunction'],
  [':sqs:', 'sqs:SendMessage'],
  [':sns:', 'sns:Publish'],
  [':event-bus/', 'events:PutEvents'],
] as const;

function targetOf(destination: Value, { functions }: Lowering): DestinationTarget | undefined {
  if (destination.kind === 'dict') {
    const arn = get(destination, 'arn');
    return { arn, resource: arn, action: actionsOfTypes.get(stringOf(get(destination, 'type')) ?? '') };
  }
  const written = stringOf(destination);
  const text = printValue(destination);
  if (written === undefined || written.startsWith('arn:')) {
    const action = actionsOfArns.find(([part]) => text.includes(part))?.[1];
    return { arn: destination, resource: destination, action };
  }
  const callee = functionNamed(functions, written);
  if (!callee) return undefined;
  const arn = 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:';
  const resource = sub(prefixed(arn, callee.name, callee.alias ? `:${callee.alias.name}` : ''));
  return { arn: callee.target, resource, action: 'lambda:InvokeFunction', alias: callee.alias?.logicalId };
}
