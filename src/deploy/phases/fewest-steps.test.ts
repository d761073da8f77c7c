import { giver, leadsThrough, out, taker, topic } from '../../../test/support/leads-through.js';

const [three, four] = [
  ['keep:shop/main', 'deploy:orders/main', 'deploy:shop/main'],
  ['keep:shop/main', 'keep:orders/main', 'deploy:orders/main', 'deploy:shop/main'],
];

type Side = readonly [value: unknown, resources?: object];

/** An export is renamed with its value, and one stack moves from the one name to the other. */
async function renamed([before, there]: Side, [after, then]: Side, steps: readonly string[], more = {}): Promise<void> {
  const shop = (value: unknown, resources: object, name: string) => ({
    template: { Resources: { Own: topic('own'), ...resources }, Outputs: { It: out(value, name) } },
  });
  await leadsThrough(
    { shop: shop(before, there ?? {}, 'shop-old'), orders: taker('shop-old') },
    { shop: shop(after, then ?? {}, 'shop-new'), orders: taker('shop-new', more) },
    steps,
  );
}

const att = (...path: readonly string[]) => ({ 'Fn::GetAtt': path });
const group = { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'a', VpcId: 'vpc-1' } };
const api = { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'a', ProtocolType: 'HTTP' } };
const stageOf = (id: string) => ({
  Type: 'AWS::ApiGatewayV2::Stage',
  Properties: { ApiId: { Ref: id }, StageName: 'live' },
});

describe('three steps are enough where the value is another for certain', () => {
  test.each<[string, Side, Side]>([
    ['a new thing', [{ Ref: 'A' }, { A: topic() }], [{ Ref: 'B' }, { B: topic() }]],
    ['what a new thing is called', [att('A', 'TopicName'), { A: topic() }], [att('B', 'TopicName'), { B: topic() }]],
    ['a new group', [att('A', 'GroupId'), { A: group }], [att('B', 'GroupId'), { B: group }]],
    ['another text', ['one'], ['two']],
  ])('%s', async (_, before, after) => {
    await renamed(before, after, three);
  });

  test('or where the stack that imports it changes in another way', async () => {
    await renamed(['one'], ['one'], three, { More: topic() });
  });
});

describe('a mark, and a step more, where it may be the same', () => {
  test.each<[string, Side, Side]>([
    ['the same text', ['one'], ['one']],
    ['the same thing', [{ Ref: 'Own' }], [{ Ref: 'Own' }]],
    ['the text that the stack is known by', [{ Ref: 'AWS::StackName' }], ['shop-dev']],
    ['what only the stack knows', [{ Ref: 'AWS::StackId' }], [{ 'Fn::Sub': '${AWS::StackId}' }]],
    ['where two things are', [att('A', 'VpcId'), { A: group }], [att('B', 'VpcId'), { B: group }]],
    [
      'a name that is unique in its parent alone',
      [{ Ref: 'S' }, { A: api, S: stageOf('A') }],
      [{ Ref: 'T' }, { B: api, T: stageOf('B') }],
    ],
    ['two types', [att('A', 'TopicName'), { A: topic() }], [{ Ref: 'B' }, { B: { Type: 'AWS::SQS::Queue' } }]],
  ])('%s', async (_, before, after) => {
    await renamed(before, after, four);
  });
});

test('of two that import it only the one that changes nothing else is marked', async () => {
  await leadsThrough(
    { shop: giver('shop-old'), orders: taker('shop-old'), mail: taker('shop-old', { More: topic() }) },
    { shop: giver('shop-new'), orders: taker('shop-new'), mail: taker('shop-new', { Other: topic() }) },
    ['keep:shop/main', 'deploy:mail/main', 'keep:orders/main', 'deploy:orders/main', 'deploy:shop/main'],
  );
});

test('a text in place of the import that is another value needs no mark', async () => {
  await leadsThrough(
    { shop: giver('shop-old'), orders: taker('shop-old') },
    {
      shop: { template: { Resources: { Own: topic() } } },
      orders: {
        template: {
          Resources: { Takes: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: 'none' } } },
        },
      },
    },
    ['deploy:orders/main', 'deploy:shop/main'],
  );
});
