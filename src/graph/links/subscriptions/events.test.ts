import {
  att,
  either,
  estateOf,
  importOf,
  type PlainResources,
  param,
  ref,
  serviceOf,
  sub,
  unknown,
} from '../../../../test/support/estate.js';
import { declares, edgesOf, lambda, permission, viewLines } from '../../../../test/support/graph.js';

const lines = (...services: readonly [string, PlainResources][]) =>
  viewLines(edgesOf(estateOf(services.map(([name, resources]) => serviceOf(name, resources)))));

const allow = (service: string, action: string, on: string, sourceArn?: ReturnType<typeof ref>) => ({
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: service },
      Action: action,
      Resource: att(on, 'Arn'),
      ...(sourceArn === undefined ? {} : { Condition: { ArnEquals: { 'aws:SourceArn': sourceArn } } }),
    },
  ],
});

describe('sns', () => {
  const topic = { Topic: { type: 'AWS::SNS::Topic' } };
  const toFunction = {
    Subscription: {
      type: 'AWS::SNS::Subscription',
      properties: { Protocol: 'lambda', TopicArn: ref('Topic'), Endpoint: att('Hear', 'Arn') },
    },
  };

  test('a subscription with its permission', () => {
    expect(
      lines([
        'a',
        { ...topic, ...toFunction, ...lambda('Hear'), Allow: permission('Hear', 'sns.amazonaws.com', ref('Topic')) },
      ]),
    ).toEqual(['subscribe sns a:Topic → a:Hear  yes/yes/yes']);
  });

  test('a permission for another topic does not count', () => {
    const other = { Other: { type: 'AWS::SNS::Topic' } };
    expect(
      lines([
        'a',
        {
          ...topic,
          ...other,
          ...toFunction,
          ...lambda('Hear'),
          Allow: permission('Hear', 'sns.amazonaws.com', ref('Other')),
        },
      ]),
    ).toEqual(['subscribe sns a:Topic → a:Hear  yes/no/yes']);
  });

  test('a queue needs a policy of its own; a subscription by the publisher is not declared by the subscriber', () => {
    const queue = { Queue: { type: 'AWS::SQS::Queue', properties: { QueueName: 'inbox' } } };
    const publisher = {
      ...topic,
      Subscription: {
        type: 'AWS::SNS::Subscription',
        properties: { Protocol: 'sqs', TopicArn: ref('Topic'), Endpoint: 'arn:aws:sqs:eu-west-1:111122223333:inbox' },
      },
    };
    expect(lines(['a', publisher], ['b', queue])).toEqual(['subscribe sns a:Topic → b:Queue  no/no/yes']);
    const policy = {
      Policy: {
        type: 'AWS::SQS::QueuePolicy',
        properties: { Queues: [ref('Queue')], PolicyDocument: allow('sns.amazonaws.com', 'sqs:SendMessage', 'Queue') },
      },
    };
    expect(lines(['a', publisher], ['b', { ...queue, ...policy }])).toEqual([
      'subscribe sns a:Topic → b:Queue  no/yes/yes',
    ]);
  });

  test('publishing: granted, declared, and the variable that carries the topic', () => {
    const say = lambda('Say', [{ Action: 'sns:Publish', Resource: ref('Topic') }], {
      declarations: declares({ publish: ['a:Topic'] }),
      properties: { Environment: { Variables: { TOPIC: ref('Topic') } } },
    });
    expect(lines(['a', { ...topic, ...say }])).toEqual(['publish sns a:Say → a:Topic  yes/yes/yes']);
  });

  test('a variable of one function alone is an edge that is not granted; one that all share is none', () => {
    const own = lambda('Say', [], { properties: { Environment: { Variables: { TOPIC: ref('Topic') } } } });
    expect(lines(['a', { ...topic, ...own }])).toEqual(['publish sns a:Say → a:Topic  no/no/yes']);
  });

  test('a topic that is not known is an edge all the same, with its reason', () => {
    const from = {
      Subscription: {
        type: 'AWS::SNS::Subscription',
        properties: {
          Protocol: 'lambda',
          TopicArn: unknown('file(x.js) would run code'),
          Endpoint: att('Hear', 'Arn'),
        },
      },
    };
    const [edge] = edgesOf(estateOf([serviceOf('a', { ...from, ...lambda('Hear') })]));
    expect(edge).toMatchObject({
      mechanism: 'sns',
      from: { service: null },
      to: { id: 'Hear' },
      wired: 'unknown',
      reason: 'file(x.js) would run code',
    });
  });
});

describe('polled sources', () => {
  const mapping = (source: ReturnType<typeof ref>) => ({
    Mapping: {
      type: 'AWS::Lambda::EventSourceMapping',
      properties: { EventSourceArn: source, FunctionName: ref('Work') },
    },
  });

  test('a queue, with and without the right to receive', () => {
    const queue = { Queue: { type: 'AWS::SQS::Queue' } };
    const may = [{ Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'], Resource: att('Queue', 'Arn') }];
    expect(lines(['a', { ...queue, ...mapping(att('Queue', 'Arn')), ...lambda('Work', may) }])).toEqual([
      'subscribe sqs a:Queue → a:Work  yes/yes/yes',
    ]);
    expect(lines(['a', { ...queue, ...mapping(att('Queue', 'Arn')), ...lambda('Work') }])).toEqual([
      'subscribe sqs a:Queue → a:Work  yes/no/yes',
    ]);
  });

  test('a table stream and a data stream', () => {
    const sources = { Table: { type: 'AWS::DynamoDB::Table' }, Stream: { type: 'AWS::Kinesis::Stream' } };
    expect(
      lines([
        'a',
        {
          ...sources,
          ...mapping(att('Table', 'StreamArn')),
          ...lambda('Work', [{ Action: 'dynamodb:GetRecords', Resource: att('Table', 'StreamArn') }]),
        },
      ]),
    ).toEqual(['subscribe dynamodb-stream a:Table → a:Work  yes/yes/yes']);
    expect(
      lines([
        'a',
        {
          ...sources,
          ...mapping(att('Stream', 'Arn')),
          ...lambda('Work', [{ Action: 'kinesis:*', Resource: att('Stream', 'Arn') }]),
        },
      ]),
    ).toEqual(['publish kinesis a:Work → a:Stream  no/yes/n/a', 'subscribe kinesis a:Stream → a:Work  yes/yes/yes']);
  });
});

describe('eventbridge', () => {
  const rule = (bus: ReturnType<typeof ref> | undefined) => ({
    Rule: {
      type: 'AWS::Events::Rule',
      properties: {
        EventPattern: { source: ['orders'], 'detail-type': ['Ordered'] },
        Targets: [{ Id: 't', Arn: att('Hear', 'Arn') }],
        ...(bus === undefined ? {} : { EventBusName: bus }),
      },
    },
  });

  test('a rule on a bus of another service, which its consumer names', () => {
    const bus = serviceOf(
      'hub',
      { Bus: { type: 'AWS::Events::EventBus', properties: { Name: 'hub' } } },
      { outputs: { Bus: { value: ref('Bus'), exportName: 'hub-bus' } } },
    );
    const hear = {
      ...rule(importOf('hub-bus')),
      ...lambda('Hear'),
      Allow: permission('Hear', 'events.amazonaws.com', att('Rule', 'Arn')),
    };
    const edges = edgesOf(estateOf([bus, serviceOf('b', hear)])).filter(({ kind }) => kind === 'subscribe');
    expect(viewLines(edges)).toEqual(['subscribe eventbridge hub:Bus → b:Hear  yes/yes/yes']);
    expect(edges[0]?.detail).toBe('Ordered');
  });

  test('the default bus is always there', () => {
    const hear = {
      ...rule(undefined),
      ...lambda('Hear'),
      Allow: permission('Hear', 'events.amazonaws.com', att('Rule', 'Arn')),
    };
    expect(lines(['b', hear])).toEqual(['subscribe eventbridge event-bus/default → b:Hear  yes/yes/yes']);
  });
});

test('a bucket tells a function, and a schedule starts one', () => {
  const resources = {
    Bucket: {
      type: 'AWS::S3::Bucket',
      properties: {
        BucketName: 'in',
        NotificationConfiguration: {
          LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: att('Work', 'Arn') }],
        },
      },
    },
    Nightly: {
      type: 'AWS::Events::Rule',
      properties: { ScheduleExpression: 'rate(1 day)', Targets: [{ Id: 't', Arn: att('Work', 'Arn') }] },
    },
    ...lambda('Work'),
    AllowBucket: permission('Work', 's3.amazonaws.com', sub('arn:aws:s3:::in')),
  };
  expect(lines(['a', resources])).toEqual([
    'subscribe s3-notification a:Bucket → a:Work  yes/yes/yes',
    'subscribe schedule a:Nightly → a:Work  yes/no/yes',
  ]);
});

test('a protocol that is not decided leaves each that it may be, with the endpoint of the same branch', () => {
  const resources = {
    Topic: { type: 'AWS::SNS::Topic' },
    Queue: { type: 'AWS::SQS::Queue' },
    ...lambda('Work'),
    Either: {
      type: 'AWS::SNS::Subscription',
      properties: {
        TopicArn: ref('Topic'),
        Protocol: either('IsQueue', 'sqs', 'lambda'),
        Endpoint: either('IsQueue', att('Queue', 'Arn'), att('Work', 'Arn')),
      },
    },
    Passed: {
      type: 'AWS::SNS::Subscription',
      properties: { TopicArn: ref('Topic'), Protocol: param('Protocol'), Endpoint: att('Work', 'Arn') },
    },
  };
  expect(lines(['a', resources]).map((line) => line.split('  ')[0])).toEqual([
    'subscribe sns a:Topic → a:Queue',
    'subscribe sns a:Topic → a:Work',
  ]);
});

test('an end elsewhere has the type of the protocol in its own branch', () => {
  const [queue, work] = ['arn:aws:sqs:eu-west-1:222222222222:q', 'arn:aws:lambda:eu-west-1:222222222222:function:f'];
  const subscription = {
    type: 'AWS::SNS::Subscription',
    properties: {
      TopicArn: ref('Topic'),
      Protocol: either('IsQueue', 'sqs', 'lambda'),
      Endpoint: either('IsQueue', queue, work),
    },
  };
  const edges = edgesOf(estateOf([serviceOf('a', { Topic: { type: 'AWS::SNS::Topic' }, Either: subscription })]));
  expect(edges.map(({ to }) => [to.id, to.type])).toEqual([
    [work, 'AWS::Lambda::Function'],
    [queue, 'AWS::SQS::Queue'],
  ]);
});

test("the CDK's handler attaches notifications in the words of the S3 API", () => {
  const configuration = {
    LambdaFunctionConfigurations: [{ Events: ['s3:ObjectCreated:*'], LambdaFunctionArn: att('Work', 'Arn') }],
    QueueConfigurations: [{ Events: ['s3:ObjectRemoved:*'], QueueArn: att('Queue', 'Arn') }],
  };
  const resources = {
    Bucket: { type: 'AWS::S3::Bucket' },
    Queue: { type: 'AWS::SQS::Queue' },
    Notifications: {
      type: 'Custom::S3BucketNotifications',
      properties: { BucketName: ref('Bucket'), NotificationConfiguration: configuration },
    },
    ...lambda('Work'),
    Allow: permission('Work', 's3.amazonaws.com', att('Bucket', 'Arn')),
  };
  expect(lines(['a', resources])).toEqual([
    'subscribe s3-notification a:Bucket → a:Queue  yes/no/yes',
    'subscribe s3-notification a:Bucket → a:Work  yes/yes/yes',
  ]);
});

describe('outcomes', () => {
  const publisher = serviceOf('payments', {
    ...lambda('Charge', [{ Action: 'lambda:InvokeFunction', Resource: importOf('receipts-send') }]),
    Destinations: {
      type: 'AWS::Lambda::EventInvokeConfig',
      properties: {
        FunctionName: ref('Charge'),
        DestinationConfig: { OnSuccess: { Destination: importOf('receipts-send') } },
      },
    },
  });
  const subscriber = (outcome: 'success' | 'start') =>
    serviceOf('receipts', lambda('Send', [], { declarations: declares({ outcome: [['payments:Charge', outcome]] }) }), {
      outputs: { Send: { value: att('Send', 'Arn'), exportName: 'receipts-send' } },
    });
  const outcomeOf = (outcome: 'success' | 'start', wired = true) =>
    edgesOf(
      estateOf(
        wired ? [publisher, subscriber(outcome)] : [serviceOf('payments', lambda('Charge')), subscriber(outcome)],
      ),
    ).filter(({ mechanism }) => mechanism === 'lambda-outcome');

  test('an asynchronous destination that the subscriber declares', () => {
    expect(viewLines(outcomeOf('success'))).toEqual([
      'subscribe lambda-outcome payments:Charge → receipts:Send  yes/yes/yes',
    ]);
  });

  test('declared, and nothing connects them', () => {
    expect(viewLines(outcomeOf('success', false))).toEqual([
      'subscribe lambda-outcome payments:Charge → receipts:Send  yes/no/no',
    ]);
  });

  test('start has no mechanism at AWS', () => {
    expect(outcomeOf('start', false)).toMatchObject([
      { wired: 'unknown', reason: expect.stringContaining('no mechanism') },
    ]);
  });
});

test('data access: reads and writes of tables and buckets are edges of their own', () => {
  const work = lambda('Work', [
    { Action: ['dynamodb:GetItem', 'dynamodb:PutItem'], Resource: att('Table', 'Arn') },
    { Action: 's3:GetObject', Resource: sub(att('Bucket', 'Arn'), '/*') },
  ]);
  expect(
    lines(['a', { Table: { type: 'AWS::DynamoDB::Table' }, Bucket: { type: 'AWS::S3::Bucket' }, ...work }]),
  ).toEqual([
    'read data-access a:Work → a:Bucket  no/yes/n/a',
    'read data-access a:Work → a:Table  no/yes/n/a',
    'write data-access a:Work → a:Table  no/yes/n/a',
  ]);
});
