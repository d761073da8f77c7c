import { edgeOf } from '../../../../../test/support/edge.js';
import { estateOf, serviceOf } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { unknown } from './rule.js';

const edge = { kind: 'call', mechanism: 'lambda-invoke', from: 'checkout:placeOrder', to: 'payments:charge' } as const;
const check = (plain: Parameters<typeof edgeOf>[0]) => reportsOf(unknown, { edges: [edgeOf(plain)] });

describe('edge/unknown', () => {
  it('finds an end that cannot be resolved, with the reason', () => {
    const [report] = check({ ...edge, to: '?', wired: 'unknown', reason: 'the parameter Target has no value' });
    expect(report?.text).toBe(
      'Nobody can tell from the definitions whether this is in order: checkout:placeOrder calls ? (the parameter Target has no value).',
    );
  });

  it('is one finding for all that one service does with the same unknown thing', () => {
    const unresolved = { ...edge, granted: 'yes', reason: 'TABLE is not read.' } as const;
    const edges = ['a', 'b', 'c'].map((from, line) =>
      edgeOf({
        ...unresolved,
        from: `checkout:${from}`,
        to: { service: null, id: `arn:aws:dynamodb:${'${AWS::Region}'}:*:table/${'${env:TABLE}'}/${from}` },
        location: { file: 'x.yml', line: line + 1, column: 1 },
      }),
    );
    const [report, ...rest] = reportsOf(unknown, { edges });
    expect(rest).toEqual([]);
    expect(report?.text).toBe(
      'Nobody can tell from the definitions what ${env:TABLE} is, which checkout uses in 3 ways (TABLE is not read).',
    );
    expect(report).toMatchObject({
      subject: '${env:TABLE}',
      related: [{ location: { line: 2 } }, { location: { line: 3 } }],
    });
  });

  it('only notes a parameter that people may have put there by hand', () => {
    const setting = { kind: 'import', mechanism: 'ssm-parameter', from: 'checkout:main', wired: 'unknown' } as const;
    const [report] = check({ ...setting, to: '/vpc/id', reason: 'no service of this estate defines it' });
    expect(report).toMatchObject({ message: 'parameters', severity: 'note', subject: 'SSM parameters' });
    const [dynamic] = check({
      ...setting,
      to: { service: null, id: '/${param:Stage}/id' },
      reason: 'Stage has no value',
    });
    expect(dynamic?.severity).toBeUndefined();
  });

  it('is one finding for all imports of a service that cannot be followed, and one more for what a change adds', () => {
    const imports = ['a', 'b', 'c'].map((name) =>
      edgeOf({
        kind: 'import',
        mechanism: 'import-value',
        from: 'checkout:main',
        to: { service: null, id: `${'${param:Env}'}-${name}` },
        declared: 'yes',
        wired: 'unknown',
        reason: 'Env has no value',
      }),
    );
    const [first] = imports;
    const before = reportsOf(unknown, { edges: first === undefined ? [] : [first] });
    const deployed = { estate: estateOf([]), edges: first === undefined ? [] : [first] };
    const [old, added, ...rest] = reportsOf(unknown, { edges: imports, deployed });
    expect(rest).toEqual([]);
    expect(old?.subject).toBe(before[0]?.subject);
    expect(added?.subject).not.toBe(old?.subject);
    expect(added?.text).toBe(
      'checkout imports by names that are known only in part: ${param:Env}-b, ${param:Env}-c. Nobody can tell what provides them.',
    );
    expect(reportsOf(unknown, { edges: imports })).toMatchObject([{ subject: old?.subject }]);
  });

  it.each([
    ['import-value', 'export', { wired: 'no' }],
    ['stack-output', 'stack', { wired: 'no' }],
    ['import-value', 'export', { wired: 'n/a', to: { service: null, id: 'shop-Topic', external: 'shop' } }],
  ] as const)('leaves what is made from an import by %s to the import', (mechanism, print, provider) => {
    const imported = edgeOf({
      kind: 'import',
      mechanism,
      from: 'checkout:main',
      to: 'shop-Topic',
      declared: 'yes',
      ...provider,
    });
    const use = { ...edge, to: { service: null, id: `\${${print}:shop-Topic}` }, reason: 'it is nowhere' };
    expect(reportsOf(unknown, { edges: [imported, edgeOf(use)] })).toEqual([]);
    const more = { ...use, to: { service: null, id: `\${${print}:shop-Topic}-\${param:Env}` } };
    expect(reportsOf(unknown, { edges: [imported, edgeOf(more)] })).toHaveLength(1);
  });

  it('tells of an SSM parameter once: by what is done with it', () => {
    const parameter = { kind: 'import', mechanism: 'ssm-parameter', from: 'checkout:main', to: '/bus' } as const;
    const edges = [
      edgeOf({ ...parameter, wired: 'unknown', reason: 'nobody defines it' }),
      edgeOf({ ...edge, to: { service: null, id: '${ssm:/bus}' }, reason: 'nobody defines it' }),
    ];
    expect(reportsOf(unknown, { edges })).toMatchObject([{ subject: '${ssm:/bus}' }]);
  });

  it('takes a name that is made of a resource of one’s own for one’s own', () => {
    const own = estateOf([serviceOf('checkout', { Pay: { type: 'AWS::Lambda::Function' } })]);
    const to = { service: null, id: 'arn:aws:lambda:${AWS::Region}:1:function:${Pay}*' };
    expect(reportsOf(unknown, { estate: own, edges: [edgeOf({ ...edge, to, reason: 'x' })] })).toEqual([]);
  });

  it('finds a view that cannot be decided, with the words of its evidence', () => {
    expect(check({ ...edge, declared: 'yes', granted: 'unknown' })[0]?.text).toContain('granted by the test');
  });

  it.each([
    ['what is decided', { ...edge, declared: 'yes', granted: 'yes' }],
    ['what is inside one service', { ...edge, to: 'checkout:price', granted: 'unknown' }],
    ['what is external', { ...edge, to: { service: null, id: 'x', external: 'shop' }, granted: 'unknown' }],
    [
      'what is certainly nowhere: edge/dangling',
      { ...edge, declared: 'yes', wired: 'no', reason: 'nothing is called so' },
    ],
  ] as const)('leaves alone %s', (_, plain) => {
    expect(check(plain)).toEqual([]);
  });
});
