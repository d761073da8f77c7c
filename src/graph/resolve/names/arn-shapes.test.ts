import type { Symbolic } from '../../../model/value.js';
import { readResourceSegment } from './arn-shapes.js';

const table: Symbolic = { kind: 'ref', stack: 'orders/main', logicalId: 'Table' };

test.each([
  ['dynamodb', 'table/orders', 'AWS::DynamoDB::Table', 'orders', ''],
  ['dynamodb', 'table/orders/index/*', 'AWS::DynamoDB::Table', 'orders', 'index/*'],
  ['lambda', 'function:charge:live', 'AWS::Lambda::Function', 'charge', 'live'],
  ['sqs', 'inbox', 'AWS::SQS::Queue', 'inbox', ''],
  ['s3', 'photos/2020/*', 'AWS::S3::Bucket', 'photos', '2020/*'],
  ['kinesis', 'stream/clicks/consumer/audit:1', 'AWS::Kinesis::Stream', 'clicks', 'consumer/audit:1'],
  ['logs', 'log-group:/aws/lambda/charge:*', 'AWS::Logs::LogGroup', '/aws/lambda/charge', '*'],
  ['states', 'stateMachine:ship', 'AWS::StepFunctions::StateMachine', 'ship', ''],
])('%s %s', (service, segment, type, name, rest) => {
  const read = readResourceSegment(service, [segment]);
  expect(read).toMatchObject({ type, name: [name] });
  expect(read?.rest.join('')).toBe(rest);
});

test('a symbol in the place of the name is the name', () => {
  expect(readResourceSegment('dynamodb', ['table/', table, '/index/*'])).toMatchObject({
    name: [table],
    rest: ['index/*'],
  });
});

test('what no type of the service looks like is nothing', () => {
  expect(readResourceSegment('dynamodb', ['backup-of-everything'])).toBeUndefined();
  expect(readResourceSegment('nosuchservice', ['thing'])).toBeUndefined();
});
