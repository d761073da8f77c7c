import { factsOf } from './resource-table.js';

test.each([
  ['AWS::DynamoDB::Table', 'KeySchema'],
  ['AWS::Lambda::Function', 'FunctionName'],
  ['AWS::SQS::Queue', 'FifoQueue'],
  ['AWS::Cognito::UserPoolClient', 'UserPoolId'],
  ['Custom::Anything', 'ServiceToken'],
])('%s is replaced by another %s', (type, property) => {
  expect(factsOf(type)?.replaces).toContain(property);
});

test.each([
  'DynamoDB::Table',
  'S3::Bucket',
  'SQS::Queue',
  'Kinesis::Stream',
  'Cognito::UserPool',
  'Logs::LogGroup',
  'RDS::DBCluster',
  'RDS::DBInstance',
  'DocDB::DBCluster',
  'Neptune::DBCluster',
  'OpenSearchService::Domain',
  'ElastiCache::ReplicationGroup',
  'Redshift::Cluster',
  'EFS::FileSystem',
  'KMS::Key',
  'SecretsManager::Secret',
  'ECR::Repository',
  'Backup::BackupVault',
  'Timestream::Table',
])('AWS::%s keeps data', (type) => {
  expect(factsOf(`AWS::${type}`)?.keeps).toEqual(expect.any(String));
});

test.each([
  'AWS::Lambda::Function',
  'AWS::IAM::Role',
  'AWS::SNS::Topic',
  'AWS::CloudFormation::Stack',
  'AWS::Events::Rule',
])('%s keeps none', (type) => {
  expect(factsOf(type)).toBeDefined();
  expect(factsOf(type)?.keeps).toBeUndefined();
});

test.each(['Acme::Thing::Part', 'AWS::SQS::constructor', 'AWS::__proto__::toString', 'AWS::DynamoDB', '', 'x'])(
  'of %j nothing is known',
  (type) => {
    expect(factsOf(type)).toBeUndefined();
  },
);
