import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { S3Client } from '@aws-sdk/client-s3';
import type { Target } from '../../model/plan.js';
import { cloudErrorOf } from '../adapter/cloud-error-of.js';
import { cloudFormationOver } from '../adapter/cloudformation-over.js';
import type { ObjectBucket } from '../objects.js';
import type { Clock, Cloud, CloudFormation } from '../port.js';
import { type ApiLimits, awsLimits } from '../rate/api-limits.js';
import { limited } from '../rate/limited.js';
import { type Send, ServiceFault } from '../send.js';
import { connectionTo, type Environment, endpointOf } from './connection.js';
import { hiddenSecrets } from './hidden-secrets.js';
import { byPlace, memo } from './memo.js';
import { refuseOtherAnswers } from './readable-answers.js';
import { s3Bucket } from './s3-bucket.js';
import { sdkSend } from './sdk-send.js';
import { type Signer, type SignerOptions, signersFor } from './signers.js';
import { objectAddress, uploadTo } from './template-upload.js';

export interface AwsOptions extends SignerOptions {
  /** The process environment: credentials, endpoints. */
  readonly environment: Environment;
  readonly clock: Clock;
  /** Bucket for what CloudFormation has to fetch; without one a large template is refused. */
  readonly bucketAt?: (target: Target) => string | undefined;
  readonly limits?: ApiLimits;
}

/** AWS by account and region. */
export interface AwsAccess {
  readonly cloud: Cloud;
  /** One API call of CloudFormation, within its limits and with credentials that hold. */
  send(target: Target): Send;
  bucket(target: Target, name: string): ObjectBucket;
  /** Where CloudFormation fetches an object of that bucket. */
  address(target: Target, name: string, key: string): string;
  /** @throws CloudError `WrongAccount` where the credentials for it are of another account */
  checkAccount(target: Target): Promise<void>;
  /** Ends connections. */
  close(): void;
}

/** Nothing is asked or looked up before the first call. */
export function awsAccess(options: AwsOptions): AwsAccess {
  silenceNodeWarning();
  const { environment, clock } = options;
  const secrets = hiddenSecrets();
  const signerFor = signersFor(options, { environment, secrets, now: () => clock.now() });
  const clients = new Set<{ destroy(): void }>();
  const send = memo(byPlace, (target) => {
    const client = cloudFormationClient(target, signerFor(target), environment);
    clients.add(client);
    return sendOver(sdkSend(client, secrets.hide), signerFor(target), options);
  });
  const s3 = memo(byPlace, (target) => {
    const client = s3Client(target, signerFor(target), environment);
    clients.add(client);
    return client;
  });
  const bucket = (target: Target, name: string): ObjectBucket =>
    s3Bucket({ name, owner: target.account }, (request) => signerFor(target).call(() => request(s3(target))));
  return {
    cloud: { clock, at: memo(byPlace, (target) => portAt(target, send(target), bucket, options)) },
    send,
    bucket,
    address: ({ region }, name, key) => objectAddress(name, key, region, environment),
    checkAccount: (target) => signerFor(target).check().catch(throwCloudError),
    close: () => {
      for (const client of clients) client.destroy();
    },
  };
}

/**
 * On Node 20 the SDK writes eight lines into every log of what its versions of 2027 will need. It is bundled here: which
 * version works on which Node is ours to see to, and nobody who reads the log can do anything about it.
 */
function silenceNodeWarning(): void {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
}

function cloudFormationClient({ region }: Target, { credentials }: Signer, environment: Environment) {
  const client = new CloudFormationClient({ region, credentials, ...connectionTo('CLOUDFORMATION', environment) });
  refuseOtherAnswers(client);
  return client;
}

/** What takes AWS's place has no host name for each bucket. */
function s3Client({ region }: Target, { credentials }: Signer, environment: Environment): S3Client {
  const forcePathStyle = endpointOf('S3', environment) !== undefined;
  return new S3Client({ region, credentials, forcePathStyle, ...connectionTo('S3', environment) });
}

/** A call that waits for its turn does not wait with credentials in its hand. */
function sendOver(send: Send, signer: Signer, { clock, limits = awsLimits }: AwsOptions): Send {
  return limited((action, input) => signer.call(() => send(action, input)), clock, limits);
}

function portAt(
  target: Target,
  send: Send,
  bucket: AwsAccess['bucket'],
  { bucketAt, environment }: AwsOptions,
): CloudFormation {
  const name = bucketAt?.(target);
  if (name === undefined) return cloudFormationOver(send);
  const addressOf = (key: string) => objectAddress(name, key, target.region, environment);
  return cloudFormationOver(send, { upload: uploadTo(bucket(target, name), addressOf) });
}

function throwCloudError(error: unknown): never {
  throw error instanceof ServiceFault ? cloudErrorOf(error) : error;
}
