import * as fc from 'fast-check';
import { customName, type JsonObject, physicalId } from './index.js';

const target = { account: '111111111111', region: 'eu-west-1' };

function idOf(type: string, properties: JsonObject = {}, names = {}, salt = 's') {
  return physicalId(type, { stackName: 'shop', logicalId: 'Thing', properties, target, salt, ...names });
}

test.each<readonly [string, JsonObject, RegExp]>([
  ['AWS::Lambda::Function', {}, /^shop-Thing-[A-Z0-9]{12}$/],
  ['AWS::Lambda::Function', { FunctionName: 'charge' }, /^charge$/],
  ['AWS::Lambda::Version', { FunctionName: 'charge' }, /^arn:aws:lambda:eu-west-1:111111111111:function:charge:\d+$/],
  [
    'AWS::Lambda::Alias',
    { FunctionName: 'arn:aws:lambda:x:1:function:charge', Name: 'live' },
    /^arn:aws:lambda:x:1:function:charge:live$/,
  ],
  ['AWS::Lambda::LayerVersion', { LayerName: 'deps' }, /^arn:aws:lambda:eu-west-1:111111111111:layer:deps:\d+$/],
  ['AWS::Lambda::EventSourceMapping', {}, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  ['AWS::SQS::Queue', { QueueName: 'jobs' }, /^https:\/\/sqs\.eu-west-1\.amazonaws\.com\/111111111111\/jobs$/],
  ['AWS::SQS::Queue', { FifoQueue: true }, /\/shop-Thing-[A-Z0-9]{12}\.fifo$/],
  ['AWS::SNS::Topic', {}, /^arn:aws:sns:eu-west-1:111111111111:shop-Thing-[A-Z0-9]{12}$/],
  ['AWS::S3::Bucket', {}, /^shop-thing-[a-z0-9]{12}$/],
  ['AWS::IAM::ManagedPolicy', { Path: '/a/' }, /^arn:aws:iam::111111111111:policy\/a\/shop-Thing-/],
  ['AWS::Events::Rule', { Name: 'r', EventBusName: 'orders' }, /^orders\|r$/],
  ['AWS::Events::Rule', { Name: 'r' }, /^r$/],
  ['AWS::StepFunctions::StateMachine', {}, /^arn:aws:states:eu-west-1:111111111111:stateMachine:shop-Thing-/],
  ['AWS::ApiGateway::RestApi', { Name: 'api' }, /^[a-z0-9]{10}$/],
  ['AWS::ApiGateway::Stage', { StageName: 'dev' }, /^dev$/],
  ['AWS::Cognito::UserPool', { UserPoolName: 'users' }, /^eu-west-1_[A-Za-z0-9]{9}$/],
  ['AWS::KMS::Key', {}, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  ['AWS::EC2::VPC', {}, /^vpc-0[0-9a-f]{16}$/],
  [
    'AWS::SecretsManager::Secret',
    { Name: 'db' },
    /^arn:aws:secretsmanager:eu-west-1:111111111111:secret:db-[A-Z0-9]{6}$/,
  ],
  ['AWS::Glue::Database', {}, /^shop-Thing-[A-Z0-9]{12}$/],
  ['AWS::APS::Workspace', {}, /^arn:aws:aps:eu-west-1:111111111111:workspace\/shop-Thing-/],
  ['Custom::Any', {}, /^shop-Thing-[A-Z0-9]{12}$/],
])('T60 %s %j', (type, properties, expected) => {
  expect(idOf(type, properties)).toMatch(expected);
});

test('T61 a salt decides, and nothing else is left to chance', () => {
  for (const type of ['AWS::Lambda::Function', 'AWS::KMS::Key', 'AWS::EC2::VPC', 'AWS::ApiGateway::RestApi']) {
    expect(idOf(type, {}, {}, 'a')).toBe(idOf(type, {}, {}, 'a'));
    expect(idOf(type, {}, {}, 'a')).not.toBe(idOf(type, {}, {}, 'b'));
  }
});

test('T61 a generated name is as long as its type takes', () => {
  const limits = [
    ['AWS::Lambda::Function', 64, /^[A-Za-z0-9-]+$/],
    ['AWS::IAM::Role', 64, /^[A-Za-z0-9-]+$/],
    ['AWS::S3::Bucket', 63, /^[a-z0-9-]+$/],
  ] as const;
  const name = (most: number) => fc.stringMatching(/^[A-Za-z][A-Za-z0-9]*$/, { maxLength: most });
  fc.assert(
    fc.property(fc.constantFrom(...limits), name(128), name(255), ([type, most, form], stackName, logicalId) => {
      const id = idOf(type, {}, { stackName, logicalId });
      expect(id.length).toBeLessThanOrEqual(most);
      expect(id).toMatch(form);
      const whole = `${stackName}-${logicalId}-`;
      const shown = type === 'AWS::S3::Bucket' ? whole.toLowerCase() : whole;
      if (whole.length + 12 <= most) expect(id.startsWith(shown)).toBe(true);
    }),
  );
});

test.each<readonly [string, JsonObject, string | undefined]>([
  ['AWS::Lambda::Function', { FunctionName: 'charge' }, 'charge'],
  ['AWS::Lambda::Function', {}, undefined],
  ['AWS::Lambda::Function', { FunctionName: '' }, undefined],
  ['AWS::Lambda::Alias', { FunctionName: 'f', Name: 'live' }, 'f|live'],
  ['AWS::Events::Rule', { Name: 'r', EventBusName: 'b' }, 'b|r'],
  ['AWS::ApiGateway::Stage', { RestApiId: 'a', StageName: 'dev' }, 'a|dev'],
  // Not unique: two APIs, pools, layer versions or inline policies may be called the same.
  ['AWS::ApiGateway::RestApi', { Name: 'api' }, undefined],
  ['AWS::Cognito::UserPool', { UserPoolName: 'users' }, undefined],
  ['AWS::Lambda::LayerVersion', { LayerName: 'deps' }, undefined],
  ['AWS::IAM::Policy', { PolicyName: 'p' }, undefined],
  // By the specification's identifier.
  ['AWS::Glue::Crawler', { Name: 'c' }, 'c'],
  ['AWS::Logs::SubscriptionFilter', { FilterName: 'f', LogGroupName: 'g' }, 'f|g'],
  ['Custom::Any', { Name: 'x' }, undefined],
])('T66 the custom name of %s %j is %j', (type, properties, expected) => {
  expect(customName(type, properties)).toBe(expected);
});
