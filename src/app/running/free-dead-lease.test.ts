import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { memoryLeases } from '../../deploy/stores/memory-stores.js';
import { freeDeadLease } from './free-dead-lease.js';
import { thisHolder } from './this-process.js';

async function isHeldAfter(holder: string): Promise<boolean> {
  const leases = memoryLeases();
  await leases.acquire('dev', holder, 0, 1_000);
  await freeDeadLease(leases, 'dev');
  const taken = await leases.acquire('dev', 'another', 1, 1_000);
  return 'heldBy' in taken;
}

test('a holder that is gone does not hold a stage', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  expect(await isHeldAfter(`${hostname()}:${pid}`)).toBe(false);
});

test.each([thisHolder(), 'another-machine:1', `${hostname()}:x`, 'ci-4711'])('%s may be alive', async (holder) => {
  expect(await isHeldAfter(holder)).toBe(true);
});

test('the next one has a higher epoch', async () => {
  const leases = memoryLeases();
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const first = await leases.acquire('dev', `${hostname()}:${pid}`, 0, 1_000);
  await freeDeadLease(leases, 'dev');
  const second = await leases.acquire('dev', 'another', 1, 1_000);
  expect('epoch' in first && 'epoch' in second && second.epoch > first.epoch).toBe(true);
});
