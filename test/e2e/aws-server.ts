import diagnostics from 'node:diagnostics_channel';
import type { FaultRule } from '../../src/cloud/local/faults.js';
import { serveAws } from '../../src/cloud/local/http/serve-aws.js';
import { identities } from '../../src/cloud/local/identity/identities.js';
import { LocalCloud } from '../../src/cloud/local/local-cloud.js';
import { type ObjectStore, objectStore } from '../../src/cloud/local/objects/object-store.js';

export const account = '123456789012';
export const region = 'eu-west-1';
export const role = `arn:aws:iam::${account}:role/stackgate-deploy`;
export const bucket = `stackgate-${account}-${region}`;

export interface AwsServer {
  readonly endpoint: string;
  readonly objects: ObjectStore;
  /** May be added to at any time. */
  readonly faults: FaultRule[];
  /** Every request that was answered, as `cloudformation CreateChangeSet`; of S3 none. */
  readonly calls: string[];
  /** How many were made of any service, those that were refused among them. */
  requests(): number;
  /** Names of the sessions that were begun. */
  readonly sessions: readonly string[];
  /** What the sessions are signed with. */
  readonly secrets: readonly string[];
  /** Texts of every object that has a name that begins so. */
  objectsUnder(prefix: string): readonly string[];
  /** Told of each call of CloudFormation, before it is performed. */
  onCall: (action: string) => void;
  /** Every session so far is over. */
  endSessions(): void;
  /** So much of the cloud's time passes at once. Milliseconds. */
  skip(milliseconds: number): void;
  /** `NAME STATUS` of every stack. */
  stacks(): readonly string[];
  /** What a stack was deployed with. */
  templateOf(stackName: string): string;
  stop(): Promise<void>;
}

/**
 * AWS as one address on the loopback, for processes: CloudFormation, S3 and STS, with one bucket. Its time is the machine's, and
 * what is done to a resource takes no longer than a poll.
 */
export async function startAws(): Promise<AwsServer> {
  let skipped = 0;
  const now = () => Date.now() + skipped;
  const faults: FaultRule[] = [];
  const calls: string[] = [];
  const secrets: string[] = [];
  const objects = objectStore({ now });
  objects.createBucket(bucket, account);
  const core = new LocalCloud({
    startAt: now(),
    seed: 'e2e',
    faults,
    duration: () => 20,
    changeSetDuration: 20,
    artefactExists: (name, key) => objects.peek(name, key) !== undefined,
    template: (url) => objectAt(objects, url),
  });
  const known = identities({ now, account, mayAssume: (asked) => asked === role });
  const server: AwsServer = {
    endpoint: '',
    objects,
    faults,
    calls,
    requests: () => 0,
    sessions: known.sessions,
    onCall: () => {},
    endSessions: known.revokeAll,
    skip: (milliseconds) => {
      skipped += milliseconds;
    },
    stacks: () => stacksOf(core).map(({ StackName, StackStatus }) => `${StackName} ${StackStatus}`),
    templateOf: (StackName) => {
      const { TemplateBody } = core.call({ account, region }, 'GetTemplate', { StackName, TemplateStage: 'Original' });
      return String(TemplateBody);
    },
    secrets,
    objectsUnder: (prefix) =>
      objects.list(bucket, prefix, undefined, 10_000).objects.map(({ key }) => {
        return Buffer.from(objects.peek(bucket, key)?.bytes ?? []).toString('utf8');
      }),
    stop: async () => {},
  };
  const { endpoint, close } = await serveAws({
    call: async (target, action, input) => {
      calls.push(`cloudformation ${action}`);
      server.onCall(action);
      core.advanceTo(Math.max(core.now(), now()));
      return core.call(target, action, input);
    },
    objects,
    identities: {
      ...known,
      call: (action, input, accessKey) => {
        calls.push(`sts ${action}`);
        const output = known.call(action, input, accessKey);
        const { SecretAccessKey, SessionToken } = Object(output.Credentials);
        if (SecretAccessKey !== undefined) secrets.push(SecretAccessKey, SessionToken);
        return output;
      },
    },
  });
  const counted = countRequests(Number(new URL(endpoint).port));
  const stop = () => {
    counted.stop();
    return close();
  };
  return Object.assign(server, { endpoint, stop, requests: counted.requests });
}

/** Of every service, before anything of it is read: what is refused counts as well. */
function countRequests(port: number) {
  let requests = 0;
  const begun = (message: unknown) => {
    if (Object(message).request.socket.localPort === port) requests += 1;
  };
  diagnostics.subscribe('http.server.request.start', begun);
  const stop = () => diagnostics.unsubscribe('http.server.request.start', begun);
  return { requests: () => requests, stop };
}

interface Described {
  readonly StackName: string;
  readonly StackStatus: string;
}

function stacksOf(core: LocalCloud): readonly Described[] {
  const { Stacks } = core.call({ account, region }, 'DescribeStacks', {});
  return (Stacks as readonly Described[]).toSorted((a, b) => (a.StackName < b.StackName ? -1 : 1));
}

function objectAt(objects: ObjectStore, url: string): string | undefined {
  const [, name = '', key = ''] = /^http:\/\/127\.0\.0\.1:\d+\/([^/]+)\/(.+)$/.exec(url) ?? [];
  const object = objects.peek(name, key);
  return object && Buffer.from(object.bytes).toString('utf8');
}
