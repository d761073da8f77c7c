import { readSam } from '../../../../test/support/sam.js';

const region = { region: 'ap-southeast-1' };
const fn = (events: string) =>
  `{ Type: AWS::Serverless::Function, Properties: { Handler: a.b, Runtime: nodejs22.x, InlineCode: x, FunctionName: !Ref Name, Events: ${events} } }`;

const shop = `Parameters: { Name: { Type: String, Default: given } }
Conditions: { IsLive: !Equals [!Ref Name, live] }
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      Cors: "'*'"
      BinaryMediaTypes: [image~1png]
      Auth:
        DefaultAuthorizer: Pool
        Authorizers: { Pool: { UserPoolArn: 'arn:aws:cognito-idp:eu-west-1:111122223333:userpool/p' } }
        ResourcePolicy: { IpRangeBlacklist: [1.2.3.4] }
  F: ${fn(`
    {
      Pay: { Type: Api, Properties: { Path: '/pay/{id}', Method: post, RestApiId: !Ref Shop, Auth: { Authorizer: NONE } } },
      See: { Type: Api, Properties: { Path: '/pay/{id}', Method: get, RestApiId: !Ref Shop } },
      Own: { Type: Api, Properties: { Path: /own, Method: any } }
    }`)}
  G: { Type: AWS::Serverless::Function, Condition: IsLive, Properties: { Handler: a.b, Runtime: nodejs22.x, InlineCode: x, Events: { Maybe: { Type: Api, Properties: { Path: /maybe, Method: get } } } } }
`;

describe('the definition of a REST API that SAM writes', () => {
  const read = readSam(shop, {}, region);

  // Both ids are those of aws-sam-translator 1.115.0 for this template.
  test('is hashed into the id of its deployment as the transform does', () => {
    expect(read.codes).toEqual([]);
    const deployments = read.ids.filter((id) => id.endsWith('::Deployment')).map((id) => id.split(' ')[0]);
    expect(deployments).toEqual(['ServerlessRestApiDeploymentaa66760d87', 'ShopDeploymentd868192e53']);
    expect(read.print('ShopliveStage', 'DeploymentId')).toBe('${ShopDeploymentd868192e53}');
  });

  test('asks for the default authorizer where an event does not turn it off', () => {
    const method = (name: string, ...path: string[]) => read.print('Shop', 'Body', 'paths', '/pay/{id}', name, ...path);
    expect(method('get', 'security')).toContain('Pool');
    expect(method('post', 'security')).toContain('NONE');
    expect(method('options', 'security')).toContain('Pool');
    expect(method('options', 'x-amazon-apigateway-integration', 'responses', 'default')).toContain(
      "'GET,OPTIONS,POST'",
    );
  });

  test('has the policy, the media types and the authorizers of its API', () => {
    expect(read.print('Shop', 'Body', 'x-amazon-apigateway-policy')).toContain('execute-api:/live/POST/pay/*');
    expect(read.print('Shop', 'Body', 'x-amazon-apigateway-binary-media-types')).toContain('image/png');
    expect(read.print('Shop', 'Body', 'securityDefinitions', 'Pool', 'x-amazon-apigateway-authtype')).toBe(
      'cognito_user_pools',
    );
  });

  test('leaves out, at this stage, what stands only under a condition', () => {
    expect(read.print('ServerlessRestApi', 'Body', 'paths', '/own')).toContain('aws_proxy');
    expect(read.print('ServerlessRestApi', 'Body', 'paths', '/maybe')).toBeUndefined();
  });
});

describe('the definition of an HTTP API', () => {
  const read = readSam(
    `Resources:
  Shop:
    Type: AWS::Serverless::HttpApi
    Properties:
      Tags: { team: shop }
      CorsConfiguration: { AllowOrigins: ['https://shop.example.org'], MaxAge: 5 }
      Auth:
        DefaultAuthorizer: Jwt
        Authorizers: { Jwt: { IdentitySource: $request.header.Authorization, JwtConfiguration: { issuer: i, Audience: [a] } } }
  F: { Type: AWS::Serverless::Function, Properties: { Handler: a.b, Runtime: nodejs22.x, InlineCode: x, Events: { All: { Type: HttpApi, Properties: { ApiId: !Ref Shop } }, One: { Type: HttpApi, Properties: { ApiId: !Ref Shop, Path: '/a/{id}', Method: GET, TimeoutInMillis: 5 } } } } }
`,
    {},
    region,
  );

  test('has routes with their parameters, authorizer and timeout', () => {
    expect(read.codes).toEqual([]);
    const one = (...path: string[]) => read.print('Shop', 'Body', 'paths', '/a/{id}', 'get', ...path);
    expect(one('parameters')).toContain('path');
    expect(one('security')).toContain('Jwt');
    expect(one('x-amazon-apigateway-integration', 'timeoutInMillis')).toBe('5');
    expect(read.print('Shop', 'Body', 'paths', '$default', 'x-amazon-apigateway-any-method', 'isDefaultRoute')).toBe(
      'true',
    );
  });

  test('has CORS, tags and schemes in its own words', () => {
    expect(read.print('Shop', 'Body', 'x-amazon-apigateway-cors', 'maxAge')).toBe('5');
    expect(read.print('Shop', 'Body', 'tags')).toContain('httpapi:createdBy');
    const scheme = ['Shop', 'Body', 'components', 'securitySchemes', 'Jwt', 'x-amazon-apigateway-authorizer'] as const;
    expect(read.print(...scheme, 'jwtConfiguration', 'audience')).toContain('a');
  });

  test('needs one permission where the function takes all other requests', () => {
    expect(read.ids.filter((id) => id.endsWith('Lambda::Permission'))).toEqual([
      'FAllPermission AWS::Lambda::Permission',
    ]);
  });
});
