import { memoryLeases } from '../stores/memory-stores.js';
import { type Lease, LeaseLost } from '../stores.js';
import { guardLease } from './lease-guard.js';

const minute = 60_000;

async function taken() {
  const leases = memoryLeases();
  const clock = { at: 0, now: () => clock.at };
  const lease = (await leases.acquire('dev', 'me', clock.at, 3 * minute)) as Lease;
  return { leases, clock, guard: guardLease(leases, lease, clock, 3 * minute) };
}

test('asked often enough, a lease never ends: it is renewed when a third of it has passed', async () => {
  const { leases, clock, guard } = await taken();
  const until: (number | undefined)[] = [];
  for (clock.at = 0; clock.at <= 6 * minute; clock.at += minute / 2) {
    await guard.check();
    until.push((await leases.look('dev'))?.until);
  }
  expect(until.map((time) => (time ?? 0) / minute)).toEqual([3, 3, 3, 4.5, 4.5, 4.5, 6, 6, 6, 7.5, 7.5, 7.5, 9]);
});

test('checks at the same time renew once', async () => {
  const { leases, clock } = await taken();
  let renewals = 0;
  const counting = {
    ...leases,
    renew: (...given: Parameters<typeof leases.renew>) => {
      renewals += 1;
      return leases.renew(...given);
    },
  };
  const lease = (await leases.look('dev')) as Lease;
  const guard = guardLease(counting, lease, clock, 3 * minute);
  clock.at = 2 * minute;
  await Promise.all([guard.check(), guard.check(), guard.check()]);
  expect(renewals).toBe(1);
});

test('where another process took it over, nothing more may be done', async () => {
  const { leases, clock, guard } = await taken();
  clock.at = 4 * minute;
  await leases.acquire('dev', 'another', clock.at, 3 * minute);
  await expect(guard.check()).rejects.toThrow(LeaseLost);
  await expect(guard.check()).rejects.toThrow('another process has stage dev');
  await guard.release();
  expect(await leases.look('dev')).toMatchObject({ holder: 'another', epoch: 2 });
});
