import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudFormation } from '../port.js';
import type { FaultScript } from './faults.js';
import { type KeepableCloud, openKeptCloud } from './folder-state.js';
import { type CloudState, LocalCloud } from './local-cloud.js';
import { localCloud } from './local-port.js';
import { VirtualClock } from './virtual-clock.js';

const target = { account: '123456789012', region: 'eu-west-1' };

const faults: FaultScript = [
  {
    match: { logicalId: 'Later', resourceAction: 'create' },
    effect: { kind: 'resource-fails', reason: 'No capacity' },
  },
  {
    match: { logicalId: 'Topic', resourceAction: 'update', phase: 'rollback', times: 1 },
    effect: { kind: 'resource-fails', reason: 'Busy' },
  },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function make(state: CloudState | undefined): LocalCloud {
  return new LocalCloud({ seed: 'kept', faults }, state);
}

/** Forgets everything between any two calls but what the folder keeps. */
function forgetful(): Omit<KeepableCloud, 'snapshotText' | 'changesText'> {
  let now = openKeptCloud(folder, make).now();
  const reopened = (): ReturnType<typeof openKeptCloud> => {
    const cloud = openKeptCloud(folder, make);
    cloud.advanceTo(now);
    return cloud;
  };
  return {
    call: (...call) => reopened().call(...call),
    advanceTo: (time) => {
      now = Math.max(now, time);
    },
    now: () => now,
    nextEventAt: () => reopened().nextEventAt(),
    addExternal: (...things) => reopened().addExternal(...things),
    putTemplate: (url, body) => {
      const cloud = reopened();
      cloud.putTemplate(url, body);
      cloud.flush();
    },
  };
}

function template(name: string, later: boolean): string {
  const topic = { Type: 'AWS::SNS::Topic', Properties: { DisplayName: name } };
  const Resources = { Topic: topic, ...(later && { Later: { Type: 'AWS::SQS::Queue', DependsOn: 'Topic' } }) };
  return JSON.stringify({ Resources, Outputs: { Arn: { Value: { Ref: 'Topic' }, Export: { Name: 'arn' } } } });
}

/** Made, changed in vain, stuck, continued, deleted; polled every two seconds, as a deployer would. */
async function session(core: Omit<KeepableCloud, 'snapshotText' | 'changesText'>): Promise<readonly unknown[]> {
  const clock = new VirtualClock({ startAt: core.now(), onAdvance: (time) => core.advanceTo(time) });
  const cloud = localCloud(core, clock).at(target);
  const log: unknown[] = [];
  const settled = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(2_000);
      const stack = await cloud.describeStack('shop');
      log.push(clock.now(), stack);
      if (stack === undefined || !stack.status.endsWith('_IN_PROGRESS')) return;
    }
  };
  await change(cloud, clock, 'CREATE', template('a', false));
  await settled();
  await change(cloud, clock, 'UPDATE', template('b', true));
  await settled();
  await cloud.continueRollback('shop', 'continue');
  await settled();
  log.push(await cloud.events('shop'), await cloud.exports(), await cloud.originalTemplate('shop'));
  await cloud.deleteStack('shop', 'delete');
  await settled();
  return log;
}

async function change(
  cloud: CloudFormation,
  clock: VirtualClock,
  type: 'CREATE' | 'UPDATE',
  templateBody: string,
): Promise<void> {
  const rest = { stackName: 'shop', parameters: {}, tags: {}, capabilities: [] };
  await cloud.createChangeSet({ ...rest, changeSetName: type, type, templateBody, token: type });
  await clock.sleep(10_000);
  await cloud.executeChangeSet('shop', type, `x-${type}`);
}

it('goes on after every call as if it had never been away', async () => {
  const unbroken = await session(make(undefined));
  expect(unbroken).toContainEqual(expect.objectContaining({ status: 'UPDATE_ROLLBACK_FAILED' }));
  expect(unbroken.at(-1)).toBeUndefined();
  expect(await session(forgetful())).toEqual(unbroken);
});
