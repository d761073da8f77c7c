import type { JsonObject } from '../json.js';
import { afterLast, id, type ResourceShape, textIn, uuid } from './shape.js';

/** Queues and topics of that kind must end with it. */
function fifo(property: string): (properties: JsonObject) => string {
  return (properties) => (textIn(properties, property) === 'true' ? '.fifo' : '');
}

export const messagingShapes: Readonly<Record<string, ResourceShape>> = {
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    maxName: 80,
    suffix: fifo('FifoQueue'),
    physicalId: ({ name, account, region }) => `https://sqs.${region}.amazonaws.com/${account}/${name}`,
    attributes: {
      Arn: ({ id: url, arn }) => arn('sqs', afterLast(url, '/')),
      QueueName: ({ id: url }) => afterLast(url, '/'),
      QueueUrl: id,
    },
  },
  'AWS::SQS::QueuePolicy': { attributes: { Id: id } },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    maxName: 256,
    suffix: fifo('FifoTopic'),
    physicalId: ({ name, arn }) => arn('sns', name),
    attributes: { TopicArn: id, TopicName: ({ id: topic }) => afterLast(topic, ':') },
  },
  'AWS::SNS::Subscription': {
    physicalId: (context) => `${textIn(context.properties, 'TopicArn')}:${uuid(context)}`,
    attributes: { Arn: id },
  },
  'AWS::Events::EventBus': {
    nameProperty: 'Name',
    attributes: {
      Arn: ({ id: name, arn }) => arn('events', `event-bus/${name}`),
      Name: id,
      Policy: () => '',
    },
  },
  'AWS::Events::Rule': {
    nameProperty: 'Name',
    scopeProperties: ['EventBusName'],
    maxName: 64,
    physicalId: ({ name, properties }) => {
      const bus = busOf(properties);
      return bus === '' ? name : `${bus}|${name}`;
    },
    attributes: {
      Arn: ({ id: rule, arn }) => arn('events', `rule/${rule.replace('|', '/')}`),
      RuleName: ({ id: rule }) => afterLast(rule, '|'),
    },
  },
  'AWS::Scheduler::Schedule': {
    nameProperty: 'Name',
    scopeProperties: ['GroupName'],
    maxName: 64,
    attributes: {
      Arn: ({ id: name, properties, arn }) =>
        arn('scheduler', `schedule/${textIn(properties, 'GroupName') || 'default'}/${name}`),
    },
  },
  'AWS::Kinesis::Stream': {
    nameProperty: 'Name',
    maxName: 128,
    attributes: { Arn: ({ id: name, arn }) => arn('kinesis', `stream/${name}`) },
    open: true,
  },
  'AWS::KinesisFirehose::DeliveryStream': {
    nameProperty: 'DeliveryStreamName',
    maxName: 64,
    attributes: { Arn: ({ id: name, arn }) => arn('firehose', `deliverystream/${name}`) },
  },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    attributes: { Arn: ({ id: name, arn }) => arn('logs', `log-group:${name}:*`) },
  },
  'AWS::CloudWatch::Alarm': {
    nameProperty: 'AlarmName',
    attributes: { Arn: ({ id: name, arn }) => arn('cloudwatch', `alarm:${name}`) },
  },
};

/** Empty for the default bus. */
function busOf(properties: JsonObject): string {
  const bus = afterLast(textIn(properties, 'EventBusName'), '/');
  return bus === 'default' ? '' : bus;
}
