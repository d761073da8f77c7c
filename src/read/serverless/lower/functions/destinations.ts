import type { Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import { problem } from '../../../cloudformation/problem.js';
import type { LoweredFunction, Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { type Json, ref, sub } from '../template/json.js';
import { prefixed } from '../template/prefixed.js';
import { setIn } from '../template/values.js';
import { functionNamed } from './functions.js';

/** `destinations`, `maximumEventAge` and `maximumRetryAttempts`: how asynchronous calls of the function end. */
export function destinationsOf(fn: LoweredFunction, lowering: Lowering): void {
  const destinations = setIn(fn.definition, 'destinations');
  const age = setIn(fn.definition, 'maximumEventAge');
  const attempts = get(fn.definition, 'maximumRetryAttempts');
  if (!destinations && !age && attempts === undefined) return;
  const onSuccess = destinationOf(fn, setIn(destinations, 'onSuccess'), lowering);
  const onFailure = destinationOf(fn, setIn(destinations, 'onFailure'), lowering);
  lowering.draft.add(`${normalize(fn.key)}LambdaEvConf`, {
    type: 'AWS::Lambda::EventInvokeConfig',
    properties: {
      FunctionName: ref(fn.logicalId),
      DestinationConfig: {
        OnSuccess: onSuccess && { Destination: onSuccess },
        OnFailure: onFailure && { Destination: onFailure },
      },
      Qualifier: fn.alias?.name ?? '$LATEST',
      MaximumEventAgeInSeconds: age,
      MaximumRetryAttempts: attempts,
    },
    dependsOn: [fn.alias?.logicalId],
    condition: fn.condition,
    at: destinations ?? fn.at,
    madeFor: fn.key,
  });
}

/** The destination's ARN; the shared role is let send to it, a role of the function's own is the team's affair. */
function destinationOf(fn: LoweredFunction, destination: Value | undefined, lowering: Lowering): Json {
  if (destination === undefined) return undefined;
  const target = targetOf(destination, lowering);
  if (target === undefined) {
    const message = `The destination ${stringOf(destination) ?? ''} is neither an ARN nor a function of this service.`;
    lowering.report(problem('error', 'serverless/destination', message, destination));
    return undefined;
  }
  if (fn.role.shared && target.action) lowering.draft.allow([target.action], target.resource, destination);
  return target.arn;
}

interface DestinationTarget {
  readonly arn: Json;
  /** As the role's statement names it; a `GetAtt` of the function would be a circle through the role. */
  readonly resource: Json;
  readonly action: string | undefined;
}

const actions = new Map([
  ['function', 'lambda:InvokeFunction'],
  ['lambda', 'lambda:InvokeFunction'],
  ['sqs', 'sqs:SendMessage'],
  ['sns', 'sns:Publish'],
  ['eventBus', 'events:PutEvents'],
  ['events', 'events:PutEvents'],
]);

function targetOf(destination: Value, { functions }: Lowering): DestinationTarget | undefined {
  if (destination.kind === 'dict') {
    const arn = get(destination, 'arn');
    return { arn, resource: arn, action: actions.get(stringOf(get(destination, 'type')) ?? '') };
  }
  const written = stringOf(destination);
  if (written === undefined) return { arn: destination, resource: destination, action: undefined };
  if (written.startsWith('arn:')) {
    return { arn: destination, resource: destination, action: actions.get(written.split(':')[2] ?? '') };
  }
  const callee = functionNamed(functions, written);
  if (!callee) return undefined;
  const arn = 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:';
  const resource = sub(prefixed(arn, callee.name, callee.alias ? `:${callee.alias.name}` : ''));
  return { arn: callee.target, resource, action: 'lambda:InvokeFunction' };
}
