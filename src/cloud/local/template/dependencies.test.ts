import * as fc from 'fast-check';
import { pseudo, templateOf } from '../../../../test/support/local-template.js';
import { decideConditions, dependencies, type Json } from './index.js';

const Conditions = { Yes: { 'Fn::Equals': ['a', 'a'] }, No: { 'Fn::Equals': ['a', 'b'] } };

function resource(value: Json, more: { readonly [key: string]: Json } = {}) {
  return { Type: 'Custom::Any', Properties: { Value: value }, ...more };
}

function needs(Resources: { readonly [key: string]: Json }) {
  const template = templateOf({ Conditions, Resources, Parameters: { P: { Type: 'String', Default: 'A' } } });
  const graph = dependencies(template, decideConditions(template, new Map([['P', 'A']]), pseudo));
  return Object.fromEntries([...graph].map(([name, needed]) => [name, [...needed].sort()]));
}

const a = resource('x');

test.each<readonly [string, Json, readonly string[]]>([
  ['T20', resource({ Ref: 'A' }), ['A']],
  ['T20', resource({ 'Fn::GetAtt': ['A', 'Arn'] }), ['A']],
  ['T20', resource({ 'Fn::GetAtt': 'A.Arn' }), ['A']],
  ['T20', resource({ 'Fn::Sub': '${A}-${B.Arn}-${!C}-${P}' }), ['A', 'B']],
  ['T20', resource({ 'Fn::Sub': ['${A}', { A: { Ref: 'B' } }] }), ['B']],
  ['T20', resource([{ deep: { 'Fn::Join': ['', [{ Ref: 'A' }]] } }]), ['A']],
  ['T20', resource({ Ref: 'P' }), []],
  ['T20', resource({ Ref: 'AWS::Region' }), []],
  ['T20', resource('A'), []],
  ['T20', resource('x', { DependsOn: ['A', 'B'] }), ['A', 'B']],
  ['T20', resource('x', { DependsOn: 'A', Metadata: { M: { Ref: 'B' } } }), ['A', 'B']],
  ['T23', resource({ 'Fn::If': ['Yes', { Ref: 'A' }, { Ref: 'B' }] }), ['A']],
  ['T23', resource({ 'Fn::If': ['No', { Ref: 'A' }, { Ref: 'B' }] }), ['B']],
  ['T23', resource({ 'Fn::If': ['Yes', { 'Fn::If': ['No', { Ref: 'A' }, 'x'] }, { Ref: 'B' }] }), []],
])('%s %j needs %j', (_rule, x, expected) => {
  expect(needs({ X: x, A: a, B: a, C: a })).toEqual({ A: [], B: [], C: [], X: expected });
});

test('T21 what does not exist is not waited for', () => {
  const off = resource('x', { Condition: 'No' });
  expect(needs({ X: resource('x', { DependsOn: ['A', 'B'] }), A: off, B: a })).toEqual({ X: ['B'], B: [] });
});

test('T19 a circle is refused, and only where it is closed', () => {
  const circle = { A: resource({ Ref: 'B' }), B: resource({ 'Fn::If': ['Yes', { Ref: 'A' }, 'x'] }) };
  expect(() => needs(circle)).toThrow('Circular dependency between resources: [A, B]');
  expect(needs({ ...circle, B: resource({ 'Fn::If': ['No', { Ref: 'A' }, 'x'] }) })).toEqual({ A: ['B'], B: [] });
  expect(() => needs({ A: resource({ Ref: 'A' }) })).toThrow('Circular dependency between resources: [A]');
});

const edges = fc.uniqueArray(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 40, selector: String });

function graphOf(pairs: readonly (readonly [number, number])[]) {
  const Resources = Object.fromEntries(
    Array.from({ length: 15 }, (_, at) => {
      const refs = pairs.filter(([from]) => from === at).map(([, to]) => ({ Ref: `R${to}` }));
      return [`R${at}`, resource(refs)];
    }),
  );
  return () => needs(Resources);
}

test('T19 what has an order has no circle, and what has none shows one', () => {
  fc.assert(
    fc.property(edges, (pairs) => {
      const downwards = pairs.filter(([from, to]) => from > to);
      const graph = graphOf(downwards)();
      for (const [from, to] of downwards) expect(graph[`R${from}`]).toContain(`R${to}`);
    }),
  );
  fc.assert(
    fc.property(edges, fc.uniqueArray(fc.nat(14), { minLength: 1, maxLength: 6 }), (pairs, ring) => {
      const closed = ring.map((node, at) => [node, ring[(at + 1) % ring.length] ?? 0] as const);
      const all = [...pairs, ...closed];
      expect(graphOf(all)).toThrow(/^Circular dependency between resources: \[/);
      try {
        graphOf(all)();
      } catch (error) {
        const shown =
          /\[(.*)\]/
            .exec(String(error))?.[1]
            ?.split(', ')
            .map((name) => Number(name.slice(1))) ?? [];
        for (const [at, node] of shown.entries()) {
          const next = shown[(at + 1) % shown.length];
          expect(all.some(([from, to]) => from === node && to === next)).toBe(true);
        }
      }
    }),
  );
});
