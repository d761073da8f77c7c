import { readSam } from '../../../../test/support/sam.js';

const parts = `  F: { Type: AWS::Serverless::Function, Properties: { Handler: a.b, Runtime: nodejs22.x } }
  Table: { Type: AWS::DynamoDB::Table }
  Topic: { Type: AWS::SNS::Topic }
  Queue: { Type: AWS::SQS::Queue }
`;
const connector = (properties: string) =>
  `Resources:\n${parts}  C: { Type: AWS::Serverless::Connector, Properties: ${properties} }\n`;

describe('a connector', () => {
  it('from a function to a table is a policy on the role of the function', () => {
    const read = readSam(connector('{ Source: { Id: F }, Destination: { Id: Table }, Permissions: [Write] }'));
    expect(read.codes).toEqual([]);
    expect(read.print('CPolicy', 'Roles')).toBe('[${FRole}]');
    expect(read.print('CPolicy', 'PolicyDocument')).toContain('Resource:[${Table.Arn},${Table.Arn}/index/*]');
    expect(read.print('CPolicy', 'PolicyDocument')).not.toContain('GetItem');
  });

  it('to several destinations numbers them', () => {
    const read = readSam(
      connector('{ Source: { Id: Topic }, Destination: [{ Id: Queue }, { Id: F }], Permissions: [Write] }'),
    );
    expect(read.ids).toEqual(
      expect.arrayContaining([
        'CQueuePolicyDestination0 AWS::SQS::QueuePolicy',
        'CWriteLambdaPermissionDestination1 AWS::Lambda::Permission',
      ]),
    );
    expect(read.ids.some((id) => id.includes('AWS::Serverless'))).toBe(false);
  });

  it('may stand at its source', () => {
    const read = readSam(`Resources:
  Bucket:
    Type: AWS::S3::Bucket
    Connectors: { Notify: { Properties: { Destination: { Id: F }, Permissions: [Write] } } }
${parts}`);
    expect(read.print('BucketNotifyWriteLambdaPermission', 'Principal')).toBe('s3.amazonaws.com');
    expect(read.print('BucketNotifyWriteLambdaPermission', 'SourceArn')).toBe('${Bucket.Arn}');
  });

  it('makes an event source mapping wait for it', () => {
    const read = readSam(`Resources:
  G:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.b
      Runtime: nodejs22.x
      Events: { E: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn } } }
  C: { Type: AWS::Serverless::Connector, Properties: { Source: { Id: Queue }, Destination: { Id: G }, Permissions: [Read, Write] } }
${parts}`);
    expect(read.resource('GE').dependsOn).toEqual(['CPolicy']);
  });

  it.each([
    ['{ Source: { Id: Nobody }, Destination: { Id: Table }, Permissions: [Write] }'],
    ['{ Source: { Id: Table }, Destination: { Id: Topic }, Permissions: [Write] }'],
    ['{ Source: { Id: F }, Destination: { Id: Table }, Permissions: [Admin] }'],
    ['{ Source: { Id: F }, Destination: { Id: Table }, Permissions: [] }'],
    ['{ Source: { Id: F, Type: x }, Destination: { Id: Table }, Permissions: [Write] }'],
    ['{ Source: { Id: F }, Destination: [], Permissions: [Write] }'],
  ])('%s is reported', (properties) => {
    expect(readSam(connector(properties)).codes).toEqual(['sam/connector']);
  });
});
