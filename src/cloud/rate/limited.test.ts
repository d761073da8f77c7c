import { VirtualClock } from '../local/virtual-clock.js';
import { type Send, ServiceFault } from '../send.js';
import { awsLimits, kindOf } from './api-limits.js';
import { limited } from './limited.js';
import { tokenBucket } from './token-bucket.js';

const limits = {
  stacks: { burst: 5, perSecond: 2 },
  events: { burst: 5, perSecond: 2 },
  lists: { burst: 1, perSecond: 1 },
  changes: { burst: 2, perSecond: 1 },
};

/** A service that counts the calls of each second, and what is asked of it. */
function service(answer: (at: number) => void = () => {}) {
  const clock = new VirtualClock({ startAt: 0 });
  const calls: { readonly at: number; readonly action: string; readonly of: unknown }[] = [];
  const send: Send = async (action, input) => {
    calls.push({ at: clock.now(), action, of: input.StackName });
    answer(clock.now());
    return {};
  };
  return { clock, calls, send: limited(send, clock, limits) };
}

const times = (n: number, call: (at: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: n }, (_, at) => call(at)));

test('a burst goes at once, the rest at the rate', async () => {
  const { calls, send } = service();
  await times(9, () => send('DescribeStacks', { StackName: 'a' }));
  expect(calls.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0, 500, 1_000, 1_500, 2_000]);
});

test('over any time there are no more calls than burst and rate allow', async () => {
  const { clock, calls, send } = service();
  await times(60, async (at) => {
    await clock.sleep((at % 7) * 900);
    await send('DescribeStacks', { StackName: `s${at}` });
  });
  for (const { at: from } of calls)
    for (const { at: to } of calls) {
      const within = calls.filter(({ at }) => at >= from && at <= to).length;
      if (to >= from)
        expect(within).toBeLessThanOrEqual(limits.stacks.burst + ((to - from) / 1_000) * limits.stacks.perSecond + 1);
    }
});

test('each kind of call has a budget of its own', async () => {
  const { clock, send } = service();
  await times(5, () => send('DescribeStacks', {}));
  await times(2, () => send('ExecuteChangeSet', {}));
  await send('DescribeStackEvents', {});
  expect(clock.now()).toBe(0);
  expect(['CreateChangeSet', 'DeleteStack', 'DetectStackDrift', 'SomethingNew'].map(kindOf)).toEqual(
    Array(4).fill('changes'),
  );
  expect(['DescribeEvents', 'DescribeStackEvents'].map(kindOf)).toEqual(['events', 'events']);
});

test('a stack that asks a hundred times does not hold back one that asks once', async () => {
  const { calls, send } = service();
  const many = times(100, () => send('DescribeStacks', { StackName: 'busy' }));
  const id = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/calm/0';
  await times(3, () => send('DescribeStacks', { StackName: id }));
  expect(calls.length).toBeLessThanOrEqual(5 + 2 * 3);
  await many;
  expect(calls).toHaveLength(103);
});

test('it halves when it is refused, and comes back slowly', () => {
  const bucket = tokenBucket({ burst: 1, perSecond: 8 }, 0);
  bucket.refused(0, 0);
  expect(bucket.rate(0)).toBe(4);
  bucket.refused(1_000, 500);
  expect(bucket.rate(1_000)).toBe(2);
  expect(bucket.rate(10_999)).toBe(2);
  expect(bucket.rate(11_000)).toBeCloseTo(2.8);
  expect(bucket.rate(200_000)).toBe(8);
});

test('calls that were refused together count as one refusal', () => {
  const bucket = tokenBucket({ burst: 10, perSecond: 8 }, 0);
  for (let n = 0; n < 10; n += 1) bucket.refused(50 + n, 0);
  expect(bucket.rate(100)).toBe(4);
});

test('it never stops altogether, and a clock that is set back gives nothing', () => {
  const bucket = tokenBucket({ burst: 1, perSecond: 8 }, 1_000);
  for (let n = 1; n < 50; n += 1) bucket.refused(1_000 + n, 1_000 + n);
  expect(bucket.rate(1_100)).toBe(8 / 4);
  const other = tokenBucket({ burst: 1, perSecond: 1 }, 1_000);
  expect([other.take(1_000), other.take(500), other.take(1_000)]).toEqual([0, 1_000, 500]);
});

test('under a service that takes three a second nearly all calls go through, and none is made twice', async () => {
  const second = new Map<number, number>();
  let refused = 0;
  const { clock, calls, send } = service((at) => {
    const now = Math.floor(at / 1_000);
    second.set(now, (second.get(now) ?? 0) + 1);
    if ((second.get(now) ?? 0) > 1) throw new ServiceFault('Throttling', 'Rate exceeded');
  });
  await times(40, async (at) => {
    await clock.sleep(at * 100);
    for (;;)
      try {
        return await send('DescribeStacks', { StackName: `s${at}` });
      } catch (error) {
        if (!(error instanceof ServiceFault)) throw error;
        refused += 1;
        await clock.sleep(2_000);
      }
  });
  expect(calls).toHaveLength(40 + refused);
  // Without halving every second call would be refused.
  expect(refused).toBeLessThan(20);
});

test('another error changes no rate, and comes through as it is', async () => {
  const fault = new ServiceFault('ValidationError', 'no');
  const { calls, clock, send } = service(() => {
    throw fault;
  });
  const failures = await times(6, () => send('DescribeStacks', {}).catch((error: unknown) => error));
  expect(failures).toEqual(Array(6).fill(fault));
  expect([clock.now(), calls.length]).toEqual([500, 6]);
});

test('AWS’s own limits let twenty stacks be looked at in two seconds', async () => {
  const clock = new VirtualClock({ startAt: 0 });
  const send = limited(async () => ({}), clock, awsLimits);
  await times(20, (at) => send('DescribeStacks', { StackName: `s${at}` }));
  expect(clock.now()).toBeLessThanOrEqual(2_000);
});

test('a clock that fails leaves nobody waiting', async () => {
  const broken = { now: () => 0, sleep: () => Promise.reject(new Error('no clock')) };
  const send = limited(async () => ({}), broken, limits);
  const ends = await Promise.allSettled(Array.from({ length: 8 }, () => send('DescribeStacks', {})));
  expect(ends.map(({ status }) => status)).toEqual([...Array(5).fill('fulfilled'), ...Array(3).fill('rejected')]);
});
