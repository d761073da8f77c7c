import { pseudo, resourceView, scopeOf, templateOf, topic } from '../../../../test/support/local-template.js';
import { evaluateOutputs, exportNames, importNames, type Json, type Scope } from './index.js';

const known: Partial<Scope> = {
  parameters: new Map<string, string | string[]>([
    ['Stage', 'dev'],
    ['Zones', ['x', 'y']],
  ]),
  conditions: new Map([
    ['Yes', true],
    ['No', false],
  ]),
  resource: () => resourceView('id', { Arn: 'arn:x', List: ['a'] }),
  importValue: (name) => `<${name}>`,
  ssm: () => 'stored',
};

function outputsOf(Outputs: { readonly [key: string]: Json }) {
  return evaluateOutputs(templateOf({ Outputs }), scopeOf(known));
}

test('T30 active outputs with their exports, in order', () => {
  const outputs = outputsOf({
    B: { Value: { 'Fn::GetAtt': ['Topic', 'Arn'] }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}-${Stage}:B' } } },
    A: { Value: 5, Description: 'a number' },
    C: { Value: { Ref: 'Gone' }, Condition: 'No' },
    D: { Value: 'x', Condition: 'Yes' },
  });
  expect(outputs).toEqual([
    { name: 'B', value: 'arn:x', exportName: 'shop-dev:B' },
    { name: 'A', value: '5', description: 'a number' },
    { name: 'D', value: 'x' },
  ]);
});

test.each<readonly [Json]>([[{ Ref: 'Zones' }], [{ Ref: 'AWS::NoValue' }], [{ a: 1 }]])(
  'T30 an output that is %j is refused',
  (Value) => {
    expect(() => outputsOf({ A: { Value } })).toThrow(
      'Template format error: The Value field of every Outputs member must evaluate to a String.',
    );
  },
);

test('T15 what is not there is told to be of the Outputs block', () => {
  const template = templateOf({ Outputs: { A: { Value: { Ref: 'Gone' } } } });
  expect(() => evaluateOutputs(template, scopeOf())).toThrow(
    'Unresolved resource dependencies [Gone] in the Outputs block of the template',
  );
});

test('T31 a secret stays a reference, a plain parameter does not', () => {
  const [output] = outputsOf({
    A: { Value: '{{resolve:secretsmanager:db}} {{resolve:ssm:/a}} {{resolve:ssm-secure:/b:1}}' },
  });
  expect(output?.value).toBe('{{resolve:secretsmanager:db}} stored {{resolve:ssm-secure:/b:1}}');
});

describe('names that are known before a deployment', () => {
  const names = { parameters: known.parameters ?? new Map(), conditions: known.conditions ?? new Map(), pseudo };
  const exported = (name: Json, more = {}) => ({ Value: 'x', Export: { Name: name }, ...more });

  test('T30 exports of active outputs', () => {
    const template = templateOf({
      Outputs: {
        A: exported({ 'Fn::Sub': '${Stage}-a' }),
        B: exported('b', { Condition: 'No' }),
        C: exported({ 'Fn::If': ['Yes', 'c', { Ref: 'Topic' }] }),
        D: { Value: 'x' },
      },
    });
    expect(exportNames(template, names)).toEqual(['dev-a', 'c']);
  });

  test('T28 no two exports have one name', () => {
    const twins = templateOf({ Outputs: { A: exported('x'), B: exported({ 'Fn::Sub': 'x' }), C: exported('y') } });
    expect(() => exportNames(twins, names)).toThrow(
      'Template format error: The Outputs section contains duplicate Export names: [x]. Specify a unique name for each export.',
    );
  });

  test.each([
    ['T26', { Ref: 'Topic' }, 'must not depend on any resources, imported values, or Fn::GetAZs'],
    ['T26', { 'Fn::ImportValue': 'x' }, 'must not depend on any resources, imported values, or Fn::GetAZs'],
    ['T27', 'with blank', 'must be specified and consist only of alphanumeric characters, colons, or hyphens'],
    ['T27', 'under_score', 'must be specified and consist only of alphanumeric characters, colons, or hyphens'],
    ['T27', 'x'.repeat(256), 'must be specified and consist only of'],
    ['T27', { Ref: 'Zones' }, 'must be specified and consist only of'],
  ])('%s an export named %j is refused', (_rule, name, message) => {
    expect(() => exportNames(templateOf({ Outputs: { A: exported(name) } }), names)).toThrow(message);
  });

  test('T29 imports of active resources and outputs, in the branches that are taken', () => {
    const wanting = (value: Json, more = {}) => ({ ...topic, Properties: { TopicName: value }, ...more });
    const template = templateOf({
      Resources: {
        A: wanting({ 'Fn::ImportValue': { 'Fn::Sub': '${Stage}-z' } }),
        B: wanting({ 'Fn::If': ['No', { 'Fn::ImportValue': 'never' }, { 'Fn::ImportValue': 'b' }] }),
        C: wanting({ 'Fn::ImportValue': 'off' }, { Condition: 'No' }),
        D: wanting({ 'Fn::Sub': ['${X}', { X: { 'Fn::ImportValue': 'b' } }] }),
      },
      Outputs: {
        O: { Value: { 'Fn::ImportValue': 'a' } },
        P: { Value: { 'Fn::ImportValue': 'off' }, Condition: 'No' },
      },
    });
    expect(importNames(template, names)).toEqual(['a', 'b', 'dev-z']);
  });

  test('T29 an import whose name depends on a resource is refused', () => {
    const template = templateOf({ Outputs: { O: { Value: { 'Fn::ImportValue': { Ref: 'Topic' } } } } });
    expect(() => importNames(template, names)).toThrow('Fn::ImportValue must not depend on any resources');
  });
});
