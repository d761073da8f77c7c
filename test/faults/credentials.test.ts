import { resumeRun, startRun } from '../../src/deploy/run.js';
import { tokenServer } from '../support/aws-world.js';
import { freely, lineOf, operationsOn, planOf, statuses, toolsOf } from '../support/deploy-world.js';
import { overHttp } from '../support/faults/make-world.js';
import type { HttpWorld } from '../support/http-world.js';
import { target } from '../support/plan.js';

const make = overHttp();
const role = `arn:aws:iam::${target.account}:role/deploy`;
const minute = 60_000;

let github: Awaited<ReturnType<typeof tokenServer>>;
let refused = false;

beforeEach(async () => {
  refused = false;
  github = await tokenServer((asked) =>
    refused ? { status: 403, body: '{}' } : { status: 200, body: JSON.stringify({ value: `identity-token-${asked}` }) },
  );
});
afterEach(() => github.close());

/** In a job of GitHub, which has a role to act as and no credentials of its own. */
async function inJob(options: Parameters<typeof make>[0] = {}): Promise<HttpWorld> {
  const world = await make(options, undefined, { environment: github.environment, roleIn: () => role });
  const plan = await planOf(world, lineOf(['a', 'b']));
  const { outcome } = await startRun(toolsOf(world), { run: 'r0', plan, options: freely });
  expect(outcome).toEqual({ kind: 'deployed', remains: [] });
  return world;
}

async function expectDeployedOnce(world: HttpWorld): Promise<void> {
  expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_COMPLETE', 'b-dev': 'UPDATE_COMPLETE' });
  for (const name of ['a-dev', 'b-dev']) expect(await operationsOn(world, name)).toBe(2);
}

/** Does something once, when the first resource is being updated. */
function whenUnderWay(act: () => void) {
  let isDone = false;
  return (one: { readonly kind: string; readonly status?: string }): void => {
    if (isDone || one.kind !== 'resource' || one.status !== 'UPDATE_IN_PROGRESS') return;
    isDone = true;
    act();
  };
}

test('fault 22: the session is over in the middle of a wait: a new token is fetched, and the run goes on', async () => {
  const world = await inJob();
  const plan = await planOf(world, lineOf(['a', 'b'], '2'));
  const asked = github.requests.length;
  const progress = whenUnderWay(world.revokeSessions);
  const { outcome } = await startRun(toolsOf(world, { progress }), { run: 'r1', plan, options: freely });
  expect(outcome).toEqual({ kind: 'deployed', remains: [] });
  expect(github.requests.length).toBe(asked + 1);
  await expectDeployedOnce(world);
});

test('fault 22: an update takes longer than the session has left: another is begun before it ends', async () => {
  const world = await inJob();
  const plan = await planOf(world, lineOf(['a', 'b'], '2'));
  world.faults.push({
    match: { stackName: 'a-dev', logicalId: 'Topic' },
    effect: { kind: 'hang', milliseconds: 12 * minute },
  });
  const asked = github.requests.length;
  await world.clock.sleep(50 * minute);
  const report = await startRun(toolsOf(world), { run: 'r1', plan, options: freely });
  expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
  expect((report.endedAt ?? 0) - report.startedAt).toBeGreaterThan(12 * minute);
  expect(github.requests.length).toBe(asked + 1);
  await expectDeployedOnce(world);
});

test('fault 22: GitHub gives no new token: interrupted, and the next job goes on', async () => {
  const world = await inJob();
  const plan = await planOf(world, lineOf(['a', 'b'], '2'));
  const progress = whenUnderWay(() => {
    refused = true;
    world.revokeSessions();
  });
  const { outcome } = await startRun(toolsOf(world, { progress }), { run: 'r1', plan, options: freely });
  expect(outcome).toEqual({ kind: 'interrupted' });
  refused = false;
  await world.clock.sleep(60 * minute);
  const resumed = await resumeRun(toolsOf(world, { holder: 'next-job' }), 'r1');
  expect(resumed.outcome).toEqual({ kind: 'deployed', remains: [] });
  await expectDeployedOnce(world);
});
