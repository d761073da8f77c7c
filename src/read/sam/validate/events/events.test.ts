import { readSam } from '../../../../../test/support/sam.js';

const code = 'Handler: a.b, Runtime: nodejs22.x, CodeUri: s3://b/k';

/** What is an error in a function with one event `E`, which stands at line 8, and an API `A` beside it. */
function errorsOf(
  event: string,
  api = 'Type: AWS::Serverless::Api, Properties: { StageName: live }',
): readonly string[] {
  const read = readSam(`Parameters: { Flag: { Type: String, Default: "true" } }
Resources:
  A: { ${api} }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Events: { E: { ${event} } }
      ${code.replaceAll(', ', '\n      ')}
`);
  return read.diagnostics
    .filter(({ severity, code: kind }) => severity === 'error' && kind.startsWith('sam/'))
    .map(({ code: kind, location }) => `${kind} ${location.line}`);
}

const route = (more: string) => `Type: Api, Properties: { RestApiId: !Ref A, Path: /a, Method: get, ${more} }`;
const httpRoute = (more: string) => `Type: HttpApi, Properties: { ApiId: !Ref A, Path: /a, Method: get, ${more} }`;
const rest = (more: string) => `Type: AWS::Serverless::Api, Properties: { StageName: live, ${more} }`;
const http = (more: string) => `Type: AWS::Serverless::HttpApi, Properties: { ${more} }`;
const pool = 'Auth: { Authorizers: { Pool: { UserPoolArn: a } } }';

describe('an event is refused', () => {
  it.each([
    ['an authorizer that the API does not have', route('Auth: { Authorizer: Other }'), rest(pool)],
    ['an authorizer of an API without any', route('Auth: { Authorizer: Pool }'), rest('Name: a')],
    ['an authorizer by reference', route('Auth: { Authorizer: !Ref Flag }'), rest(pool)],
    ['turning off what is not there', route('Auth: { Authorizer: NONE }'), rest(pool)],
    ['scopes alone', route('Auth: { AuthorizationScopes: [a] }'), rest(pool)],
    ['a key that is not asked for', route('Auth: { ApiKeyRequired: false }'), rest(pool)],
    [
      'an override of nothing',
      route('Auth: { OverrideApiAuth: true }'),
      rest('DefinitionBody: { swagger: "2.0", paths: {} }'),
    ],
    [
      'a model that the API does not have',
      route('RequestModel: { Model: User }'),
      rest('Models: { Other: { type: object } }'),
    ],
    [
      'a flag by reference',
      route('RequestModel: { Model: User, ValidateBody: !Ref Flag }'),
      rest('Models: { User: { type: object } }'),
    ],
    ['a parameter of no place', route('RequestParameters: [header.A]'), rest('Name: a')],
    [
      'a setting that a parameter has not',
      route('RequestParameters: [{ method.request.header.A: { Must: true } }]'),
      rest('Name: a'),
    ],
    ['an authorizer of an HTTP API without any', httpRoute('Auth: { Authorizer: T }'), http('Name: a')],
    ['no authorizer at all', httpRoute('Auth: { AuthorizationScopes: [a] }'), http('Name: a')],
    ['settings that are empty', httpRoute('RouteSettings: '), http('Name: a')],
    ['a consumer group of no Kafka', 'Type: SQS, Properties: { Queue: a, ConsumerGroupId: b }', rest('Name: a')],
    ['a path by function', 'Type: Api, Properties: { Path: !Sub "/${Flag}", Method: get }', rest('Name: a')],
    ['empty properties', 'Type: AlexaSkill, Properties: ', rest('Name: a')],
    [
      'half an access',
      'Type: MSK, Properties: { Stream: a, StartingPosition: LATEST, SchemaRegistryConfig: { SchemaRegistryURI: a, EventRecordFormat: JSON, SchemaValidationConfigs: [], AccessConfigs: [{ Type: BASIC_AUTH }] } }',
      rest('Name: a'),
    ],
    [
      'an empty queue',
      'Type: SNS, Properties: { Topic: a, SqsSubscription: { QueueArn: a, QueueUrl: "" } }',
      rest('Name: a'),
    ],
  ])('for %s', (_, event, api) => {
    const found = errorsOf(event, api);
    expect(found).not.toEqual([]);
    for (const one of found) expect(one).toMatch(/ 8$/);
  });

  it.each([
    ['an authorizer of the API', route('Auth: { Authorizer: Pool, AuthorizationScopes: [a] }'), rest(pool)],
    ['IAM', route('Auth: { Authorizer: AWS_IAM }'), rest('Name: a')],
    [
      'what an author writes into a definition of his own',
      route('Auth: { Authorizer: Mine }'),
      rest('DefinitionBody: { swagger: "2.0", paths: {} }'),
    ],
    [
      'a model of the API',
      route('RequestModel: { Model: User, ValidateBody: true }'),
      rest('Models: { User: { type: object } }'),
    ],
    [
      'parameters',
      route('RequestParameters: [method.request.header.A, { method.request.path.b: { Required: true } }]'),
      rest('Name: a'),
    ],
    ['IAM of an HTTP API', httpRoute('Auth: { Authorizer: AWS_IAM }'), http('Auth: { EnableIamAuthorizer: true }')],
    [
      'a consumer group of Kafka',
      'Type: MSK, Properties: { Stream: a, StartingPosition: LATEST, ConsumerGroupId: b }',
      rest('Name: a'),
    ],
  ])('not for %s', (_, event, api) => {
    expect(errorsOf(event, api)).toEqual([]);
  });
});
