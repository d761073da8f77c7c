import { attributeOf, type Json, type JsonObject } from './index.js';

function attribute(type: string, physicalId: string, name: string, properties: JsonObject = {}, region = 'eu-west-1') {
  const target = { account: '111111111111', region };
  return attributeOf(type, { physicalId, properties, logicalId: 'Thing', stackName: 'shop', target }, name);
}

test.each<readonly [string, string, string, JsonObject, Json]>([
  ['AWS::Lambda::Function', 'f', 'Arn', {}, 'arn:aws:lambda:eu-west-1:111111111111:function:f'],
  ['AWS::Lambda::Version', 'arn:f:7', 'Version', {}, '7'],
  ['AWS::SQS::Queue', 'https://sqs/1/q', 'Arn', {}, 'arn:aws:sqs:eu-west-1:111111111111:q'],
  ['AWS::SQS::Queue', 'https://sqs/1/q', 'QueueName', {}, 'q'],
  ['AWS::SNS::Topic', 'arn:aws:sns:eu-west-1:1:t', 'TopicName', {}, 't'],
  ['AWS::DynamoDB::Table', 't', 'Arn', {}, 'arn:aws:dynamodb:eu-west-1:111111111111:table/t'],
  ['AWS::S3::Bucket', 'b', 'Arn', {}, 'arn:aws:s3:::b'],
  ['AWS::S3::Bucket', 'b', 'DomainName', {}, 'b.s3.amazonaws.com'],
  ['AWS::S3::Bucket', 'b', 'RegionalDomainName', {}, 'b.s3.eu-west-1.amazonaws.com'],
  ['AWS::S3::Bucket', 'b', 'WebsiteURL', {}, 'http://b.s3-website-eu-west-1.amazonaws.com'],
  ['AWS::IAM::Role', 'r', 'Arn', { Path: '/team/' }, 'arn:aws:iam::111111111111:role/team/r'],
  ['AWS::Events::Rule', 'bus|r', 'Arn', {}, 'arn:aws:events:eu-west-1:111111111111:rule/bus/r'],
  ['AWS::Events::EventBus', 'b', 'Name', {}, 'b'],
  ['AWS::Logs::LogGroup', '/a/b', 'Arn', {}, 'arn:aws:logs:eu-west-1:111111111111:log-group:/a/b:*'],
  ['AWS::ApiGatewayV2::Api', 'abc', 'ApiEndpoint', {}, 'https://abc.execute-api.eu-west-1.amazonaws.com'],
  [
    'AWS::ApiGatewayV2::Api',
    'abc',
    'ApiEndpoint',
    { ProtocolType: 'WEBSOCKET' },
    'wss://abc.execute-api.eu-west-1.amazonaws.com',
  ],
  ['AWS::Cognito::UserPool', 'eu_1', 'ProviderURL', {}, 'https://cognito-idp.eu-west-1.amazonaws.com/eu_1'],
  ['AWS::SSM::Parameter', '/a', 'Value', { Value: 'v' }, 'v'],
  ['AWS::SSM::Parameter', '/a', 'Arn', {}, 'arn:aws:ssm:eu-west-1:111111111111:parameter/a'],
  ['AWS::KMS::Key', 'k', 'Arn', {}, 'arn:aws:kms:eu-west-1:111111111111:key/k'],
  ['AWS::StepFunctions::StateMachine', 'arn:x:m', 'Name', {}, 'm'],
  ['AWS::Scheduler::Schedule', 's', 'Arn', {}, 'arn:aws:scheduler:eu-west-1:111111111111:schedule/default/s'],
  ['AWS::EC2::VPC', 'vpc-1', 'CidrBlock', { CidrBlock: '10.0.0.0/16' }, '10.0.0.0/16'],
  ['AWS::RDS::DBInstance', 'db', 'Endpoint.Port', { Engine: 'postgres' }, '5432'],
])('T62 %s %s has %s', (type, id, name, properties, expected) => {
  expect(attribute(type, id, name, properties)).toEqual(expected);
});

test('T62 other partitions', () => {
  expect(attribute('AWS::S3::Bucket', 'b', 'Arn', {}, 'cn-north-1')).toBe('arn:aws-cn:s3:::b');
  expect(attribute('AWS::Lambda::Function', 'f', 'Arn', {}, 'us-gov-west-1')).toBe(
    'arn:aws-us-gov:lambda:us-gov-west-1:111111111111:function:f',
  );
});

test('T62 a common type has no other attributes', () => {
  expect(attribute('AWS::Lambda::Function', 'f', 'Nonsense')).toBeUndefined();
  expect(attribute('AWS::Lambda::Function', 'f', 'constructor')).toBeUndefined();
  expect(attribute('AWS::SQS::Queue', 'q', 'QueueArn')).toBeUndefined();
});

test('a table has a stream where one is set up', () => {
  expect(attribute('AWS::DynamoDB::Table', 't', 'StreamArn')).toBeUndefined();
  expect(attribute('AWS::DynamoDB::Table', 't', 'StreamArn', { StreamSpecification: {} })).toMatch(
    /^arn:aws:dynamodb:eu-west-1:111111111111:table\/t\/stream\/2024-01-[12][1-9]T/,
  );
});

test.each<readonly [string, string, RegExp]>([
  ['AWS::MSK::Cluster', 'Arn', /^arn:aws:msk:eu-west-1:111111111111:cluster\/id$/],
  ['AWS::Thing::Other', 'Endpoint.Address', /^[a-z0-9]{12}\.eu-west-1\.amazonaws\.com$/],
  ['AWS::Thing::Other', 'Endpoint.Port', /^\d{4,5}$/],
  ['AWS::Thing::Other', 'Name', /^id$/],
  ['AWS::Thing::Other', 'Url', /^https:\/\//],
  ['Custom::Any', 'Whatever', /^whatever-[a-z0-9]{12}$/],
  ['Custom::Any', '__proto__', /^proto-[a-z0-9]{12}$/],
])('T63 of %s nothing is known: %s', (type, name, expected) => {
  const first = attribute(type, 'id', name);
  expect(first).toMatch(expected);
  expect(attribute(type, 'id', name)).toBe(first);
});

test('T63 a plural is a list, and a property of that name is what it says', () => {
  expect(attribute('AWS::DirectoryService::SimpleAD', 'd', 'DnsIpAddresses')).toHaveLength(3);
  expect(attribute('AWS::EC2::VPCEndpoint', 'v', 'NetworkInterfaceIds')).toHaveLength(3);
  expect(attribute('AWS::Thing::Other', 'id', 'Mode', { Mode: 'fast' })).toBe('fast');
});
