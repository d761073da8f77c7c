import { Externals } from './externals.js';

const externals = new Externals([
  { name: 'network', match: ['vpc-*', '/network/*'] },
  { name: 'billing', match: ['arn:aws:sns:*:*:invoices'] },
]);

test.each([
  ['vpc-main', 'network'],
  ['/network/subnets/a', 'network'],
  ['arn:aws:sns:eu-west-1:123456789012:invoices', 'billing'],
  ['arn:aws:sns:eu-west-1:123456789012:invoices-old', undefined],
  ['my-vpc-main', undefined],
])('%s is covered by %s', (id, name) => {
  expect(externals.covering(id)).toBe(name);
});
