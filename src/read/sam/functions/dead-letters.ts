import { stringOf } from '../../../model/walk.js';
import { given } from '../intrinsic/make.js';
import { ownEntry } from '../intrinsic/own-entry.js';
import type { Lowering } from '../lowering.js';
import { allowing, type ExecutionRole } from '../policies/role.js';
import type { SamResource } from '../sam-resource.js';

const actions: Readonly<Record<string, string>> = { SQS: 'sqs:SendMessage', SNS: 'sns:Publish' };

/** Lets the role send to the `DeadLetterQueue`. */
export function addDeadLetters(lowering: Lowering, resource: SamResource, role: ExecutionRole): void {
  const config = given(resource.properties, 'DeadLetterQueue');
  if (config?.kind !== 'dict') return;
  const arn = given(config, 'TargetArn');
  const action = ownEntry(actions, stringOf(given(config, 'Type')));
  if (arn === undefined || action === undefined) {
    const message = `DeadLetterQueue of ${resource.logicalId} needs a TargetArn and a Type of SQS or SNS.`;
    lowering.problem('sam/dead-letter-queue', message, config);
    return;
  }
  role.allow('DeadLetterQueuePolicy', { Version: '2012-10-17', ...allowing(action, arn) }, config);
}
