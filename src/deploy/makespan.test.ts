import { lineOf, newWorld, planOf, toolsOf } from '../../test/support/deploy-world.js';
import { startRun } from './run.js';

/** What CloudFormation itself takes for one stack here, in milliseconds. */
const changeSetDuration = 3_000;
const resource = 90_000;

test('looking costs little: a chain of stacks takes hardly longer than CloudFormation does', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `s${index}`);
  const world = newWorld({ changeSetDuration, duration: () => resource });
  const plan = await planOf(world, lineOf(names));
  const report = await startRun(toolsOf(world), { run: 'r1', plan, options: { concurrency: 4, keepGoing: false } });
  const took = (report.endedAt ?? 0) - report.startedAt;
  // The first has no parameter; the topic and the parameter of the others are made at once.
  const least = names.length * (changeSetDuration + resource);
  expect(report.outcome?.kind).toBe('deployed');
  expect(took / least).toBeLessThan(1.02);
});
