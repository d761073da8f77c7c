import * as fc from 'fast-check';
import { type JsonObject, updateKind } from './index.js';

test.each<readonly [string, JsonObject, JsonObject, string]>([
  ['AWS::Lambda::Function', { FunctionName: 'a', MemorySize: 1 }, { MemorySize: '1', FunctionName: 'a' }, 'none'],
  ['AWS::Lambda::Function', { MemorySize: 128 }, { MemorySize: 256 }, 'in-place'],
  ['AWS::Lambda::Function', { FunctionName: 'a' }, { FunctionName: 'b' }, 'replace'],
  ['AWS::Lambda::Function', {}, { FunctionName: 'b' }, 'replace'],
  ['AWS::Lambda::Function', { FunctionName: 'b' }, {}, 'replace'],
  ['AWS::Lambda::Function', { Tags: [{ Key: 'a' }] }, { Tags: [{ Key: 'b' }] }, 'in-place'],
  ['AWS::SQS::Queue', { FifoQueue: true }, { FifoQueue: 'true' }, 'none'],
  ['AWS::Lambda::LayerVersion', { Content: { S3Key: 'a' } }, { Content: { S3Key: 'b' } }, 'replace'],
  ['Custom::Any', { A: 1 }, { A: 2 }, 'in-place'],
  ['Not::Known::Type', { Name: 'a' }, { Name: 'b' }, 'in-place'],
  ['AWS::Lambda::Function', { A: [1, 2] }, { A: [2, 1] }, 'in-place'],
])('T64 %s: %j to %j is %s', (type, before, after, expected) => {
  expect(updateKind(type, before, after)).toBe(expected);
});

test("T65 a table's keys replace it, one more index does not", () => {
  const index = (name: string, key: string) => ({
    IndexName: name,
    KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
  });
  const table = (key: string, ...indexes: JsonObject[]) => ({
    KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
    GlobalSecondaryIndexes: indexes,
  });
  const kind = (before: JsonObject, after: JsonObject) => updateKind('AWS::DynamoDB::Table', before, after);
  expect(kind(table('id', index('a', 'x')), table('id', index('a', 'x'), index('b', 'y')))).toBe('in-place');
  expect(kind(table('id'), table('other'))).toBe('replace');
});

test('T65 what may replace does not', () => {
  expect(updateKind('AWS::EC2::Instance', { InstanceType: 'a' }, { InstanceType: 'b' })).toBe('in-place');
});

test('nothing differs from itself', () => {
  const json = fc.object({ maxDepth: 3, values: [fc.string(), fc.integer(), fc.boolean()] });
  fc.assert(
    fc.property(json, (value) => {
      const properties = value as JsonObject;
      const copy = JSON.parse(JSON.stringify(properties)) as JsonObject;
      const turned = Object.fromEntries(Object.entries(copy).reverse());
      expect(updateKind('AWS::Lambda::Function', properties, turned)).toBe('none');
    }),
  );
});
