import { readSam } from '../../../../../test/support/sam.js';

/** What is an error in the properties of one API, each with its code and line (the API is at line 3). */
function errorsOf(type: string, properties: string): readonly string[] {
  const read = readSam(`Resources:
  A:
    Type: AWS::Serverless::${type}
    Properties:
${properties.replace(/^/gm, '      ')}
`);
  return read.diagnostics
    .filter(({ severity, code }) => severity === 'error' && code.startsWith('sam/'))
    .map(({ code, location }) => `${code} ${location.line}`);
}

const pool = 'Authorizers: { Pool: { UserPoolArn: a } }';

describe('a REST API is refused', () => {
  it.each([
    ['an unknown setting of Auth', 'Auth: { Authorisers: {} }', 'sam/authorizer 7'],
    ['a default authorizer that it does not have', `Auth: { DefaultAuthorizer: Other, ${pool} }`, 'sam/authorizer 7'],
    ['a default authorizer by reference', `Auth: { DefaultAuthorizer: !Ref Pool, ${pool} }`, 'sam/authorizer 7'],
    ['authorizers behind a condition', 'Auth: { Authorizers: { Fn::If: [C, {}, {}] } }', 'sam/authorizer 7'],
    [
      'a payload that is none',
      'Auth: { Authorizers: { L: { FunctionArn: a, FunctionPayloadType: ALL } } }',
      'sam/authorizer 7',
    ],
    [
      'a request authorizer without a source',
      'Auth: { Authorizers: { L: { FunctionArn: a, FunctionPayloadType: REQUEST, Identity: { ReauthorizeEvery: 5 } } } }',
      'sam/authorizer 7',
    ],
    [
      'a header that is no text',
      'Auth: { Authorizers: { L: { FunctionArn: a, FunctionPayloadType: REQUEST, Identity: { Headers: [1] } } } }',
      'sam/authorizer 7',
    ],
    [
      'scopes that are no list',
      'Auth: { Authorizers: { P: { UserPoolArn: a, AuthorizationScopes: s } } }',
      'sam/authorizer 7',
    ],
    ['VPCs by reference', 'Auth: { ResourcePolicy: { SourceVpcBlacklist: [!Ref Vpc] } }', 'sam/authorizer 7'],
    ['an unknown setting of Cors', 'Cors: { AllowOrigins: "*" }', 'sam/cors 7'],
    ['credentials for everybody', 'Cors: { AllowCredentials: true }', 'sam/cors 7'],
    [
      'a status that is no number',
      'GatewayResponses: { UNAUTHORIZED: { StatusCode: many } }',
      'sam/gateway-response 7',
    ],
    ['an unknown part of a response', 'GatewayResponses: { UNAUTHORIZED: { Status: 1 } }', 'sam/gateway-response 7'],
    ['a response that is no map', 'GatewayResponses: { UNAUTHORIZED: 403 }', 'sam/gateway-response 7'],
    ['a model without a type', 'Models: { User: { properties: {} } }', 'sam/models 7'],
    ['a version without quotes', 'OpenApiVersion: 2.0', 'sam/api 7'],
    ['a version that is none', 'OpenApiVersion: "4.1.0.2"', 'sam/api 7'],
    [
      'an unknown setting of a usage plan',
      'Auth: { UsagePlan: { CreateUsagePlan: NONE, Rate: 1 } }',
      'sam/usage-plan 7',
    ],
    ['a base path that is no text', 'Domain: { DomainName: a, CertificateArn: b, BasePath: [[a]] }', 'sam/domain 7'],
    [
      'a separate set by a word',
      'Domain: { DomainName: a, CertificateArn: b, Route53: { HostedZoneId: Z, SeparateRecordSetGroup: "yes" } }',
      'sam/domain 7',
    ],
    [
      'a policy of a public domain',
      'Domain: { DomainName: a, CertificateArn: b, Policy: { Statement: [] } }',
      'sam/domain 7',
    ],
    ['Cors over a definition without a version', 'Cors: "\'*\'"\nDefinitionBody: { paths: {} }', 'sam/definition 8'],
    ['two definitions', 'DefinitionUri: s3://b/k\nDefinitionBody: { swagger: "2.0", paths: {} }', 'sam/definition 7'],
    [
      'a security that is no list',
      `Auth: { DefaultAuthorizer: Pool, ${pool} }\nDefinitionBody:\n  swagger: "2.0"\n  paths: { /a: { get: { x-amazon-apigateway-integration: { type: mock }, security: {} } } }`,
      'sam/definition 10',
    ],
    [
      'an endpoint setting that is no map',
      'DisableExecuteApiEndpoint: true\nDefinitionBody: { swagger: "2.0", paths: {}, x-amazon-apigateway-endpoint-configuration: 1 }',
      'sam/definition 8',
    ],
    ['an address that is not of S3', 'DefinitionUri: https://example.org/api.yaml', 'sam/code-location 7'],
  ])('for %s', (_, properties, expected) => {
    expect(errorsOf('Api', `StageName: live\n${properties}`)).toContain(expected);
  });

  it.each([
    `Auth: { DefaultAuthorizer: Pool, ${pool} }`,
    'Auth: { DefaultAuthorizer: AWS_IAM }',
    'Auth: { Authorizers: { L: { FunctionArn: a, FunctionPayloadType: REQUEST, Identity: { ReauthorizeEvery: 0 } } } }',
    'Auth: { UsagePlan: { CreateUsagePlan: PER_API, UsagePlanName: !Ref AWS::StackName } }',
    'Cors: { AllowOrigin: "\'https://example.org\'", AllowCredentials: true }',
    'Cors: !Sub "\'${AWS::Region}\'"',
    'GatewayResponses: { DEFAULT_4XX: { StatusCode: "403", ResponseParameters: { Headers: { A: "\'b\'" } } } }',
    'OpenApiVersion: 3.0.1',
    'OpenApiVersion: 3.0',
    'Auth: { DefaultAuthorizer: NONE }\nDefinitionBody: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/k } } }',
    'Domain: { DomainName: a, CertificateArn: b, BasePath: v1 }',
  ])('not for %s', (properties) => {
    expect(errorsOf('Api', `StageName: live\n${properties}`)).toEqual([]);
  });
});

describe('an HTTP API is refused', () => {
  const lambda = 'FunctionArn: a, AuthorizerPayloadFormatVersion: "2.0"';
  it.each([
    ['a function authorizer without a version', 'Auth: { Authorizers: { L: { FunctionArn: a } } }', 'sam/authorizer 6'],
    [
      'scopes of a function authorizer',
      `Auth: { Authorizers: { L: { ${lambda}, AuthorizationScopes: [a] } } }`,
      'sam/authorizer 6',
    ],
    [
      'a token authorizer without a source',
      'Auth: { Authorizers: { T: { JwtConfiguration: { issuer: a } } } }',
      'sam/authorizer 6',
    ],
    ['an authorizer of old', 'Auth: { Authorizers: { T: { OpenIdConnectUrl: a } } }', 'sam/authorizer 6'],
    [
      'permissions by a word',
      `Auth: { Authorizers: { L: { ${lambda}, EnableFunctionDefaultPermissions: "on" } } }`,
      'sam/authorizer 6',
    ],
    ['IAM that is not enabled', 'Auth: { DefaultAuthorizer: AWS_IAM }', 'sam/authorizer 6'],
    ['an unknown setting of Cors', 'CorsConfiguration: { AllowOrigin: ["*"] }', 'sam/cors 6'],
    ['tags over Swagger 2', 'Tags: { a: b }\nDefinitionBody: { swagger: "2.0", paths: {} }', 'sam/definition 7'],
    ['a path with a blank', 'Domain: { DomainName: a, CertificateArn: b, BasePath: ["v 1"] }', 'sam/domain 6'],
    ['an edge domain', 'Domain: { DomainName: a, CertificateArn: b, EndpointConfiguration: EDGE }', 'sam/domain 6'],
  ])('for %s', (_, properties, expected) => {
    expect(errorsOf('HttpApi', properties)).toContain(expected);
  });

  it.each([
    `Auth: { DefaultAuthorizer: L, Authorizers: { L: { ${lambda} } } }`,
    'Auth: { DefaultAuthorizer: AWS_IAM, EnableIamAuthorizer: true }',
    'Auth: { Authorizers: { T: { JwtConfiguration: { issuer: a, audience: [b] }, IdentitySource: $request.header.A } } }',
    'CorsConfiguration: true',
    'Tags: { a: b }\nDefinitionBody: { openapi: 3.0.1, paths: {} }',
  ])('not for %s', (properties) => {
    expect(errorsOf('HttpApi', properties)).toEqual([]);
  });
});

test('name and description of an HTTP API stand beside no title and description of its definition', () => {
  const body = 'DefinitionBody: { openapi: 3.0.1, info: { title: t, description: d }, paths: {} }';
  expect(errorsOf('HttpApi', `${body}\nName: a`)).toEqual(['sam/definition 7']);
  expect(errorsOf('HttpApi', `${body}\nDescription: a`)).toEqual(['sam/definition 7']);
  expect(errorsOf('HttpApi', body)).toEqual([]);
  const skeleton = 'DefinitionBody: { openapi: 3.0.1, info: { title: !Ref AWS::StackName }, paths: {} }';
  expect(errorsOf('HttpApi', `${skeleton}\nName: a\nDescription: b`)).toEqual([]);
  expect(errorsOf('Api', `StageName: a\nName: a\n${body}`)).toEqual([]);
});

test('tags, name and description of an HTTP API are written into its definition, which is to be here for that', () => {
  for (const stated of ['Tags: { a: b }', 'Name: a', 'Description: a'])
    expect(errorsOf('HttpApi', `DefinitionUri: s3://b/k\n${stated}`)).toEqual(['sam/api 7']);
  expect(errorsOf('HttpApi', 'Tags: { a: b }')).toEqual([]);
  expect(errorsOf('Api', 'StageName: live\nDefinitionUri: s3://b/k\nTags: { a: b }')).toEqual([]);
});
