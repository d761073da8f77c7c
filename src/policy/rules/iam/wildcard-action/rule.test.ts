import { att, estateOf, type Plain, type PlainResources, ref } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { statementsOf } from '../../../../iam/statements.js';
import { wildcardAction } from './rule.js';

function judge(resources: PlainResources) {
  const estate = estateOf({ shop: resources });
  const statements = estate.services.flatMap(({ stacks }) => stacks.flatMap((stack) => statementsOf(stack).statements));
  return reportsOf(wildcardAction, { estate, statements });
}

const role = (...Statement: Plain[]): PlainResources => ({
  Worker: { type: 'AWS::IAM::Role', properties: { Policies: [{ PolicyDocument: { Statement } }] } },
});

const allow = (Action: Plain, more: Record<string, Plain> = {}) => ({
  Effect: 'Allow',
  Action,
  Resource: att('Orders', 'Arn'),
  ...more,
});

describe('iam/wildcard-action', () => {
  it('reports a whole service, with actions to choose from', () => {
    const [report, ...others] = judge(role(allow(['sqs:*', 'sns:Publish'])));
    expect(others).toEqual([]);
    expect(report).toMatchObject({ message: 'service', service: 'shop', subject: 'Worker sqs:*' });
    expect(report?.text).toContain('role Worker allows sqs:* on Orders');
    expect(report?.fix).toBe(
      ['- Effect: Allow', '  Action: [sqs:SendMessage, sqs:ReceiveMessage]', '  Resource: !GetAtt Orders.Arn'].join(
        '\n',
      ),
    );
  });

  it.each(['*', '*:*', '**'])('reports %s as everything', (action) => {
    expect(judge(role(allow(action, { Resource: '*' })))).toEqual([
      expect.objectContaining({ message: 'everything', subject: `Worker ${action}` }),
    ]);
  });

  it('does not speak of the account where one resource is meant', () => {
    expect(judge(role(allow('*')))[0]?.text).toContain('every action on Orders, also those that delete it');
  });

  it('reports everything but a list', () => {
    expect(judge(role({ Effect: 'Allow', NotAction: ['iam:*'], Resource: '*' }))[0]?.text).toContain(
      'every action except iam:*',
    );
  });

  it.each<[string, Plain]>([
    ['prefixes', allow(['dynamodb:Get*', 's3:List*'])],
    ['a Deny', { Effect: 'Deny', Action: '*', Resource: '*' }],
    ['an action with a star inside', allow('dynamodb:*Item')],
  ])('leaves alone %s', (_, statement) => {
    expect(judge(role(statement))).toEqual([]);
  });

  it('leaves a key its administrator, but not everybody', () => {
    const key = (Principal: Plain): PlainResources => ({
      Key: { type: 'AWS::KMS::Key', properties: { KeyPolicy: { Statement: allow('kms:*', { Principal }) } } },
    });
    expect(judge(key({ AWS: 'arn:aws:iam::123456789012:root' }))).toEqual([]);
    expect(judge(key({ Service: 'logs.amazonaws.com' }))).toHaveLength(1);
  });

  it('reports it in a resource policy too', () => {
    const queue = {
      Policy: {
        type: 'AWS::SQS::QueuePolicy',
        properties: {
          Queues: [ref('Q')],
          PolicyDocument: { Statement: allow('SQS:*', { Principal: { AWS: '123456789012' } }) },
        },
      },
    };
    expect(judge(queue)[0]?.text).toContain('queue policy Policy allows SQS:*');
  });

  it('leaves alone what a framework adds for itself', () => {
    const { Worker } = role(allow('*'));
    expect(
      judge({ BucketNotificationsHandler050a0587b7544547bf325f094a3db834RoleB6FB88EC: Worker ?? { type: '' } }),
    ).toEqual([]);
  });
});
