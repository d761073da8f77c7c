import { afterLast, id, type LiveContext, lower, type ResourceShape, textIn, upper, uuid } from './shape.js';

/** IAM's ARNs have no region, and a path where one is set. */
function iamArn(kind: string): (context: LiveContext) => string {
  return ({ id: name, account, partition, properties }) =>
    `arn:${partition}:iam::${account}:${kind}${textIn(properties, 'Path') || '/'}${name}`;
}

function provider({ id: pool, region }: LiveContext): string {
  return `cognito-idp.${region}.amazonaws.com/${pool}`;
}

export const accessShapes: Readonly<Record<string, ResourceShape>> = {
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    maxName: 64,
    attributes: { Arn: iamArn('role'), RoleId: ({ draw }) => `AROA${draw('role', 17, upper)}` },
  },
  'AWS::IAM::Policy': { maxName: 128, attributes: { Id: id } },
  'AWS::IAM::ManagedPolicy': {
    nameProperty: 'ManagedPolicyName',
    maxName: 128,
    physicalId: ({ name, account, partition, properties }) =>
      `arn:${partition}:iam::${account}:policy${textIn(properties, 'Path') || '/'}${name}`,
    attributes: { PolicyArn: id, PolicyId: ({ draw }) => `ANPA${draw('policy', 17, upper)}` },
    open: true,
  },
  'AWS::IAM::User': { nameProperty: 'UserName', maxName: 64, attributes: { Arn: iamArn('user') } },
  'AWS::IAM::InstanceProfile': {
    nameProperty: 'InstanceProfileName',
    maxName: 128,
    attributes: { Arn: iamArn('instance-profile') },
  },
  'AWS::IAM::AccessKey': {
    physicalId: ({ draw }) => `AKIA${draw('key', 16, upper)}`,
    attributes: { Id: id, SecretAccessKey: ({ draw }) => draw('secret', 40, lower) },
  },
  'AWS::Cognito::UserPool': {
    // Two pools may have the same name.
    physicalId: ({ region, draw }) => `${region}_${draw('pool', 9, `${upper}${lower}`)}`,
    attributes: {
      Arn: ({ id: pool, arn }) => arn('cognito-idp', `userpool/${pool}`),
      ProviderName: provider,
      ProviderURL: (context) => `https://${provider(context)}`,
      UserPoolId: id,
    },
  },
  'AWS::Cognito::UserPoolClient': {
    physicalId: ({ draw }) => draw('client', 26, lower),
    attributes: {
      ClientId: id,
      ClientSecret: ({ draw }) => draw('secret', 51, lower),
      Name: ({ properties, id: client }) => textIn(properties, 'ClientName') || client,
    },
  },
  'AWS::Cognito::UserPoolDomain': {
    nameProperty: 'Domain',
    attributes: { CloudFrontDistribution: ({ draw }) => `d${draw('domain', 13, lower)}.cloudfront.net` },
  },
  'AWS::Cognito::IdentityPool': {
    physicalId: (context) => `${context.region}:${uuid(context)}`,
    attributes: {
      Id: id,
      Name: ({ properties, id: pool }) => textIn(properties, 'IdentityPoolName') || afterLast(pool, ':'),
    },
  },
};
