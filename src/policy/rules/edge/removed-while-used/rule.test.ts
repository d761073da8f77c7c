import { edgeOf } from '../../../../../test/support/edge.js';
import { estateOf, serviceOf } from '../../../../../test/support/estate.js';
import { att } from '../../../../../test/support/plain.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import type { Edge } from '../../../../model/edge.js';
import { removedWhileUsed } from './rule.js';

const FUNCTION = { type: 'AWS::Lambda::Function' };
const output = { service: 'network', id: 'VpcId', type: 'output' };
const imported = { kind: 'import', mechanism: 'import-value', from: 'workers:main', detail: 'network-VpcId' } as const;
const was = edgeOf({ ...imported, to: output, wired: 'yes' });
const nowhere = edgeOf({ ...imported, to: 'network-VpcId', wired: 'no' });
const withOutput = (name: string) => [
  serviceOf('network', { run: FUNCTION }, { outputs: { [name]: { value: 'x' } } }),
  serviceOf('workers', { call: FUNCTION }),
];
const check = (services: ReturnType<typeof withOutput>, edges: readonly Edge[], before: readonly Edge[] = [was]) =>
  reportsOf(removedWhileUsed, {
    estate: estateOf(services),
    edges,
    deployed: { estate: estateOf(withOutput('VpcId')), edges: before },
  });

describe('edge/removed-while-used', () => {
  it('finds an export that goes away while it is imported', () => {
    const [report] = check(withOutput('Other'), [nowhere]);
    expect(report?.text).toBe(
      'network:VpcId goes away while workers:main still imports network-VpcId: CloudFormation refuses the change, or the next deploy of workers fails.',
    );
    expect(report).toMatchObject({ service: 'network', subject: was.key });
  });

  it('prints the output to put back, and tells where it is deployed from', () => {
    const outputs = { VpcId: { value: att('run', 'Arn'), exportName: 'network-VpcId' } };
    const before = [serviceOf('network', { run: FUNCTION }, { outputs }), serviceOf('workers', { call: FUNCTION })];
    const parts = { edges: [nowhere], deployed: { estate: estateOf(before), edges: [was] } };
    const [report] = reportsOf(removedWhileUsed, { estate: estateOf(withOutput('Other')), ...parts });
    expect(report?.fix).toBe('Outputs:\n  VpcId:\n    Value: !GetAtt run.Arn\n    Export: { Name: network-VpcId }');
    expect(report?.related).toMatchObject([{ location: { file: 'network/template.yaml' } }]);
    const withoutIt = estateOf([serviceOf('network', {}), serviceOf('workers', { call: FUNCTION })]);
    expect(reportsOf(removedWhileUsed, { estate: withoutIt, ...parts })[0]?.fix).toBeUndefined();
  });

  it('finds an export that is renamed under an output that stays', () => {
    expect(check(withOutput('VpcId'), [nowhere])).toMatchObject([{ message: 'import' }]);
  });

  it('finds a function that goes away while it is called by name', () => {
    const call = {
      kind: 'call',
      mechanism: 'lambda-invoke',
      from: 'workers:call',
      granted: 'yes',
      wired: 'yes',
    } as const;
    const before = edgeOf({ ...call, to: 'network:scan' });
    const now = edgeOf({ ...call, to: 'arn:aws:lambda:*:*:function:network-dev-scan' });
    expect(check(withOutput('VpcId'), [now], [before])).toMatchObject([{ message: 'used' }]);
  });

  it('finds a function that goes away while a declaration names it, which keeps the edge its key', () => {
    const call = { kind: 'call', mechanism: 'lambda-invoke', from: 'workers:call', declared: 'yes' } as const;
    const before = edgeOf({ ...call, to: 'network:scan', granted: 'yes' });
    const now = edgeOf({ ...call, to: { service: null, id: 'network:scan' }, wired: 'no' });
    expect(now.key).toBe(before.key);
    const [report] = check(withOutput('VpcId'), [now], [before]);
    expect(report?.text).toBe('network:scan goes away while workers:call still calls it: from then on that fails.');
  });

  it('notes the order where the last use goes away as well', () => {
    expect(check(withOutput('Other'), [])).toMatchObject([{ message: 'order', severity: 'note' }]);
  });

  it.each<[string, readonly Edge[], readonly Edge[]]>([
    ['what stays', [was], [was]],
    ['a use that ends', [], [was]],
    ['what led nowhere before', [nowhere], [nowhere]],
  ])('leaves alone %s', (_, edges, before) => {
    expect(check(withOutput('VpcId'), edges, before)).toEqual([]);
  });

  it('finds nothing without something to compare with', () => {
    expect(reportsOf(removedWhileUsed, { edges: [nowhere] })).toEqual([]);
  });
});
