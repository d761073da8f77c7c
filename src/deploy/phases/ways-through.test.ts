import { giver, leadsThrough, out, taker, takes, topic } from '../../../test/support/leads-through.js';
import { urlOf } from '../../../test/support/phase-world.js';

const literal = (value: string, name: string) => ({
  template: { Resources: { Topic: topic() }, Outputs: { Version: out(value, name) } },
});

test('a chain: what the second hands on of the first changes with it', async () => {
  const second = { template: { Resources: { Own: topic() }, Outputs: { On: out({ 'Fn::ImportValue': 'a' }, 'b') } } };
  await leadsThrough(
    { a: literal('1', 'a'), b: second, c: taker('b') },
    { a: literal('2', 'a'), b: second, c: taker('b') },
    ['detach:b/main', 'deploy:a/main', 'detach:c/main', 'deploy:b/main', 'deploy:c/main'],
  );
});

test('two stacks swap what they export under their names', async () => {
  await leadsThrough(
    { a: literal('of a', 'one'), b: literal('of b', 'two'), c: taker('one'), d: taker('two') },
    { a: literal('of a', 'two'), b: literal('of b', 'one'), c: taker('one'), d: taker('two') },
    [
      'detach:c/main',
      'detach:d/main',
      'keep:a/main',
      'deploy:b/main',
      'deploy:a/main',
      'deploy:c/main',
      'deploy:d/main',
    ],
  );
});

test('a name moves to another stack, and the old thing stays until its users are there', async () => {
  await leadsThrough(
    { a: giver('name'), b: literal('b', 'b'), c: taker('name') },
    {
      a: { template: { Resources: { Rest: topic() } } },
      b: {
        template: {
          Resources: { Topic: topic() },
          Outputs: { Version: out('b', 'b'), It: out({ Ref: 'Topic' }, 'name') },
        },
      },
      c: taker('name'),
    },
    ['detach:c/main', 'keep:a/main', 'deploy:b/main', 'deploy:c/main', 'deploy:a/main'],
  );
});

test('a name moves to a stack that the old one needs from then on', async () => {
  await leadsThrough(
    { a: giver('name'), b: { template: { Resources: { Topic: topic() } } } },
    { a: taker('name'), b: giver('name') },
    ['keep:a/main', 'deploy:b/main', 'deploy:a/main'],
  );
});

test('a stack goes away, another takes its export over, and who imports it stays', async () => {
  await leadsThrough(
    { a: giver('name'), b: { template: { Resources: { Topic: topic() } } }, c: taker('name') },
    { b: giver('name'), c: taker('name') },
    ['detach:c/main', 'keep:a/main', 'deploy:b/main', 'deploy:c/main', 'delete:a/main'],
  );
});

test('what is kept takes along what it is made of, under names that do not collide', async () => {
  const old = {
    Parameters: { Name: { Type: 'String' } },
    Conditions: { Named: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Name' }, ''] }] } },
    Mappings: { Texts: { of: { orders: 'old' } } },
    Resources: {
      Role: topic('role'),
      Topic: {
        Type: 'AWS::SNS::Topic',
        Condition: 'Named',
        DependsOn: 'Role',
        Properties: {
          DisplayName: { 'Fn::Sub': ['${Name} ${Text}', { Text: { 'Fn::FindInMap': ['Texts', 'of', 'orders'] } }] },
        },
      },
      Policy: {
        Type: 'AWS::SNS::TopicPolicy',
        Properties: { Topics: [{ Ref: 'Topic' }], PolicyDocument: { Statement: [] } },
      },
    },
    Outputs: { Topic: { ...out({ Ref: 'Topic' }, 'old'), Condition: 'Named' } },
  };
  const now = {
    Parameters: { Name: { Type: 'String' } },
    Conditions: { Named: { 'Fn::Equals': [{ Ref: 'Name' }, 'never'] } },
    Mappings: { Texts: { of: { orders: 'new' } } },
    Resources: { Next: { ...topic('x'), Properties: { DisplayName: { Ref: 'Name' } } } },
    Outputs: { Topic: out({ Ref: 'Next' }, 'new') },
  };
  await leadsThrough(
    { shop: { template: old, parameters: { Name: 'one' } }, orders: taker('old') },
    { shop: { template: now, parameters: { Name: 'two' } }, orders: taker('new') },
    ['keep:shop/main', 'deploy:orders/main', 'deploy:shop/main'],
  );
});

test('a body in YAML, with a name that is put together', async () => {
  const orders = [
    'Parameters:',
    '  Stage: { Type: String }',
    'Resources:',
    '  Takes:',
    '    Type: AWS::SSM::Parameter',
    '    Properties:',
    '      Type: String',
    '      Value: !Sub ["v${It}", { It: !ImportValue { "Fn::Sub": "shop-${Stage}" } }]',
  ].join('\n');
  const stack = { template: orders, parameters: { Stage: 'dev' } };
  await leadsThrough(
    { shop: literal('1', 'shop-dev'), orders: stack },
    { shop: literal('2', 'shop-dev'), orders: stack },
    ['detach:orders/main', 'deploy:shop/main', 'deploy:orders/main'],
  );
});

test('an import inside a nested stack', async () => {
  const inside = { Resources: { Takes: takes('shop-Version') } };
  const parent = {
    template: {
      Resources: { Inside: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: urlOf(inside) } } },
    },
    nested: [inside],
    capabilities: ['CAPABILITY_AUTO_EXPAND'],
  };
  await leadsThrough(
    { shop: literal('1', 'shop-Version'), orders: parent },
    { shop: literal('2', 'shop-Version'), orders: parent },
    ['detach:orders/main', 'deploy:shop/main', 'deploy:orders/main'],
  );
});

test('an output of a nested stack, exported by its root', async () => {
  const inside = (value: string) => ({ Resources: { Own: topic() }, Outputs: { It: { Value: value } } });
  const parent = (value: string) => ({
    template: {
      Resources: { Inside: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: urlOf(inside(value)) } } },
      Outputs: { It: out({ 'Fn::GetAtt': ['Inside', 'Outputs.It'] }, 'it') },
    },
    nested: [inside(value)],
    capabilities: ['CAPABILITY_AUTO_EXPAND'],
  });
  await leadsThrough({ shop: parent('1'), orders: taker('it') }, { shop: parent('2'), orders: taker('it') }, [
    'detach:orders/main',
    'deploy:shop/main',
    'deploy:orders/main',
  ]);
});
