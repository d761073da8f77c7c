import { freely, lineOf, newWorld, planOf, toolsOf } from '../../../test/support/deploy-world.js';
import { startRun } from '../run.js';
import { RunStopped, stopOn } from './stop.js';

test('what is waited for is given up at once, and nothing is begun any more', async () => {
  const abort = new AbortController();
  const stop = stopOn(abort.signal);
  expect(() => stop.check()).not.toThrow();
  await expect(stop.race(Promise.resolve('in time'))).resolves.toBe('in time');
  const waiting = stop.race(new Promise(() => {}));
  abort.abort();
  await expect(waiting).rejects.toThrow(RunStopped);
  expect(stop.isStopped()).toBe(true);
  expect(() => stop.check()).toThrow(RunStopped);
  await stop.stopped;
});

test('a signal that came before is not missed; one that comes after the end is not heard', () => {
  expect(stopOn(AbortSignal.abort()).isStopped()).toBe(true);
  const abort = new AbortController();
  const over = stopOn(abort.signal);
  over.dispose();
  abort.abort();
  expect(over.isStopped()).toBe(false);
});

test('fault 4: SIGTERM between two attempts to reach the cloud ends the run then, not after the pause', async () => {
  const world = newWorld();
  await startRun(toolsOf(world), { run: 'r1', plan: await planOf(world, lineOf(['a'])), options: freely });
  const plan = await planOf(world, lineOf(['a'], '2'));
  const from = world.core.now() + 5_000;
  world.faults.push({ match: { from, until: from + 600_000 }, effect: { kind: 'unreachable' } });
  const abort = new AbortController();
  const told = world.clock.sleep(200_000).then(() => {
    abort.abort();
    return world.core.now();
  });
  const report = await startRun(toolsOf(world, { signal: abort.signal }), { run: 'r2', plan, options: freely });
  expect(report.outcome).toEqual({ kind: 'interrupted' });
  expect(world.core.now() - (await told)).toBeLessThan(100);
  // Pauses that nobody waits for any more end before another test's clock begins.
  await world.clock.sleep(30_000);
});
