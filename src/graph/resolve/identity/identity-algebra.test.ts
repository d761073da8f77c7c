import fc from 'fast-check';
import { estateOf, type Marker, type Plain, pseudo, serviceOf, sub, toValue } from '../../../../test/support/estate.js';
import { agreement, isGlobal, placeOfHome } from '../../../iam/place.js';
import { EstateResolver } from '../estate-resolver.js';
import { Externals } from '../externals.js';
import type { Target } from '../resolver.js';

/** Names as AWS takes them, with those that begin one another among them. */
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,10}$/);
const name = fc.oneof(word, fc.constantFrom('ui', 'ui-src', 'ui.fifo', 'Ui', 'orders', 'orders-dlq'));
const region = fc.constantFrom('eu-west-1', 'us-east-1', 'cn-north-1', 'us-gov-west-1');
const account = fc.constantFrom('111122223333', '999988887777');
const partitionOf = (where: string) =>
  where.startsWith('cn-') ? 'aws-cn' : where.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
const suffixOf = (where: string) => (where.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com');

interface Thing {
  readonly name: string;
  readonly region: string;
  readonly account: string;
}
const thing: fc.Arbitrary<Thing> = fc.record({ name, region, account });

const P = pseudo('AWS::Partition');
const R = pseudo('AWS::Region');
const A = pseudo('AWS::AccountId');

/** Every spelling of a queue, for a stack that is deployed where the queue is. */
const spellings = ({ name, region, account }: Thing): readonly Plain[] => [
  `arn:${partitionOf(region)}:sqs:${region}:${account}:${name}`,
  sub('arn:', P, `:sqs:${region}:${account}:${name}`),
  sub(`arn:${partitionOf(region)}:sqs:`, R, ':', A, `:${name}`),
  sub('arn:', P, ':sqs:', R, `:${account}:${name}`),
  `https://sqs.${region}.${suffixOf(region)}/${account}/${name}`,
  sub('https://sqs.', R, `.${suffixOf(region)}/`, A, `/${name}`),
  sub(`https://sqs.${region}.`, pseudo('AWS::URLSuffix'), `/${account}/${name}`),
  `https://${region}.queue.${suffixOf(region)}/${account}/${name}`,
  name,
];

const QUEUE = 'AWS::SQS::Queue';
const queue = (QueueName: string | Marker) => ({ Queue: { type: QUEUE, properties: { QueueName } } });
const lookUp = (services: Parameters<typeof estateOf>[0], from: Omit<Thing, 'name'>) => {
  const resolver = new EstateResolver(estateOf(services), new Externals([]));
  return (value: Plain): readonly Target[] => resolver.targets(toValue(value, 'asker/main'), QUEUE, from);
};
const idOf = (target: Target | undefined) =>
  target?.kind === 'resource' ? `${target.resource.service}:${target.resource.id}` : target?.kind;

test('all spellings of one queue lead to its node, with nothing assumed', () => {
  fc.assert(
    fc.property(thing, (one) => {
      const ask = lookUp([serviceOf('a', queue(one.name), one)], one);
      for (const value of spellings(one)) {
        expect(ask(value).map(idOf)).toEqual(['a:Queue']);
        expect(ask(value)[0]).not.toHaveProperty('assumed');
      }
    }),
    { numRuns: 60 },
  );
});

test('all spellings of one queue that nobody defines have one id', () => {
  fc.assert(
    fc.property(thing, (one) => {
      const ask = lookUp([], one);
      const ids = spellings(one).flatMap((value) => ask(value).map((target) => 'id' in target && target.id));
      expect(new Set(ids)).toEqual(
        new Set([`arn:${partitionOf(one.region)}:sqs:${one.region}:${one.account}:${one.name}`]),
      );
    }),
    { numRuns: 60 },
  );
});

test('two queues are one exactly where name, region and account are the same', () => {
  fc.assert(
    fc.property(thing, thing, (one, other) => {
      const ask = lookUp([serviceOf('a', queue(one.name), one)], other);
      const same = one.name === other.name && one.region === other.region && one.account === other.account;
      for (const value of spellings(other)) expect(ask(value).map(idOf)).toEqual([same ? 'a:Queue' : 'external']);
    }),
    { numRuns: 60 },
  );
});

test('whether two are one does not depend on which of them is asked for', () => {
  fc.assert(
    fc.property(thing, thing, (one, other) => {
      const there = (owned: Thing, asked: Thing) =>
        lookUp([serviceOf('a', queue(owned.name), owned)], asked)(asked.name).map(idOf);
      expect(there(one, other)).toEqual(there(other, one));
    }),
    { numRuns: 60 },
  );
});

test('a name between its own kind finds itself and no neighbour', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 8 }), region, account, (names, region, account) => {
      const at = { region, account };
      const services = names.map((one, index) => serviceOf(`s${index}`, queue(one), at));
      const ask = lookUp(services, at);
      for (const [index, one] of names.entries())
        for (const value of spellings({ name: one, ...at })) expect(ask(value).map(idOf)).toEqual([`s${index}:Queue`]);
    }),
    { numRuns: 30 },
  );
});

const home = fc.record({ region, account }, { requiredKeys: [] });

test('agreement of places is symmetric, and of a place with itself assumes nothing', () => {
  const type = fc.constantFrom(QUEUE, 'AWS::S3::Bucket', 'AWS::IAM::Role');
  fc.assert(
    fc.property(home, home, type, (one, other, type) => {
      expect(agreement(placeOfHome(one), other, isGlobal(type))).toEqual(
        agreement(placeOfHome(other), one, isGlobal(type)),
      );
      expect(agreement(placeOfHome(one), one, isGlobal(type))).toEqual([]);
    }),
  );
});

test('what is not stated is taken for the same, and said, where nothing contradicts', () => {
  const stated = { region: 'eu-west-1', account: '111122223333' };
  const literal = 'arn:aws:sqs:eu-west-1:111122223333:inbox';
  const [target] = lookUp([serviceOf('a', queue('inbox'))], stated)(literal);
  expect(target).toMatchObject({ kind: 'resource', assumed: expect.stringContaining('region and account') });
  const both = [serviceOf('a', queue('inbox')), serviceOf('b', queue('inbox'), stated)];
  expect(lookUp(both, stated)(literal).map(idOf)).toEqual(['b:Queue']);
});
