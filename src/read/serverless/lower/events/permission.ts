import type { Placed } from '../../../../model/value.js';
import type { FunctionEvent, LoweredFunction, Lowering } from '../lowering.js';
import type { Json } from '../template/json.js';

export interface Caller {
  readonly principal: Json;
  readonly sourceArn?: Json;
  readonly sourceAccount?: Json;
  readonly eventSourceToken?: Json;
  readonly action?: string;
  readonly dependsOn?: readonly (string | undefined)[];
}

/** Lets a service call a function; it stands where the event stands. */
export function permit(logicalId: string, event: FunctionEvent, caller: Caller, lowering: Lowering): void {
  permitFunction(logicalId, event.fn, event.at, caller, lowering);
}

export function permitFunction(
  logicalId: string,
  fn: LoweredFunction,
  at: Placed,
  caller: Caller,
  { draft }: Lowering,
): void {
  draft.add(logicalId, {
    type: 'AWS::Lambda::Permission',
    properties: {
      FunctionName: fn.target,
      Action: caller.action ?? 'lambda:InvokeFunction',
      Principal: caller.principal,
      SourceArn: caller.sourceArn,
      SourceAccount: caller.sourceAccount,
      EventSourceToken: caller.eventSourceToken,
    },
    dependsOn: caller.dependsOn ?? [fn.alias?.logicalId],
    at,
    madeFor: fn.key,
  });
}
