import { contextOf } from '../../../../test/support/read-context.js';
import { readSam } from '../../../../test/support/sam.js';
import { samReader } from '../sam-reader.js';

const code = 'Handler: a.b, Runtime: nodejs22.x, CodeUri: s3://b/k';

/** What is an error of one resource `R`, whose properties stand at line 5, as code and line. */
function errorsOf(type: string, properties: string): readonly string[] {
  const read = readSam(`Resources:
  R:
    Type: AWS::Serverless::${type}
    Properties: { ${properties} }
Parameters: { Given: { Type: String, Default: "1.0.0" }, Later: { Type: String } }
`);
  return read.diagnostics
    .filter(({ severity, code: kind }) => severity === 'error' && kind.startsWith('sam/'))
    .map(({ code: kind, location }) => `${kind} ${location.line}`);
}

describe('a resource is refused', () => {
  it.each([
    [
      'code at an address that is not of S3',
      'Function',
      `${code}x`.replace('s3://b/kx', 'http://example.org/a.zip'),
      'sam/code-location',
    ],
    [
      'code in a bucket that is a token',
      'Function',
      code.replace('s3://b/k', '"s3://[TOKEN.1]/k"'),
      'sam/code-location',
    ],
    [
      'code by a dynamic reference',
      'Function',
      code.replace('s3://b/k', '"s3://{{resolve:ssm:/a/b}}/k"'),
      'sam/code-location',
    ],
    ['an image without an image', 'Function', 'PackageType: Image', 'sam/function'],
    ['settings of an image', 'Function', `${code}, ImageConfig: { Command: [a] }`, 'sam/function'],
    [
      'a deployment without a type',
      'Function',
      `${code}, AutoPublishAlias: live, DeploymentPreference: { Alarms: [] }`,
      'sam/deployment-preference',
    ],
    [
      'a condition that is not known',
      'Function',
      `${code}, AutoPublishAlias: live, DeploymentPreference: { Type: AllAtOnce, PassthroughCondition: [a] }`,
      'sam/deployment-preference',
    ],
    [
      'a capacity provider without an ARN',
      'Function',
      `${code}, CapacityProviderConfig: { PerExecutionEnvironmentMaxConcurrency: 1 }`,
      'sam/function',
    ],
    [
      'an unknown deletion policy',
      'Function',
      `${code}, AutoPublishAlias: live, VersionDeletionPolicy: Keep`,
      'sam/function',
    ],
    [
      'half a choice of destinations',
      'Function',
      `${code}, EventInvokeConfig: { DestinationConfig: { OnSuccess: { Type: SQS, Destination: !If [C, a] } } }`,
      'sam/destination',
    ],
    [
      'an application by function',
      'Application',
      'Location: { ApplicationId: !Sub a, SemanticVersion: 1.0.0 }',
      'sam/application',
    ],
    [
      'an application by dynamic reference',
      'Application',
      'Location: { ApplicationId: "{{resolve:ssm:/app}}", SemanticVersion: 1.0.0 }',
      'sam/application',
    ],
    [
      'a version that is empty',
      'Application',
      'Location: { ApplicationId: "arn:aws:serverlessrepo:a:b:applications/c", SemanticVersion: "" }',
      'sam/application',
    ],
    ['a key by function', 'SimpleTable', 'PrimaryKey: { Name: !Ref Given, Type: String }', 'sam/primary-key'],
    [
      'a throughput in words',
      'SimpleTable',
      'ProvisionedThroughput: { ReadCapacityUnits: many, WriteCapacityUnits: 1 }',
      'sam/primary-key',
    ],
    ['an alias by reference', 'StateMachine', 'Definition: { StartAt: a }, AutoPublishAlias: !Ref Given', 'sam/alias'],
    ['a definition that is no file', 'StateMachine', 'DefinitionUri: my-definition', 'sam/code-location'],
    [
      'an unknown kind of address',
      'WebSocketApi',
      'RouteSelectionExpression: a, Routes: { $default: { FunctionArn: a } }, IpAddressType: ipv5',
      'sam/websocket',
    ],
    [
      'types that are allowed and excluded',
      'CapacityProvider',
      'VpcConfig: { SubnetIds: [a] }, InstanceRequirements: { AllowedTypes: [a], ExcludedTypes: [b] }',
      'sam/capacity-provider',
    ],
    ['a provider without subnets', 'CapacityProvider', 'VpcConfig: { SecurityGroupIds: [a] }', 'sam/capacity-provider'],
    [
      'an authorization of two kinds',
      'GraphQLApi',
      'SchemaInline: a, Auth: { Type: AWS_LAMBDA, LambdaAuthorizer: { AuthorizerUri: a }, UserPool: { UserPoolId: b } }',
      'sam/graphql',
    ],
    [
      'a function without a runtime',
      'GraphQLApi',
      'SchemaInline: a, Auth: { Type: AWS_IAM }, Functions: { F: { DataSource: NONE, InlineCode: a } }',
      'sam/graphql',
    ],
    [
      'an unknown setting of logging',
      'GraphQLApi',
      'SchemaInline: a, Auth: { Type: AWS_IAM }, Logging: { Level: ALL }',
      'sam/graphql',
    ],
    ['an unknown property', 'SimpleTable', 'Primary: a', 'sam/unknown-property'],
  ])('for %s', (_, type, properties, expected) => {
    // At the property, or at the resource where it is missing.
    expect(errorsOf(type, properties)).toContainEqual(expect.stringMatching(new RegExp(`^${expected} [35]$`)));
  });

  it.each([
    ['Function', `${code.replace(', CodeUri: s3://b/k', '')}`],
    [
      'Function',
      `${code}, AutoPublishAlias: live, DeploymentPreference: { Type: AllAtOnce, PassthroughCondition: !Ref Later }`,
    ],
    ['Function', `${code}, AutoPublishAlias: live, AutoPublishCodeSha256: !Ref Later`],
    ['Application', 'Location: { ApplicationId: !Ref Later, SemanticVersion: !Ref Given }'],
    ['SimpleTable', 'ProvisionedThroughput: { ReadCapacityUnits: !Ref Later, WriteCapacityUnits: 1 }'],
    ['StateMachine', 'DefinitionUri: states/orders.asl.json'],
    ['GraphQLApi', 'SchemaInline: a, Auth: { Type: AWS_IAM }, Unheard: of'],
    [
      'GraphQLApi',
      'SchemaInline: a, Auth: { Type: AWS_IAM }, Functions: { F: { Id: a } }, Resolvers: { Query: { q: { Pipeline: [F] } } }',
    ],
  ])('not for a %s with %s', (type, properties) => {
    expect(errorsOf(type, properties)).toEqual([]);
  });

  it('at the resource, where what is wrong comes from Globals', () => {
    const read = readSam(`Globals:
  Api: { Cors: { AllowOrigins: a } }
Resources:
  A: { Type: AWS::Serverless::Api, Properties: { StageName: live } }
`);
    const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ location }) => location.line)).toEqual([5]);
    expect(errors[0]?.message).toContain('Globals, line 3');
  });

  it('but for what the language extensions work out before', () => {
    const file = 'template.yaml';
    const text = (transform: string) => `Transform: ${transform}
Resources:
  F: { Type: AWS::Serverless::Function, Properties: { ${code}, Events: { Fn::If: [C, {}, {}] } } }
Conditions: { C: !Equals [a, b] }
`;
    const codesOf = (transform: string) =>
      samReader
        .read({ format: 'sam', file }, contextOf({ [file]: text(transform) }))
        .diagnostics.flatMap(({ severity, code: kind }) => (severity === 'error' ? [kind] : []));
    expect(codesOf('AWS::Serverless-2016-10-31')).toEqual(['sam/event']);
    expect(codesOf('[AWS::LanguageExtensions, AWS::Serverless-2016-10-31]')).toEqual([]);
  });

  it('as a part of a whole only for what no other part can give', () => {
    const part = (properties: string, type = 'Function') =>
      readSam(`Resources: { R: { Type: AWS::Serverless::${type}, Properties: { ${properties} } } }`).codes.filter(
        (kind) => kind.startsWith('sam/'),
      );
    expect(part('KmsKeyArn: !Ref SharedKey')).toEqual([]);
    expect(part('KmsKeyArn: a')).toEqual(['sam/function', 'sam/function']);
    expect(part('Description: !Ref Shared', 'LayerVersion')).toEqual(['sam/missing-property']);
  });
});
