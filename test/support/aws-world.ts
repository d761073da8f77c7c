import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AwsAccess, type AwsOptions, awsAccess } from '../../src/cloud/aws/aws-access.js';
import { serveAws } from '../../src/cloud/local/http/serve-aws.js';
import { type Identities, type IdentityOptions, identities } from '../../src/cloud/local/identity/identities.js';
import { LocalCloud, type LocalCloudOptions } from '../../src/cloud/local/local-cloud.js';
import type { ObjectFaultScript } from '../../src/cloud/local/objects/object-faults.js';
import { type ObjectStore, objectStore } from '../../src/cloud/local/objects/object-store.js';
import { VirtualClock } from '../../src/cloud/local/virtual-clock.js';
import type { Target } from '../../src/model/plan.js';
import { requestsUnderWay } from './requests-under-way.js';

export const account = '123456789012';
export const here: Target = { account, region: 'eu-west-1' };
/** Of an account of its own, and nothing that a person would take for one. */
export const processSecret = 'process-secret-process-secret-process';

/** AWS as one address on this machine: CloudFormation, S3 and STS, on one clock. */
export interface AwsWorld {
  readonly endpoint: string;
  readonly core: LocalCloud;
  readonly objects: ObjectStore;
  readonly identities: Identities;
  readonly clock: VirtualClock;
  /** Everything that is called, as `sts AssumeRole`, `cloudformation DescribeStacks`. */
  readonly calls: string[];
  /** For the environment of a process. */
  readonly environment: Readonly<Record<string, string>>;
  /** An object of a bucket by the address that CloudFormation is given. */
  templateAt(url: string): string | undefined;
  access(options?: Partial<AwsOptions>): AwsAccess;
  close(): Promise<void>;
}

export interface AwsWorldOptions extends LocalCloudOptions {
  readonly objectFaults?: ObjectFaultScript;
  readonly mayAssume?: IdentityOptions['mayAssume'];
  readonly keysOnPage?: number;
  /** Simulated seconds per second; without it the clock jumps when nothing is under way, and no machine is too slow. */
  readonly pace?: number;
}

export async function awsWorld(options: AwsWorldOptions = {}): Promise<AwsWorld> {
  const objects = objectStore({ faults: options.objectFaults ?? [], now: () => clock.now() });
  const templateAt = (url: string): string | undefined => {
    const [, bucket = '', key = ''] = /^http:\/\/127\.0\.0\.1:\d+\/([^/]+)\/(.+)$/.exec(url) ?? [];
    const object = objects.peek(bucket, key);
    return object && Buffer.from(object.bytes).toString('utf8');
  };
  const core = new LocalCloud({
    seed: 'aws',
    artefactExists: (bucket, key) => objects.peek(bucket, key) !== undefined,
    template: templateAt,
    ...options,
  });
  const requests = requestsUnderWay();
  const clock = new VirtualClock({
    startAt: core.now(),
    onAdvance: (time) => core.advanceTo(time),
    busy: requests.busy,
    ...(options.pace !== undefined && { pace: options.pace }),
  });
  const calls: string[] = [];
  const known = identities({
    now: () => clock.now(),
    account,
    ...(options.mayAssume && { mayAssume: options.mayAssume }),
  });
  const server = await serveAws({
    call: async (target, action, input) => {
      calls.push(`cloudformation ${action}`);
      if (clock.now() > core.now()) core.advanceTo(clock.now());
      return core.call(target, action, input);
    },
    objects,
    identities: {
      ...known,
      call: (action, input, accessKey) => {
        calls.push(`sts ${action}`);
        return known.call(action, input, accessKey);
      },
    },
    ...(options.keysOnPage !== undefined && { pageSize: options.keysOnPage }),
  });
  const environment = { AWS_ENDPOINT_URL: server.endpoint };
  const opened: AwsAccess[] = [];
  return {
    endpoint: server.endpoint,
    core,
    objects,
    identities: known,
    clock,
    calls,
    environment,
    templateAt,
    access: (given = {}) => {
      const access = awsAccess({ environment, run: 'run-1', clock, ...given });
      opened.push(access);
      return access;
    },
    close: async () => {
      for (const access of opened) access.close();
      await server.close();
      requests.stop();
    },
  };
}

/** Credentials of the process, where AWS's tools look first; nothing else is looked for. */
export function setProcessCredentials(accessKey = account): void {
  process.env.AWS_ACCESS_KEY_ID = accessKey;
  process.env.AWS_SECRET_ACCESS_KEY = processSecret;
  process.env.AWS_EC2_METADATA_DISABLED = 'true';
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  process.env.AWS_CONFIG_FILE = '/dev/null';
  process.env.AWS_SHARED_CREDENTIALS_FILE = '/dev/null';
}

/** Where a job of GitHub asks for its token: answers what `answer` says, and counts. */
export async function tokenServer(answer: (asked: number) => { status: number; body: string }) {
  let asked = 0;
  const requests: { url: string; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked += 1;
    requests.push({ url: request.url ?? '', authorization: request.headers.authorization });
    const { status, body } = answer(asked);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?api-version=2.0`;
  return {
    requests,
    environment: { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-of-the-job' },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
