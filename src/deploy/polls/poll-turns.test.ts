import { VirtualClock } from '../../cloud/local/virtual-clock.js';
import type { StackDescription } from '../../cloud/port.js';
import type { Target } from '../../model/plan.js';
import type { PollTools } from './poll-tools.js';
import { pollTurns } from './poll-turns.js';

const here: Target = { account: '111122223333', region: 'eu-west-1' };
const stack = (stackName: string, status: string): StackDescription => ({
  stackId: `id-${stackName}`,
  stackName,
  status,
  parameters: {},
  tags: {},
  outputs: {},
  exports: {},
  capabilities: [],
  terminationProtection: false,
  notificationArns: [],
  createdAt: 0,
  lastOperations: [],
});

function world(given: Partial<PollTools> = {}) {
  const clock = new VirtualClock({ startAt: 0 });
  const sleep = (milliseconds: number) => clock.sleep(milliseconds);
  const list = async () => undefined;
  return { clock, turns: pollTurns({ now: () => clock.now(), sleep, list, perSecond: 5, ...given, ...sleeps(given) }) };
  function sleeps({ sleep: own }: Partial<PollTools>) {
    return own === undefined ? {} : { sleep: own };
  }
}

/** Waits for the stacks again and again for a while; when each was looked at, in order. */
async function looksOf(
  { clock, turns }: ReturnType<typeof world>,
  names: readonly string[],
  pause: number,
  until: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const looks = new Map(names.map((name) => [name, [] as number[]]));
  const wait = async (name: string): Promise<void> => {
    while (clock.now() < until) {
      await turns.turn(here, pause, name);
      looks.get(name)?.push(clock.now());
    }
  };
  await Promise.all(names.map(wait));
  return looks;
}

const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);

test('one alone is looked at after its own pause', async () => {
  const looks = await looksOf(world(), ['a'], 2_000, 10_000);
  expect(looks.get('a')).toEqual([2_000, 4_000, 6_000, 8_000, 10_000]);
});

test('the budget of a second is kept, however many wait and however they began', async () => {
  for (const count of [5, 20, 60]) {
    const looks = await looksOf(world(), namesOf(count), 2_000, 60_000);
    const all = [...looks.values()].flat().sort((a, b) => a - b);
    // What a second left over may be used in the next one.
    for (const [index, at] of all.entries()) expect((all[index + 10] ?? Infinity) - at).toBeGreaterThanOrEqual(1_000);
  }
});

test('turns are stretched alike: nobody waits twice while another waits once', async () => {
  const looks = await looksOf(world(), namesOf(20), 2_000, 60_000);
  const counts = [...looks.values()].map(({ length }) => length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(14);
});

test('another region has a budget of its own', async () => {
  const { clock, turns } = world({ perSecond: 1 });
  const there = { ...here, region: 'us-east-1' };
  await Promise.all([turns.turn(here, 1_000), turns.turn(there, 1_000)]);
  expect(clock.now()).toBe(1_000);
});

describe('a crowd of 500', () => {
  const names = namesOf(500);
  /** Each ends at its own time between 100 and 400 s. */
  const endOf = (name: string) => 100_000 + Number(name.slice(1)) * 600;
  const listAt = (now: number) =>
    names.map((name) => stack(name, now < endOf(name) ? 'UPDATE_IN_PROGRESS' : 'UPDATE_COMPLETE'));

  async function untilEnded(list: (now: number) => readonly StackDescription[] | 'refused' | undefined) {
    const clock = new VirtualClock({ startAt: 0 });
    const counts = { lists: 0, looks: 0 };
    const late: number[] = [];
    const turns = pollTurns({
      now: () => clock.now(),
      sleep: (milliseconds) => clock.sleep(milliseconds),
      perSecond: 5,
      list: async () => {
        counts.lists += 1;
        return list(clock.now());
      },
    });
    const follow = async (name: string): Promise<void> => {
      do {
        await turns.turn(here, 2_000, name);
        counts.looks += 1;
      } while (clock.now() < endOf(name));
      late.push(clock.now() - endOf(name));
    };
    await Promise.all(names.map(follow));
    return { ...counts, late: late.toSorted((a, b) => a - b), took: clock.now() };
  }

  test('who has ended is seen in a list and looked at within seconds', async () => {
    const { late, lists, looks, took } = await untilEnded(listAt);
    expect(late[250]).toBeLessThan(8_000);
    expect(late.at(-1)).toBeLessThan(20_000);
    // Each list has five pages.
    expect(5 * lists + looks).toBeLessThan((5 * took) / 1_000 + 10);
  });

  test('a list that is behind, or wrong, costs looks and tells nobody that something ended', async () => {
    const { late, took } = await untilEnded(() => names.map((name) => stack(name, 'UPDATE_COMPLETE')));
    expect(late[0]).toBeGreaterThanOrEqual(0);
    expect(took).toBeLessThan(520_000);
  });

  test.each(['refused', undefined] as const)('without a list (%s) all come in turn', async (answer) => {
    const { late, took } = await untilEnded(() => answer);
    expect(late.at(-1)).toBeLessThan(220_000);
    expect(took).toBeLessThan(620_000);
  });
});

test('who waits in a crowd is told of a stop at once', async () => {
  const clock = new VirtualClock({ startAt: 0 });
  let isStopped = false;
  const sleep = async (milliseconds: number): Promise<void> => {
    await clock.sleep(milliseconds);
    if (isStopped) throw new Error('stopped');
  };
  const turns = pollTurns({
    now: () => clock.now(),
    sleep,
    list: async () => [stack('s1', 'UPDATE_IN_PROGRESS')],
    perSecond: 1,
  });
  const waiting = namesOf(30).map((name) => turns.turn(here, 1_000, name));
  const ended = Promise.allSettled(waiting);
  await clock.sleep(30_000);
  isStopped = true;
  const results = await ended;
  expect(results.some(({ status }) => status === 'rejected')).toBe(true);
  expect(clock.now()).toBeLessThan(60_000);
});
