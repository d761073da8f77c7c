import { judgeTemplate } from '../../../../../test/support/judge-template.js';
import { isIPv4, isIPv6 } from './addresses.js';

function errors(type: string, properties: string): readonly string[] {
  const { diagnostics } =
    judgeTemplate(`Parameters: { P: { Type: String } }\nConditions: { C: !Equals [!Ref P, x] }\nResources:
  R: { Type: ${type}, Properties: ${properties} }
  Role: { Type: AWS::IAM::Role, Properties: { Path: /team/, AssumeRolePolicyDocument: {} } }
`);
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code.replace('cloudformation/', ''));
}

const key = (name: string) => `[{ AttributeName: ${name}, KeyType: HASH }]`;
const attribute = (name: string) => `{ AttributeName: ${name}, AttributeType: S }`;
const policy = (statement: string) => `{ PolicyName: p, Roles: [r], PolicyDocument: { Statement: ${statement} } }`;
const record = (type: string, ...records: string[]) =>
  `{ Name: a.b, TTL: 1, Type: ${type}, ResourceRecords: ${JSON.stringify(records)} }`;
const rule = (text: string) => `{ GroupDescription: d, SecurityGroupIngress: [${text}] }`;

describe('what services refuse', () => {
  test.each([
    ['AWS::DynamoDB::Table', `{ AttributeDefinitions: [${attribute('a')}], KeySchema: ${key('b')} }`, ['table-keys']],
    [
      'AWS::DynamoDB::Table',
      `{ AttributeDefinitions: [${attribute('a')}, ${attribute('b')}], KeySchema: ${key('a')} }`,
      ['table-keys'],
    ],
    [
      'AWS::DynamoDB::Table',
      `{ AttributeDefinitions: [${attribute('a')}, ${attribute('b')}], KeySchema: ${key('a')}, GlobalSecondaryIndexes: [{ IndexName: i, Projection: {}, KeySchema: ${key('b')} }] }`,
      [],
    ],
    ['AWS::DynamoDB::Table', `{ AttributeDefinitions: [${attribute('a')}], KeySchema: ${key('!Ref P')} }`, []],
    ['AWS::IAM::Policy', policy('[{ Effect: Allow, Action: a, Resource: b }]'), []],
    ['AWS::IAM::Policy', policy('{ Effect: !Ref P, NotAction: a, Resource: b }'), []],
    ['AWS::IAM::Policy', policy('[{ Effect: allow, Action: a, Resource: b }]'), ['policy']],
    ['AWS::IAM::Policy', policy('[{ Effect: Allow, Resource: b }]'), ['policy']],
    ['AWS::IAM::Policy', policy('[{ Action: a, Resource: b }]'), ['policy']],
    ['AWS::IAM::Policy', policy('[{ Effect: Allow, Action: a, Resources: b }]'), ['policy']],
    ['AWS::IAM::Policy', '{ PolicyName: p, PolicyDocument: {} }', ['missing-property']],
    ['AWS::IAM::InstanceProfile', '{ Roles: [a, b] }', ['instance-profile']],
    ['AWS::IAM::InstanceProfile', '{ Roles: [!If [C, a, b]] }', []],
    ['AWS::IAM::Group', '{ ManagedPolicyArns: [a, b, a] }', ['duplicate-item']],
    ['AWS::IAM::Group', '{ ManagedPolicyArns: !If [C, [a, a], [b]] }', ['duplicate-item']],
    ['AWS::IAM::Group', '{ ManagedPolicyArns: [!ImportValue a, !ImportValue b] }', []],
    [
      'AWS::CodeBuild::Project',
      '{ Artifacts: { Type: X }, Environment: { ComputeType: a, Image: b, Type: c }, Source: { Type: X }, ServiceRole: !Ref Role }',
      ['role-path'],
    ],
    [
      'AWS::CodeBuild::Project',
      '{ Artifacts: { Type: X }, Environment: { ComputeType: a, Image: b, Type: c }, Source: { Type: X }, ServiceRole: !GetAtt Role.Arn }',
      [],
    ],
    ['AWS::Lambda::Function', '{ Role: r, Handler: h, Code: { ZipFile: x } }', ['missing-property']],
    ['AWS::Lambda::Function', '{ Role: r, Handler: h, Runtime: r, Code: { ZipFile: x } }', []],
    [
      'AWS::Backup::BackupPlan',
      '{ BackupPlan: { BackupPlanName: p, BackupPlanRule: [{ RuleName: r, TargetBackupVault: v, Lifecycle: { MoveToColdStorageAfterDays: 7, DeleteAfterDays: 96 } }] } }',
      ['backup-lifecycle'],
    ],
    [
      'AWS::Backup::BackupPlan',
      '{ BackupPlan: { BackupPlanName: p, BackupPlanRule: [{ RuleName: r, TargetBackupVault: v, Lifecycle: { MoveToColdStorageAfterDays: 7, DeleteAfterDays: 97 } }] } }',
      [],
    ],
    [
      'AWS::EC2::Instance',
      '{ BlockDeviceMappings: [{ DeviceName: d, Ebs: { VolumeType: io1, Iops: 99 } }] }',
      ['volume-iops'],
    ],
    ['AWS::EC2::Instance', '{ BlockDeviceMappings: [{ DeviceName: d, Ebs: { VolumeType: io1, Iops: !Ref P } }] }', []],
    ['AWS::EC2::Instance', '{ BlockDeviceMappings: [{ DeviceName: d, VirtualName: disk }] }', ['virtual-name']],
    ['AWS::EC2::SecurityGroup', rule('{ IpProtocol: tcp, CidrIp: 10.0.0.0/8 }'), ['port-range']],
    ['AWS::EC2::SecurityGroup', rule("{ IpProtocol: '-1', CidrIp: 10.0.0.0/8 }"), []],
    ['AWS::EC2::SecurityGroup', rule('{ IpProtocol: tcp, FromPort: 1, ToPort: !Ref P, CidrIp: 10.0.0.0/8 }'), []],
    ['AWS::Route53::RecordSet', record('A', '10.0.0.1', '10.0.0.256'), ['record']],
    ['AWS::Route53::RecordSet', record('AAAA', '10.0.0.1'), ['record']],
    ['AWS::Route53::RecordSet', record('CNAME', 'a', 'b'), ['record']],
    ['AWS::Route53::RecordSet', record('MX', '10 a.b', 'a.b'), ['record']],
    ['AWS::Route53::RecordSet', record('TXT', '"a" "b"', 'c'), ['record']],
    ['AWS::Route53::RecordSet', record('CAA', '0 issue "a"', '0 issue a'), ['record']],
    ['AWS::Route53::RecordSet', record('NS', 'anything'), []],
    ['AWS::Route53::RecordSetGroup', `{ RecordSets: [${record('A', 'x')}] }`, ['record']],
  ])('%s %s', (type, properties, expected) => {
    expect(errors(type, properties)).toEqual(expected);
  });

  test('addresses', () => {
    expect(['0.0.0.0', '255.1.2.3'].every(isIPv4)).toBe(true);
    expect(['1.2.3', '01.2.3.4', '1.2.3.4 ', '1.2.3.4.5'].some(isIPv4)).toBe(false);
    expect(['::', '::1', '1::', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4', '1:2:3:4:5:6:1.2.3.4'].every(isIPv6)).toBe(true);
    expect(
      ['1:2', '1:2:3:4:5:6:7:8::', ':::', '1::2::3', '12345::', '::1.2.3.', '1:2:3:4:5:6:7:1.2.3.4'].some(isIPv6),
    ).toBe(false);
  });
});
