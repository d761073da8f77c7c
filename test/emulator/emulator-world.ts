import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { cloudFormationOver } from '../../src/cloud/adapter/cloudformation-over.js';
import { awsAccess } from '../../src/cloud/aws/aws-access.js';
import type { Clock, Cloud } from '../../src/cloud/port.js';
import { type Send, ServiceFault } from '../../src/cloud/send.js';
import type { RunTools } from '../../src/deploy/run.js';
import { bucketStores } from '../../src/deploy/stores/bucket-stores.js';
import { type Deployable, toolsOf } from '../support/deploy-world.js';
import { target } from '../support/plan.js';

process.env.AWS_EC2_METADATA_DISABLED = 'true';
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** The emulator, emptied, and spoken to as AWS is. */
export interface EmulatorWorld extends Deployable {
  readonly send: Send;
  /** Every call that writes so far, as `action stack`. */
  readonly written: readonly string[];
  /** Actions whose next call is made, and its answer lost. */
  readonly losing: Set<string>;
  close(): void;
}

/** The time of day, as the emulator has it too, but what waits waits a twentieth of a second at most. */
const clock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((done) => setTimeout(done, Math.min(milliseconds, 50))),
};

/** Reads of one process that has everything in memory are never behind. */
const patience = { busy: 10_000, stale: 300, silent: 5_000, unreachable: 5_000 };

export async function emulatorWorld(): Promise<EmulatorWorld> {
  const endpoint = endpointOf(process.env.STACKGATE_EMULATOR_ENDPOINT);
  await empty(endpoint);
  const environment = environmentFor(endpoint);
  const access = awsAccess({ environment, clock, run: 'emulator', bucketAt: () => bucket, limits: unlimited });
  await makeBucket(endpoint);
  const written: string[] = [];
  const losing = new Set<string>();
  const overSdk = access.send(target);
  const send: Send = async (action, input) => {
    if (!/^(?:Describe|Get|List)/.test(action)) written.push(`${action} ${nameOf(input.StackName)}`);
    const answer = await overSdk(action, input);
    if (losing.delete(action)) throw new ServiceFault('NetworkingError', 'the answer was lost', 0);
    return answer;
  };
  const here = cloudFormationOver(send);
  const cloud: Cloud = { clock, at: () => here };
  const stores = bucketStores(access.bucket(target, bucket));
  return { cloud, here, stores, send, written, losing, close: () => access.close() };
}

const bucket = 'stackgate-emulator';

/** Nobody shares the emulator, and its clock does not wait as long as it is asked to. */
const often = { burst: 1_000, perSecond: 1_000 };
const unlimited = { stacks: often, events: often, lists: often, changes: often };

/** The emulator takes a key of twelve digits for the account. The SDK's own chain finds them in the environment. */
const keys = { AWS_ACCESS_KEY_ID: target.account, AWS_SECRET_ACCESS_KEY: 'none' };
Object.assign(process.env, keys);

function environmentFor(endpoint: string): Readonly<Record<string, string>> {
  return { ...keys, AWS_ENDPOINT_URL: endpoint, AWS_REGION: target.region };
}

async function makeBucket(endpoint: string): Promise<void> {
  const credentials = { accessKeyId: keys.AWS_ACCESS_KEY_ID, secretAccessKey: keys.AWS_SECRET_ACCESS_KEY };
  const client = new S3Client({ endpoint, region: target.region, forcePathStyle: true, credentials });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  client.destroy();
}

export function emulatorTools(world: EmulatorWorld, given: Partial<RunTools> = {}): RunTools {
  return toolsOf(world, { patience, ...given });
}

function nameOf(nameOrId: unknown): unknown {
  return typeof nameOrId === 'string' ? (/^arn:[^/]*\/([^/]+)\//.exec(nameOrId)?.[1] ?? nameOrId) : nameOrId;
}

/** Everything in it is deleted before each test, so nothing but a server on this machine is taken. */
function endpointOf(given: string | undefined): string {
  if (given === undefined || new URL(given).hostname !== '127.0.0.1')
    throw new Error('These tests are run by scripts/emulator.mjs, which starts what they speak to.');
  return given;
}

async function empty(endpoint: string): Promise<void> {
  const answer = await fetch(`${endpoint}/_ministack/reset`, { method: 'POST' });
  if (!answer.ok) throw new Error(`The emulator is not reset: ${answer.status}`);
}
