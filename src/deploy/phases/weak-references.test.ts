import { deployedWorld, leadsThrough, topic } from '../../../test/support/leads-through.js';
import { deployEstate } from '../../../test/support/phase-world.js';

const shop = (value: string) => ({
  template: { Resources: { Topic: topic() }, Outputs: { Version: { Value: value } } },
});
const reads = (more: object = {}) => ({
  template: {
    Resources: {
      Takes: {
        Type: 'AWS::SSM::Parameter',
        Properties: {
          Type: 'String',
          Value: { 'Fn::GetStackOutput': { StackName: 'shop-dev', OutputName: 'Version' } },
        },
      },
      ...more,
    },
  },
});

const readIn = async (world: Awaited<ReturnType<typeof deployedWorld>>) => {
  const stack = world.core.snapshot().regions[0]?.stacks.find(({ name }) => name === 'orders-dev');
  return JSON.stringify(stack?.resources);
};

test('who reads an output that changes is deployed anew, though its own definition is the same', async () => {
  const world = await leadsThrough(
    { shop: shop('first'), orders: reads() },
    { shop: shop('second'), orders: reads() },
    ['detach:orders/main', 'deploy:shop/main', 'deploy:orders/main'],
  );
  expect(await readIn(world)).toContain('second');
});

test('one that changes anyway reads it anew with that, after the stack that has it', async () => {
  const world = await leadsThrough(
    { shop: shop('first'), orders: reads() },
    { shop: shop('second'), orders: reads({ Own: topic() }) },
    ['deploy:shop/main', 'deploy:orders/main'],
  );
  expect(await readIn(world)).toContain('second');
});

test('taken back, it has what its provider has again', async () => {
  const world = await deployedWorld({ shop: shop('first'), orders: reads() });
  world.faults.push({
    match: { action: 'ExecuteChangeSet', stackName: 'orders-dev', nth: 2 },
    effect: { kind: 'error', code: 'ValidationError', message: 'no more today' },
  });
  const { report } = await deployEstate(world, { shop: shop('second'), orders: reads() });
  expect(report.outcome?.kind).toBe('failed-and-restored');
  expect(await readIn(world)).toContain('first');
  expect(await readIn(world)).not.toContain('second');
});

test('an output that stays asks for nothing', async () => {
  await leadsThrough(
    { shop: shop('first'), orders: reads() },
    { shop: { template: { ...shop('first').template, Resources: { Topic: topic('another text') } } }, orders: reads() },
    ['deploy:shop/main'],
  );
});
