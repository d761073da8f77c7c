import { compareFacts } from './compare-facts.js';
import { factsOf } from './facts.js';
import { readSide } from './read-side.js';

const services = { 'orders/template.json': { name: 'orders', stackName: 'orders-dev' } };

function factsOfTemplate(template: object) {
  return factsOf(readSide({ 'orders/template.json': JSON.stringify(template) }, { services }));
}

const queue = { Type: 'AWS::SQS::Queue', DependsOn: 'Topic', Properties: { VisibilityTimeout: 30, Tags: ['a', 'b'] } };
const topic = { Type: 'AWS::SNS::Topic' };
const role = (action: string) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    Policies: [
      {
        PolicyDocument: {
          Statement: [{ Effect: 'Allow', Action: action, Resource: { 'Fn::GetAtt': ['Queue', 'Arn'] } }],
        },
      },
    ],
  },
});

test('the same template in another spelling has the same facts', () => {
  const ours = factsOfTemplate({ Resources: { Queue: queue, Topic: topic } });
  const spelled = { ...queue, DependsOn: ['Topic'], Properties: { Tags: ['a', 'b'], VisibilityTimeout: '30' } };
  const { agreement, differences } = compareFacts(
    ours,
    factsOfTemplate({ Resources: { Topic: topic, Queue: spelled } }),
  );
  expect(differences).toEqual([]);
  expect(agreement.find(({ section }) => section === 'other resources')).toMatchObject({ equal: 2, all: 2 });
});

test('a difference is named down to the smallest part', () => {
  const other = { ...queue, Properties: { VisibilityTimeout: 30, Tags: ['a', 'c'], KmsMasterKeyId: 'k' } };
  const { differences } = compareFacts(
    factsOfTemplate({ Resources: { Queue: queue, Topic: topic } }),
    factsOfTemplate({ Resources: { Queue: other, Topic: topic } }),
  );
  expect(differences).toEqual([
    { section: 'other resources', subject: 'Queue', path: 'Properties.Tags[1]', ours: 'b', theirs: 'c' },
    { section: 'other resources', subject: 'Queue', path: 'Properties.KmsMasterKeyId', theirs: 'k' },
  ]);
});

test('statements, outputs and conditions are facts of their own', () => {
  const make = (action: string) =>
    factsOfTemplate({
      Parameters: { Stage: { Type: 'String' } },
      Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, action] } },
      Resources: { Queue: queue, Topic: topic, Role: role(action) },
      Outputs: { Action: { Value: action } },
    });
  const { differences } = compareFacts(make('sqs:SendMessage'), make('sqs:PurgeQueue'));
  expect(new Set(differences.map(({ section }) => section))).toEqual(
    new Set(['roles', 'statements', 'conditions', 'outputs']),
  );
});
