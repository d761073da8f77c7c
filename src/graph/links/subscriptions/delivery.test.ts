import {
  att,
  either,
  estateOf,
  type Plain,
  type PlainResources,
  ref,
  serviceOf,
  sub,
} from '../../../../test/support/estate.js';
import { edgesOf, lambda, viewLines } from '../../../../test/support/graph.js';

const lines = (resources: PlainResources) => viewLines(edgesOf(estateOf([serviceOf('a', resources)])));

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
