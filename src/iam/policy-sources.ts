import type { Statement } from '../model/grant.js';
import type { Resource } from '../model/service.js';
import type { Value } from '../model/value.js';
import { get, itemsOf } from '../model/walk.js';

/** Where a resource type keeps a policy document. */
export interface PolicySource {
  readonly side: Statement['side'];
  documents(properties: Resource['properties']): Iterable<Value>;
}

const at = (side: Statement['side'], ...path: readonly string[]): PolicySource => ({
  side,
  *documents(properties) {
    const document = get(properties, ...path);
    if (document) yield document;
  },
});

/** A list of objects that each hold a document. */
const each = (side: Statement['side'], property: string, ...path: readonly string[]): PolicySource => ({
  side,
  *documents(properties) {
    for (const item of itemsOf(get(properties, property))) {
      const document = get(item, ...path);
      if (document) yield document;
    }
  },
});

const inline = each('identity', 'Policies', 'PolicyDocument');
const identity = [at('identity', 'PolicyDocument')];
const resource = [at('resource', 'PolicyDocument')];
const resourcePolicy = [at('resource', 'ResourcePolicy')];

/** By type; Lambda's permissions and event bus policies have shapes of their own, see `statements.ts`. */
export const policySources: Readonly<Record<string, readonly PolicySource[]>> = {
  'AWS::ApiGateway::RestApi': [at('resource', 'Policy')],
  'AWS::Backup::BackupVault': [at('resource', 'AccessPolicy')],
  'AWS::CodeArtifact::Domain': [at('resource', 'PermissionsPolicyDocument')],
  'AWS::CodeArtifact::Repository': [at('resource', 'PermissionsPolicyDocument')],
  'AWS::DynamoDB::GlobalTable': [each('resource', 'Replicas', 'ResourcePolicy', 'PolicyDocument')],
  'AWS::DynamoDB::Table': [
    at('resource', 'ResourcePolicy', 'PolicyDocument'),
    at('resource', 'StreamSpecification', 'ResourcePolicy', 'PolicyDocument'),
  ],
  'AWS::ECR::RegistryPolicy': [at('resource', 'PolicyText')],
  'AWS::ECR::Repository': [at('resource', 'RepositoryPolicyText')],
  'AWS::EFS::FileSystem': [at('resource', 'FileSystemPolicy')],
  'AWS::Elasticsearch::Domain': [at('resource', 'AccessPolicies')],
  'AWS::Events::EventBus': [at('resource', 'Policy')],
  'AWS::IAM::Group': [inline],
  'AWS::IAM::GroupPolicy': identity,
  'AWS::IAM::ManagedPolicy': identity,
  'AWS::IAM::Policy': identity,
  'AWS::IAM::Role': [at('trust', 'AssumeRolePolicyDocument'), inline],
  'AWS::IAM::RolePolicy': identity,
  'AWS::IAM::User': [inline],
  'AWS::IAM::UserPolicy': identity,
  'AWS::IoT::Policy': identity,
  'AWS::KMS::Key': [at('resource', 'KeyPolicy')],
  'AWS::KMS::ReplicaKey': [at('resource', 'KeyPolicy')],
  'AWS::Kinesis::ResourcePolicy': resourcePolicy,
  'AWS::Logs::LogGroup': [at('resource', 'ResourcePolicyDocument')],
  'AWS::Logs::ResourcePolicy': resource,
  'AWS::OpenSearchService::Domain': [at('resource', 'AccessPolicies')],
  'AWS::S3::AccessPoint': [at('resource', 'Policy')],
  'AWS::S3::BucketPolicy': resource,
  'AWS::S3Express::BucketPolicy': resource,
  'AWS::SNS::TopicInlinePolicy': resource,
  'AWS::SNS::TopicPolicy': resource,
  'AWS::SQS::QueueInlinePolicy': resource,
  'AWS::SQS::QueuePolicy': resource,
  'AWS::SSM::ResourcePolicy': [at('resource', 'Policy')],
  'AWS::SSO::PermissionSet': [at('identity', 'InlinePolicy')],
  'AWS::SecretsManager::ResourcePolicy': resourcePolicy,
  'AWS::VpcLattice::AuthPolicy': [at('resource', 'Policy')],
  'AWS::XRay::ResourcePolicy': resource,
};

/** What a policy that stands apart is attached to, by the property that says so. */
const attachments: Readonly<Record<string, string>> = {
  'AWS::Events::EventBusPolicy': 'EventBusName',
  'AWS::Kinesis::ResourcePolicy': 'ResourceArn',
  'AWS::Lambda::LayerVersionPermission': 'LayerVersionArn',
  'AWS::Lambda::Permission': 'FunctionName',
  'AWS::S3::AccessPoint': 'Bucket',
  'AWS::S3::BucketPolicy': 'Bucket',
  'AWS::S3Express::BucketPolicy': 'Bucket',
  'AWS::SNS::TopicInlinePolicy': 'TopicArn',
  'AWS::SNS::TopicPolicy': 'Topics',
  'AWS::SQS::QueueInlinePolicy': 'Queue',
  'AWS::SQS::QueuePolicy': 'Queues',
  'AWS::SSM::ResourcePolicy': 'ResourceArn',
  'AWS::SecretsManager::ResourcePolicy': 'SecretId',
};

/**
 * The queues, topics, bucket or function that a resource policy is attached to, as its property
 * refers to them. Empty for types that hold their own policy (a key, a repository).
 */
export function attachedTo(policy: Resource): readonly Value[] {
  const property = Object.hasOwn(attachments, policy.type) ? attachments[policy.type] : undefined;
  return property === undefined ? [] : [...itemsOf(get(policy.properties, property))];
}
