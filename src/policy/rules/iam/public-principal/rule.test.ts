import { att, estateOf, type Plain, type PlainResources, ref } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { statementsOf } from '../../../../iam/statements.js';
import { publicPrincipal } from './rule.js';

function judge(resources: PlainResources) {
  const estate = estateOf({ shop: resources });
  const statements = estate.services.flatMap(({ stacks }) => stacks.flatMap((stack) => statementsOf(stack).statements));
  return reportsOf(publicPrincipal, { estate, statements });
}

const queue = (...statements: Record<string, Plain>[]): PlainResources => ({
  Policy: {
    type: 'AWS::SQS::QueuePolicy',
    properties: {
      Queues: [ref('Orders')],
      PolicyDocument: {
        Statement: statements.map((more) => ({
          Effect: 'Allow',
          Principal: '*',
          Action: 'sqs:SendMessage',
          Resource: '*',
          ...more,
        })),
      },
    },
  },
});

const permission = (more: Record<string, Plain>): PlainResources => ({
  Open: {
    type: 'AWS::Lambda::Permission',
    properties: { FunctionName: ref('Fn'), Action: 'lambda:InvokeFunction', Principal: '*', ...more },
  },
});

const when = (operator: string, key: string, value: Plain) => ({ Condition: { [operator]: { [key]: value } } });

describe('iam/public-principal', () => {
  it('reports an open queue and says what that means', () => {
    const [report] = judge(queue({ Sid: 'Send' }));
    expect(report).toMatchObject({ message: 'everyone', subject: 'Policy resource sqs:SendMessage' });
    expect(report?.text).toContain('or with none, may do sqs:SendMessage on Orders');
    expect(report?.fix).toContain('- Sid: Send\n  Effect: Allow\n  Principal:\n    AWS: !Sub ');
  });

  it.each<[string, Record<string, Plain>]>([
    ['a list of principals', { Principal: { AWS: ['123456789012', '*'] } }],
    ['the root of any account', { Principal: { AWS: 'arn:aws:iam::*:root' } }],
    ['a condition that lets everybody in', when('ArnLike', 'aws:SourceArn', '*')],
    ['an ARN of nothing but wildcards', when('ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:*:*')],
    ['the whole internet as source', when('IpAddress', 'aws:SourceIp', ['10.0.0.0/8', '0.0.0.0/0'])],
    ['encryption in transit only', when('Bool', 'aws:SecureTransport', 'true')],
    ['everybody but one account', when('StringNotEquals', 'aws:PrincipalAccount', '123456789012')],
    ['one good value beside a bad one', when('StringLike', 'aws:PrincipalOrgID', ['o-1', '*'])],
  ])('is not taken in by %s', (_, more) => {
    expect(judge(queue(more))).toHaveLength(1);
  });

  it.each<[string, Record<string, Plain>]>([
    ['a source ARN', when('ArnEquals', 'AWS:SourceArn', ref('Topic'))],
    ['an organisation', when('StringEquals', 'aws:PrincipalOrgID', 'o-1')],
    ['addresses', when('IpAddress', 'aws:SourceIp', '10.0.0.0/8')],
    ['an account', { Principal: { AWS: '123456789012' } }],
    ['a Deny', { Effect: 'Deny' }],
  ])('leaves alone %s', (_, more) => {
    expect(judge(queue(more))).toEqual([]);
  });

  it('counts a Deny for strangers beside it', () => {
    const deny = { Effect: 'Deny', ...when('StringNotEquals', 'aws:PrincipalOrgID', 'o-1') };
    expect(judge(queue({}, deny))).toEqual([]);
    expect(judge(queue({}, { Effect: 'Deny', ...when('Bool', 'aws:SecureTransport', 'false') }))).toHaveLength(1);
  });

  it('reports NotPrincipal with Allow', () => {
    const { Policy } = queue({});
    const NotPrincipal = { AWS: 'arn:aws:iam::1:root' };
    const Statement = { Effect: 'Allow', NotPrincipal, Action: 'sqs:SendMessage', Resource: '*' };
    const properties = { Queues: [ref('Orders')], PolicyDocument: { Statement } };
    expect(judge({ Policy: { type: Policy?.type ?? '', properties } })[0]?.message).toBe('allBut');
  });

  it('reports a role that everybody may take', () => {
    const trust = (Principal: Plain): PlainResources => ({
      Role: {
        type: 'AWS::IAM::Role',
        properties: {
          AssumeRolePolicyDocument: { Statement: { Effect: 'Allow', Principal, Action: 'sts:AssumeRole' } },
        },
      },
    });
    expect(judge(trust({ AWS: '*' }))[0]?.text).toContain('may take the role Role');
    expect(judge(trust({ Service: 'lambda.amazonaws.com' }))).toEqual([]);
  });

  it('reports a Lambda permission for everybody, unless it says who', () => {
    expect(judge(permission({}))[0]?.message).toBe('permission');
    expect(judge(permission({ PrincipalOrgID: 'o-1' }))).toEqual([]);
    expect(judge(permission({ FunctionUrlAuthType: 'AWS_IAM' }))).toHaveLength(1);
  });

  it('reports an open function URL once, not its permission as well', () => {
    const url = { Url: { type: 'AWS::Lambda::Url', properties: { AuthType: 'NONE', TargetFunctionArn: ref('Fn') } } };
    const reports = judge({ ...url, ...permission({ FunctionUrlAuthType: 'NONE' }) });
    expect(reports).toEqual([
      expect.objectContaining({ message: 'url', subject: 'Url url', fix: 'AuthType: AWS_IAM' }),
    ]);
    expect(judge({ Url: { type: 'AWS::Lambda::Url', properties: { AuthType: 'AWS_IAM' } } })).toEqual([]);
  });

  it('calls the function the same however the URL refers to it', () => {
    const url = (TargetFunctionArn: Plain) => ({
      Url: { type: 'AWS::Lambda::Url', properties: { AuthType: 'NONE', TargetFunctionArn } },
    });
    for (const target of [ref('Fn'), att('Fn', 'Arn')]) expect(judge(url(target))[0]?.data).toEqual({ what: 'Fn' });
  });

  it('leaves a REST API as open as it is without a policy', () => {
    const Policy = { Statement: { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' } };
    expect(judge({ Api: { type: 'AWS::ApiGateway::RestApi', properties: { Policy } } })).toEqual([]);
  });

  it('leaves a search domain to its network where it has one', () => {
    const AccessPolicies = { Statement: { Effect: 'Allow', Principal: '*', Action: 'es:ESHttp*', Resource: '*' } };
    const domain = (more: Record<string, Plain>) => ({
      Search: { type: 'AWS::OpenSearchService::Domain', properties: { AccessPolicies, ...more } },
    });
    expect(judge(domain({ VPCOptions: { SubnetIds: ['subnet-1'] } }))).toEqual([]);
    expect(judge(domain({}))).toHaveLength(1);
  });
});
