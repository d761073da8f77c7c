import { digits, hex, id, type LiveContext, lower, type ResourceShape, textIn, upper, uuid } from './shape.js';

/** The stream's label is the moment it began at, which is drawn. */
function streamArn({ id: name, arn, draw }: LiveContext): string {
  return arn(
    'dynamodb',
    `table/${name}/stream/2024-01-${draw('label', 1, '12')}${draw('day', 1, digits.slice(1))}T00:00:00.${draw('ms', 3, digits)}`,
  );
}

function rdsHost({ id: name, region, draw }: LiveContext, kind: string): string {
  return `${name}.${kind}${draw('host', 12, lower)}.${region}.rds.amazonaws.com`;
}

function portOf({ properties }: LiveContext): string {
  const postgres = textIn(properties, 'Engine').includes('postgres');
  return textIn(properties, 'Port') || (postgres ? '5432' : '3306');
}

function s3Host(name: string, context: LiveContext, between: string): string {
  return `${name}.${between}.amazonaws.com${context.region.startsWith('cn-') ? '.cn' : ''}`;
}

export const dataShapes: Readonly<Record<string, ResourceShape>> = {
  'AWS::DynamoDB::Table': {
    nameProperty: 'TableName',
    attributes: {
      Arn: ({ id: name, arn }) => arn('dynamodb', `table/${name}`),
      StreamArn: (context) =>
        Object.hasOwn(context.properties, 'StreamSpecification') ? streamArn(context) : undefined,
    },
  },
  'AWS::DynamoDB::GlobalTable': {
    nameProperty: 'TableName',
    attributes: {
      Arn: ({ id: name, arn }) => arn('dynamodb', `table/${name}`),
      StreamArn: streamArn,
      TableId: (context) => uuid(context, 'table'),
    },
  },
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    maxName: 63,
    lowerCase: true,
    attributes: {
      Arn: ({ id: name, partition }) => `arn:${partition}:s3:::${name}`,
      DomainName: (context) => s3Host(context.id, context, 's3'),
      DualStackDomainName: (context) => s3Host(context.id, context, `s3.dualstack.${context.region}`),
      RegionalDomainName: (context) => s3Host(context.id, context, `s3.${context.region}`),
      WebsiteURL: (context) => `http://${s3Host(context.id, context, `s3-website-${context.region}`)}`,
    },
    open: true,
  },
  'AWS::S3::BucketPolicy': {
    physicalId: ({ properties, name }) => textIn(properties, 'Bucket') || name,
    attributes: {},
  },
  'AWS::SSM::Parameter': {
    nameProperty: 'Name',
    attributes: {
      Arn: ({ id: name, arn }) => arn('ssm', `parameter/${name.replace(/^\//, '')}`),
      Type: ({ properties }) => textIn(properties, 'Type'),
      Value: ({ properties }) => textIn(properties, 'Value'),
    },
  },
  'AWS::SecretsManager::Secret': {
    nameProperty: 'Name',
    physicalId: ({ name, arn, draw }) => arn('secretsmanager', `secret:${name}-${draw('secret', 6, upper)}`),
    attributes: { Id: id },
  },
  'AWS::KMS::Key': {
    physicalId: uuid,
    attributes: { Arn: ({ id: key, arn }) => arn('kms', `key/${key}`), KeyId: id },
  },
  'AWS::KMS::Alias': { nameProperty: 'AliasName', attributes: {} },
  'AWS::RDS::DBCluster': {
    nameProperty: 'DBClusterIdentifier',
    maxName: 63,
    lowerCase: true,
    attributes: {
      DBClusterArn: ({ id: name, arn }) => arn('rds', `cluster:${name}`),
      DBClusterResourceId: ({ draw }) => `cluster-${draw('resource', 26, upper)}`,
      'Endpoint.Address': (context) => rdsHost(context, 'cluster-'),
      'Endpoint.Port': portOf,
      'ReadEndpoint.Address': (context) => rdsHost(context, 'cluster-ro-'),
    },
    open: true,
  },
  'AWS::RDS::DBInstance': {
    nameProperty: 'DBInstanceIdentifier',
    maxName: 63,
    lowerCase: true,
    attributes: {
      DBInstanceArn: ({ id: name, arn }) => arn('rds', `db:${name}`),
      DbiResourceId: ({ draw }) => `db-${draw('resource', 26, upper)}`,
      'Endpoint.Address': (context) => rdsHost(context, ''),
      'Endpoint.Port': portOf,
    },
    open: true,
  },
  'AWS::CloudFront::Distribution': {
    physicalId: ({ draw }) => `E${draw('distribution', 13, upper)}`,
    attributes: { DomainName: ({ draw }) => `d${draw('domain', 13, lower)}.cloudfront.net`, Id: id },
  },
  'AWS::CloudFront::CloudFrontOriginAccessIdentity': {
    physicalId: ({ draw }) => `E${draw('identity', 13, upper)}`,
    attributes: { Id: id, S3CanonicalUserId: ({ draw }) => draw('canonical', 96, hex) },
  },
};
