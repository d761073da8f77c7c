import {
  afterLast,
  id,
  type LiveContext,
  lower,
  type ResourceShape,
  type ShapeContext,
  textIn,
  upper,
  uuid,
} from './shape.js';

function shortId(length: number): (context: ShapeContext) => string {
  return ({ draw }) => draw('id', length, lower);
}

const domainNames: ResourceShape['attributes'] = {
  DomainNameArn: ({ id: name, partition, region }) => `arn:${partition}:apigateway:${region}::/domainnames/${name}`,
  RegionalDomainName: ({ region, draw }) => `d-${draw('regional', 10, lower)}.execute-api.${region}.amazonaws.com`,
  RegionalHostedZoneId: ({ draw }) => `Z${draw('zone', 13, upper)}`,
};

function apiId(arn: string): string {
  return afterLast(arn, '/');
}

function appSyncHost({ draw, region }: LiveContext, kind: string): string {
  return `${draw('host', 26, lower)}.${kind}.${region}.amazonaws.com`;
}

export const apiShapes: Readonly<Record<string, ResourceShape>> = {
  'AWS::ApiGateway::RestApi': {
    physicalId: shortId(10),
    attributes: { RestApiId: id, RootResourceId: ({ draw }) => draw('root', 10, lower) },
  },
  'AWS::ApiGateway::Resource': { physicalId: shortId(6), attributes: { ResourceId: id } },
  'AWS::ApiGateway::Method': { attributes: {} },
  'AWS::ApiGateway::Deployment': { physicalId: shortId(6), attributes: { DeploymentId: id } },
  'AWS::ApiGateway::Stage': {
    nameProperty: 'StageName',
    scopeProperties: ['RestApiId'],
    attributes: {},
  },
  'AWS::ApiGateway::ApiKey': { physicalId: shortId(10), attributes: { APIKeyId: id } },
  'AWS::ApiGateway::UsagePlan': { physicalId: shortId(6), attributes: { Id: id } },
  'AWS::ApiGateway::Authorizer': { physicalId: shortId(6), attributes: { AuthorizerId: id } },
  'AWS::ApiGateway::DomainName': {
    nameProperty: 'DomainName',
    attributes: {
      ...domainNames,
      DistributionDomainName: ({ draw }) => `d${draw('distribution', 13, lower)}.cloudfront.net`,
      DistributionHostedZoneId: () => 'Z2FDTNDATAQYW2',
    },
  },
  'AWS::ApiGatewayV2::Api': {
    physicalId: shortId(10),
    attributes: {
      ApiId: id,
      ApiEndpoint: ({ id: api, region, properties }) => {
        const scheme = textIn(properties, 'ProtocolType') === 'WEBSOCKET' ? 'wss' : 'https';
        return `${scheme}://${api}.execute-api.${region}.amazonaws.com`;
      },
      ExecuteApiArn: ({ id: api, arn }) => arn('execute-api', api),
    },
  },
  'AWS::ApiGatewayV2::Stage': { nameProperty: 'StageName', scopeProperties: ['ApiId'], attributes: {} },
  'AWS::ApiGatewayV2::Integration': { physicalId: shortId(7), attributes: { IntegrationId: id } },
  'AWS::ApiGatewayV2::Route': { physicalId: shortId(7), attributes: { RouteId: id } },
  'AWS::ApiGatewayV2::DomainName': { nameProperty: 'DomainName', attributes: domainNames },
  'AWS::AppSync::GraphQLApi': {
    physicalId: ({ arn, draw }) => arn('appsync', `apis/${draw('api', 26, lower)}`),
    attributes: {
      ApiId: ({ id: arn }) => apiId(arn),
      Arn: id,
      GraphQLDns: (context) => appSyncHost(context, 'appsync-api'),
      GraphQLEndpointArn: (context) => `${context.id.replace('/', '/endpoints/')}/graphql-api`,
      GraphQLUrl: (context) => `https://${appSyncHost(context, 'appsync-api')}/graphql`,
      RealtimeDns: (context) => appSyncHost(context, 'appsync-realtime-api'),
      RealtimeUrl: (context) => `wss://${appSyncHost(context, 'appsync-realtime-api')}/graphql`,
    },
  },
  'AWS::AppSync::ApiKey': {
    physicalId: ({ arn, draw, properties }) =>
      arn('appsync', `apis/${textIn(properties, 'ApiId')}/apikey/da2-${draw('key', 26, lower)}`),
    attributes: { ApiKey: ({ id: arn }) => apiId(arn), ApiKeyId: (context) => uuid(context, 'key'), Arn: id },
  },
};
