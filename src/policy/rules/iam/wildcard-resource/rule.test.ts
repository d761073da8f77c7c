import { estateOf, type Plain, type PlainResources } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { statementsOf } from '../../../../iam/statements.js';
import { wildcardResource } from './rule.js';

function judge(Action: Plain, more: Record<string, Plain> = {}, beside: PlainResources = {}) {
  const Statement = { Effect: 'Allow', Action, Resource: '*', ...more };
  const estate = estateOf({
    shop: {
      Worker: { type: 'AWS::IAM::Role', properties: { Policies: [{ PolicyDocument: { Statement } }] } },
      ...beside,
    },
  });
  const statements = estate.services.flatMap(({ stacks }) => stacks.flatMap((stack) => statementsOf(stack).statements));
  return reportsOf(wildcardResource, { estate, statements });
}

describe('iam/wildcard-resource', () => {
  it('reports what writes everywhere, and names the stack’s own table in the fix', () => {
    const [report] = judge(
      ['dynamodb:PutItem', 'dynamodb:ListTables'],
      {},
      { Orders: { type: 'AWS::DynamoDB::Table' } },
    );
    expect(report).toMatchObject({ message: 'writes', subject: 'Worker dynamodb:PutItem on *' });
    expect(report?.text).toContain('role Worker allows dynamodb:PutItem on every resource');
    expect(report?.advice).toContain('dynamodb:ListTables may stay on *');
    expect(report?.fix).toBe('- Effect: Allow\n  Action: dynamodb:PutItem\n  Resource: !GetAtt Orders.Arn');
  });

  it('prints the shape of the ARN where the stack has nothing to name', () => {
    const [report] = judge('sqs:SendMessage');
    expect(report?.fix).toContain("Resource: !Sub 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:NAME'");
  });

  it('prints nothing to paste where it would only be a place to fill in, nor a bucket of the framework', () => {
    expect(judge('ses:SendEmail')).toMatchObject([{ advice: 'Name the ARNs that the code uses.' }]);
    expect(judge('ses:SendEmail')[0]?.fix).toBeUndefined();
    const [report] = judge('s3:GetObject', {}, { ServerlessDeploymentBucket: { type: 'AWS::S3::Bucket' } });
    expect(report?.fix).not.toContain('ServerlessDeploymentBucket');
  });

  it('leaves a user pool the telephone numbers that it writes to', () => {
    const trust = { Statement: { Effect: 'Allow', Principal: { Service: 'cognito-idp.amazonaws.com' } } };
    const Statement = { Effect: 'Allow', Action: 'sns:publish', Resource: '*' };
    const properties = { AssumeRolePolicyDocument: trust, Policies: [{ PolicyDocument: { Statement } }] };
    const estate = estateOf({ shop: { Sms: { type: 'AWS::IAM::Role', properties } } });
    const statements = estate.services.flatMap(({ stacks }) =>
      stacks.flatMap((stack) => statementsOf(stack).statements),
    );
    expect(reportsOf(wildcardResource, { estate, statements })).toEqual([]);
  });

  it('tells reading from writing, also for prefixes', () => {
    expect(judge('s3:Get*')[0]?.message).toBe('reads');
    expect(judge('s3:Put*')[0]?.message).toBe('writes');
  });

  it('reports all but a list', () => {
    const Statement = { Effect: 'Allow', Action: 'sqs:SendMessage', NotResource: 'arn:aws:sqs:eu-west-1:1:a' };
    const estate = estateOf({
      shop: { P: { type: 'AWS::IAM::Policy', properties: { PolicyDocument: { Statement } } } },
    });
    const statements = estate.services.flatMap(({ stacks }) =>
      stacks.flatMap((stack) => statementsOf(stack).statements),
    );
    const [report] = reportsOf(wildcardResource, { estate, statements });
    expect(report?.text).toContain('every resource of the account but arn:aws:sqs:eu-west-1:1:a, also');
  });

  it('reports * beside other resources', () => {
    expect(judge('sns:Publish', { Resource: ['arn:aws:sns:eu-west-1:1:a', '*'] })).toHaveLength(1);
  });

  it.each<[string, Plain, Record<string, Plain>]>([
    ['actions that take no resource', ['xray:PutTraceSegments', 'cloudwatch:PutMetricData', 'ec2:DescribeVpcs'], {}],
    ['a function’s own logs and network interfaces', ['logs:PutLogEvents', 'ec2:CreateNetworkInterface'], {}],
    ['a wildcard inside an ARN', 'sqs:SendMessage', { Resource: 'arn:aws:sqs:*:*:orders-*' }],
    ['whole services, which another rule reports', ['sqs:*'], {}],
    ['a Deny', 'sqs:SendMessage', { Effect: 'Deny' }],
    ['a condition on tags', 'ec2:StopInstances', { Condition: { StringEquals: { 'aws:ResourceTag/team': 'shop' } } }],
    ['an action that AWS does not have', 'nope:Nothing', {}],
  ])('leaves alone %s', (_, action, more) => {
    expect(judge(action, more)).toEqual([]);
  });
});
