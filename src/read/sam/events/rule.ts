import { given, type Plain, type PlainObject } from '../intrinsic/make.js';
import { property, reportEvent, type SamEvent } from './event.js';

/** `State`, or `Enabled` as the state it means; both at once are reported. */
export function ruleState(event: SamEvent): Plain | undefined {
  const state = property(event, 'State');
  const enabled = property(event, 'Enabled');
  if (state !== undefined && enabled !== undefined)
    reportEvent(event, 'State and Enabled exclude each other.', 'Enabled');
  if (enabled === undefined) return state;
  // An intrinsic function counts as set, as in the transform, whatever it would turn out to be.
  return enabled.kind === 'scalar' && enabled.value === false ? 'DISABLED' : 'ENABLED';
}

/** The target of a rule, with what the event says of it. */
export function ruleTarget(event: SamEvent, arn: Plain, deadLetters: Plain | undefined, suffix: string): PlainObject {
  const named = property(event, 'Target');
  const id = named?.kind === 'dict' ? given(named, 'Id') : undefined;
  return {
    Arn: arn,
    Id: id ?? targetId(event.logicalId, suffix),
    Input: property(event, 'Input'),
    InputPath: property(event, 'InputPath'),
    DeadLetterConfig: deadLetters === undefined ? undefined : { Arn: deadLetters },
    RetryPolicy: property(event, 'RetryPolicy'),
    InputTransformer: property(event, 'InputTransformer'),
  };
}

/** EventBridge allows 64 characters. */
function targetId(logicalId: string, suffix: string): string {
  return `${logicalId.slice(0, 64 - suffix.length)}${suffix}`;
}
