import type { Shape } from './check.js';

/** Properties that each SAM resource accepts, by the published resource and property reference. */
export const resourceShapes: Readonly<Record<string, Shape>> = {
  'AWS::Serverless::Function': {
    ...textOrMap('FunctionName'),
    ...any('Handler', 'Runtime', 'CodeUri', 'ImageUri', 'PackageType', 'InlineCode', 'Description', 'MemorySize'),
    ...any('Timeout', 'VpcConfig', 'RolePath', 'KmsKeyArn', 'ReservedConcurrentExecutions', 'EphemeralStorage'),
    ...any('VersionDescription', 'ProvisionedConcurrencyConfig', 'FileSystemConfigs', 'ImageConfig'),
    ...any('CodeSigningConfigArn', 'Architectures', 'RuntimeManagementConfig', 'LoggingConfig', 'RecursiveLoop'),
    ...any('SourceKMSKeyArn', 'PublishToLatestPublished', 'TenancyConfig', 'VersionDeletionPolicy'),
    ...text('Role', 'PermissionsBoundary', 'AutoPublishAlias', 'AutoPublishCodeSha256'),
    ...map('DeadLetterQueue', 'AssumeRolePolicyDocument', 'Tags', 'DeploymentPreference'),
    Environment: 'map-of-maps',
    Events: 'map-of-maps',
    ...map('EventInvokeConfig', 'SnapStart', 'FunctionUrlConfig', 'CapacityProviderConfig', 'FunctionScalingConfig'),
    ...map('DurableConfig'),
    Policies: 'text|map|texts-or-maps',
    Layers: 'texts-or-maps',
    Tracing: 'text|map',
    PropagateTags: 'flag',
    AutoPublishAliasAllProperties: 'flag=',
  },
  'AWS::Serverless::StateMachine': {
    ...map('Definition', 'Logging', 'DefinitionSubstitutions', 'Tags', 'Tracing'),
    Events: 'map-of-maps',
    ...text('Role', 'Name', 'Type', 'PermissionsBoundary'),
    ...textOrMap('DefinitionUri'),
    ...any('RolePath', 'AutoPublishAlias', 'DeploymentPreference'),
    Policies: 'text|texts-or-maps',
    PropagateTags: 'flag',
    UseAliasAsEventTarget: 'flag=',
  },
  'AWS::Serverless::Api': {
    ...textOrMap('Name', 'DefinitionUri', 'EndpointConfiguration', 'Cors', 'Policy'),
    StageName: 'text|map!',
    ...map('Tags', 'DefinitionBody', 'Variables', 'Auth', 'GatewayResponses', 'AccessLogSetting', 'CanarySetting'),
    ...map('Models', 'Domain'),
    ...text('CacheClusterSize', 'Description', 'Mode', 'ApiKeySourceType', 'SecurityPolicy'),
    ...text('EndpointAccessMode'),
    ...flag('PropagateTags', 'CacheClusterEnabled', 'TracingEnabled', 'FailOnWarnings', 'DisableExecuteApiEndpoint'),
    MergeDefinitions: 'flag=',
    AlwaysDeploy: 'flag=',
    OpenApiVersion: 'text|number',
    MethodSettings: 'list',
    BinaryMediaTypes: 'list',
    MinimumCompressionSize: 'number',
  },
  'AWS::Serverless::HttpApi': {
    ...any('Name'),
    ...textOrMap('StageName', 'DefinitionUri'),
    ...map('Tags', 'DefinitionBody', 'StageVariables', 'AccessLogSettings', 'DefaultRouteSettings', 'Auth'),
    ...map('RouteSettings', 'Domain'),
    ...flag('PropagateTags', 'FailOnWarnings', 'DisableExecuteApiEndpoint'),
    ...text('Description'),
    CorsConfiguration: 'flag|map',
  },
  'AWS::Serverless::WebSocketApi': {
    ...text('ApiKeySelectionExpression', 'Description', 'IpAddressType', 'Name'),
    ...map('AccessLogSettings', 'Auth', 'DefaultRouteSettings', 'Domain', 'RouteSettings', 'StageVariables', 'Tags'),
    ...flag('DisableExecuteApiEndpoint', 'DisableSchemaValidation', 'FailOnWarnings', 'PropagateTags'),
    ...textOrMap('StageName'),
    Routes: 'map!',
    RouteSelectionExpression: 'text!',
  },
  'AWS::Serverless::CapacityProvider': {
    ...textOrMap('CapacityProviderName', 'OperatorRole', 'KmsKeyArn'),
    VpcConfig: 'map!',
    ...map('Tags', 'InstanceRequirements', 'ScalingConfig', 'LoggingConfig', 'ManagedResourceTags'),
    PropagateTags: 'flag=',
  },
  'AWS::Serverless::SimpleTable': {
    ...any('PointInTimeRecoverySpecification'),
    ...map('PrimaryKey', 'ProvisionedThroughput', 'Tags', 'SSESpecification'),
    ...textOrMap('TableName'),
  },
  'AWS::Serverless::LayerVersion': {
    ...textOrMap('LayerName'),
    ContentUri: 'text|map!',
    ...text('Description', 'LicenseInfo', 'RetentionPolicy'),
    CompatibleArchitectures: 'texts-or-maps',
    CompatibleRuntimes: 'texts-or-maps',
    PublishLambdaVersion: 'flag',
  },
  'AWS::Serverless::Application': {
    Location: 'text|map!',
    ...text('TemplateUrl'),
    ...map('Parameters', 'Tags'),
    NotificationARNs: 'texts-or-maps',
    TimeoutInMinutes: 'number',
  },
  'AWS::Serverless::Connector': { Source: 'map!', Destination: 'map|maps!', Permissions: 'texts!' },
  'AWS::Serverless::GraphQLApi': {
    ...any('Name', 'XrayEnabled', 'Visibility', 'OwnerContact', 'IntrospectionConfig', 'QueryDepthLimit'),
    ...any('ResolverCountLimit', '*'),
    Auth: 'map!',
    SchemaInline: 'text=',
    SchemaUri: 'text=',
    ...map('Tags', 'DataSources', 'Functions', 'Resolvers', 'ApiKeys', 'DomainName', 'Cache'),
    Logging: 'flag|map',
  },
};

function any(...keys: readonly string[]): Shape {
  return of('any', keys);
}

function text(...keys: readonly string[]): Shape {
  return of('text', keys);
}

function map(...keys: readonly string[]): Shape {
  return of('map', keys);
}

function flag(...keys: readonly string[]): Shape {
  return of('flag', keys);
}

function textOrMap(...keys: readonly string[]): Shape {
  return of('text|map', keys);
}

function of(kinds: string, keys: readonly string[]): Shape {
  return Object.fromEntries(keys.map((key) => [key, kinds]));
}
