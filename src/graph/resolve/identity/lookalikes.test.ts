import {
  arnAt,
  edgesOfReference,
  type Kind,
  kinds,
  REGION,
  usesIn,
  ways,
} from '../../../../test/support/identity-matrix.js';

/** References that look like the thing and are not. */
const lookalikes: Readonly<Record<string, (kind: Kind) => string>> = {
  'a longer name': (kind) => `${arnAt(kind)}-src`,
  'a name that it begins with': (kind) => arnAt(kind).replace(/(-[a-z]+|\.fifo)$/, ''),
  'the name of its dead letters': (kind) => arnAt(kind).replace(/$/, '-dlq').replace('.fifo-dlq', '-dlq.fifo'),
  'a FIFO of the name': (kind) => `${arnAt(kind)}.fifo`,
  'another case': (kind) => arnAt(kind).replace('orders-dev', 'Orders-Dev'),
  'another stage': (kind) => arnAt(kind).replace('orders-dev', 'orders-prod'),
  'another partition': (kind) => arnAt(kind).replace('arn:aws:', 'arn:aws-us-gov:'),
  'another region': (kind) => arnAt(kind, 'us-east-1'),
  'another account': (kind) => arnAt(kind, REGION, '999988887777'),
};

/** The names of buckets are those of a whole partition. */
const global = ['another region', 'another account'];

describe('what only looks like the thing leads elsewhere', () => {
  const all = Object.entries(kinds).flatMap(([name, kind]) =>
    Object.entries(lookalikes)
      .filter(([how]) => name !== 'bucket' || !global.includes(how))
      .map(([how, make]) => [name, how, kind, make(kind)] as const),
  );

  test.each(all)('%s by %s in a statement', (_, _how, kind, value) => {
    const reference = { form: 'arn', value } as const;
    const edges = edgesOfReference({ kind, reference, place: 'statement' });
    expect(usesIn(edges)).not.toContainEqual(expect.stringContaining('orders:Thing'));
    expect(edges.map(({ to }) => to.service)).toEqual([null]);
  });

  test.each(all)('%s by %s in a variable', (_, _how, kind, value) => {
    const reference = { form: 'arn', value } as const;
    const [edge] = usesIn(edgesOfReference({ kind, reference, place: 'variable' }));
    expect(edge).toBe(`${kind.edge} work:Work → orders:Thing granted yes wired n/a`);
  });

  const elsewhere = [
    ['region', { region: 'us-east-1' }],
    ['account', { account: '999988887777' }],
  ] as const;
  const places = Object.entries(kinds)
    .filter(([name]) => name !== 'bucket')
    .flatMap(([name, kind]) => elsewhere.map(([what, at]) => [name, what, kind, at] as const));

  test.each(places)('%s by its name or by pseudo parameters from another %s', (_, _what, kind, at) => {
    const named = { form: 'name', value: kind.name } as const;
    const [byName] = usesIn(edgesOfReference({ kind, reference: named, place: 'variable', at }));
    expect(byName).toBe(`${kind.edge} work:Work → orders:Thing granted yes wired n/a`);
    const reference = ways['ARN by pseudo parameters']?.(kind);
    if (reference === undefined) throw new Error('no such way');
    expect(edgesOfReference({ kind, reference, place: 'statement', at }).map(({ to }) => to.service)).toEqual([null]);
  });

  test.each(places)('an export is imported in its own region and account: %s from another %s', (_, _what, kind, at) => {
    const reference = ways['import of the ARN']?.(kind);
    if (reference === undefined) throw new Error('no such way');
    const edges = edgesOfReference({ kind, reference, place: 'statement', at });
    expect(edges.find(({ mechanism }) => mechanism === 'import-value')).toMatchObject({ wired: 'no' });
    expect(usesIn(edges)).not.toContainEqual(expect.stringContaining('orders:Thing'));
  });
});
