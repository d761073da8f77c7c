import { estateOf, param, serviceOf, sub } from '../../test/support/estate.js';
import { lastName, literalName, namesIn } from './literal-names.js';

describe('lastName', () => {
  it.each([
    ['arn:aws:lambda:eu-west-1:1:function:pay-charge', 'pay-charge'],
    ['arn:aws:lambda:eu-west-1:1:function:pay-charge:live', 'pay-charge'],
    ['arn:aws:dynamodb:*:*:table/orders/index/by-day', 'orders'],
    ['arn:aws:sns:eu-west-1:1:orders', 'orders'],
    ['arn:aws:sqs:eu-west-1:1:orders.fifo', 'orders.fifo'],
    ['arn:aws:s3:::bucket', 'bucket'],
    ['arn:aws:s3:::bucket.with.dots/folder/*', 'bucket.with.dots'],
    ['https://sqs.eu-west-1.amazonaws.com/1/jobs', 'jobs'],
    ['plain-name', 'plain-name'],
    ['/path/of/a/parameter', '/path/of/a/parameter'],
  ])('of %s is %s', (id, name) => {
    expect(lastName(id)).toBe(name);
  });
});

it('lists what other stacks may call by name, and nothing that is not wholly known', () => {
  const resources = {
    Table: { type: 'AWS::DynamoDB::Table', properties: { TableName: 'orders' } },
    Bus: { type: 'AWS::Events::EventBus', properties: { Name: 'events' } },
    Queue: { type: 'AWS::SQS::Queue', properties: { QueueName: sub('jobs-', param('Stage')) } },
    MadeUp: { type: 'AWS::SNS::Topic' },
  };
  const outputs = { Arn: { value: 'x', exportName: 'orders-arn' } };
  const estate = estateOf([serviceOf('shop', resources, { name: 'shop-dev', outputs })]);
  expect([...namesIn(estate)].map(({ name }) => name)).toEqual(['orders', 'events', 'orders-arn', 'shop-dev']);
  const resource = estate.services[0]?.stacks[0]?.resources.get('Bus');
  expect(resource && literalName(resource)).toBe('events');
});
