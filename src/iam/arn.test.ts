import { att, type Plain, param, pseudo, ref, resourceOf, stackOf, sub, toValue } from '../../test/support/estate.js';
import { arnOfResource, expandArn, expandIn, parseArnPattern, printArn } from './arn.js';
import { attributeMeaning, refMeaning } from './arn-types.js';

const print = (plain: Plain) => {
  const arn = parseArnPattern(toValue(plain));
  return arn && printArn(arn);
};

describe('parseArnPattern', () => {
  it('splits into segments and leaves further colons to the resource', () => {
    const arn = parseArnPattern(toValue(sub('arn:', pseudo('AWS::Partition'), ':lambda:eu-west-1:1:function:a:live')));
    expect(arn).toMatchObject({
      partition: [{ name: 'AWS::Partition' }],
      service: ['lambda'],
      resource: ['function:a:live'],
    });
  });

  it('keeps empty segments apart from missing ones', () => {
    expect(parseArnPattern(toValue('arn:aws:s3:::bucket/*'))).toMatchObject({
      region: [],
      account: [],
      resource: ['bucket/*'],
    });
    expect(print('arn:aws:sns:eu-west-1:1')).toBeUndefined();
  });

  it.each(['*', 'arn:aws:s3:*', 'arn:aws:sqs:*:*:*'])('reads the wildcard %s', (text) => {
    expect(parseArnPattern(toValue(text))?.resource).toEqual(['*']);
  });

  it.each(['table-name', '', 'https://sqs.eu-west-1.amazonaws.com/1/q', 'x:y:z:1:2:3'])(
    'is undefined for %j',
    (text) => {
      expect(print(text)).toBeUndefined();
    },
  );

  it('is undefined where the beginning is not known', () => {
    expect(print(param('TopicArn'))).toBeUndefined();
    expect(parseArnPattern(toValue(['arn:aws:s3:::a']))).toBeUndefined();
  });
});

describe('arnOfResource', () => {
  const stack = stackOf(
    'shop',
    {
      Charge: { type: 'AWS::Lambda::Function', properties: { FunctionName: 'charge' } },
      Live: { type: 'AWS::Lambda::Alias', properties: { FunctionName: ref('Charge'), Name: 'live' } },
      Queue: { type: 'AWS::SQS::Queue' },
      Named: { type: 'AWS::SQS::Queue', properties: { QueueName: sub('q-', ref('Charge')) } },
      Topic: { type: 'AWS::SNS::Topic', properties: { TopicName: 'paid' } },
      Bucket: { type: 'AWS::S3::Bucket' },
      Table: { type: 'AWS::DynamoDB::Table', properties: { TableName: 'orders' } },
      Rule: { type: 'AWS::Events::Rule', properties: { EventBusName: 'bus', Name: 'r' } },
      Role: { type: 'AWS::IAM::Role', properties: { RoleName: 'worker', Path: '/team/' } },
      Policy: { type: 'AWS::IAM::ManagedPolicy' },
      Secret: { type: 'AWS::SecretsManager::Secret', properties: { Name: 'db' } },
      Setting: { type: 'AWS::SSM::Parameter', properties: { Name: '/app/url' } },
      Logs: { type: 'AWS::Logs::LogGroup', properties: { LogGroupName: '/aws/lambda/charge' } },
      Flow: { type: 'AWS::StepFunctions::StateMachine' },
      Other: { type: 'Custom::Thing' },
    },
    { region: 'eu-west-1' },
  );
  const expand = expandIn([stack]);
  const start = 'arn:${AWS::Partition}';

  it.each([
    ['Charge', `${start}:lambda:eu-west-1:\${AWS::AccountId}:function:charge`],
    ['Live', `${start}:lambda:eu-west-1:\${AWS::AccountId}:function:charge:live`],
    ['Queue', `${start}:sqs:eu-west-1:\${AWS::AccountId}:\${Queue.QueueName}`],
    ['Named', `${start}:sqs:eu-west-1:\${AWS::AccountId}:q-charge`],
    ['Topic', `${start}:sns:eu-west-1:\${AWS::AccountId}:paid`],
    ['Bucket', `${start}:s3:::\${Bucket}`],
    ['Rule', `${start}:events:eu-west-1:\${AWS::AccountId}:rule/bus/r`],
    ['Role', `${start}:iam::\${AWS::AccountId}:role/team/worker`],
    ['Secret', `${start}:secretsmanager:eu-west-1:\${AWS::AccountId}:secret:db-??????`],
    ['Setting', `${start}:ssm:eu-west-1:\${AWS::AccountId}:parameter/app/url`],
    ['Logs', `${start}:logs:eu-west-1:\${AWS::AccountId}:log-group:/aws/lambda/charge:*`],
    ['Flow', `${start}:states:eu-west-1:\${AWS::AccountId}:stateMachine:\${Flow.Name}`],
  ])('of %s', (logicalId, expected) => {
    const arn = arnOfResource(resourceOf(stack, logicalId), stack);
    expect(arn && printArn(expandArn(arn, expand))).toBe(expected);
  });

  it('is undefined for a type that nobody knows', () => {
    expect(arnOfResource(resourceOf(stack, 'Other'), stack)).toBeUndefined();
  });

  it.each<[string, Plain]>([
    ['dynamodb:eu-west-1:${AWS::AccountId}:table/orders/index/*', sub(att('Table', 'Arn', 'shop/main'), '/index/*')],
    ['dynamodb:eu-west-1:${AWS::AccountId}:table/orders/stream/*', att('Table', 'StreamArn', 'shop/main')],
    ['sns:eu-west-1:${AWS::AccountId}:paid', ref('Topic', 'shop/main')],
    [
      'sqs:${AWS::Region}:1:q-charge',
      sub('arn:${AWS::Partition}:sqs:${AWS::Region}:1:', att('Named', 'QueueName', 'shop/main')),
    ],
    ['iam::${AWS::AccountId}:policy/${Policy}', ref('Policy', 'shop/main')],
  ])('is what a reference expands to: %s', (expected, plain) => {
    const arn = parseArnPattern(toValue(plain), expand);
    expect(arn && printArn(arn)).toBe(`${start}:${expected}`);
  });

  it('ends where references lead in a circle', () => {
    const circle = stackOf('a', {
      A: { type: 'AWS::S3::Bucket', properties: { BucketName: ref('B') } },
      B: { type: 'AWS::S3::Bucket', properties: { BucketName: ref('A') } },
    });
    const arn = parseArnPattern(toValue(att('A', 'Arn', 'a/main')), expandIn([circle]));
    expect(arn && printArn(arn)).toMatch(/:s3:::\$\{[AB]\}$/);
  });
});

describe('meanings', () => {
  it('of Ref', () => {
    const types = [
      'AWS::SNS::Topic',
      'AWS::SQS::Queue',
      'AWS::Lambda::Function',
      'AWS::Cognito::UserPool',
      'constructor',
    ];
    expect(types.map(refMeaning)).toEqual(['arn', 'url', 'name', 'id', 'id']);
  });

  it.each([
    ['AWS::DynamoDB::Table', 'StreamArn', 'arn'],
    ['AWS::SQS::Queue', 'QueueName', 'name'],
    ['AWS::Lambda::Url', 'FunctionUrl', 'url'],
    ['AWS::SecretsManager::Secret', 'Id', 'arn'],
    ['AWS::RDS::DBCluster', 'Endpoint.Address', 'url'],
    ['AWS::CloudFormation::Stack', 'Outputs.TopicArn', 'other'],
    ['AWS::S3::Bucket', 'constructor', 'other'],
  ])('of %s.%s', (type, attribute, meaning) => {
    expect(attributeMeaning(type, attribute)).toBe(meaning);
  });
});
