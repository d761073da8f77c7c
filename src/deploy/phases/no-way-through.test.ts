import { freely, toolsOf, updateByOthers, type World } from '../../../test/support/deploy-world.js';
import { deployedWorld, giver, leadsThrough, out, taker, topic } from '../../../test/support/leads-through.js';
import { deployEstate, type PhaseEstate, phasePlan } from '../../../test/support/phase-world.js';
import type { PlanRefusal } from '../../model/plan.js';
import { startRun } from '../run.js';

async function refusalsOf(world: World, estate: PhaseEstate): Promise<readonly PlanRefusal[]> {
  const result = await phasePlan(world, estate);
  if (result.kind === 'planned') throw new Error(`planned: ${result.plan.steps.map(({ id }) => id).join(', ')}`);
  return result.refusals;
}

const literal = (value: unknown, name: string, more: object = {}) => ({
  template: { ...more, Resources: { Topic: topic() }, Outputs: { Version: out(value, name) } },
});

test('a resource that is replaced under its own logical id: nobody is left on one that is deleted', async () => {
  const named = (name: string) => ({
    template: {
      Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: name } } },
      Outputs: { Topic: out({ Ref: 'Topic' }, 'shop-Topic') },
    },
  });
  const world = await deployedWorld({ shop: named('one'), orders: taker('shop-Topic') });
  expect(await refusalsOf(world, { shop: named('two'), orders: taker('shop-Topic') })).toMatchObject([
    {
      code: 'export-in-use',
      stack: 'shop/main',
      subject: 'shop-Topic',
      message: expect.stringMatching(/Topic is replaced under its own logical id.*By hand: export the new value/),
    },
  ]);
});

test('what is replaced and stays, as its policies say, stays under who uses it', async () => {
  const named = (name: string) => ({
    template: {
      Resources: {
        Topic: {
          Type: 'AWS::SNS::Topic',
          UpdateReplacePolicy: 'Retain',
          DeletionPolicy: 'Retain',
          Properties: { TopicName: name },
        },
      },
      Outputs: { Topic: out({ Ref: 'Topic' }, 'shop-Topic') },
    },
  });
  const world = await deployedWorld({ shop: named('one'), orders: taker('shop-Topic') });
  const { steps, report } = await deployEstate(world, { shop: named('two'), orders: taker('shop-Topic') });
  expect(steps).toEqual(['detach:orders/main', 'deploy:shop/main', 'deploy:orders/main']);
  expect(report.outcome).toMatchObject({ kind: 'deployed' });
});

test('an importer of another team', async () => {
  const world = await deployedWorld({ shop: literal('1', 'shop-Version') });
  await updateByOthers(world, 'theirs', taker('shop-Version').template);
  await world.clock.sleep(60_000);
  expect(await refusalsOf(world, { shop: literal('2', 'shop-Version') })).toMatchObject([
    {
      code: 'export-in-use',
      subject: 'shop-Version',
      message: expect.stringContaining('stack theirs, which is not of this run'),
    },
  ]);
});

test('a value that nobody may read stands in no template', async () => {
  const secret = (value: unknown) => ({
    ...literal(value, 'shop-Key', { Parameters: { Key: { Type: 'String', NoEcho: true } } }),
    noEcho: ['Key'],
  });
  const world = await deployedWorld({
    shop: literal('none', 'shop-Key'),
    orders: { template: { Resources: { Own: topic() } } },
  });
  const tools = { secret: () => 'sentinel-4711' };
  const first = { shop: secret({ Ref: 'Key' }), orders: { template: { Resources: { Own: topic() } } } };
  await deployEstate(world, first, tools);
  await deployEstate(world, { ...first, orders: taker('shop-Key') }, tools);
  const refusals = await refusalsOf(world, { shop: literal('plain', 'shop-Key'), orders: taker('shop-Key') });
  expect(refusals).toMatchObject([
    { code: 'export-in-use', subject: 'shop-Key', message: expect.stringContaining('secret') },
  ]);
  expect(JSON.stringify(refusals)).not.toContain('sentinel');
});

test('data that another value of an import would replace is not lost by the way', async () => {
  const orders = {
    template: {
      Resources: {
        Items: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            TableName: { 'Fn::ImportValue': 'shop-Version' },
            BillingMode: 'PAY_PER_REQUEST',
            AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          },
        },
      },
    },
  };
  const world = await deployedWorld({ shop: literal('one', 'shop-Version'), orders });
  expect(await refusalsOf(world, { shop: literal('two', 'shop-Version'), orders })).toMatchObject([
    { code: 'stateful-replacement', stack: 'orders/main', subject: 'Items' },
  ]);
});

test('two stacks that need each other from then on are a circle, whatever is kept', async () => {
  const world = await deployedWorld({ a: giver('a'), b: giver('b') });
  const both = (own: string, other: string) => ({
    template: { ...giver(own).template, Resources: { Topic: topic('x'), ...taker(other).template.Resources } },
  });
  // What is there already may be imported by each; what both make anew may not.
  const after = {
    a: both('a', 'b2'),
    b: both('b', 'a2'),
  };
  expect(await refusalsOf(world, after)).toMatchObject([{ code: 'export-missing' }, { code: 'export-missing' }]);
  const anew = {
    a: { template: { ...both('a2', 'b2').template } },
    b: { template: { ...both('b2', 'a2').template } },
  };
  expect(await refusalsOf(world, anew)).toMatchObject([{ code: 'hard-cycle' }]);
});

test('where CloudFormation keeps an import in force the run goes back, and says why', async () => {
  const before = { shop: literal('1', 'shop-Version'), orders: taker('shop-Version') };
  const world = await deployedWorld(before);
  const result = await phasePlan(world, { ...before, shop: literal('2', 'shop-Version') });
  if (result.kind === 'refused') throw new Error('refused');
  const at = world.cloud.at.bind(world.cloud);
  const cloud = {
    ...world.cloud,
    clock: world.cloud.clock,
    at: (...target: Parameters<typeof at>) => {
      const here = at(...target);
      return Object.assign(Object.create(here), { importers: async () => ['orders-dev'] });
    },
  };
  const { outcome } = await startRun(toolsOf(world, { cloud }), { run: 'r', plan: result.plan, options: freely });
  expect(outcome).toMatchObject({
    kind: 'failed-and-restored',
    failures: [{ step: 'detach:orders/main', reason: expect.stringContaining('importers of shop-Version') }],
  });
});

test('fewest steps: an export that stays, and one that nobody imports, ask for none', async () => {
  await leadsThrough(
    { shop: giver('shop-Topic'), orders: taker('shop-Topic'), lone: literal('1', 'lone') },
    {
      shop: { template: { ...giver('shop-Topic').template, Resources: { Topic: topic('another text') } } },
      orders: taker('shop-Topic'),
      lone: literal('2', 'lone-2'),
    },
    ['deploy:lone/main', 'deploy:shop/main'],
  );
});
