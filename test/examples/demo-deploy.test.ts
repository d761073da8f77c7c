import { join } from 'node:path';
import { runDemoDeploy } from '../../src/app/demo/demo-deploy.js';
import { deployStory } from '../../src/cli/commands/demo-story.js';

const demo = await runDemoDeploy(join(import.meta.dirname, '../..'), '2026-11-20');
const statuses = (run: 'first' | 'failing' | 'resumed') =>
  Object.fromEntries(demo[run].report?.steps.map(({ stack, status }) => [stack, status]) ?? []);

test('the estate is deployed, all of it', () => {
  expect(demo.first.report?.outcome).toEqual({ kind: 'deployed', remains: [] });
  expect(Object.values(statuses('first'))).toEqual(Array(7).fill('deployed'));
});

test('a stack fails in the middle, and the others come back', () => {
  expect(demo.failing.report?.outcome).toMatchObject({
    kind: 'failed-and-restored',
    failures: [{ step: 'deploy:shipping/main', reason: expect.stringContaining('already exists') }],
  });
  expect(statuses('failing')).toEqual({
    'orders/main': 'restored',
    'payments/main': 'restored',
    'checkout/main': 'restored',
    'shipping/main': 'failed',
  });
});

test('deploying and restoring have times of their own', () => {
  for (const step of demo.failing.report?.steps ?? []) {
    const { startedAt = 0, endedAt = 0, restoreStartedAt, restoreEndedAt } = step;
    expect(endedAt).toBeGreaterThan(startedAt);
    if (step.status === 'failed') expect(restoreStartedAt).toBeUndefined();
    else {
      expect(restoreStartedAt).toBeGreaterThanOrEqual(endedAt);
      expect(restoreEndedAt).toBeGreaterThan(restoreStartedAt ?? 0);
    }
  }
});

test('templates, parameters, tags and artefacts are as before, and were something', () => {
  expect(demo.after).toEqual(demo.before);
  expect(demo.before).toHaveLength(7);
  expect(new Set(demo.before.map(({ template }) => template)).size).toBe(7);
  expect(new Set(demo.before.map(({ artefacts }) => artefacts)).size).toBeGreaterThan(4);
});

test('a killed run is gone on with, and nothing is done twice', () => {
  expect(demo.killed.report).toBeUndefined();
  expect(demo.killed.log.at(-1)).not.toMatchObject({ kind: 'run-ended' });
  expect(demo.resumed.report?.outcome).toEqual({ kind: 'deployed', remains: [] });
  expect([...demo.updates.values()]).toEqual([1, 1, 1, 1]);
});

test('a comparison that finds a difference says so', () => {
  const [one, ...rest] = demo.after;
  if (one === undefined) throw new Error('nothing was compared');
  const chapters = deployStory({ ...demo, after: [{ ...one, tags: 'other' }, ...rest] }, { color: false });
  const text = chapters.flatMap((chapter) => chapter.text).join('\n');
  expect(text).toContain('1 thing not as before');
});
