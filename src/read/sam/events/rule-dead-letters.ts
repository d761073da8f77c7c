import { stringOf } from '../../../model/walk.js';
import { getAtt, given, type Plain, ref } from '../intrinsic/make.js';
import { addResource, property, reportEvent, type SamEvent } from './event.js';

export interface DeadLetterOptions {
  /** The rule whose events the queue takes; a scheduler's own role sends instead, so it has none. */
  readonly ruleArn?: Plain;
}

/** `DeadLetterConfig` of a rule or schedule: the ARN that it names, or that of a queue made for it. */
export function deadLetterArn(event: SamEvent, { ruleArn }: DeadLetterOptions): Plain | undefined {
  const config = property(event, 'DeadLetterConfig');
  if (config?.kind !== 'dict') return undefined;
  const arn = given(config, 'Arn');
  const type = given(config, 'Type');
  if (arn !== undefined && type === undefined) return arn;
  if (arn !== undefined || stringOf(type) !== 'SQS') {
    reportEvent(event, 'DeadLetterConfig has either an Arn or the Type SQS.', 'DeadLetterConfig');
    return undefined;
  }
  const named = given(config, 'QueueLogicalId');
  const queueId = stringOf(named) ?? `${event.logicalId}Queue`;
  if (named !== undefined && stringOf(named) === undefined) {
    reportEvent(event, 'QueueLogicalId is to be a text.', 'DeadLetterConfig');
    return undefined;
  }
  addResource(event, queueId, 'AWS::SQS::Queue', {});
  if (ruleArn !== undefined) addQueuePolicy(event, queueId, ruleArn);
  return getAtt(queueId, 'Arn');
}

function addQueuePolicy(event: SamEvent, queueId: string, ruleArn: Plain): void {
  addResource(event, `${event.logicalId}QueuePolicy`, 'AWS::SQS::QueuePolicy', {
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: 'sqs:SendMessage',
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Resource: getAtt(queueId, 'Arn'),
          Condition: { ArnEquals: { 'aws:SourceArn': ruleArn } },
        },
      ],
    },
    Queues: [ref(queueId)],
  });
}
