import {
  att,
  estateOf,
  type Plain,
  type PlainResources,
  param,
  pseudo,
  ref,
  sub,
} from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { statementsOf } from '../../../../iam/statements.js';
import { confusedDeputy } from './rule.js';
import { sourceOf } from './sources.js';

function judge(resources: PlainResources) {
  const estate = estateOf({ shop: resources });
  const statements = estate.services.flatMap(({ stacks }) => stacks.flatMap((stack) => statementsOf(stack).statements));
  return reportsOf(confusedDeputy, { estate, statements });
}

const permission = (Principal: Plain, more: Record<string, Plain> = {}): PlainResources => ({
  Permission: {
    type: 'AWS::Lambda::Permission',
    properties: { FunctionName: ref('Fn'), Action: 'lambda:InvokeFunction', Principal, ...more },
  },
});

const queue = (Service: Plain, conditions?: Record<string, Plain>): PlainResources => ({
  Policy: {
    type: 'AWS::SQS::QueuePolicy',
    properties: {
      Queues: [ref('Orders')],
      PolicyDocument: {
        Statement: {
          Effect: 'Allow',
          Principal: { Service },
          Action: 'sqs:SendMessage',
          Resource: att('Orders', 'Arn'),
          ...(conditions ? { Condition: conditions } : {}),
        },
      },
    },
  },
});

describe('iam/confused-deputy', () => {
  it('reports a permission without a source, and what to add', () => {
    const [report] = judge(permission('sns.amazonaws.com'));
    expect(report).toMatchObject({
      message: 'anySource',
      subject: 'Permission sns.amazonaws.com lambda:InvokeFunction',
    });
    expect(report?.text).toContain('sns.amazonaws.com may do lambda:InvokeFunction on Fn for anybody');
    expect(report?.fix).toBe('SourceArn: <the ARN of the topic>\nSourceAccount: !Ref AWS::AccountId');
  });

  it.each<[string, Plain, Record<string, Plain>]>([
    ['a source that lets everybody in', 'sns.amazonaws.com', { SourceArn: '*' }],
    ['an ARN of nothing but wildcards', 'events.amazonaws.com', { SourceArn: 'arn:aws:events:*:*:*' }],
    ['an empty source', 'events.amazonaws.com', { SourceArn: '' }],
    ['a region in the principal', 'logs.eu-west-1.amazonaws.com', {}],
    ['a symbol in the principal', sub('logs.', pseudo('AWS::Region'), '.amazonaws.com'), {}],
    ['Alexa without a skill', 'alexa-appkit.amazon.com', {}],
  ])('is not taken in by %s', (_, principal, more) => {
    expect(judge(permission(principal, more))).toEqual([expect.objectContaining({ message: 'anySource' })]);
  });

  it.each<[string, Plain, Record<string, Plain>]>([
    [
      'an API with its ARN',
      'apigateway.amazonaws.com',
      { SourceArn: sub('arn:aws:execute-api:eu-west-1:*:', ref('Api'), '/*') },
    ],
    ['a rule of the stack', 'events.amazonaws.com', { SourceArn: att('Rule', 'Arn') }],
    ['an account', 'secretsmanager.amazonaws.com', { SourceAccount: pseudo('AWS::AccountId') }],
    ['a bucket of the stack', 's3.amazonaws.com', { SourceArn: att('Bucket', 'Arn') }],
    ['a bucket with its account', 's3.amazonaws.com', { SourceArn: 'arn:aws:s3:::b', SourceAccount: '123456789012' }],
    ['a skill', 'alexa-appkit.amazon.com', { EventSourceToken: 'amzn1.ask.skill.1' }],
    ['another account', '123456789012', {}],
    ['a service that acts for nobody else', 'edgelambda.amazonaws.com', {}],
  ])('leaves alone %s', (_, principal, more) => {
    expect(judge(permission(principal, more))).toEqual([]);
  });

  it('warns of a bucket that is known by its name only', () => {
    const name = sub('arn:aws:s3:::', param('BucketName'));
    expect(judge(permission('s3.amazonaws.com', { SourceArn: name }))).toEqual([
      expect.objectContaining({
        message: 'anyAccount',
        severity: 'warning',
        fix: 'SourceAccount: !Ref AWS::AccountId',
      }),
    ]);
    const own = { Bucket: { type: 'AWS::S3::Bucket', properties: { BucketName: 'uploads' } } };
    expect(judge({ ...own, ...permission('s3.amazonaws.com', { SourceArn: 'arn:aws:s3:::uploads' }) })).toEqual([]);
  });

  it('prints the whole statement for a queue', () => {
    const [report] = judge(queue('sns.amazonaws.com', { ArnLike: { 'aws:SourceArn': '*' } }));
    expect(report?.fix).toBe(
      [
        '- Effect: Allow',
        '  Principal: { Service: sns.amazonaws.com }',
        '  Action: sqs:SendMessage',
        '  Resource: !GetAtt Orders.Arn',
        '  Condition:',
        '    ArnLike: { aws:SourceArn: <the ARN of the topic> }',
        '    StringEquals: { aws:SourceAccount: !Ref AWS::AccountId }',
      ].join('\n'),
    );
    expect(judge(queue('sns.amazonaws.com', { ArnEquals: { 'aws:SourceArn': ref('Topic') } }))).toEqual([]);
  });

  it('reports a statement once, however many services it lets in', () => {
    const [report, ...others] = judge(queue(['sns.amazonaws.com', 's3.amazonaws.com']));
    expect(others).toEqual([]);
    expect(report?.text).toContain('sns.amazonaws.com, s3.amazonaws.com may do');
    expect(report?.fix).toContain('Service: [sns.amazonaws.com, s3.amazonaws.com]');
  });

  it('leaves alone what a framework makes of an event, but for a skill that could be named', () => {
    const made = (Principal: string): PlainResources => {
      const { Permission } = permission(Principal);
      return { Permission: { type: '', ...Permission, madeFor: 'Fn' } };
    };
    expect(judge(made('apigateway.amazonaws.com'))).toEqual([]);
    expect(judge(made('alexa-appkit.amazon.com'))).toHaveLength(1);
  });

  it('takes no side in trust policies and log groups', () => {
    const Statement = { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'a:b', Resource: '*' };
    expect(judge({ R: { type: 'AWS::IAM::Role', properties: { AssumeRolePolicyDocument: { Statement } } } })).toEqual(
      [],
    );
    expect(judge({ L: { type: 'AWS::Logs::ResourcePolicy', properties: { PolicyDocument: { Statement } } } })).toEqual(
      [],
    );
  });

  it.each([
    ['lambda.alarms.cloudwatch.amazonaws.com', 'alarm'],
    ['delivery.logs.amazonaws.com', 'log delivery'],
    ['sns.cn-north-1.amazonaws.com.cn', 'topic'],
    ['s3.${AWS::URLSuffix}', 'bucket'],
    ['constructor.amazonaws.com', undefined],
  ])('knows %s', (principal, noun) => {
    expect(sourceOf(principal)?.noun).toBe(noun);
  });
});
