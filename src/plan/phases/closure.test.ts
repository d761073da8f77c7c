import { jsonObject } from '../../package/json.js';
import { closureOf } from './closure.js';

const document = jsonObject([
  ['Parameters', { Name: { Type: 'String' } }],
  ['Conditions', { Deep: { Condition: 'Deeper' }, Deeper: { 'Fn::Equals': [{ Ref: 'Name' }, ''] } }],
  [
    'Resources',
    {
      Queue: {
        Type: 'AWS::SQS::Queue',
        Condition: 'Deep',
        Properties: { KmsMasterKeyId: { 'Fn::Sub': '${Key.Arn} ${!No}' } },
      },
      Key: { Type: 'AWS::KMS::Key', DependsOn: ['Role'] },
      Role: { Type: 'AWS::IAM::Role' },
      Policy: { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: [{ Ref: 'Queue' }] } },
      Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { Of: { 'Fn::GetAtt': 'Queue.QueueName' } } },
    },
  ],
]);

test('what a value is made of, deep, and who may use it; not what only looks at it', () => {
  const {
    resources,
    parameters,
    conditions,
    undefined: lost,
  } = closureOf(document, [{ Ref: 'Queue' }], [], () => false);
  expect([...resources].sort()).toEqual(['Key', 'Policy', 'Queue', 'Role']);
  expect([...parameters]).toEqual(['Name']);
  expect([...conditions].sort()).toEqual(['Deep', 'Deeper']);
  expect([...lost]).toEqual([]);
});

test('what is there anyway is not followed', () => {
  const { resources } = closureOf(document, [{ Ref: 'Queue' }], [], (id) => id === 'Key');
  expect([...resources].sort()).toEqual(['Key', 'Policy', 'Queue']);
});
