import { hashedLogicalId, isAlphanumeric } from '../intrinsic/logical-id.js';
import type { Plain } from '../intrinsic/make.js';
import { addResource, type FunctionEvent } from './event.js';

export interface PermissionOptions {
  readonly principal: string;
  readonly sourceArn?: Plain | undefined;
  readonly sourceAccount?: Plain | undefined;
  readonly eventSourceToken?: Plain | undefined;
  /** Part of the logical id: the stage of an API. */
  readonly suffix?: string;
  /** Instead of the event's own name. */
  readonly prefix?: string;
}

/** Lets a service invoke the event's function. @returns its logical id */
export function addPermission(event: FunctionEvent, options: PermissionOptions): string {
  const { principal, sourceArn, sourceAccount, eventSourceToken, suffix = '' } = options;
  const stem = `${options.prefix ?? event.logicalId}Permission`;
  const logicalId = isAlphanumeric(suffix) ? `${stem}${suffix}` : hashedLogicalId(stem, suffix);
  addResource(event, logicalId, 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: event.target.name,
    Principal: principal,
    SourceArn: sourceArn,
    SourceAccount: sourceAccount,
    EventSourceToken: eventSourceToken,
  });
  return logicalId;
}
