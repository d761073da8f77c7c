import { contents, newWorld, operationsOn, type World } from '../../../test/support/deploy-world.js';
import { bodiesIn, bodyOf, deployEstate, exportsIn, type PhaseEstate, phasePlan } from '../../../test/support/phase-world.js';

const topic = (name?: string) => ({ Type: 'AWS::SNS::Topic', Properties: { DisplayName: name ?? 'orders' } });
const takes = (name: string) => ({
  Type: 'AWS::SSM::Parameter',
  Properties: { Type: 'String', Value: { 'Fn::ImportValue': name } },
});
const out = (value: unknown, name: string) => ({ Value: value, Export: { Name: name } });

async function deployed(estate: PhaseEstate): Promise<World> {
  const world = newWorld();
  const { report } = await deployEstate(world, estate);
  expect(report.outcome).toMatchObject({ kind: 'deployed' });
  return world;
}

/** Runs it to the wished end; then from the same start with each of its operations failing, and all is as it was. */
async function leadsThrough(before: PhaseEstate, after: PhaseEstate, steps: readonly string[]): Promise<World> {
  const world = await deployed(before);
  const { steps: made, report } = await deployEstate(world, after);
  expect(made).toEqual(steps);
  expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
  const bodies = await bodiesIn(world);
  expect(bodies).toEqual(Object.fromEntries(Object.entries(after).map(([name, one]) => [`${name}-dev`, bodyOf(one)])));
  expect(await phasePlan(world, after)).toMatchObject({ kind: 'planned', plan: { steps: [] } });
  await isTakenBack(before, after);
  return world;
}

/** The n-th operation on each stack fails, for every n that there is. */
async function isTakenBack(before: PhaseEstate, after: PhaseEstate): Promise<void> {
  for (const service of Object.keys(before))
    for (let nth = 1; nth <= 3; nth += 1) {
      const world = await deployed(before);
      const was = { contents: await contents(world), exports: await exportsIn(world) };
      const start = await operationsOn(world, `${service}-dev`);
      world.faults.push({
        match: { action: 'ExecuteChangeSet', stackName: `${service}-dev`, nth },
        effect: { kind: 'error', code: 'ValidationError', message: 'no more today' },
      });
      const { report } = await deployEstate(world, after);
      if (report.outcome?.kind === 'deployed') break;
      expect(report.outcome?.kind).toBe('failed-and-restored');
      expect(await contents(world)).toEqual(was.contents);
      expect(start).toBeGreaterThan(0);
    }
}

describe('aws-cdk#7602: a consumer stops using a resource of another stack and uses one of its own', () => {
  test('the consumer lets go first: two steps, no phases', async () => {
    await leadsThrough(
      {
        shop: { template: { Resources: { Topic: topic() }, Outputs: { Topic: out({ Ref: 'Topic' }, 'shop-Topic') } } },
        orders: { template: { Resources: { Takes: takes('shop-Topic') } } },
      },
      {
        shop: { template: { Resources: { Topic: topic() } } },
        orders: { template: { Resources: { Own: topic('own') } } },
      },
      ['deploy:orders/main', 'deploy:shop/main'],
    );
  });

  test('and needs something new of the same stack: the old export stays until it has moved', async () => {
    await leadsThrough(
      {
        shop: { template: { Resources: { Topic: topic() }, Outputs: { Topic: out({ Ref: 'Topic' }, 'shop-Topic') } } },
        orders: { template: { Resources: { Takes: takes('shop-Topic') } } },
      },
      {
        shop: { template: { Resources: { Other: topic('x') }, Outputs: { Topic: out({ Ref: 'Other' }, 'shop-Other') } } },
        orders: { template: { Resources: { Takes: takes('shop-Other') } } },
      },
      ['keep:shop/main', 'deploy:orders/main', 'deploy:shop/main'],
    );
  });
});
