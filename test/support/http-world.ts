import { cloudFormationOver } from '../../src/cloud/adapter/cloudformation-over.js';
import { type AwsAccess, type AwsOptions, awsAccess } from '../../src/cloud/aws/aws-access.js';
import type { FaultRule } from '../../src/cloud/local/faults.js';
import { serveAws } from '../../src/cloud/local/http/serve-aws.js';
import { identities } from '../../src/cloud/local/identity/identities.js';
import { LocalCloud, type LocalCloudOptions } from '../../src/cloud/local/local-cloud.js';
import { callAt } from '../../src/cloud/local/local-port.js';
import type { ObjectFaultRule } from '../../src/cloud/local/objects/object-faults.js';
import { type ObjectStore, objectStore } from '../../src/cloud/local/objects/object-store.js';
import { VirtualClock } from '../../src/cloud/local/virtual-clock.js';
import type { ObjectBucket } from '../../src/cloud/objects.js';
import type { Cloud } from '../../src/cloud/port.js';
import { awsLimits } from '../../src/cloud/rate/api-limits.js';
import { limited } from '../../src/cloud/rate/limited.js';
import type { Send } from '../../src/cloud/send.js';
import { bucketStores } from '../../src/deploy/stores/bucket-stores.js';
import { setProcessCredentials } from './aws-world.js';
import type { World } from './deploy-world.js';
import { target } from './plan.js';

/** The embedded CloudFormation and S3 on the loopback, spoken to by the SDK's clients as AWS is; journals and leases lie in a bucket. */
export interface HttpWorld extends World {
  readonly objects: ObjectStore;
  readonly bucketName: string;
  /** As a process has it, over HTTP. */
  readonly bucket: ObjectBucket;
  /** Rules may be added at any time. */
  readonly objectFaults: ObjectFaultRule[];
  /** What came over the wire, as `DescribeStacks`. */
  readonly calls: string[];
  readonly revokeSessions: () => void;
  close(): Promise<void>;
}

const bucketName = 'stackgate-artefacts';

export async function httpWorld(
  options: LocalCloudOptions = {},
  from?: World,
  access: Partial<AwsOptions> = {},
): Promise<HttpWorld> {
  setProcessCredentials(target.account);
  const faults: FaultRule[] = [...(options.faults ?? [])];
  const objectFaults: ObjectFaultRule[] = [];
  const core = new LocalCloud({ ...options, faults }, from?.core.snapshot());
  const underWay = { calls: 0 };
  const clock = clockOf(core, underWay);
  const objects = objectStore({ faults: objectFaults });
  objects.createBucket(bucketName, target.account);
  if (from !== undefined && 'objects' in from) copyArtefacts((from as HttpWorld).objects, objects);
  const calls: string[] = [];
  const known = identities({ now: () => clock.now(), account: target.account });
  const call = callAt(core, clock);
  const server = await serveAws({
    call: (at, action, input) => {
      calls.push(action);
      return call(at, action, input);
    },
    objects,
    identities: known,
  });
  const environment = { AWS_ENDPOINT_URL: server.endpoint, ...access.environment };
  const aws = awsAccess({ run: 'run-1', clock, limits: unlimited, ...access, environment });
  const cloud = cloudOver(aws, clock, underWay);
  const bucket = counted(aws.bucket(target, bucketName), underWay);
  return {
    core,
    clock,
    cloud,
    here: cloud.at(target),
    stores: bucketStores(bucket, clock),
    bucket,
    faults,
    objects,
    bucketName,
    objectFaults,
    calls,
    revokeSessions: () => known.revokeAll(),
    close: async () => {
      aws.close();
      await server.close();
    },
  };
}

interface UnderWay {
  calls: number;
}

/** Time stands still while a call is on the wire: what is simulated takes as long as it says, whatever the machine's speed. */
function clockOf(core: LocalCloud, underWay: UnderWay): VirtualClock {
  const tooLate = core.now() + 24 * 3_600_000;
  const onAdvance = (time: number): void => {
    if (time > tooLate) throw new Error('A day has passed: something waits for ever.');
    core.advanceTo(time);
  };
  return new VirtualClock({ startAt: core.now(), onAdvance, busy: () => underWay.calls > 0 });
}

/** The budget of calls stands before what is counted: whoever waits for a turn has nothing on the wire. */
const without = { burst: 1e9, perSecond: 1e9 };
const unlimited = { stacks: without, events: without, lists: without, changes: without };

function cloudOver(aws: AwsAccess, clock: VirtualClock, underWay: UnderWay): Cloud {
  const once = aws.send(target);
  const send: Send = (action, input) => during(underWay, () => once(action, input));
  const here = cloudFormationOver(limited(send, clock, awsLimits));
  return { clock, at: () => here };
}

function counted(bucket: ObjectBucket, underWay: UnderWay): ObjectBucket {
  return {
    name: bucket.name,
    get: (key) => during(underWay, () => bucket.get(key)),
    head: (key) => during(underWay, () => bucket.head(key)),
    put: (...given) => during(underWay, () => bucket.put(...given)),
    list: (prefix) => during(underWay, () => bucket.list(prefix)),
    delete: (key) => during(underWay, () => bucket.delete(key)),
    copy: (...given) => during(underWay, () => bucket.copy(...given)),
  };
}

async function during<T>(underWay: UnderWay, work: () => Promise<T>): Promise<T> {
  underWay.calls += 1;
  try {
    return await work();
  } finally {
    underWay.calls -= 1;
  }
}

function copyArtefacts(from: ObjectStore, to: ObjectStore): void {
  for (const { key } of from.list(bucketName, 'artefacts/', undefined, Infinity).objects) {
    const object = from.peek(bucketName, key);
    if (object !== undefined) to.put(bucketName, key, object.bytes);
  }
}
