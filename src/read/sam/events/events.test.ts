import { readSam } from '../../../../test/support/sam.js';

/** A function with one event; the template may have more resources. */
function withEvent(event: string, more = '') {
  return readSam(`Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.b
      Runtime: nodejs22.x
      CodeUri: src
      Events:
        E: ${event}
  Topic: { Type: AWS::SNS::Topic }
  Queue: { Type: AWS::SQS::Queue }
  Bucket: { Type: AWS::S3::Bucket }
  Pool: { Type: AWS::Cognito::UserPool }
${more}`);
}

const own = /^(Topic|Queue|Bucket|Pool|F|FRole) /;

describe('each event makes what its service needs', () => {
  it.each([
    [
      '{ Type: SNS, Properties: { Topic: !Ref Topic } }',
      ['FE AWS::SNS::Subscription', 'FEPermission AWS::Lambda::Permission'],
    ],
    [
      '{ Type: SNS, Properties: { Topic: !Ref Topic, SqsSubscription: true } }',
      [
        'FE AWS::SNS::Subscription',
        'FEEventSourceMapping AWS::Lambda::EventSourceMapping',
        'FEQueue AWS::SQS::Queue',
        'FEQueuePolicy AWS::SQS::QueuePolicy',
      ],
    ],
    ['{ Type: SQS, Properties: { Queue: !GetAtt Queue.Arn } }', ['FE AWS::Lambda::EventSourceMapping']],
    [
      '{ Type: Kinesis, Properties: { Stream: arn:aws:kinesis:eu-west-1:111122223333:stream/s, StartingPosition: LATEST } }',
      ['FE AWS::Lambda::EventSourceMapping'],
    ],
    [
      '{ Type: S3, Properties: { Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*" } }',
      ['FEPermission AWS::Lambda::Permission'],
    ],
    [
      '{ Type: Schedule, Properties: { Schedule: rate(1 day), DeadLetterConfig: { Type: SQS } } }',
      [
        'FE AWS::Events::Rule',
        'FEPermission AWS::Lambda::Permission',
        'FEQueue AWS::SQS::Queue',
        'FEQueuePolicy AWS::SQS::QueuePolicy',
      ],
    ],
    [
      '{ Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 day) } }',
      ['FE AWS::Scheduler::Schedule', 'FERole AWS::IAM::Role'],
    ],
    [
      '{ Type: EventBridgeRule, Properties: { Pattern: { source: [shop] } } }',
      ['FE AWS::Events::Rule', 'FEPermission AWS::Lambda::Permission'],
    ],
    [
      '{ Type: IoTRule, Properties: { Sql: "SELECT 1" } }',
      ['FE AWS::IoT::TopicRule', 'FEPermission AWS::Lambda::Permission'],
    ],
    [
      '{ Type: Cognito, Properties: { UserPool: !Ref Pool, Trigger: PreSignUp } }',
      ['FCognitoPermission AWS::Lambda::Permission'],
    ],
    [
      '{ Type: CloudWatchLogs, Properties: { LogGroupName: /app, FilterPattern: ERROR } }',
      ['FE AWS::Logs::SubscriptionFilter', 'FEPermission AWS::Lambda::Permission'],
    ],
    ['{ Type: AlexaSkill }', ['FEPermission AWS::Lambda::Permission']],
    [
      '{ Type: Api, Properties: { Path: /pay, Method: post } }',
      [
        'FEPermissionProd AWS::Lambda::Permission',
        'ServerlessRestApi AWS::ApiGateway::RestApi',
        'ServerlessRestApiDeploymentdda6b587cd AWS::ApiGateway::Deployment',
        'ServerlessRestApiProdStage AWS::ApiGateway::Stage',
      ],
    ],
    [
      '{ Type: HttpApi }',
      [
        'FEPermission AWS::Lambda::Permission',
        'ServerlessHttpApi AWS::ApiGatewayV2::Api',
        'ServerlessHttpApiApiGatewayDefaultStage AWS::ApiGatewayV2::Stage',
      ],
    ],
  ])('%s', (event, expected) => {
    const read = withEvent(event);
    expect(read.codes).toEqual([]);
    expect(read.ids.filter((id) => !own.test(id))).toEqual(expected);
    for (const id of expected.map((one) => one.split(' ')[0] ?? '')) {
      if (!id.startsWith('Serverless')) expect(read.resource(id).madeFor).toBe('F');
      expect(read.resource(id).location).toMatchObject({ file: 'orders/template.yaml', line: 10 });
    }
  });
});

describe('what events change elsewhere', () => {
  it('a bucket notifies the function and waits for the permission', () => {
    const read = withEvent('{ Type: S3, Properties: { Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*" } }');
    expect(read.print('Bucket', 'NotificationConfiguration', 'LambdaConfigurations')).toBe(
      '[{Function:${F.Arn},Event:s3:ObjectCreated:*}]',
    );
    expect(read.resource('Bucket').dependsOn).toEqual(['FEPermission']);
  });

  it('a user pool gets the trigger', () => {
    const read = withEvent('{ Type: Cognito, Properties: { UserPool: !Ref Pool, Trigger: [PreSignUp] } }');
    expect(read.print('Pool', 'LambdaConfig')).toBe('{PreSignUp:${F.Arn}}');
  });

  it('the role may read the queue, and send failures where they go', () => {
    const read = withEvent(
      '{ Type: SQS, Properties: { Queue: !GetAtt Queue.Arn, DestinationConfig: { OnFailure: { Type: SNS, Destination: !Ref Topic } } } }',
    );
    expect(read.print('FRole', 'ManagedPolicyArns')).toContain('service-role/AWSLambdaSQSQueueExecutionRole');
    expect(read.print('FRole', 'Policies')).toContain('Action:sns:publish,Effect:Allow,Resource:${Topic}');
    expect(read.print('FE', 'DestinationConfig')).toBe('{OnFailure:{Destination:${Topic}}}');
  });

  it('an API gets the route and its integration', () => {
    const read = withEvent('{ Type: Api, Properties: { Path: "/pay/{id}", Method: any } }');
    expect(read.print('ServerlessRestApi', 'Body', 'paths')).toContain(
      'uri:arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${F.Arn}/invocations',
    );
    expect(read.print('FEPermissionProd', 'SourceArn')).toBe(
      'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${ServerlessRestApi}/*/*/pay/*',
    );
  });
});

describe('events that cannot be', () => {
  it.each([
    ['{ Type: S3, Properties: { Bucket: elsewhere, Events: "s3:ObjectCreated:*" } }'],
    ['{ Type: Cognito, Properties: { UserPool: elsewhere, Trigger: PreSignUp } }'],
    ['{ Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Nowhere } }'],
    ['{ Type: Schedule, Properties: { Schedule: rate(1 day), State: ENABLED, Enabled: true } }'],
    ['{ Type: Schedule, Properties: { Schedule: rate(1 day), DeadLetterConfig: { Type: SNS } } }'],
    ['{ Type: SQS, Properties: { Queue: a, FilterCriteria: { Patterns: [] } } }'],
    ['{ Type: SelfManagedKafka, Properties: { Topics: [a, b] } }'],
    ['{ Type: MQ, Properties: { Broker: b } }'],
  ])('%s is reported at its place', (event) => {
    const read = withEvent(event);
    expect(read.codes).toContain('sam/event');
    expect(read.diagnostics.find(({ code }) => code === 'sam/event')?.location.line).toBe(10);
  });
});
