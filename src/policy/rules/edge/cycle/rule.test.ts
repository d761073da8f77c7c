import { edgeOf } from '../../../../../test/support/edge.js';
import { estateOf, serviceOf, stackOf } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import type { Edge } from '../../../../model/edge.js';
import { cycle } from './rule.js';

const outputs = { Out: { value: 'x' } };
const estate = estateOf(['a', 'b', 'c'].map((name) => serviceOf(name, {}, { outputs })));
const stack = (service: string, id = 'main') => ({ service, id, type: 'AWS::CloudFormation::Stack' });
const imports = (from: string, to: string): Edge =>
  edgeOf({
    kind: 'import',
    mechanism: 'import-value',
    from: stack(from),
    to: { service: to, id: 'Out', type: 'output' },
    wired: 'yes',
  });
const calls = (from: string, to: string): Edge =>
  edgeOf({ kind: 'call', mechanism: 'lambda-invoke', from: `${from}:f`, to: `${to}:f`, declared: 'yes' });

describe('edge/cycle', () => {
  it('shows a circle of imports, the same wherever it was found first', () => {
    const edges = [imports('c', 'a'), imports('b', 'c'), imports('a', 'b')];
    const [report, ...rest] = reportsOf(cycle, { estate, edges });
    expect(rest).toEqual([]);
    expect(report?.text).toContain('a → b → c → a');
    expect(report?.related).toHaveLength(2);
    expect(reportsOf(cycle, { estate, edges: edges.toReversed() })[0]?.subject).toBe(report?.subject);
  });

  it('warns of a circle of calls', () => {
    const [report] = reportsOf(cycle, { estate, edges: [calls('a', 'b'), calls('b', 'a')] });
    expect(report).toMatchObject({ message: 'call', severity: 'warning', subject: 'call a → b → a' });
  });

  it('does not mix the two, and knows a diamond from a circle', () => {
    expect(reportsOf(cycle, { estate, edges: [imports('a', 'b'), calls('b', 'a')] })).toEqual([]);
    const diamond = [imports('a', 'b'), imports('a', 'c'), imports('b', 'c')];
    expect(reportsOf(cycle, { estate, edges: diamond })).toEqual([]);
  });

  it('leaves alone what is not connected', () => {
    const back = { ...imports('b', 'a'), wired: 'unknown' } as const;
    expect(reportsOf(cycle, { estate, edges: [imports('a', 'b'), back] })).toEqual([]);
  });

  it('tells the stacks of one service apart', () => {
    const two = estateOf([
      serviceOf('a', [stackOf('a', {}, { id: 'first', outputs }), stackOf('a', {}, { id: 'last' })]),
      serviceOf('b', {}, { outputs }),
    ]);
    const toFirst = imports('b', 'a');
    const fromLast = { ...imports('a', 'b'), from: stack('a', 'last') };
    expect(reportsOf(cycle, { estate: two, edges: [toFirst, fromLast] })).toEqual([]);
    const fromFirst = { ...imports('a', 'b'), from: stack('a', 'first') };
    expect(reportsOf(cycle, { estate: two, edges: [toFirst, fromFirst] })[0]?.text).toContain('a/first → b → a/first');
  });

  it('takes a nested stack for part of its parent', () => {
    const parent = { stack: 'a/main', logicalId: 'Inner' };
    const nested = estateOf([
      serviceOf('a', [stackOf('a', {}), stackOf('a', {}, { id: 'Inner', outputs, parent })]),
      serviceOf('b', {}, { outputs }),
    ]);
    const toInner = { ...imports('b', 'a'), to: { service: 'a', id: 'Inner/Out', type: 'output' } };
    expect(reportsOf(cycle, { estate: nested, edges: [toInner, imports('a', 'b')] })[0]?.text).toContain('a → b → a');
  });
});
