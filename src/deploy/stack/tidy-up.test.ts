import {
  freely,
  newWorld,
  planOf,
  statuses,
  toolsOf,
  topics,
  topicTemplate,
} from '../../../test/support/deploy-world.js';
import { target } from '../../../test/support/plan.js';
import { startRun } from '../run.js';

test('a change set that fails after it was accepted leaves neither itself nor the empty stack', async () => {
  const world = newWorld();
  const plan = await planOf(world, { a: { template: topicTemplate('a', '1', ['nobody']) } });
  const { outcome } = await startRun(toolsOf(world), { run: 'r1', plan, options: freely });
  expect(outcome).toMatchObject({ kind: 'failed-and-restored' });
  expect(JSON.stringify(outcome)).toContain('No export named nobody-topic found');
  expect(await statuses(world)).toEqual({});
});

test('a change set of a stack that stays is deleted where it is not executed', async () => {
  const world = newWorld();
  const before = await planOf(world, { a: topics('a') });
  await startRun(toolsOf(world), { run: 'r1', plan: before, options: freely });
  const plan = await planOf(world, { a: { template: topicTemplate('a', '2', ['nobody']) } });
  const { outcome } = await startRun(toolsOf(world), { run: 'r2', plan, options: freely });
  expect(outcome).toMatchObject({ kind: 'failed-and-restored' });
  expect(await statuses(world)).toEqual({ 'a-dev': 'CREATE_COMPLETE' });
  const left = world.core.call(target, 'ListChangeSets', { StackName: 'a-dev' }).Summaries;
  expect(JSON.stringify(left)).not.toContain('sg-r2-');
});
