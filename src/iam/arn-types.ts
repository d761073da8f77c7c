/** What a reference to a resource turns out to be when it is deployed. */
export type Meaning = 'arn' | 'name' | 'url' | 'id' | 'other';

export interface TypeIdentity {
  /**
   * `service:region:account:resource`; `r` and `a` stand for the stack's region and account and
   * `{name}` for the name. Absent where the ARN cannot be told from the definition.
   */
  readonly arn?: string;
  /** The property that gives the physical name; absent where AWS always makes it up. */
  readonly name?: string;
  /** What `Ref` gives. */
  readonly ref: Meaning;
  /** The attribute that gives what stands for `{name}`, where `Ref` does not. */
  readonly nameBy?: string;
  /** Attributes whose meaning their own name does not tell; see `attributeMeaning`. */
  readonly attributes?: Readonly<Record<string, Meaning>>;
  /** ARNs of things inside it, by attribute: what follows the resource's own ARN. */
  readonly inner?: Readonly<Record<string, string>>;
}

const named = (arn: string, name: string, more: Partial<TypeIdentity> = {}): TypeIdentity => ({
  arn,
  name,
  ref: 'name',
  ...more,
});

/** `Ref` gives the ARN and an attribute the name. */
const byArn = (arn: string, name: string, nameBy: string): TypeIdentity => ({ arn, name, ref: 'arn', nameBy });

/** From the CloudFormation user guide's pages of each type and the service authorization reference. */
export const identities: Readonly<Record<string, TypeIdentity>> = {
  'AWS::AmazonMQ::Broker': { arn: 'mq:r:a:broker:*:{name}', ref: 'id' },
  'AWS::ApiGateway::RestApi': { arn: 'execute-api:r:a:{name}/*', ref: 'id', nameBy: 'RestApiId' },
  'AWS::ApiGatewayV2::Api': { arn: 'execute-api:r:a:{name}/*', ref: 'id', nameBy: 'ApiId' },
  'AWS::AppSync::GraphQLApi': { arn: 'appsync:r:a:apis/{name}', ref: 'arn', nameBy: 'ApiId' },
  'AWS::Athena::WorkGroup': named('athena:r:a:workgroup/{name}', 'Name'),
  'AWS::Backup::BackupVault': named('backup:r:a:backup-vault:{name}', 'BackupVaultName'),
  'AWS::CertificateManager::Certificate': { ref: 'arn' },
  'AWS::CloudFormation::Stack': { ref: 'arn' },
  'AWS::CloudFront::Distribution': { arn: 'cloudfront::a:distribution/{name}', ref: 'id', nameBy: 'Id' },
  'AWS::CloudWatch::Alarm': named('cloudwatch:r:a:alarm:{name}', 'AlarmName'),
  'AWS::CodeBuild::Project': named('codebuild:r:a:project/{name}', 'Name'),
  'AWS::CodePipeline::Pipeline': named('codepipeline:r:a:{name}', 'Name'),
  'AWS::Cognito::IdentityPool': { arn: 'cognito-identity:r:a:identitypool/{name}', ref: 'id' },
  'AWS::Cognito::UserPool': { arn: 'cognito-idp:r:a:userpool/{name}', ref: 'id', nameBy: 'UserPoolId' },
  'AWS::DynamoDB::GlobalTable': named('dynamodb:r:a:table/{name}', 'TableName', { inner: { StreamArn: '/stream/*' } }),
  'AWS::DynamoDB::Table': named('dynamodb:r:a:table/{name}', 'TableName', { inner: { StreamArn: '/stream/*' } }),
  'AWS::ECR::Repository': named('ecr:r:a:repository/{name}', 'RepositoryName'),
  'AWS::ECS::Cluster': named('ecs:r:a:cluster/{name}', 'ClusterName'),
  'AWS::ECS::Service': { ref: 'arn' },
  'AWS::ECS::TaskDefinition': { arn: 'ecs:r:a:task-definition/{name}:*', name: 'Family', ref: 'arn' },
  'AWS::EFS::AccessPoint': { arn: 'elasticfilesystem:r:a:access-point/{name}', ref: 'id', nameBy: 'AccessPointId' },
  'AWS::EFS::FileSystem': { arn: 'elasticfilesystem:r:a:file-system/{name}', ref: 'id', nameBy: 'FileSystemId' },
  'AWS::ElasticLoadBalancingV2::Listener': { ref: 'arn' },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { ref: 'arn' },
  'AWS::ElasticLoadBalancingV2::TargetGroup': { ref: 'arn' },
  'AWS::Elasticsearch::Domain': named('es:r:a:domain/{name}', 'DomainName'),
  'AWS::Events::ApiDestination': named('events:r:a:api-destination/{name}/*', 'Name'),
  'AWS::Events::Archive': named('events:r:a:archive/{name}', 'ArchiveName'),
  'AWS::Events::Connection': named('events:r:a:connection/{name}/*', 'Name'),
  'AWS::Events::EventBus': named('events:r:a:event-bus/{name}', 'Name'),
  'AWS::Events::Rule': named('events:r:a:rule/{name}', 'Name'),
  'AWS::Glue::Crawler': named('glue:r:a:crawler/{name}', 'Name'),
  'AWS::Glue::Job': named('glue:r:a:job/{name}', 'Name'),
  'AWS::IAM::Group': named('iam::a:group{path}{name}', 'GroupName'),
  'AWS::IAM::InstanceProfile': named('iam::a:instance-profile{path}{name}', 'InstanceProfileName'),
  'AWS::IAM::ManagedPolicy': { arn: 'iam::a:policy{path}{name}', name: 'ManagedPolicyName', ref: 'arn' },
  'AWS::IAM::Role': named('iam::a:role{path}{name}', 'RoleName'),
  'AWS::IAM::User': named('iam::a:user{path}{name}', 'UserName'),
  'AWS::IoT::Thing': named('iot:r:a:thing/{name}', 'ThingName'),
  'AWS::IoT::TopicRule': named('iot:r:a:rule/{name}', 'RuleName'),
  'AWS::KMS::Alias': named('kms:r:a:{name}', 'AliasName'),
  'AWS::KMS::Key': { arn: 'kms:r:a:key/{name}', ref: 'id', nameBy: 'KeyId' },
  'AWS::Kinesis::Stream': named('kinesis:r:a:stream/{name}', 'Name'),
  'AWS::Kinesis::StreamConsumer': { ref: 'arn' },
  'AWS::KinesisFirehose::DeliveryStream': named('firehose:r:a:deliverystream/{name}', 'DeliveryStreamName'),
  'AWS::Lambda::Alias': { ref: 'arn' },
  'AWS::Lambda::Function': named('lambda:r:a:function:{name}', 'FunctionName'),
  'AWS::Lambda::LayerVersion': { arn: 'lambda:r:a:layer:{name}:*', name: 'LayerName', ref: 'arn' },
  'AWS::Lambda::Url': { ref: 'arn', attributes: { FunctionUrl: 'url' } },
  'AWS::Lambda::Version': { ref: 'arn' },
  // `Arn` of a log group ends in `:*`, as the place for its streams does.
  'AWS::Logs::LogGroup': named('logs:r:a:log-group:{name}:*', 'LogGroupName'),
  'AWS::MSK::Cluster': { arn: 'kafka:r:a:cluster/{name}/*', name: 'ClusterName', ref: 'arn' },
  'AWS::OpenSearchService::Domain': named('es:r:a:domain/{name}', 'DomainName'),
  'AWS::Pipes::Pipe': named('pipes:r:a:pipe/{name}', 'Name'),
  'AWS::RDS::DBCluster': named('rds:r:a:cluster:{name}', 'DBClusterIdentifier'),
  'AWS::RDS::DBInstance': named('rds:r:a:db:{name}', 'DBInstanceIdentifier'),
  'AWS::S3::AccessPoint': named('s3:r:a:accesspoint/{name}', 'Name', { attributes: { Alias: 'name' } }),
  'AWS::S3::Bucket': named('s3:::{name}', 'BucketName', {
    attributes: { DomainName: 'url', DualStackDomainName: 'url', RegionalDomainName: 'url', WebsiteURL: 'url' },
  }),
  'AWS::SNS::Subscription': { ref: 'arn' },
  'AWS::SNS::Topic': byArn('sns:r:a:{name}', 'TopicName', 'TopicName'),
  'AWS::SQS::Queue': { arn: 'sqs:r:a:{name}', name: 'QueueName', ref: 'url', nameBy: 'QueueName' },
  'AWS::SSM::Parameter': named('ssm:r:a:parameter{slash}{name}', 'Name', {
    attributes: { Value: 'other', Type: 'other' },
  }),
  'AWS::Scheduler::Schedule': named('scheduler:r:a:schedule/*/{name}', 'Name'),
  'AWS::Scheduler::ScheduleGroup': named('scheduler:r:a:schedule-group/{name}', 'Name'),
  // Secrets Manager adds six characters of its own to the name.
  'AWS::SecretsManager::Secret': {
    arn: 'secretsmanager:r:a:secret:{name}-??????',
    name: 'Name',
    ref: 'arn',
    attributes: { Id: 'arn' },
  },
  'AWS::StepFunctions::Activity': byArn('states:r:a:activity:{name}', 'Name', 'Name'),
  'AWS::StepFunctions::StateMachine': byArn('states:r:a:stateMachine:{name}', 'StateMachineName', 'Name'),
  'AWS::WAFv2::WebACL': { ref: 'id' },
};

/** What `Ref` of a resource of this type gives; `id` for a type that is not in the table. */
export function refMeaning(type: string): Meaning {
  return Object.hasOwn(identities, type) ? (identities[type]?.ref ?? 'id') : 'id';
}

/** What `Fn::GetAtt` gives: by the table, else by the attribute's own name (`StreamArn`, `QueueUrl`). */
export function attributeMeaning(type: string, attribute: string): Meaning {
  const known = Object.hasOwn(identities, type) ? identities[type]?.attributes : undefined;
  if (known && Object.hasOwn(known, attribute)) return known[attribute] ?? 'other';
  if (attribute.startsWith('Outputs.')) return 'other';
  if (/arn$/i.test(attribute)) return 'arn';
  if (/(url|uri|endpoint|endpoint\.address)$/i.test(attribute)) return 'url';
  if (/name$/i.test(attribute)) return 'name';
  return /id$/i.test(attribute) ? 'id' : 'other';
}
