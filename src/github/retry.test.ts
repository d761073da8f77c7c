import { defaultRetryPolicy, delayAfter, type Refusal, withRetries } from './retry.js';

const now = 1_000_000;

function refusal(status: number | undefined, headers: Refusal['headers'] = {}): Refusal {
  return { status, headers };
}

test.each([
  [undefined, {}, 1000],
  [500, {}, 1000],
  [503, {}, 1000],
  [429, {}, 1000],
  [429, { 'retry-after': '7' }, 7000],
  [403, { 'retry-after': '7' }, 7000],
  [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1010' }, 10_000],
  [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '900' }, 0],
  [429, { 'retry-after': 'Fri, 20 Nov 2026 10:00:00 GMT' }, 1000],
])('status %s with %j waits %i ms', (status, headers, delay) => {
  expect(delayAfter(refusal(status, headers), 0, now, defaultRetryPolicy)).toBe(delay);
});

test.each([
  [403, {}],
  [403, { 'x-ratelimit-remaining': '42' }],
  [404, {}],
  [422, {}],
  [429, { 'retry-after': '3600' }],
])('status %s with %j is final', (status, headers) => {
  expect(delayAfter(refusal(status, headers), 0, now, defaultRetryPolicy)).toBeUndefined();
});

function failing(times: number) {
  const waits: number[] = [];
  let calls = 0;
  const send = () => {
    calls += 1;
    return calls <= times ? Promise.reject(new Error(`refusal ${calls}`)) : Promise.resolve(calls);
  };
  const wait = (delay: number) => {
    waits.push(delay);
    return Promise.resolve();
  };
  return {
    waits,
    run: (status: number) =>
      withRetries(
        send,
        () => refusal(status),
        wait,
        () => now,
      ),
  };
}

test('waits double, and a late success counts', async () => {
  const { waits, run } = failing(3);
  expect(await run(502)).toBe(4);
  expect(waits).toEqual([1000, 2000, 4000]);
});

test('it ends: the last error is thrown', async () => {
  const { waits, run } = failing(99);
  await expect(run(502)).rejects.toThrow('refusal 4');
  expect(waits).toHaveLength(3);
});

test('a missing permission is not asked for twice', async () => {
  const { waits, run } = failing(99);
  await expect(run(403)).rejects.toThrow('refusal 1');
  expect(waits).toEqual([]);
});

test('an error that no server sent is thrown at once', async () => {
  const bug = new TypeError('bug');
  const never = () => Promise.reject(new Error('must not wait'));
  await expect(
    withRetries(
      () => Promise.reject(bug),
      () => undefined,
      never,
      () => now,
    ),
  ).rejects.toBe(bug);
});
