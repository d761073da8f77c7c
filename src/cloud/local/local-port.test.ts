import { ServiceFault } from '../send.js';
import type { CloudCore } from './cloud-core.js';
import { callAt, localCloud } from './local-port.js';
import { VirtualClock } from './virtual-clock.js';

/** A cloud that notes what reaches it. */
function noting(): { readonly core: CloudCore; readonly notes: unknown[] } {
  const notes: unknown[] = [];
  let now = 1_000;
  const core: CloudCore = {
    call: (target, action, input) => {
      notes.push([`${action} ${target.account}/${target.region}`, input]);
      if (action === 'ListExports') throw new ServiceFault('Throttling', 'Rate exceeded');
      if (action === 'CreateChangeSet') return { Id: 'c', StackId: 's' };
      return { Stacks: [] };
    },
    advanceTo: (time) => {
      now = time;
      notes.push(`advance ${time}`);
    },
    now: () => now,
    putTemplate: (url, body) => {
      notes.push([`put ${url.replace(/[0-9a-f]{64}/, 'DIGEST')}`, body.length]);
    },
  };
  return { core, notes };
}

const ireland = { account: '1', region: 'eu-west-1' };
const paris = { account: '1', region: 'eu-west-3' };

it('speaks to each account and region, always with the same port', async () => {
  const { core, notes } = noting();
  const cloud = localCloud(core, new VirtualClock({ startAt: 1_000 }));
  await cloud.at(ireland).describeStack('a');
  await cloud.at(paris).describeStack('b');
  expect(notes).toEqual([
    ['DescribeStacks 1/eu-west-1', { StackName: 'a' }],
    ['DescribeStacks 1/eu-west-3', { StackName: 'b' }],
  ]);
  expect(cloud.at({ ...ireland })).toBe(cloud.at(ireland));
});

it('answers failures as the port has them', async () => {
  const cloud = localCloud(noting().core, new VirtualClock({ startAt: 1_000 }));
  await expect(cloud.at(ireland).exports()).rejects.toMatchObject({ code: 'throttled', awsCode: 'Throttling' });
});

it('brings the cloud to the time of the clock before a call, and never back', async () => {
  const { core, notes } = noting();
  const clock = { time: 2_000, now: () => clock.time, sleep: async () => {} };
  const call = callAt(core, clock);
  await call(ireland, 'A', {});
  clock.time = 500;
  await call(ireland, 'B', {});
  expect(notes).toEqual(['advance 2000', ['A 1/eu-west-1', {}], ['B 1/eu-west-1', {}]]);
});

it('uploads a template that is too large for a call', async () => {
  const { core, notes } = noting();
  const cloud = localCloud(core, new VirtualClock({ startAt: 1_000 }));
  await cloud.at(ireland).createChangeSet({
    stackName: 's',
    changeSetName: 'c',
    type: 'CREATE',
    templateBody: 'x'.repeat(60_000),
    parameters: {},
    tags: {},
    capabilities: [],
    token: 't',
  });
  expect(notes).toEqual([
    ['put https://stackgate-local.invalid/templates/DIGEST', 60_000],
    [
      'CreateChangeSet 1/eu-west-1',
      expect.objectContaining({
        TemplateURL: expect.stringMatching(/^https:\/\/stackgate-local\.invalid\/templates\/[0-9a-f]{64}$/),
      }),
    ],
  ]);
});
