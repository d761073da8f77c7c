import {
  freely,
  lineOf,
  newWorld,
  planOf,
  settled,
  toolsOf,
  topicTemplate,
  updateByOthers,
} from '../../../test/support/deploy-world.js';
import { startRun } from '../run.js';
import { importedNames } from './imported-names.js';
import { inTurn } from './in-turn.js';

test('a stack that somebody changed before the commit point is found, and the rest is taken back', async () => {
  const world = newWorld();
  await startRun(toolsOf(world), { run: 'r0', plan: await planOf(world, lineOf(['a', 'b'])), options: freely });
  const plan = await planOf(world, lineOf(['a', 'b'], '2'));
  let theirs: Promise<unknown> | undefined;
  const progress = (one: { readonly kind: string; readonly stack?: string; readonly status?: string }): void => {
    if (one.kind !== 'step-changed' || one.stack !== 'a/main' || one.status !== 'deployed') return;
    theirs ??= updateByOthers(world, 'a-dev', topicTemplate('a', 'theirs')).then(() => settled(world, 'a-dev'));
  };
  const report = await startRun(toolsOf(world, { progress }), { run: 'r1', plan, options: freely });
  await theirs;
  expect(report.outcome).toMatchObject({
    kind: 'restore-incomplete',
    failures: [{ step: 'deploy:a/main', reason: 'it has another template than was deployed' }],
  });
  expect(report.steps.map(({ status }) => status)).toEqual(['restore-failed', 'restored']);
});

test('imports that certainly happen, by literal name', () => {
  const body = {
    Resources: {
      A: { Properties: { X: { 'Fn::ImportValue': 'one' }, Y: [{ 'Fn::ImportValue': { 'Fn::Sub': 'x' } }] } },
      B: { Condition: 'IsProd', Properties: { X: { 'Fn::ImportValue': 'two' } } },
      C: { Properties: { X: { 'Fn::If': ['IsProd', { 'Fn::ImportValue': 'three' }, 'y'] } } },
    },
    Outputs: { __proto__: { Value: { 'Fn::ImportValue': 'four' } }, O: { Value: { 'Fn::ImportValue': 'five' } } },
  };
  expect(importedNames(JSON.stringify(body))).toEqual(['five', 'one']);
  expect(importedNames('Resources: {}')).toEqual([]);
});

test('work is bounded, and answers keep their order', async () => {
  let running = 0;
  let most = 0;
  const results = await inTurn([3, 1, 2, 5, 4], 2, async (item) => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
    running -= 1;
    return item * 10;
  });
  expect(results).toEqual([30, 10, 20, 50, 40]);
  expect(most).toBe(2);
});
