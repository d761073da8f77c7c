import * as fc from 'fast-check';
import { pseudo, templateOf, topic } from '../../../../test/support/local-template.js';
import { activeResources, decideConditions, type Json } from './index.js';

function decide(conditions: { readonly [key: string]: Json }, parameters: Record<string, string | string[]> = {}) {
  return decideConditions(templateOf({ Conditions: conditions }), new Map(Object.entries(parameters)), pseudo);
}

const yes = { 'Fn::Equals': ['a', 'a'] };
const no = { 'Fn::Equals': ['a', 'A'] };

test.each<readonly [Json, boolean]>([
  [yes, true],
  [no, false],
  [{ 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] }, true],
  [{ 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] }, true],
  [{ 'Fn::Equals': [1, '1'] }, true],
  [{ 'Fn::Equals': [true, 'true'] }, true],
  [{ 'Fn::Equals': [{ Ref: 'Zones' }, ['a', 'b']] }, true],
  [{ 'Fn::Equals': [{ 'Fn::Join': ['', { Ref: 'Zones' }] }, 'ab'] }, true],
  [{ 'Fn::Equals': [{ 'Fn::Select': [0, { Ref: 'Zones' }] }, 'b'] }, false],
  [{ 'Fn::Not': [no] }, true],
  [{ 'Fn::And': [yes, yes, no] }, false],
  [{ 'Fn::Or': [no, no, yes] }, true],
  [{ Condition: 'Other' }, true],
  [{ 'Fn::And': [{ Condition: 'Other' }, { 'Fn::Not': [{ Condition: 'Other' }] }] }, false],
])('T22 %j is %s', (condition, expected) => {
  const decided = decide({ C: condition, Other: yes }, { Stage: 'prod', Zones: ['a', 'b'] });
  expect(decided.get('C')).toBe(expected);
});

test.each<readonly [string, { readonly [key: string]: Json }, string]>([
  ['T24', { A: { Condition: 'B' }, B: { Condition: 'A' } }, 'Found circular condition dependency for condition A'],
  [
    'T18',
    { A: { 'Fn::Not': [{ Condition: 'Gone' }] } },
    'Unresolved condition dependency Gone in the Conditions block',
  ],
  ['T22', { A: { 'Fn::And': [yes] } }, 'every Fn::And object requires a list of between 2 and 10 conditions'],
  ['T22', { A: { 'Fn::Or': Array.from({ length: 11 }, () => yes) } }, 'every Fn::Or object requires'],
  ['T22', { A: { 'Fn::Not': [yes, no] } }, 'every Fn::Not object requires a list of 1 condition'],
  ['T22', { A: { 'Fn::Equals': ['a'] } }, 'every Fn::Equals object requires a list of 2 string parameters'],
  [
    'T17',
    { A: { 'Fn::Equals': [{ Ref: 'Topic' }, 'a'] } },
    'Unresolved dependencies [Topic]. Cannot reference resources',
  ],
  [
    'T17',
    { A: { 'Fn::Equals': [{ 'Fn::ImportValue': 'x' }, 'a'] } },
    'Cannot reference resources in the Conditions block',
  ],
  ['T22', { A: { 'Fn::Equals': [{ a: 1 }, 'a'] } }, 'every Fn::Equals object requires a list of 2 string parameters'],
  ['T22', { A: { Ref: 'AWS::Region' } }, 'Conditions can only be boolean operations'],
])('%s %j is refused', (_rule, conditions, message) => {
  expect(() => decide(conditions)).toThrow(expect.objectContaining({ code: 'ValidationError' }));
  expect(() => decide(conditions)).toThrow(message);
});

test('T67 a chain of thousands is refused, not followed', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => [`C${at}`, { Condition: `C${at + 1}` }] as const);
  expect(() => decide({ ...Object.fromEntries(chain), C20000: yes })).toThrow('more than 200 deep');
  const short = Object.fromEntries([...chain.slice(0, 100), ['C100', yes] as const]);
  expect(decide(short).get('C0')).toBe(true);
});

test('T21 a resource is active when its condition holds', () => {
  const template = templateOf({
    Conditions: { Yes: yes, No: no },
    Resources: { A: { ...topic, Condition: 'Yes' }, B: { ...topic, Condition: 'No' }, C: topic },
  });
  expect(activeResources(template, decideConditions(template, new Map(), pseudo))).toEqual(['A', 'C']);
});

/** A formula and its value, by JavaScript's own operators. */
const { formula } = fc.letrec<{ formula: readonly [Json, boolean] }>((tie) => {
  const several = fc.array(tie('formula'), { minLength: 2, maxLength: 4 });
  return {
    formula: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom([yes, true] as const, [no, false] as const, [{ Condition: 'Yes' }, true] as const),
      several.map((all) => [{ 'Fn::And': all.map(([one]) => one) }, all.every(([, value]) => value)] as const),
      several.map((all) => [{ 'Fn::Or': all.map(([one]) => one) }, all.some(([, value]) => value)] as const),
      tie('formula').map(([one, value]) => [{ 'Fn::Not': [one] }, !value] as const),
    ),
  };
});

test('T22 conditions are the algebra of truth', () => {
  fc.assert(
    fc.property(formula, formula, ([a, isA], [b, isB]) => {
      const decided = decide({
        Both: { 'Fn::And': [{ Condition: 'A' }, { Condition: 'B' }] },
        DeMorgan: {
          'Fn::Not': [{ 'Fn::Or': [{ 'Fn::Not': [{ Condition: 'A' }] }, { 'Fn::Not': [{ Condition: 'B' }] }] }],
        },
        A: a,
        B: b,
        Yes: yes,
      });
      expect([decided.get('A'), decided.get('B')]).toEqual([isA, isB]);
      expect(decided.get('Both')).toBe(isA && isB);
      expect(decided.get('DeMorgan')).toBe(isA && isB);
    }),
  );
});
