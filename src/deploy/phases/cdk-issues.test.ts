import { giver, leadsThrough, out, taker, topic } from '../../../test/support/leads-through.js';
import { exportsIn } from '../../../test/support/phase-world.js';

const own = { template: { Resources: { Own: topic('own') } } };

describe('aws-cdk#7602: a consumer stops using a resource of another stack, whose export goes with it', () => {
  test('and uses one of its own: it lets go first, in two steps', async () => {
    const shop = { template: { Resources: { Topic: topic() } } };
    await leadsThrough({ shop: giver('shop-Topic'), orders: taker('shop-Topic') }, { shop, orders: own }, [
      'deploy:orders/main',
      'deploy:shop/main',
    ]);
  });

  test('and uses another one of the same stack: the old one stays until it has moved', async () => {
    await leadsThrough(
      { shop: giver('shop-Topic'), orders: taker('shop-Topic') },
      { shop: giver('shop-Other', 'Other'), orders: taker('shop-Other') },
      ['keep:shop/main', 'deploy:orders/main', 'deploy:shop/main'],
    );
  });
});

describe('aws-cdk#5304: stacks that refer to each other are all deployed at once', () => {
  test('the shared thing is replaced by another one under the same export', async () => {
    const world = await leadsThrough(
      { shop: giver('shop-Topic'), orders: taker('shop-Topic'), mail: taker('shop-Topic') },
      {
        shop: { template: { Resources: { Next: topic() }, Outputs: { Topic: out({ Ref: 'Next' }, 'shop-Topic') } } },
        orders: taker('shop-Topic'),
        mail: taker('shop-Topic'),
      },
      [
        'detach:mail/main',
        'detach:orders/main',
        'keep:shop/main',
        'deploy:mail/main',
        'deploy:orders/main',
        'deploy:shop/main',
      ],
    );
    const value = (await exportsIn(world))['shop-Topic'] ?? '';
    for (const name of ['mail-dev', 'orders-dev']) {
      const [parameter] = Object.values(
        world.core.snapshot().regions[0]?.stacks.find((one) => one.name === name)?.resources ?? {},
      );
      expect(JSON.stringify(parameter?.properties)).toContain(value);
    }
  });

  test('the value of an export changes while it is used', async () => {
    const shop = (value: string) => ({
      template: { Resources: { Topic: topic() }, Outputs: { Version: out(value, 'shop-Version') } },
    });
    await leadsThrough(
      { shop: shop('1'), orders: taker('shop-Version') },
      { shop: shop('2'), orders: taker('shop-Version') },
      ['detach:orders/main', 'deploy:shop/main', 'deploy:orders/main'],
    );
  });
});

describe('aws-cdk#12104: an export is renamed, and nothing warns before the deploy fails', () => {
  test('the same thing under another name: who imports it is marked, as nothing else of it changes', async () => {
    await leadsThrough(
      { shop: giver('shop-Topic'), orders: taker('shop-Topic') },
      { shop: giver('shop-Orders'), orders: taker('shop-Orders') },
      ['keep:shop/main', 'keep:orders/main', 'deploy:orders/main', 'deploy:shop/main'],
    );
  });
});
