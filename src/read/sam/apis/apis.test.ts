import { readSam } from '../../../../test/support/sam.js';

const fn = (events = '') =>
  `{ Type: AWS::Serverless::Function, Properties: { Handler: a.b, Runtime: nodejs22.x${events === '' ? '' : `, Events: ${events}`} } }`;

describe('a REST API', () => {
  it('of its own name takes the routes of the events that refer to it', () => {
    const read = readSam(`Resources:
  Shop: { Type: AWS::Serverless::Api, Properties: { StageName: live } }
  F: ${fn('{ Pay: { Type: Api, Properties: { Path: /pay, Method: post, RestApiId: !Ref Shop } } }')}
`);
    expect(read.codes).toEqual([]);
    expect(read.ids).toEqual([
      'F AWS::Lambda::Function',
      'FPayPermissionlive AWS::Lambda::Permission',
      'FRole AWS::IAM::Role',
      'Shop AWS::ApiGateway::RestApi',
      'ShopDeploymentdda6b587cd AWS::ApiGateway::Deployment',
      'ShopliveStage AWS::ApiGateway::Stage',
    ]);
    expect(read.print('Shop', 'Body', 'paths', '/pay', 'post', 'x-amazon-apigateway-integration', 'type')).toBe(
      'aws_proxy',
    );
  });

  it('is deployed where one of its functions is', () => {
    const conditional = (condition: string) =>
      `{ Type: AWS::Serverless::Function, Condition: ${condition}, Properties: { Handler: a.b, Runtime: x, Events: { E: { Type: Api, Properties: { Path: /${condition}, Method: get } } } } }`;
    const read = readSam(`Parameters: { P: { Type: String } }
Conditions: { A: !Equals [!Ref P, a], B: !Equals [!Ref P, b], No: !Equals [a, b] }
Resources:
  F: ${conditional('A')}
  G: ${conditional('B')}
`);
    expect(read.resource('ServerlessRestApi').presence).toBe('maybe');
    const none = readSam(`Conditions: { No: !Equals [a, b] }\nResources:\n  F: ${conditional('No')}\n`);
    expect(none.ids).toEqual([]);
  });

  it('reads its definition from a file, and lets its Lambda authorizers be called', () => {
    const read = readSam(
      `Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      DefinitionBody: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: ./api.yaml } } }
      Auth: { Authorizers: { Door: { FunctionArn: !GetAtt F.Arn } } }
  F: ${fn()}
`,
      {
        'orders/api.yaml':
          'openapi: 3.0.1\npaths:\n  /pay: { get: { x-amazon-apigateway-integration: { uri: !GetAtt F.Arn } } }\n',
      },
    );
    expect(read.codes).toEqual([]);
    expect(read.print('Shop', 'Body', 'paths', '/pay', 'get')).toContain('${F.Arn}');
    expect(read.print('Shop', 'Body', 'components')).toContain('functions/${F.Arn}/invocations');
    expect(read.print('ShopDoorAuthorizerPermission', 'FunctionName')).toBe('${F.Arn}');
    expect(read.inputs).toContain('orders/api.yaml');
  });

  it('has a domain with its records, and a usage plan', () => {
    const read = readSam(`Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      Auth: { UsagePlan: { CreateUsagePlan: PER_API } }
      Domain: { DomainName: shop.example, CertificateArn: c, BasePath: [v1, v2], Route53: { HostedZoneId: Z1 } }
`);
    expect(read.codes).toEqual([]);
    expect(read.ids.map((id) => id.replace(/[0-9a-f]{10} /, '… '))).toEqual([
      'ApiGatewayDomainName… AWS::ApiGateway::DomainName',
      'RecordSetGroup… AWS::Route53::RecordSetGroup',
      'Shop AWS::ApiGateway::RestApi',
      'ShopApiKey AWS::ApiGateway::ApiKey',
      'ShopDeployment… AWS::ApiGateway::Deployment',
      'ShopUsagePlan AWS::ApiGateway::UsagePlan',
      'ShopUsagePlanKey AWS::ApiGateway::UsagePlanKey',
      'ShopliveStage AWS::ApiGateway::Stage',
      'Shopv1BasePathMapping AWS::ApiGateway::BasePathMapping',
      'Shopv2BasePathMapping AWS::ApiGateway::BasePathMapping',
    ]);
  });

  it.each([
    ['{ StageName: "" }', 'sam/api'],
    ['{ StageName: live, DefinitionUri: s3://b/k, Cors: "*" }', 'sam/api'],
    ['{ StageName: live, DefinitionBody: { paths: { /a: [] } } }', 'sam/api'],
    ['{ StageName: live, Domain: { DomainName: a } }', 'sam/domain'],
    ['{ StageName: live, Auth: { UsagePlan: { CreateUsagePlan: MAYBE } } }', 'sam/usage-plan'],
    ['{ StageName: live, Auth: { Authorizers: [] } }', 'sam/authorizer'],
  ])('%s is reported', (properties, code) => {
    expect(readSam(`Resources:\n  A: { Type: AWS::Serverless::Api, Properties: ${properties} }`).codes).toEqual([code]);
  });
});

describe('an HTTP API', () => {
  it('needs one permission for a function that takes everything', () => {
    const read = readSam(`Resources:
  F: ${fn('{ All: { Type: HttpApi }, One: { Type: HttpApi, Properties: { Path: /one, Method: get } } }')}
`);
    expect(read.ids.filter((id) => id.includes('Permission'))).toEqual(['FAllPermission AWS::Lambda::Permission']);
    expect(read.print('ServerlessHttpApi', 'Body', 'paths', '/one', 'get')).toContain('payloadFormatVersion:2.0');
  });

  it('has no route twice', () => {
    const event = '{ Type: HttpApi, Properties: { Path: /one, Method: get } }';
    expect(readSam(`Resources:\n  F: ${fn(`{ A: ${event}, B: ${event} }`)}\n`).codes).toEqual(['sam/event']);
  });
});

describe('a WebSocket API', () => {
  it('has a route, an integration and a permission for each route', () => {
    const read = readSam(`Resources:
  Chat:
    Type: AWS::Serverless::WebSocketApi
    Properties:
      RouteSelectionExpression: $request.body.action
      Routes: { $connect: { FunctionArn: !GetAtt F.Arn } }
  F: ${fn()}
`);
    expect(read.codes).toEqual([]);
    expect(read.ids.filter((id) => id.startsWith('Chat'))).toEqual([
      'Chat AWS::ApiGatewayV2::Api',
      'ChatConnectIntegration AWS::ApiGatewayV2::Integration',
      'ChatConnectPermission AWS::Lambda::Permission',
      'ChatConnectRoute AWS::ApiGatewayV2::Route',
      'ChatDefaultStage AWS::ApiGatewayV2::Stage',
    ]);
  });
});

describe('a GraphQL API', () => {
  it('has data sources whose roles may use what they read', () => {
    const read = readSam(`Resources:
  Graph:
    Type: AWS::Serverless::GraphQLApi
    Properties:
      SchemaInline: "type Query { a: String }"
      Auth: { Type: AWS_IAM }
      DataSources:
        DynamoDb: { Orders: { TableName: !Ref Table, TableArn: !GetAtt Table.Arn } }
        Lambda: { Pay: { FunctionArn: !GetAtt F.Arn } }
      Functions: { ask: { Runtime: { Name: APPSYNC_JS, Version: 1.0.0 }, InlineCode: x, DataSource: Orders } }
      Resolvers: { Query: { a: { Pipeline: [ask] } } }
  Table: { Type: AWS::Serverless::SimpleTable }
  F: ${fn()}
`);
    expect(read.codes).toEqual([]);
    expect(read.print('GraphOrdersDynamoDBDataSourceToTableConnectorPolicy', 'Roles')).toBe(
      '[${GraphOrdersDynamoDBDataSourceRole}]',
    );
    expect(read.print('GraphPayLambdaDataSourceToLambdaConnectorPolicy', 'PolicyDocument')).toContain(
      'lambda:InvokeFunction',
    );
    expect(read.print('GraphQuerya', 'PipelineConfig')).toBe('{Functions:[${Graphask.FunctionId}]}');
  });
});
