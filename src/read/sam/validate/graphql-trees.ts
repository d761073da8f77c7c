import type { Tree } from './tree.js';

const authorizer = {
  Type: { oneOf: ['AWS_IAM', 'API_KEY', 'AWS_LAMBDA', 'OPENID_CONNECT', 'AMAZON_COGNITO_USER_POOLS'] },
  LambdaAuthorizer: {
    has: { AuthorizerResultTtlInSeconds: 'any', AuthorizerUri: 'any', IdentityValidationExpression: 'any' },
    needs: ['AuthorizerUri'],
  },
  OpenIDConnect: { has: { AuthTTL: 'any', ClientId: 'any', IatTTL: 'any', Issuer: 'any' } },
  UserPool: {
    has: { AppIdClientRegex: 'any', AwsRegion: 'any', DefaultAction: 'any', UserPoolId: 'any' },
    needs: ['UserPoolId'],
  },
} satisfies Readonly<Record<string, Tree>>;

const runtime: Tree = { has: { Name: 'any', Version: 'any' }, needs: ['Name', 'Version'] };

const sync: Tree = {
  has: {
    ConflictDetection: 'any',
    ConflictHandler: 'any',
    LambdaConflictHandlerConfig: { has: { LambdaConflictHandlerArn: 'any' }, needs: ['LambdaConflictHandlerArn'] },
  },
  needs: ['ConflictDetection'],
};

const code = { Runtime: runtime, InlineCode: 'any', CodeUri: 'any', MaxBatchSize: 'any', Sync: sync } as const;

const dataSource = { ServiceRoleArn: 'any', Name: 'any', Description: 'any' } as const;

/** Properties of `AWS::Serverless::GraphQLApi`, all the way down. Source: its published schema. */
export const graphqlTrees: Readonly<Record<string, Tree>> = {
  Auth: {
    has: { ...authorizer, Additional: { list: { has: authorizer, needs: ['Type'] } } },
    needs: ['Type'],
  },
  Tags: { each: 'any' },
  XrayEnabled: 'flag',
  Logging: {
    either: [{ has: { CloudWatchLogsRoleArn: 'any', ExcludeVerboseContent: 'any', FieldLogLevel: 'any' } }, 'flag'],
  },
  DataSources: {
    has: {
      DynamoDb: {
        each: {
          has: {
            ...dataSource,
            TableName: 'any',
            TableArn: 'any',
            Permissions: { list: { oneOf: ['Read', 'Write'] } },
            Region: 'any',
            DeltaSync: {
              has: { BaseTableTTL: 'any', DeltaSyncTableName: 'any', DeltaSyncTableTTL: 'any' },
              needs: ['BaseTableTTL', 'DeltaSyncTableName', 'DeltaSyncTableTTL'],
            },
            UseCallerCredentials: 'any',
            Versioned: 'any',
          },
          needs: ['TableName'],
        },
      },
      Lambda: { each: { has: { ...dataSource, FunctionArn: 'any' }, needs: ['FunctionArn'] } },
    },
  },
  Functions: {
    each: { has: { ...code, DataSource: 'text or map', Description: 'any', Name: 'text', Id: 'any' } },
  },
  Resolvers: {
    each: {
      each: {
        has: {
          ...code,
          FieldName: 'text',
          Caching: { has: { Ttl: 'any', CachingKeys: { list: 'any' } }, needs: ['Ttl'] },
          Pipeline: 'texts',
        },
      },
    },
  },
  ApiKeys: { each: { has: { ApiKeyId: 'any', Description: 'any', ExpiresOn: 'any' } } },
  DomainName: {
    has: { CertificateArn: 'any', DomainName: 'any', Description: 'any' },
    needs: ['CertificateArn', 'DomainName'],
  },
  Cache: {
    has: {
      ApiCachingBehavior: 'any',
      Ttl: 'any',
      Type: 'any',
      AtRestEncryptionEnabled: 'any',
      TransitEncryptionEnabled: 'any',
    },
    needs: ['ApiCachingBehavior', 'Ttl', 'Type'],
  },
};
