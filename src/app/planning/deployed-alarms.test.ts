import { freely, newWorld, planOf as plan, toolsOf } from '../../../test/support/deploy-world.js';
import { edgeOf } from '../../../test/support/edge.js';
import { packaged, planInput, target } from '../../../test/support/plan.js';
import { startRun } from '../../deploy/run.js';
import { withAlarms } from './deployed-alarms.js';
import { readDeployedStacks } from './deployed-stacks.js';

const alarm = (name?: string) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: { ...(name && { AlarmName: name }), ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1 },
});
const queue = { Type: 'AWS::SQS::Queue', Properties: {} };
const settings = { rollbackAlarms: 'callers', alarmMinutes: 7, bakeMinutes: 0, verify: [] } as const;

async function deployedEstate() {
  const world = newWorld();
  const estate = {
    pay: { template: { Resources: { Errors: alarm(), Queue: queue } } },
    shop: { template: { Resources: { Late: alarm('shop-late'), Queue: queue } } },
    books: { template: { Resources: { Queue: queue } } },
  };
  await startRun(toolsOf(world), { run: 'r0', plan: await plan(world, estate), options: freely });
  const proposed = [packaged('pay'), packaged('books')];
  const { artefacts } = world.stores;
  const state = await readDeployedStacks(world.cloud, { stage: 'dev', proposed, targets: [target], artefacts });
  const edges = [edgeOf({ kind: 'call', mechanism: 'lambda-invoke', from: 'shop:f', to: 'pay:g' })];
  const asked: string[] = [];
  const cloud = {
    clock: world.clock,
    at: () => ({
      ...world.here,
      resources: (name: string) => {
        asked.push(name);
        return world.here.resources(name);
      },
    }),
  };
  return { world, state, cloud, asked, input: { ...planInput({ proposed, deployed: state.stacks }), edges } };
}

test('alarms that CloudFormation named itself are found by their names, and only stacks that have one are asked', async () => {
  const { world, state, cloud, asked, input } = await deployedEstate();
  const made = await withAlarms(input, state, cloud, settings, () => 'stackgate.yml');
  const names = await world.here.resources('pay-dev');
  const own = names.find(({ logicalId }) => logicalId === 'Errors')?.physicalId;
  const arn = (name: string | undefined) => `arn:aws:cloudwatch:${target.region}:${target.account}:alarm:${name}`;
  expect(own).toBeTruthy();
  expect(made.input.proposed.map(({ key, settings: given }) => [key, given?.triggers])).toEqual([
    ['pay/main', { alarms: [arn(own), arn('shop-late')], minutes: 7 }],
    ['books/main', { alarms: [], minutes: 0 }],
  ]);
  expect(asked.toSorted()).toEqual(['pay-dev', 'shop-dev']);
});

test('nothing is asked and nothing set where no alarm is to roll back, or there is no cloud', async () => {
  const { state, cloud, asked, input } = await deployedEstate();
  expect(await withAlarms(input, state, cloud, { ...settings, rollbackAlarms: 'none' }, () => '')).toEqual({
    input,
    diagnostics: [],
  });
  expect((await withAlarms(input, state, undefined, settings, () => '')).input).toBe(input);
  expect(asked).toEqual([]);
});

test('an alarm that is new is told with the definition of its stack', async () => {
  const { state, cloud, input } = await deployedEstate();
  const added = {
    logicalId: 'New',
    type: 'AWS::CloudWatch::Alarm',
    action: 'added',
    certainty: 'certain',
    summary: '',
  };
  const changes = new Map([['pay/main', [added as never]]]);
  const { diagnostics } = await withAlarms({ ...input, changes }, state, cloud, settings, (key) => `${key}.yml`);
  expect(diagnostics).toEqual([
    {
      severity: 'warning',
      code: 'plan/rollback-alarms',
      message: 'Stack pay/main: alarm New does not exist before this deploy: it rolls back from the next one on.',
      location: { file: 'pay/main.yml', line: 1, column: 1 },
    },
  ]);
});
