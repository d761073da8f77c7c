import { get, stringOf } from '../../../model/walk.js';
import { logicalIdIn, resolveParameters } from '../intrinsic/intrinsic.js';
import { getAtt, given, type Plain, pick, ref } from '../intrinsic/make.js';
import { addResource, type FunctionEvent, property, reportEvent } from './event.js';
import { addMapping } from './mapping.js';
import { addPermission } from './permission.js';

/** `SNS`: the topic calls the function, or fills a queue that the function polls (`SqsSubscription`). */
export function lowerSns(event: FunctionEvent): void {
  const topic = property(event, 'Topic');
  const viaQueue = property(event, 'SqsSubscription');
  if (topic === undefined) return;
  const off = viaQueue === undefined || (viaQueue.kind === 'scalar' && viaQueue.value === false);
  if (off) {
    addPermission(event, { principal: 'sns.amazonaws.com', sourceArn: topic });
    addSubscription(event, topic, 'lambda', event.target.arn);
  } else if (viaQueue.kind === 'dict') addNamedQueue(event, topic);
  else addOwnQueue(event, topic);
}

function addSubscription(event: FunctionEvent, topic: Plain, protocol: string, endpoint: Plain): void {
  addResource(event, event.logicalId, 'AWS::SNS::Subscription', {
    Protocol: protocol,
    Endpoint: endpoint,
    TopicArn: topic,
    ...pick(event.properties, 'Region', 'FilterPolicy', 'FilterPolicyScope', 'RedrivePolicy'),
  });
}

function addOwnQueue(event: FunctionEvent, topic: Plain): void {
  const queueId = `${event.logicalId}Queue`;
  addResource(event, queueId, 'AWS::SQS::Queue', { FifoQueue: isFifo(event) ? true : undefined });
  const arn = getAtt(queueId, 'Arn');
  addQueuePolicy(event, `${event.logicalId}QueuePolicy`, topic, arn, ref(queueId));
  addSubscription(event, topic, 'sqs', arn);
  addPolling(event, arn, 10);
}

function addNamedQueue(event: FunctionEvent, topic: Plain): void {
  const config = property(event, 'SqsSubscription');
  if (config?.kind !== 'dict') return;
  const arn = given(config, 'QueueArn');
  const url = given(config, 'QueueUrl');
  if (arn === undefined || url === undefined) {
    reportEvent(event, 'SqsSubscription needs a QueueArn and a QueueUrl, or is true.', 'SqsSubscription');
    return;
  }
  const policyId = stringOf(given(config, 'QueuePolicyLogicalId')) ?? `${event.logicalId}QueuePolicy`;
  addQueuePolicy(event, policyId, topic, arn, url);
  addSubscription(event, topic, 'sqs', arn);
  addPolling(event, arn, given(config, 'BatchSize') ?? 10);
}

function addPolling(event: FunctionEvent, queueArn: Plain, batchSize: Plain): void {
  addMapping(event, `${event.logicalId}EventSourceMapping`, {
    EventSourceArn: queueArn,
    BatchSize: batchSize,
    Enabled: true,
  });
  event.role.attachManaged('AWSLambdaSQSQueueExecutionRole', event.at);
}

function addQueuePolicy(event: FunctionEvent, logicalId: string, topic: Plain, queueArn: Plain, queueUrl: Plain): void {
  addResource(event, logicalId, 'AWS::SQS::QueuePolicy', {
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: 'sqs:SendMessage',
          Effect: 'Allow',
          Principal: '*',
          Resource: queueArn,
          Condition: { ArnEquals: { 'aws:SourceArn': topic } },
        },
      ],
    },
    Queues: [queueUrl],
  });
}

function isFifo(event: FunctionEvent): boolean {
  const topic = event.lowering.template.resources.get(logicalIdIn(property(event, 'Topic')) ?? '');
  const fifo = get(topic?.properties, 'FifoTopic');
  const known = fifo && resolveParameters(fifo, event.lowering.parameters);
  return known?.kind === 'scalar' && (known.value === true || known.value === 'true');
}
