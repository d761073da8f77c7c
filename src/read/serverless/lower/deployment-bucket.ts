import { get } from '../../../model/walk.js';
import { tagsOf } from './functions/function-resources.js';
import type { Lowering } from './lowering.js';
import { type Json, join, partition, ref } from './template/json.js';
import { isSet, isTrue, setIn } from './template/values.js';

const id = 'ServerlessDeploymentBucket';

/** The bucket of the artefacts, unless the provider names one that exists. */
export function addDeploymentBucket({ provider, draft, at }: Lowering): void {
  const bucket = setIn(provider, 'deploymentBucket');
  const name = bucket?.kind === 'dict' ? setIn(bucket, 'name') : bucket;
  draft.output('ServerlessDeploymentBucketName', { Value: name ?? ref(id) }, at);
  if (name) return;
  const blocked = isTrue(get(bucket, 'blockPublicAccess'));
  draft.add(id, {
    type: 'AWS::S3::Bucket',
    properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      Tags: tagsOf(setIn(bucket, 'tags')),
      PublicAccessBlockConfiguration: blocked ? everythingBlocked : undefined,
      VersioningConfiguration: isTrue(get(bucket, 'versioning')) ? { Status: 'Enabled' } : undefined,
    },
    at,
  });
  if (isSet(get(bucket, 'skipPolicySetup'))) return;
  draft.add(`${id}Policy`, {
    type: 'AWS::S3::BucketPolicy',
    properties: { Bucket: ref(id), PolicyDocument: { Statement: [onlyEncrypted] } },
    at,
  });
}

const everythingBlocked = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
};

const arn = (...tail: readonly Json[]) => join('', 'arn:', partition, ':s3:::', ref(id), ...tail);

const onlyEncrypted = {
  Action: 's3:*',
  Effect: 'Deny',
  Principal: '*',
  Resource: [arn('/*'), arn()],
  Condition: { Bool: { 'aws:SecureTransport': false } },
};
