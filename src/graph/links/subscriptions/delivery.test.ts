import {
  att,
  either,
  estateOf,
  type Plain,
  type PlainResources,
  param,
  ref,
  serviceOf,
  ssm,
  sub,
} from '../../../../test/support/estate.js';
import { edgesOf, lambda, viewLines } from '../../../../test/support/graph.js';

const lines = (resources: PlainResources) => viewLines(edgesOf(estateOf([serviceOf('a', resources)])));

type Properties = { readonly [name: string]: Plain };

/** A role for a service that delivers, with one statement. */
const role = (action: Plain, resource: Plain): PlainResources => ({
  Deliver: {
    type: 'AWS::IAM::Role',
    properties: {
      Policies: [
        {
          PolicyName: 'deliver',
          PolicyDocument: { Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] },
        },
      ],
    },
  },
});

describe('what delivers by a role of its own', () => {
  const busToBus = (granted: string) => ({
    From: { type: 'AWS::Events::EventBus', properties: { Name: 'from' } },
    To: { type: 'AWS::Events::EventBus', properties: { Name: 'to' } },
    Other: { type: 'AWS::Events::EventBus', properties: { Name: 'other' } },
    Rule: {
      type: 'AWS::Events::Rule',
      properties: {
        EventBusName: ref('From'),
        EventPattern: { source: ['orders'] },
        Targets: [{ Id: 'one', Arn: att('To', 'Arn'), RoleArn: att('Deliver', 'Arn') }],
      },
    },
    ...role('events:PutEvents', att(granted, 'Arn')),
  });

  test('a rule from bus to bus', () => {
    expect(lines(busToBus('To'))).toEqual(['subscribe eventbridge a:From → a:To  yes/yes/yes']);
    expect(lines(busToBus('Other'))).toEqual(['subscribe eventbridge a:From → a:To  yes/no/yes']);
  });

  test('a schedule that starts a workflow', () => {
    const schedule = {
      Flow: { type: 'AWS::StepFunctions::StateMachine' },
      Daily: {
        type: 'AWS::Scheduler::Schedule',
        properties: {
          ScheduleExpression: 'rate(1 day)',
          Target: { Arn: att('Flow', 'Arn'), RoleArn: att('Deliver', 'Arn') },
        },
      },
    };
    const edge = 'subscribe schedule a:Daily → a:Flow';
    expect(lines({ ...schedule, ...role('states:StartExecution', ref('Flow')) })).toEqual([`${edge}  yes/yes/yes`]);
    expect(lines({ ...schedule, ...role('states:StopExecution', ref('Flow')) })).toEqual([`${edge}  yes/no/yes`]);
  });

  test('a pipe takes from its source and gives to its target by one role', () => {
    const pipe = {
      In: { type: 'AWS::SQS::Queue' },
      Out: { type: 'AWS::SQS::Queue' },
      Pipe: {
        type: 'AWS::Pipes::Pipe',
        properties: { Source: att('In', 'Arn'), Target: att('Out', 'Arn'), RoleArn: att('Deliver', 'Arn') },
      },
    };
    const edge = 'subscribe sqs a:In → a:Out';
    const both = role(['sqs:ReceiveMessage', 'sqs:SendMessage'], [att('In', 'Arn'), att('Out', 'Arn')]);
    expect(lines({ ...pipe, ...both })).toEqual([`${edge}  yes/yes/yes`]);
    expect(lines({ ...pipe, ...role('sqs:ReceiveMessage', att('In', 'Arn')) })).toEqual([`${edge}  yes/no/yes`]);
  });

  test('an AppSync data source', () => {
    const source = {
      Api: { type: 'AWS::AppSync::GraphQLApi' },
      Source: {
        type: 'AWS::AppSync::DataSource',
        properties: {
          ApiId: att('Api', 'ApiId'),
          LambdaConfig: { LambdaFunctionArn: att('get', 'Arn') },
          ServiceRoleArn: att('Deliver', 'Arn'),
        },
      },
      ...lambda('get'),
    };
    expect(lines({ ...source, ...role('lambda:InvokeFunction', att('get', 'Arn')) })).toEqual([
      'call api a:Api → a:get  yes/yes/yes',
    ]);
  });
});

describe('APIs', () => {
  const invoke = (id: string) =>
    sub('arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/', att(id, 'Arn'), '/invocations');

  test('authorizers of an OpenAPI body, of both versions', () => {
    const scheme = { guard: { 'x-amazon-apigateway-authorizer': { type: 'request', authorizerUri: invoke('guard') } } };
    for (const body of [{ securityDefinitions: scheme }, { components: { securitySchemes: scheme } }])
      expect(
        lines({ Api: { type: 'AWS::ApiGateway::RestApi', properties: { Body: body } }, ...lambda('guard') }),
      ).toEqual(['call api a:Api → a:guard  yes/no/yes']);
  });

  test('an undecided integration calls both functions', () => {
    const method = {
      Api: { type: 'AWS::ApiGateway::RestApi' },
      Get: {
        type: 'AWS::ApiGateway::Method',
        properties: {
          RestApiId: ref('Api'),
          HttpMethod: 'GET',
          Integration: { Uri: either('IsNew', invoke('fresh'), invoke('old')) },
        },
      },
      ...lambda('fresh'),
      ...lambda('old'),
    };
    expect(lines(method)).toEqual(['call api a:Api → a:fresh  yes/no/yes', 'call api a:Api → a:old  yes/no/yes']);
  });
});

describe('polled sources', () => {
  const mapping = (source: Plain, more: PlainResources = {}, properties: { readonly [key: string]: Plain } = {}) =>
    lines({
      ...lambda('hear'),
      ...more,
      Mapping: {
        type: 'AWS::Lambda::EventSourceMapping',
        properties: { EventSourceArn: source, FunctionName: ref('hear'), ...properties },
      },
    });

  test('a global table has a stream as a table has', () => {
    const table = { Table: { type: 'AWS::DynamoDB::GlobalTable' } };
    expect(mapping(att('Table', 'StreamArn'), table)).toEqual([
      'subscribe dynamodb-stream a:Table → a:hear  yes/no/yes',
    ]);
  });

  test('a consumer with a fan-out of its own is its stream', () => {
    const consumer = {
      Clicks: { type: 'AWS::Kinesis::Stream' },
      Consumer: { type: 'AWS::Kinesis::StreamConsumer', properties: { StreamARN: att('Clicks', 'Arn') } },
    };
    expect(mapping(ref('Consumer'), consumer)).toEqual(['subscribe kinesis a:Clicks → a:hear  yes/no/yes']);
  });

  test('Kafka is no mechanism of the graph', () => {
    const kafka = { StartingPosition: 'LATEST', Topics: ['clicks'] };
    expect(mapping('arn:aws:kafka:eu-west-1:123456789012:cluster/clicks/1', {}, kafka)).toEqual([]);
    expect(mapping(ref('Cluster'), { Cluster: { type: 'AWS::MSK::Cluster' } }, kafka)).toEqual([]);
  });
});

describe('what a role may do', () => {
  const use = (...statements: Parameters<typeof lambda>[1] & object) => ({
    ...lambda('work', statements),
    Table: { type: 'AWS::DynamoDB::Table' },
  });
  const read = { Action: 'dynamodb:Query', Resource: att('Table', 'Arn') };

  test('a Deny of the indexes leaves the table', () => {
    const deny = { Effect: 'Deny', Action: 'dynamodb:*', Resource: sub(att('Table', 'Arn'), '/index/*') };
    expect(lines(use(read, deny))).toEqual(['read data-access a:work → a:Table  no/yes/n/a']);
  });

  test('a Deny of the table leaves nothing of it', () => {
    const deny = {
      Effect: 'Deny',
      Action: 'dynamodb:*',
      Resource: [att('Table', 'Arn'), sub(att('Table', 'Arn'), '/*')],
    };
    expect(lines(use(read, deny))).toEqual(['read data-access a:work → a:Table  no/no/n/a']);
  });
});

describe('what is passed in from outside', () => {
  const call: PlainResources = { Call: { type: 'AWS::Lambda::Function' } };
  const passed = param('Passed');
  const wired = (type: string, properties: Properties) =>
    lines({ ...call, Bus: BUS, Jobs: QUEUE, By: { type, properties } });
  const BUS = { type: 'AWS::Events::EventBus', properties: { Name: 'shop' } };
  const QUEUE = { type: 'AWS::SQS::Queue' };

  test.each<[string, string, Properties, string]>([
    [
      'a rule',
      'AWS::Events::Rule',
      { EventBusName: ref('Bus'), EventPattern: { source: ['x'] }, Targets: [{ Id: 'a', Arn: passed }] },
      'eventbridge a:Bus → ${param:Passed}',
    ],
    [
      'a schedule',
      'AWS::Scheduler::Schedule',
      { ScheduleExpression: 'rate(1 day)', Target: { Arn: passed } },
      'schedule a:By → ${param:Passed}',
    ],
    [
      'a destination',
      'AWS::Lambda::EventInvokeConfig',
      { FunctionName: ref('Call'), DestinationConfig: { OnFailure: { Destination: ssm('/failed') } } },
      'lambda-outcome a:Call → ${ssm:/failed}',
    ],
    [
      'a pipe’s target',
      'AWS::Pipes::Pipe',
      { Source: att('Jobs', 'Arn'), Target: passed },
      'sqs a:Jobs → ${param:Passed}',
    ],
    [
      'a mapping',
      'AWS::Lambda::EventSourceMapping',
      { FunctionName: ref('Call'), EventSourceArn: passed },
      'sqs ${param:Passed} → a:Call',
    ],
    [
      'a mapping of a stream, by what only streams take',
      'AWS::Lambda::EventSourceMapping',
      { FunctionName: ref('Call'), EventSourceArn: ssm('/stream'), StartingPosition: 'LATEST' },
      'kinesis ${ssm:/stream} → a:Call',
    ],
    [
      'a pipe’s source, by what it is told of it',
      'AWS::Pipes::Pipe',
      {
        Source: passed,
        SourceParameters: { DynamoDBStreamParameters: { StartingPosition: 'LATEST' } },
        Target: att('Call', 'Arn'),
      },
      'dynamodb-stream ${param:Passed} → a:Call',
    ],
  ])('%s leads there, unknown with its reason', (_, type, properties, edge) => {
    const found = wired(type, properties).filter((line) => line.startsWith('subscribe'));
    expect(found).toEqual([expect.stringContaining(`subscribe ${edge}  yes/`)]);
    expect(found[0]).toMatch(/\/unknown$/);
  });

  test('a broker is no queue, and a word is no reference', () => {
    const broker = { Source: passed, SourceParameters: { RabbitMQBrokerParameters: {} }, Target: att('Call', 'Arn') };
    expect(wired('AWS::Pipes::Pipe', broker)).toEqual([]);
    expect(wired('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(1 day)', Target: { Arn: 'word' } })).toEqual(
      [],
    );
  });
});
