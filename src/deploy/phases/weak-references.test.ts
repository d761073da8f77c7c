import { deployedWorld, leadsThrough, topic } from '../../../test/support/leads-through.js';
import { deployEstate, phasePlan } from '../../../test/support/phase-world.js';

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

test('who cannot be made to read it anew is told of in the plan, without the value', async () => {
  const secret = (value: string) => ({
    noEcho: ['Pw'],
    template: {
      Parameters: { Pw: { Type: 'String', NoEcho: true, Default: 'hunter2' } },
      Resources: { Topic: topic() },
      Outputs: { Version: { Value: { 'Fn::Sub': `${value}-\${Pw}` } } },
    },
  });
  const world = await deployedWorld({ shop: secret('first'), orders: reads() });
  const result = await phasePlan(world, { shop: secret('second'), orders: reads() });
  const [step, ...more] = result.kind === 'planned' ? result.plan.steps : [];
  expect([step?.id, more]).toEqual(['deploy:shop/main', []]);
  expect(step?.reasons.at(-1)).toMatch(
    /^orders\/main reads output Version of shop-dev, which changes, and may keep the old/,
  );
  expect(JSON.stringify(step?.reasons)).not.toContain('hunter2');
  // One that changes anyway reads it anew.
  const both = await phasePlan(world, { shop: secret('second'), orders: reads({ Own: topic() }) });
  expect(JSON.stringify(both.kind === 'planned' && both.plan.steps.map(({ reasons }) => reasons))).not.toContain(
    'may keep',
  );
});
