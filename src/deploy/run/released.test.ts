import { target } from '../../../test/support/plan.js';
import { VirtualClock } from '../../cloud/local/virtual-clock.js';
import type { Cloud, CloudFormation, StackDescription } from '../../cloud/port.js';
import type { PlanStep } from '../../model/plan.js';
import { usualPatience } from '../stack/goal.js';
import type { StackTools } from '../stack/stack-tools.js';
import { afterRelease } from './released.js';

const step = {
  stackName: 'b-dev',
  target,
  part: { kind: 'detach', number: 1, of: 2, releases: ['a-topic', 'a-queue'] },
};
const done = { kind: 'done', changed: true } as const;

/** Importers of every export as they are at a time, and whether `b-dev-child` is nested in `b-dev`. */
async function outcome(importersAt: (milliseconds: number) => readonly string[], isNested = false) {
  const clock = new VirtualClock({ startAt: 0 });
  const begun = clock.now();
  const cloud = {
    importers: async (name: string) => (name === 'a-topic' ? importersAt(clock.now() - begun) : []),
    describeStack: async (stackName: string): Promise<Partial<StackDescription>> => ({
      stackName,
      stackId: `id-of-${stackName}`,
      ...(isNested && stackName === 'b-dev-child' && { rootId: 'id-of-b-dev' }),
    }),
  } as unknown as CloudFormation;
  const tools = {
    cloud: { clock, at: () => cloud } satisfies Cloud,
    patience: usualPatience,
    guard: async () => {},
    sleep: (milliseconds: number) => clock.sleep(milliseconds),
  } as unknown as StackTools;
  return afterRelease(step as unknown as PlanStep, done, tools);
}

const stuck = {
  kind: 'failed',
  left: 'changed',
  reason: expect.stringMatching(/^CloudFormation still counts it among the importers of a-topic, although/),
};

test('a stack that CloudFormation still counts among the importers has not let go, and has something to take back', async () => {
  expect(await outcome(() => ['c-dev', 'b-dev'])).toEqual(stuck);
  expect(await outcome(() => ['b-dev-child'], true)).toEqual(stuck);
});

test('others may import; a name that begins alike is another stack', async () => {
  expect(await outcome(() => ['c-dev'])).toEqual(done);
  expect(await outcome(() => ['b-dev-child'])).toEqual(done);
});

test('reads are given time to catch up', async () => {
  expect(await outcome((milliseconds) => (milliseconds < 6_000 ? ['b-dev'] : []))).toEqual(done);
});
