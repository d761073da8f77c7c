import { AppError } from '../../model/app-error.js';
import { actionsOf, type NeededAction, type Role, type Where } from './calls.js';

export interface RolesOptions {
  /** `OWNER/NAME`. */
  readonly repository: string;
  readonly stage: string;
  /** Begins the names of roles and bucket. */
  readonly prefix: string;
  /** Deploys come from this branch; from the environment named like the stage unless given. */
  readonly branch?: string;
  /** Managed policies of the role that CloudFormation acts with; without any, the role is one that is there already. */
  readonly executionPolicies: readonly string[];
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

const host = 'token.actions.githubusercontent.com';

/**
 * The roles that a gate and a deploy of one stage need and nothing else, with the bucket that runs are kept in, as one
 * CloudFormation template.
 *
 * @throws AppError `usage` for names that are none: a `*` in a trust lets in whoever it stands for
 */
export function rolesTemplate(options: RolesOptions): { readonly [section: string]: Json } {
  requireNames(options);
  const own = options.executionPolicies.length > 0;
  const passed: Json = own ? { 'Fn::GetAtt': ['ExecutionRole', 'Arn'] } : { Ref: 'ExecutionRoleArn' };
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Roles and bucket of Stackgate for the stage ${options.stage} of ${options.repository}`,
    Parameters: parametersOf(options),
    Conditions: { MakesProvider: { 'Fn::Equals': [{ Ref: 'OidcProviderArn' }, ''] } },
    Resources: {
      OidcProvider: {
        Type: 'AWS::IAM::OIDCProvider',
        Condition: 'MakesProvider',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: { Url: `https://${host}`, ClientIdList: ['sts.amazonaws.com'] },
      },
      Bucket: bucket,
      BucketPolicy: bucketPolicy,
      GateRole: role('gate', 'GateSubject', 'Reads what is deployed; changes nothing', statementsOf('gate', passed)),
      DeployRole: role('deploy', 'DeploySubject', 'Deploys through CloudFormation', statementsOf('deploy', passed)),
      ...(own && { ExecutionRole: executionRole }),
    },
    Outputs: {
      GateRoleArn: {
        Description: 'readRole of the stage in stackgate.yml',
        Value: { 'Fn::GetAtt': ['GateRole', 'Arn'] },
      },
      DeployRoleArn: {
        Description: 'role of the stage in stackgate.yml',
        Value: { 'Fn::GetAtt': ['DeployRole', 'Arn'] },
      },
      ExecutionRoleArn: {
        Description: 'executionRole of the stage in stackgate.yml',
        Value: passed,
      },
      BucketName: { Description: 'bucket of the stage in stackgate.yml', Value: { Ref: 'Bucket' } },
    },
  };

  function parametersOf({ repository, stage, prefix, branch, executionPolicies }: RolesOptions): Json {
    const deploys = branch === undefined ? `environment:${stage}` : `ref:refs/heads/${branch}`;
    return {
      Stage: { Type: 'String', Default: stage, AllowedPattern: '^[a-z0-9][a-z0-9-]{0,32}$' },
      Prefix: {
        Type: 'String',
        Default: prefix,
        AllowedPattern: '^[a-z][a-z0-9-]{0,19}$',
        Description: 'Begins the names of the roles and of the bucket',
      },
      StackNames: {
        Type: 'String',
        Default: `*-${stage}`,
        AllowedPattern: '^[A-Za-z*][A-Za-z0-9*-]{0,127}$',
        Description:
          'Names of the stacks that the stage has, with * for what differs; those of nested stacks need none',
      },
      DeploySubject: {
        Type: 'String',
        Default: `repo:${repository}:${deploys}`,
        AllowedPattern: `^repo:${name}/${name}:(environment:[^*?]+|ref:refs/heads/[^*?]+)$`,
        Description:
          'Which jobs may deploy: those of a GitHub environment, whose protection then counts, or of a branch',
      },
      GateSubject: {
        Type: 'String',
        Default: `repo:${repository}:pull_request`,
        AllowedPattern: `^repo:${name}/${name}:(pull_request|environment:[^*?]+|ref:refs/heads/[^*?]+)$`,
        Description: 'Which jobs may look; GitHub gives no identity to pull requests from forks',
      },
      OidcProviderArn: {
        Type: 'String',
        Default: '',
        AllowedPattern: `^(arn:[a-z-]+:iam::[0-9]{12}:oidc-provider/${host.replaceAll('.', '\\.')})?$`,
        Description: 'The provider for GitHub, where the account has one; it is made where this is empty',
      },
      ...(executionPolicies.length === 0
        ? {
            ExecutionRoleArn: {
              Type: 'String',
              AllowedPattern: '^arn:[a-z-]+:iam::[0-9]{12}:role/[^*?]+$',
              Description: 'The role that CloudFormation acts with; init --roles --execution-policies makes one',
            },
          }
        : {
            ExecutionPolicies: {
              Type: 'CommaDelimitedList',
              Default: executionPolicies.join(','),
              Description: 'Managed policies of the role that CloudFormation acts with: what the stacks are made of',
            },
          }),
    };
  }

  function role(kind: Role, subject: string, description: string, statements: readonly Json[]): Json {
    return {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: { 'Fn::Sub': `\${Prefix}-${kind}-\${Stage}` },
        Description: description,
        MaxSessionDuration: kind === 'deploy' ? 7200 : 3600,
        AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trust(subject)] },
        Policies: [{ PolicyName: kind, PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
      },
    };
  }
}

/** GitHub's own names: letters, digits, and what stands between them. */
const name = '[A-Za-z0-9_.-]+';

function requireNames({ repository, stage, prefix, branch, executionPolicies }: RolesOptions): void {
  const checks: readonly (readonly [boolean, string])[] = [
    [
      new RegExp(`^${name}/${name}$`).test(repository),
      `--repository takes OWNER/NAME, not ${JSON.stringify(repository)}`,
    ],
    [
      /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(stage),
      `--stage takes letters, digits, - and _, not ${JSON.stringify(stage)}`,
    ],
    [
      /^[a-z][a-z0-9-]{0,19}$/.test(prefix),
      `--prefix takes up to 20 small letters, digits and -, not ${JSON.stringify(prefix)}`,
    ],
    [
      /^[a-z0-9][a-z0-9-]*$/.test(stage) && prefix.length + stage.length <= 34,
      `the bucket is named ${prefix}-${stage}-ACCOUNT-REGION: it takes small letters, digits and -, 63 at the most`,
    ],
    [
      branch === undefined || /^[^*?\s~^:\\[\]]+$/.test(branch),
      `--branch takes the name of one branch, not ${JSON.stringify(branch)}`,
    ],
    [
      executionPolicies.every((arn) => /^arn:[a-z-]+:iam::([0-9]{12}|aws):policy\/[\w+=,.@/-]+$/.test(arn)),
      '--execution-policies takes ARNs of managed policies',
    ],
  ];
  for (const [isRight, message] of checks) if (!isRight) throw new AppError('usage', message);
}

function trust(subject: string): Json {
  return {
    Effect: 'Allow',
    Principal: { Federated: { 'Fn::If': ['MakesProvider', { Ref: 'OidcProvider' }, { Ref: 'OidcProviderArn' }] } },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com', [`${host}:sub`]: { Ref: subject } },
    },
  };
}

function statementsOf(role: Role, passed: Json): readonly Json[] {
  return [...actionsOf(role).values()].map((needs) => {
    const [first] = needs as readonly [NeededAction, ...NeededAction[]];
    return {
      Effect: 'Allow',
      Action: [...new Set(needs.map(({ action }) => action))],
      Resource: resourceOf(first.where, passed),
      ...(first.where === 'execution-role' && { Condition: onlyToCloudFormation }),
    };
  });
}

/** Whoever may pass a role to a service may do there what the role may. */
const onlyToCloudFormation: Json = { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } };

/** Buckets of the same stage in other regions are named alike. */
const buckets = 'arn:${AWS::Partition}:s3:::${Prefix}-${Stage}-${AWS::AccountId}-*';

function resourceOf(where: Where, passed: Json): Json {
  if (typeof where === 'object') return where.objects.map((objects) => ({ 'Fn::Sub': `${buckets}/${objects}` }));
  switch (where) {
    case 'any':
      return '*';
    case 'all-stacks':
      return { 'Fn::Sub': 'arn:${AWS::Partition}:cloudformation:*:${AWS::AccountId}:stack/*/*' };
    case 'stacks':
      return { 'Fn::Sub': 'arn:${AWS::Partition}:cloudformation:*:${AWS::AccountId}:stack/${StackNames}/*' };
    case 'transforms':
      return { 'Fn::Sub': 'arn:${AWS::Partition}:cloudformation:*:aws:transform/*' };
    case 'execution-role':
      return passed;
    case 'bucket':
      return { 'Fn::Sub': buckets };
  }
}

const executionRole: Json = {
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName: { 'Fn::Sub': '${Prefix}-execution-${Stage}' },
    Description: 'What CloudFormation acts with',
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudformation.amazonaws.com' },
          Action: 'sts:AssumeRole',
        },
      ],
    },
    ManagedPolicyArns: { Ref: 'ExecutionPolicies' },
    Policies: [
      {
        PolicyName: 'code',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 's3:GetObject',
              Resource: { 'Fn::Sub': `${buckets}/artefacts/*` },
            },
          ],
        },
      },
    ],
  },
};

/** Artefacts never expire: what a run may go back to is only known to `stackgate artefacts`. */
const bucket: Json = {
  Type: 'AWS::S3::Bucket',
  DeletionPolicy: 'Retain',
  UpdateReplacePolicy: 'Retain',
  Properties: {
    BucketName: { 'Fn::Sub': '${Prefix}-${Stage}-${AWS::AccountId}-${AWS::Region}' },
    VersioningConfiguration: { Status: 'Enabled' },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    LifecycleConfiguration: {
      Rules: [
        { Id: 'half-uploads', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
        { Id: 'old-versions', Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 90 } },
        // Whole journals stay; these are the lines that they were made of.
        { Id: 'journal-lines', Status: 'Enabled', Prefix: 'journal/lines/', ExpirationInDays: 90 },
      ],
    },
  },
};

const bucketPolicy: Json = {
  Type: 'AWS::S3::BucketPolicy',
  Properties: {
    Bucket: { Ref: 'Bucket' },
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, { 'Fn::Sub': '${Bucket.Arn}/*' }],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    },
  },
};
