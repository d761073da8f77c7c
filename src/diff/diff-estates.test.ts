import fc from 'fast-check';
import {
  estateOf,
  type Plain,
  type PlainResources,
  type PlainStack,
  param,
  ref,
  serviceOf,
  stackOf,
  sub,
  toValue,
  unknown,
} from '../../test/support/estate.js';
import type { Change } from '../model/change.js';
import type { Edge } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import type { Estate, Service } from '../model/service.js';
import type { DiffExtra } from './context.js';
import { diffEstates } from './diff-estates.js';
import { codePathsOf } from './lock-files.js';

const location = { file: 'shop/template.json', line: 1, column: 1 };
const nothing: DiffExtra = {
  deployedEdges: [],
  proposedEdges: [],
  deployedStatements: [],
  proposedStatements: [],
  codeDigests: { deployed: () => undefined, proposed: () => undefined },
};

function diff(before: Service, after: Service, extra: Partial<DiffExtra> = {}): readonly Change[] {
  return diffEstates(estateOf([before]), estateOf([after]), { ...nothing, ...extra });
}

function service(options: PlainStack = {}, resources: PlainResources = {}): Service {
  return serviceOf('shop', [stackOf('shop', resources, options)]);
}

const shortly = ({ kind, action, subject, properties }: Change) =>
  `${kind} ${subject} ${action} ${properties.join(',')}`.trim();

describe('services and stacks', () => {
  test('one that comes brings its resources, one that goes takes them', () => {
    const [none, one] = [estateOf({}), estateOf({ shop: { Q: { type: 'AWS::SQS::Queue' } } })];
    expect(diffEstates(none, one, nothing).map(shortly)).toEqual(['service shop added', 'resource Q added']);
    expect(diffEstates(one, none, nothing).map(shortly)).toEqual(['service shop removed', 'resource Q removed']);
  });

  test('a moved folder and a renamed file are no change', () => {
    const resources: PlainResources = { Q: { type: 'AWS::SQS::Queue', properties: { QueueName: 'q' } } };
    const before = serviceOf('shop', resources, { file: 'a/template.json', directory: 'a' });
    const after = serviceOf('shop', resources, { file: 'b/c/other.json', directory: 'b/c' });
    expect(diff(before, after)).toEqual([]);
  });

  test.each<[PlainStack, PlainStack, Partial<Change> | undefined]>([
    [{ name: 'shop-dev' }, { name: 'store-dev' }, { properties: ['stackName'], certainty: 'certain' }],
    [
      { name: 'shop-dev' },
      { name: sub('shop-', param('Stage')) },
      { properties: ['stackName'], certainty: 'possible' },
    ],
    [{ region: 'eu-west-1' }, { region: 'us-east-1' }, { properties: ['region'] }],
    [{ account: '111111111111' }, { account: '222222222222' }, { properties: ['account'] }],
    [{}, { region: 'us-east-1' }, undefined],
  ])('another place: %#', (before, after, expected) => {
    const changes = diff(service(before), service(after));
    if (expected === undefined) expect(changes).toEqual([]);
    else
      expect(changes).toMatchObject([
        { kind: 'service', action: 'replaced', ...expected, summary: expect.stringContaining('the old one stays') },
      ]);
  });
});

describe('parameters', () => {
  test('come, go and change, and no value is told', () => {
    const before = service({ parameters: { Gone: 'a', Same: 'x', Value: 'first-secret' } });
    const after = service({ parameters: { New: null, Same: 'x', Value: 'second-secret' } });
    const changes = diff(before, after);
    expect(changes.map(shortly)).toEqual([
      'parameter Gone removed',
      'parameter New added',
      'parameter Value changed value',
    ]);
    expect(JSON.stringify(changes)).not.toContain('secret');
    expect(changes[1]?.summary).toContain('has no default');
  });
});

describe('exports', () => {
  const exported = (outputs: { readonly [output: string]: readonly [name: Plain, value: Plain] }) =>
    service({
      outputs: Object.fromEntries(
        Object.entries(outputs).map(([key, [exportName, value]]) => [key, { exportName, value }]),
      ),
    });

  test.each([
    ['added', {}, { A: ['a', 1] }, ['export a added']],
    ['removed', { A: ['a', 1] }, {}, ['export a removed']],
    ['renamed', { A: ['a', 1] }, { A: ['b', 1] }, ['export a replaced Export.Name']],
    ['another value', { A: ['a', 1] }, { A: ['a', 2] }, ['export a changed Value']],
    ['on another output', { A: ['a', 1] }, { B: ['a', 1] }, []],
    ['unchanged with a symbol', { A: [sub(param('S'), '-a'), ref('Q')] }, { A: [sub(param('S'), '-a'), ref('Q')] }, []],
  ] as const)('%s', (_, before, after, expected) => {
    expect(diff(exported(before), exported(after)).map(shortly)).toEqual(expected);
  });
});

describe('edges', () => {
  const edge = (over: Partial<Edge> = {}): Edge => ({
    key: 'call lambda-invoke shop:place → pay:charge',
    kind: 'call',
    mechanism: 'lambda-invoke',
    from: { service: 'shop', id: 'place' },
    to: { service: 'pay', id: 'charge' },
    declared: 'yes',
    granted: 'yes',
    wired: 'n/a',
    evidence: [],
    location,
    ...over,
  });

  test('come and go', () => {
    expect(diff(service(), service(), { proposedEdges: [edge()] })).toMatchObject([
      {
        kind: 'edge',
        action: 'added',
        service: 'shop',
        certainty: 'certain',
        summary: 'shop:place calls pay:charge (lambda-invoke): new',
      },
    ]);
    expect(diff(service(), service(), { deployedEdges: [edge()] })).toMatchObject([{ action: 'removed' }]);
  });

  test('change when a view answers otherwise, not when a line moves', () => {
    const moved = edge({ location: { ...location, line: 9 } });
    expect(diff(service(), service(), { deployedEdges: [edge()], proposedEdges: [moved] })).toEqual([]);
    const denied = edge({ granted: 'no' });
    expect(diff(service(), service(), { deployedEdges: [edge()], proposedEdges: [denied] })).toMatchObject([
      { action: 'changed', properties: ['granted'], summary: expect.stringContaining('granted is now no (was yes)') },
    ]);
  });

  test('that are not known are only possible', () => {
    const aimless = edge({ to: { service: null, id: '?' } });
    expect(diff(service(), service(), { proposedEdges: [aimless] })).toMatchObject([{ certainty: 'possible' }]);
  });
});

describe('statements', () => {
  const statement = (
    actions: readonly string[],
    over: Partial<Statement> & { readonly on?: string } = {},
  ): Statement => {
    const { on = '*', ...rest } = over;
    return {
      service: 'shop',
      holder: 'shop/main/Role',
      side: 'identity',
      effect: 'Allow',
      principals: [],
      notPrincipal: false,
      actions: actions.map((action) => toValue(action)),
      notAction: false,
      resources: [toValue(on)],
      notResource: false,
      location,
      ...rest,
    };
  };
  const changes = (before: readonly Statement[], after: readonly Statement[]) =>
    diff(service(), service(), { deployedStatements: before, proposedStatements: after });

  test('in another order, with another Sid, or twice are the same', () => {
    const [a, b] = [statement(['s3:GetObject', 's3:PutObject']), statement(['sqs:SendMessage'])];
    const turned = statement(['s3:PutObject', 's3:GetObject'], { sid: 'Files' });
    expect(changes([a, b], [b, turned, turned])).toEqual([]);
  });

  test.each([
    ['one more', [], [statement(['s3:GetObject'])], 'added', []],
    ['one less', [statement(['s3:GetObject'])], [], 'removed', []],
    ['more actions', [statement(['s3:GetObject'])], [statement(['s3:*'])], 'changed', ['Action']],
    ['more resources', [statement(['s3:*'], { on: 'a' })], [statement(['s3:*'], { on: '*' })], 'changed', ['Resource']],
    ['all but', [statement(['s3:*'])], [statement(['s3:*'], { notAction: true })], 'changed', ['Action']],
    [
      'the same Sid',
      [statement(['a:b'], { sid: 'S', on: 'x' })],
      [statement(['c:d'], { sid: 'S', on: 'y' })],
      'changed',
      ['Action', 'Resource'],
    ],
  ] as const)('%s', (_, before, after, action, properties) => {
    expect(changes(before, after)).toMatchObject([{ kind: 'statement', subject: 'Role', action, properties }]);
  });

  test('an Allow that becomes a Deny is two changes', () => {
    expect(changes([statement(['a:b'])], [statement(['a:b'], { effect: 'Deny' })]).map(({ action }) => action)).toEqual(
      ['added', 'removed'],
    );
  });
});

describe('code', () => {
  const fn = (...code: readonly string[]): PlainResources[string] => ({ type: 'AWS::Lambda::Function', code });
  const digests = (deployed: Record<string, string>, proposed: Record<string, string>): Partial<DiffExtra> => ({
    codeDigests: { deployed: (path) => deployed[path], proposed: (path) => proposed[path] },
  });
  const one = service({}, { A: fn('src') });

  test.each([
    ['the same', { src: '1' }, { src: '1' }, []],
    ['other content', { src: '1' }, { src: '2' }, ['code A changed src']],
    ['gone', { src: '1' }, {}, ['code A changed src']],
    [
      'the lock file',
      { src: '1', 'shop/yarn.lock': 'a' },
      { src: '1', 'shop/yarn.lock': 'b' },
      ['code shop changed shop/yarn.lock'],
    ],
    [
      'the lock file above',
      { src: '1', 'yarn.lock': 'a' },
      { src: '1', 'yarn.lock': 'b' },
      ['code shop changed yarn.lock'],
    ],
    ['a first lock file', { src: '1' }, { src: '1', 'go.sum': 'b' }, ['code shop added go.sum']],
    ['a lock file far away', { src: '1' }, { src: '1', 'other/go.sum': 'b' }, []],
  ])('%s', (_, before, after, expected) => {
    expect(diff(one, one, digests(before, after)).map(shortly)).toEqual(expected);
  });

  test('in a folder that moved is the same when its content is', () => {
    const moved = service({}, { A: fn('lib/src') });
    expect(diff(one, moved, digests({ src: '1' }, { 'lib/src': '1' }))).toEqual([]);
    expect(diff(one, moved, digests({ src: '1' }, { 'lib/src': '2' })).map(shortly)).toEqual([
      'code A changed lib/src,src',
    ]);
  });

  test('of an asset of the CDK that is in no commit is known by its hash, wherever the output lies', () => {
    const hash = 'a'.repeat(64);
    const built = service({}, { A: fn(`cdk.out/asset.${hash}`) });
    expect(diff(built, service({}, { A: fn(`build/new/asset.${hash}`) }))).toEqual([]);
    expect(
      diff(built, service({}, { A: fn(`build/new/asset.${hash}`) }), digests({}, { [`build/new/asset.${hash}`]: '1' })),
    ).toEqual([]);
    const other = service({}, { A: fn(`cdk.out/asset.${'b'.repeat(64)}`) });
    expect(diff(built, other).map(shortly)).toEqual([
      `code A changed cdk.out/asset.${hash},cdk.out/asset.${'b'.repeat(64)}`,
    ]);
    const both = { [`cdk.out/asset.${hash}`]: '1' };
    expect(diff(built, built, digests(both, { [`cdk.out/asset.${hash}`]: '2' }))).toHaveLength(1);
  });

  test('that functions share is told once', () => {
    const shared = service({}, { A: fn('src'), B: fn('src'), C: fn('other') });
    const changes = diff(shared, shared, digests({ src: '1', other: '1' }, { src: '2', other: '1' }));
    expect(changes).toMatchObject([
      { subject: 'shop', properties: ['src'], summary: 'the code of 2 functions or layers changes in src' },
    ]);
  });

  test('its paths are the declared ones and the nearest lock file of each kind', () => {
    const there = new Set(['package-lock.json', 'shop/package-lock.json', 'go.sum']);
    expect(codePathsOf(one, (path) => there.has(path))).toEqual(['go.sum', 'shop/package-lock.json', 'src']);
    expect(codePathsOf(service(), () => true)).toEqual([]);
  });
});

describe('for any two estates', () => {
  const value = fc.constantFrom<Plain>(
    1,
    'a',
    'b',
    ref('R0'),
    sub('x-', param('P')),
    unknown('why'),
    { K: 1 },
    [{ K: 'a' }],
    ['a', 'b'],
  );
  const resource = fc.record({
    type: fc.constantFrom('AWS::SQS::Queue', 'AWS::DynamoDB::Table', 'AWS::Lambda::Permission', 'Acme::A::B'),
    properties: fc.dictionary(fc.constantFrom('QueueName', 'TableName', 'FunctionName', 'Tags', 'Other'), value, {
      maxKeys: 3,
    }),
    presence: fc.constantFrom('always' as const, 'maybe' as const),
  });
  const resources = fc.dictionary(fc.constantFrom('R0', 'R1', 'R2', 'R3'), resource, { maxKeys: 4 });
  const options = fc.record({
    name: fc.constantFrom<Plain>('n', 'm', sub('n', param('P'))),
    parameters: fc.dictionary(fc.constantFrom('P', 'Q'), value, { maxKeys: 2 }),
    outputs: fc.dictionary(fc.constantFrom('O', 'U'), fc.record({ value, exportName: value }), { maxKeys: 2 }),
  });
  const estate: fc.Arbitrary<Estate> = fc
    .dictionary(fc.constantFrom('s1', 's2'), fc.tuple(resources, options), { maxKeys: 2 })
    .map((services) =>
      estateOf(Object.entries(services).map(([name, [plain, stack]]) => serviceOf(name, plain, stack))),
    );

  test('one and itself: nothing changes', () => {
    fc.assert(fc.property(estate, (a) => expect(diffEstates(a, a, nothing)).toEqual([])));
  });

  test('what one way adds the other way removes', () => {
    const keys = (changes: readonly Change[], action: Change['action']) =>
      changes
        .filter((change) => change.action === action)
        .map(({ kind, service: of, subject }) => `${kind} ${of} ${subject}`)
        .sort();
    fc.assert(
      fc.property(estate, estate, (a, b) => {
        const [there, back] = [diffEstates(a, b, nothing), diffEstates(b, a, nothing)];
        expect(keys(there, 'added')).toEqual(keys(back, 'removed'));
        expect(keys(there, 'removed')).toEqual(keys(back, 'added'));
        expect(there.length).toBe(back.length);
      }),
    );
  });

  test('every resource that is only on one side is told, and none twice with one action', () => {
    fc.assert(
      fc.property(estate, estate, (a, b) => {
        const told = diffEstates(a, b, nothing).map(
          ({ kind, service: of, subject, action }) => `${kind} ${of} ${subject} ${action}`,
        );
        expect(new Set(told.filter((key) => key.startsWith('resource'))).size).toBe(
          told.filter((key) => key.startsWith('resource')).length,
        );
        for (const of of a.services) {
          const there = b.services.find(({ name }) => name === of.name)?.stacks[0]?.resources;
          for (const id of of.stacks[0]?.resources.keys() ?? []) {
            if (there?.has(id) !== true) expect(told).toContain(`resource ${of.name} ${id} removed`);
          }
        }
      }),
    );
  });
});
