import { edgeOf } from '../../../../../test/support/edge.js';
import { estateOf, serviceOf } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { dangling } from './rule.js';

const estate = estateOf([
  serviceOf('network', {}),
  serviceOf('workers', { Group: { type: 'AWS::EC2::SecurityGroup' } }),
]);
const check = (edge: Parameters<typeof edgeOf>[0]) => reportsOf(dangling, { estate, edges: [edgeOf(edge)] });
const importOf = (detail: string) =>
  ({
    kind: 'import',
    mechanism: 'import-value',
    from: 'workers:main',
    to: detail,
    detail,
    declared: 'yes',
    wired: 'no',
    reason: `no stack of this estate exports ${detail}`,
  }) as const;

describe('edge/dangling', () => {
  it('is sure of an import whose name is that of a service here', () => {
    const [report] = check(importOf('network-Vpc'));
    expect(report?.severity).toBeUndefined();
    expect(report?.text).toBe(
      'workers:main imports network-Vpc, and nothing here provides it: the deploy fails. No stack of this estate exports network-Vpc.',
    );
  });

  it('is less sure of any other, as of a name that only begins with the same letters', () => {
    for (const name of ['shared-Vpc', 'networking-Vpc'])
      expect(check(importOf(name))).toMatchObject([{ message: 'foreign', severity: 'warning', confidence: 'medium' }]);
  });

  it('is one finding for all that a service imports from elsewhere, and one more for what a change adds', () => {
    const edges = ['vpc-A', 'vpc-B', 'vpc-C'].map((name) => edgeOf(importOf(name)));
    const [all, ...others] = reportsOf(dangling, { estate, edges });
    expect(others).toEqual([]);
    expect(all?.text).toContain('workers imports vpc-A, vpc-B, vpc-C, which no stack of this repository exports');
    const deployed = { estate, edges: edges.slice(0, 2) };
    const [old, added, ...rest] = reportsOf(dangling, { estate, edges, deployed });
    expect(rest).toEqual([]);
    expect([old?.subject, added?.subject]).toEqual([all?.subject, `${all?.subject} vpc-C`]);
  });

  it('finds a declaration of what is not there', () => {
    const call = {
      kind: 'call',
      mechanism: 'lambda-invoke',
      from: 'workers:run',
      declared: 'yes',
      wired: 'no',
    } as const;
    const [report] = check({
      ...call,
      to: { service: null, id: 'network:scan' },
      reason: 'nothing is called network:scan',
    });
    expect(report?.text).toBe(
      'workers:run calls network:scan, and there is no such thing: nothing is called network:scan.',
    );
  });

  it('warns of a declared subscription that nothing connects', () => {
    const edge = { kind: 'subscribe', mechanism: 'lambda-outcome', from: 'network:scan', to: 'workers:run' } as const;
    expect(check({ ...edge, declared: 'yes', wired: 'no' })).toMatchObject([
      { message: 'unconnected', severity: 'warning' },
    ]);
  });

  it("notes a subscription to what is nobody's here, and warns when it looks like a slip", () => {
    const edge = { kind: 'subscribe', mechanism: 'sns', to: 'workers:run', declared: 'yes', wired: 'yes' } as const;
    const foreign = 'arn:aws:sns:us-east-1:123456789012:ip-space-changed';
    expect(check({ ...edge, from: foreign })).toMatchObject([{ severity: 'note', confidence: 'low' }]);
    const slip = 'arn:aws:sns:us-east-1:123456789012:network-alrts';
    expect(check({ ...edge, from: slip })).toMatchObject([{ severity: 'warning' }]);
  });

  it('notes what is elsewhere once for each service', () => {
    const edge = { kind: 'subscribe', mechanism: 'sns', from: 'arn:aws:sns:x:1:t', wired: 'yes' } as const;
    const edges = [edgeOf({ ...edge, to: 'workers:run' }), edgeOf({ ...edge, to: 'workers:walk' })];
    expect(reportsOf(dangling, { estate, edges })).toMatchObject([{ subject: 'subscribe sns arn:aws:sns:x:1:t' }]);
  });

  it.each([
    ['a permission for what cannot be resolved', { ...importOf('x'), kind: 'call', declared: 'no', granted: 'yes' }],
    ['what is connected', { ...importOf('x'), to: 'network:VpcId', wired: 'yes' }],
    ['what is not known', { ...importOf('x'), wired: 'unknown' }],
    ['what stackgate.yml calls external', { ...importOf('x'), to: { service: null, id: 'x', external: 'platform' } }],
  ] as const)('leaves alone %s', (_, edge) => {
    expect(check(edge)).toEqual([]);
  });

  it('leaves to edge/removed-while-used what was there until this change', () => {
    const before = edgeOf({ ...importOf('network-Vpc'), to: 'network:Vpc', wired: 'yes' });
    const edges = [edgeOf(importOf('network-Vpc'))];
    expect(reportsOf(dangling, { estate, edges, deployed: { estate, edges: [before] } })).toEqual([]);
  });
});
