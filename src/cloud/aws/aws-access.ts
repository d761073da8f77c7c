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
import { accountOf, requireAccount } from './credentials/account-check.js';
import { credentialsOf, type Identity } from './credentials/credentials-of.js';
import type { KeptCredentials } from './credentials/kept-credentials.js';
import { withRenewal } from './credentials/with-renewal.js';
import { hiddenSecrets } from './hidden-secrets.js';
import { type BucketPlace, s3Bucket } from './s3-bucket.js';
import { sdkSend } from './sdk-send.js';
import { serviceFaultOf } from './service-fault-of.js';
import { objectAddress, uploadTo } from './template-upload.js';

export interface AwsOptions {
  /** The process environment: credentials, endpoints. */
  readonly environment: Environment;
  /** For the names of sessions. */
  readonly run: string;
  readonly clock: Clock;
  /** Role to act as in an account, by its ARN; without one it is whoever the process is. */
  readonly roleIn?: (account: string) => string | undefined;
  /** Bucket for what CloudFormation has to fetch; without one a large template is refused. */
  readonly bucketAt?: (target: Target) => string | undefined;
  readonly limits?: ApiLimits;
}

/** AWS by account and region. */
export interface AwsAccess {
  readonly cloud: Cloud;
  /** One API call, limited and with fresh credentials. */
  send(target: Target): Send;
  bucket(target: Target, name: string): ObjectBucket;
  /** @throws CloudError `WrongAccount` where the credentials for it are of another account */
  checkAccount(target: Target): Promise<void>;
  /** Ends connections. */
  close(): void;
}

/** Nothing is asked or looked up before the first call. */
export function awsAccess(options: AwsOptions): AwsAccess {
  const { environment, clock, limits = awsLimits } = options;
  const secrets = hiddenSecrets();
  const tools = { environment, secrets, now: () => clock.now() };
  const clients: { destroy(): void }[] = [];
  const keep = <Client extends { destroy(): void }>(client: Client): Client => {
    clients.push(client);
    return client;
  };

  const identityFor = ({ account, region }: Target): Identity => {
    const role = options.roleIn?.(account);
    return { region, run: options.run, ...(role !== undefined && { role }) };
  };
  const credentials = memo((target: Target): KeptCredentials => credentialsOf(identityFor(target), tools), byAccount);
  const checked = memo(async (target: Target): Promise<void> => {
    const identity = identityFor(target);
    requireAccount(await accountOf(credentials(target), identity, tools), target.account, identity.role);
  }, byAccount);
  // What failed for want of a connection is asked again.
  const checkAccount = (target: Target): Promise<void> =>
    checked(target).catch((error: unknown) => {
      checked.forget(target);
      throw error;
    });

  const send = memo((target: Target): Send => {
    const client = keep(
      new CloudFormationClient({
        region: target.region,
        credentials: credentials(target).provider,
        ...connectionTo('CLOUDFORMATION', environment),
      }),
    );
    const once = sdkSend(client, secrets.hide);
    const renewed: Send = (action, input) => withRenewal(credentials(target), () => once(action, input));
    const slowly = limited(renewed, clock, limits);
    return async (action, input) => {
      await checkAccount(target);
      return slowly(action, input);
    };
  }, byPlace);

  const s3 = memo(
    (target: Target): S3Client =>
      keep(
        new S3Client({
          region: target.region,
          credentials: credentials(target).provider,
          forcePathStyle: endpointOf('S3', environment) !== undefined,
          ...connectionTo('S3', environment),
        }),
      ),
    byPlace,
  );
  const bucketOf = (target: Target, place: BucketPlace): ObjectBucket =>
    s3Bucket(place, async (request) => {
      await checkAccount(target);
      return withRenewal(credentials(target), async () => {
        try {
          return await request(s3(target));
        } catch (error) {
          throw serviceFaultOf(error, secrets.hide) ?? error;
        }
      });
    });
  const bucket = (target: Target, name: string): ObjectBucket => bucketOf(target, { name, owner: target.account });

  const at = memo((target: Target): CloudFormation => {
    const name = options.bucketAt?.(target);
    if (name === undefined) return cloudFormationOver(send(target));
    const addressOf = (key: string) => objectAddress(name, key, target.region, environment);
    return cloudFormationOver(send(target), { upload: uploadTo(bucket(target, name), addressOf) });
  }, byPlace);

  return {
    cloud: { clock, at },
    send,
    bucket,
    checkAccount: (target) =>
      checkAccount(target).catch((error: unknown) => {
        throw error instanceof ServiceFault ? cloudErrorOf(error) : error;
      }),
    close: () => {
      for (const client of clients) client.destroy();
    },
  };
}

function byAccount({ account }: Target): string {
  return account;
}

function byPlace({ account, region }: Target): string {
  return `${account}/${region}`;
}

interface Memo<Result> {
  (target: Target): Result;
  forget(target: Target): void;
}

function memo<Result>(make: (target: Target) => Result, keyOf: (target: Target) => string): Memo<Result> {
  const made = new Map<string, Result>();
  const get = (target: Target): Result => {
    const key = keyOf(target);
    const known = made.get(key);
    if (known !== undefined) return known;
    const result = make(target);
    made.set(key, result);
    return result;
  };
  return Object.assign(get, { forget: (target: Target) => void made.delete(keyOf(target)) });
}
