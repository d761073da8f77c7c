import { printed, readOne } from '../../../../../test/support/read-serverless.js';
import { get, itemsOf, printValue } from '../../../../model/walk.js';

/** A service with one function that has the events; resources beside it. */
function read(events: string, more = '', provider = '') {
  const resources =
    'resources:\n  Resources:\n    Queue: { Type: "AWS::SQS::Queue" }\n    Topic: { Type: "AWS::SNS::Topic" }\n    Table: { Type: "AWS::DynamoDB::Table" }\n';
  const head = `service: shop\nprovider:\n  name: aws\n  runtime: nodejs22.x\n${provider}`;
  return readOne(`${head}functions:\n  work:\n    handler: a.b\n    events:\n${events}${more}${resources}`);
}

function rolesActions(one: ReturnType<typeof read>): string {
  return printValue(one.resource('IamRoleLambdaExecution').properties);
}

test('sqs: a mapping at the event’s line, and the right to poll', () => {
  const one = read('      - sqs: { arn: !GetAtt Queue.Arn, filterPatterns: [{ body: { kind: [x] } }] }\n');
  const mapping = one.resource('WorkEventSourceMappingSQSQueue');
  expect(mapping).toMatchObject({ madeFor: 'work', location: { line: 9 } });
  expect(printed(mapping, 'EventSourceArn')).toBe('${Queue.Arn}');
  const [filter] = itemsOf(get(mapping.properties, 'FilterCriteria', 'Filters'));
  expect(printValue(get(filter, 'Pattern') ?? mapping.properties)).toBe('{"body":{"kind":["x"]}}');
  expect(rolesActions(one)).toContain('sqs:ReceiveMessage');
});

test('sqs of another stack: the mapping keeps the symbol', () => {
  const mapping = read('      - sqs: ${cf:queues-dev.QueueArn}\n').stack.resources;
  const found = [...mapping.values()].find(({ type }) => type === 'AWS::Lambda::EventSourceMapping');
  expect(found && printed(found, 'EventSourceArn')).toBe('${stack:queues-dev.QueueArn}');
});

test('sns: a topic made by name, one that exists by ARN, a filter of its own', () => {
  const one = read(
    '      - sns: made-here\n      - sns: arn:aws:sns:us-east-1:111122223333:elsewhere\n      - sns: { arn: !Ref Topic, topicName: local, filterPolicy: { a: [b] } }\n',
  );
  expect(printed(one.resource('SNSTopicMadehere'), 'Subscription')).toContain('${WorkLambdaFunction.Arn}');
  expect(printed(one.resource('WorkSnsSubscriptionElsewhere'), 'TopicArn')).toBe(
    'arn:aws:sns:us-east-1:111122223333:elsewhere',
  );
  expect(printed(one.resource('WorkSnsSubscriptionLocal'), 'FilterPolicy')).toBe('{a:[b]}');
  expect(printed(one.resource('WorkLambdaPermissionLocalSNS'), 'SourceArn')).toBe('${Topic}');
});

test('sns in another region says so, and a dead-letter queue lets the topic send', () => {
  const event =
    '      - sns: { arn: "arn:aws:sns:eu-west-1:111122223333:far", redrivePolicy: { deadLetterTargetRef: Queue } }\n';
  const one = read(event);
  expect(printed(one.resource('WorkSnsSubscriptionFar'), 'Region')).toBe('eu-west-1');
  expect(printed(one.resource('FarToWorkDLQPolicy'), 'PolicyDocument')).toContain('sqs:SendMessage');
});

test('stream: DynamoDB, Kinesis with a consumer, and one whose type only another stack knows', () => {
  const one = read(
    '      - stream: { type: dynamodb, arn: !GetAtt Table.StreamArn }\n      - stream: { arn: "arn:aws:kinesis:us-east-1:1:stream/clicks", consumer: true }\n      - stream: ${cf:tables.StreamArn}\n',
  );
  expect(one.resource('WorkEventSourceMappingDynamodbTable').type).toBe('AWS::Lambda::EventSourceMapping');
  expect(printed(one.resource('WorkEventSourceMappingKinesisClicks'), 'EventSourceArn')).toBe(
    '${WorkclicksConsumerStreamConsumer}',
  );
  expect(rolesActions(one)).toContain('kinesis:SubscribeToShard');
});

test('s3: a bucket made here, and one that exists through a custom resource', () => {
  const one = read('      - s3: { bucket: made-here, event: "s3:ObjectRemoved:*", rules: [{ prefix: in/ }] }\n');
  expect(printed(one.resource('S3BucketMadehere'), 'NotificationConfiguration', 'LambdaConfigurations')).toContain(
    'in/',
  );
  expect(printed(one.resource('WorkLambdaPermissionMadehereS3'), 'SourceArn')).toBe('arn:aws:s3:::made-here');
  const existing = read('      - s3: { bucket: there, existing: true }\n');
  expect(printed(existing.resource('WorkCustomS31'), 'BucketName')).toBe('there');
  expect(existing.stack.resources.has('IamRoleCustomResourcesLambdaExecution')).toBe(true);
});

test('schedule: a rule for each rate; the scheduler takes the shared role', () => {
  const one = read(
    '      - schedule: { rate: [rate(1 day), cron(0 1 * * ? *)], enabled: false }\n      - schedule: { method: scheduler, rate: [rate(1 hour)] }\n',
  );
  expect(printed(one.resource('WorkEventsRuleSchedule2'), 'State')).toBe('DISABLED');
  expect(printed(one.resource('WorkSchedulerSchedule3'), 'Target', 'RoleArn')).toBe('${IamRoleLambdaExecution.Arn}');
  expect(rolesActions(one)).toContain('scheduler.amazonaws.com');
});

test('eventBridge: the default bus, one made here, one that exists', () => {
  const one = read(
    '      - eventBridge: { pattern: { source: [a] } }\n      - eventBridge: { eventBus: orders, pattern: { source: [b] } }\n      - eventBridge: { eventBus: "${cf:bus.Name}", pattern: { source: [c] } }\n',
  );
  expect(printed(one.resource('Shopdevworkrule1EventBridgeRule'), 'EventBusName')).toBeUndefined();
  expect(one.resource('OrdersEventBridgeEventBus').type).toBe('AWS::Events::EventBus');
  expect(printed(one.resource('WorkEventBridgeLambdaPermission2'), 'SourceArn')).toContain(
    'rule/orders/shop-dev-work-rule-2',
  );
  expect(printed(one.resource('Shopdevworkrule3EventBridgeRule'), 'EventBusName')).toBe('${stack:bus.Name}');
});

test('http: resources of the path, the method, its authorizer and its answer to browsers', () => {
  const one = read(
    '      - http: { method: get, path: "/users/{id}", cors: true, authorizer: guard, request: { parameters: { paths: { id: true } } } }\n',
    '  guard: { handler: a.c }\n',
  );
  expect(printed(one.resource('ApiGatewayResourceUsersIdVar'), 'ParentId')).toBe('${ApiGatewayResourceUsers}');
  const method = one.resource('ApiGatewayMethodUsersIdVarGet');
  expect(printed(method, 'AuthorizerId')).toBe('${GuardApiGatewayAuthorizer}');
  expect(printed(method, 'RequestValidatorId')).toBe('${ApiGatewayShopRequestValidator}');
  expect(printed(one.resource('ApiGatewayMethodUsersIdVarOptions'), 'Integration', 'Type')).toBe('MOCK');
  expect(one.resource('GuardLambdaPermissionApiGateway').madeFor).toBe('guard');
});

test('http of an API that exists hangs on it', () => {
  const provider = '  apiGateway: { restApiId: "${cf:api.Id}", restApiRootResourceId: "${cf:api.Root}" }\n';
  const one = read('      - http: GET /x\n', '', provider);
  expect(one.stack.resources.has('ApiGatewayRestApi')).toBe(false);
  expect(printed(one.resource('ApiGatewayResourceX'), 'ParentId')).toBe('${stack:api.Root}');
});

test('httpApi: routes, the catch-all, and an authorizer that is a function', () => {
  const provider = '  httpApi: { authorizers: { guard: { type: request, functionName: work } } }\n';
  const one = read(
    '      - httpApi: { method: GET, path: "/a/{b}", authorizer: { name: guard } }\n      - httpApi: "*"\n',
    '',
    provider,
  );
  expect(printed(one.resource('HttpApiRouteGetABVar'), 'AuthorizationType')).toBe('CUSTOM');
  expect(printed(one.resource('HttpApiRouteDefault'), 'RouteKey')).toBe('$default');
  expect(printed(one.resource('GuardLambdaAuthorizerPermissionHttpApi'), 'Principal')).toBe('apigateway.amazonaws.com');
});

test('websocket, cognitoUserPool, iot, alb, alexaSkill, cloudwatchLog, cloudwatchEvent', () => {
  const one = read(
    '      - websocket: { route: $connect }\n      - cognitoUserPool: { pool: people, trigger: PreSignUp }\n      - iot: { sql: "SELECT 1" }\n      - alexaSkill: amzn1.skill\n      - cloudwatchLog: /a/b\n      - cloudwatchEvent: { event: { source: [x] } }\n      - alb: { listenerArn: !Ref Queue, priority: 3, conditions: { path: /x } }\n',
  );
  const types = [
    'SconnectWebsocketsRoute',
    'CognitoUserPoolPeople',
    'WorkIotTopicRule1',
    'WorkLambdaPermissionAlexaSkill1',
  ];
  expect(types.map((id) => one.resource(id).type)).toEqual([
    'AWS::ApiGatewayV2::Route',
    'AWS::Cognito::UserPool',
    'AWS::IoT::TopicRule',
    'AWS::Lambda::Permission',
  ]);
  expect(printed(one.resource('CognitoUserPoolPeople'), 'LambdaConfig', 'PreSignUp')).toBe('${WorkLambdaFunction.Arn}');
  expect(one.resource('WorkAlbListenerRule3').type).toBe('AWS::ElasticLoadBalancingV2::ListenerRule');
  expect(printed(one.resource('WorkLogsSubscriptionFilterCloudWatchLog1'), 'LogGroupName')).toBe('/a/b');
});

test('kafka, msk, activemq, rabbitmq: mappings and the rights that they take', () => {
  const arn = 'arn:aws:x:us-east-1:1:y/z';
  const one = read(
    `      - kafka: { topic: t, bootstrapServers: [b], accessConfigurations: { saslPlainAuth: ["${arn}"] } }\n      - msk: { arn: "arn:aws:kafka:us-east-1:1:cluster/c/1", topic: t }\n      - activemq: { arn: "${arn}", queue: q, basicAuthArn: "${arn}" }\n      - rabbitmq: { arn: "${arn}", queue: q, basicAuthArn: "${arn}" }\n`,
  );
  for (const id of ['KafkaT', 'MSKCT', 'ActiveMQQ', 'RabbitMQQ']) {
    expect(one.resource(`WorkEventSourceMapping${id}`).madeFor).toBe('work');
  }
  expect(rolesActions(one)).toContain('kafka:GetBootstrapBrokers');
});

test('events of an alias go to the alias', () => {
  const one = read('      - sns: topic\n', '    provisionedConcurrency: 2\n');
  expect(printed(one.resource('WorkLambdaPermissionTopicSNS'), 'FunctionName')).toBe(
    '${WorkLambdaFunction.Arn}:provisioned',
  );
  expect(printed(one.resource('WorkProvConcLambdaAlias'), 'FunctionVersion')).toBe('${WorkLambdaVersion.Version}');
});

test('logs of an HTTP API are named by the stack', () => {
  const one = read('      - httpApi: "*"\n', '', '  logs: { httpApi: true }\n  stackName: shop-stack\n');
  expect(printed(one.resource('HttpApiLogGroup'), 'LogGroupName')).toBe('/aws/http-api/shop-stack');
});
