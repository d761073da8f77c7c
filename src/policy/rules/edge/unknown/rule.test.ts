import { edgeOf } from '../../../../../test/support/edge.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { unknown } from './rule.js';

const edge = { kind: 'call', mechanism: 'lambda-invoke', from: 'checkout:placeOrder', to: 'payments:charge' } as const;
const check = (plain: Parameters<typeof edgeOf>[0]) => reportsOf(unknown, { edges: [edgeOf(plain)] });

describe('edge/unknown', () => {
  it('finds an end that cannot be resolved, with the reason', () => {
    const [report] = check({ ...edge, to: '?', wired: 'unknown', reason: 'the parameter Target has no value' });
    expect(report?.text).toBe(
      'Nobody can tell from the definitions whether checkout:placeOrder calls ? is in order: the parameter Target has no value.',
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
      'Nobody can tell from the definitions what ${env:TABLE} is, which checkout uses in 3 ways: TABLE is not read.',
    );
    expect(report).toMatchObject({
      subject: '${env:TABLE}',
      related: [{ location: { line: 2 } }, { location: { line: 3 } }],
    });
  });

  it('only notes a parameter that people may have put there by hand', () => {
    const setting = { kind: 'import', mechanism: 'ssm-parameter', from: 'checkout:main', wired: 'unknown' } as const;
    const [report] = check({ ...setting, to: '/vpc/id', reason: 'no service of this estate defines it' });
    expect(report).toMatchObject({ message: 'parameter', severity: 'note', subject: '/vpc/id' });
    const [dynamic] = check({
      ...setting,
      to: { service: null, id: '/${param:Stage}/id' },
      reason: 'Stage has no value',
    });
    expect(dynamic?.severity).toBeUndefined();
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
