import { SourceText } from '../../model/location.js';
import { parseDocument } from '../document/parse-document.js';
import { parseTemplate } from './parse-template.js';

function parse(yaml: string) {
  const { value } = parseDocument(new SourceText('t.yaml', yaml));
  if (!value) throw new Error('the test document has no value');
  const { template, diagnostics } = parseTemplate(value, 't.yaml', 'orders');
  return { template, found: diagnostics.map(({ code, location }) => `${code} ${location.line}`) };
}

describe('parseTemplate', () => {
  test('reads every section', () => {
    const { template, found } = parse(`
Parameters: { Env: { Type: String } }
Mappings: { M: { a: { b: c } } }
Conditions: { C: !Equals [a, b] }
Resources:
  Topic:
    Type: AWS::SNS::Topic
    Condition: C
    DependsOn: Other
    DeletionPolicy: Retain
    Metadata: { aws:cdk:path: App/Topic }
  Other: { Type: 'AWS::SQS::Queue' }
Outputs: { O: { Value: 1 } }
`);
    expect(found).toEqual([]);
    expect([...template.parameters.keys(), ...template.mappings.keys(), ...template.conditions.keys()]).toEqual([
      'Env',
      'M',
      'C',
    ]);
    expect(template.resources.get('Topic')).toMatchObject({
      type: 'AWS::SNS::Topic',
      condition: 'C',
      dependsOn: ['Other'],
      deletionPolicy: 'Retain',
      constructPath: 'App/Topic',
      location: { file: 't.yaml', line: 6, column: 3 },
    });
    expect([...template.outputs.keys()]).toEqual(['O']);
  });

  test.each([
    ['- a\n', 'cloudformation/wrong-type 1'],
    ['Outputs: {}\n', 'cloudformation/no-resources 1'],
    ['Resources:\n  - a\n', 'cloudformation/wrong-type 2'],
    ['Resources: {}\nParameters:\n  P: text\n', 'cloudformation/wrong-type 3'],
    ['Resources:\n  R:\n    Properties: {}\n', 'cloudformation/missing-type 2'],
    ['Resources:\n  R: text\n', 'cloudformation/missing-type 2'],
    ["Resources:\n  R:\n    Type: 'A::B'\n    Properties: text\n", 'cloudformation/wrong-type 4'],
    ["Resources:\n  R:\n    Type: 'A::B'\n    DependsOn: [{ a: b }]\n", 'cloudformation/wrong-type 4'],
    ['Resources: {}\nOutputs:\n  O:\n    Description: no value\n', 'cloudformation/missing-value 3'],
    ["Resources:\n  'Fn::ForEach::X': [a, [b], { c: d }]\n", 'cloudformation/not-expanded 2'],
    ['Resources:\n  R:\n    Type: A::B\n    Metadata:\n      Stackgate: [a]\n', 'declaration/invalid 5'],
  ])('%j is told with its place', (yaml, expected) => {
    expect(parse(yaml).found).toEqual([expected]);
  });

  test.each([
    ['Transform: [AWS::Serverless-2016-10-31, Mine]\nResources: {}\n', 'the macro Mine'],
    ['Transform: { Name: Mine }\nResources: {}\n', 'the macro Mine'],
    ["Resources:\n  'Fn::ForEach::X': []\n", 'Fn::ForEach::X in Resources'],
    ['Transform: AWS::Serverless-2016-10-31\nResources: {}\n', undefined],
  ])('%j may be added to by %s', (yaml, expected) => {
    expect(parse(yaml).template.addedTo).toBe(expected);
  });

  test('one broken resource does not hide the others', () => {
    const { template } = parse("Resources:\n  Bad: 1\n  __proto__: { Type: 'A::B' }\n  Good: { Type: 'A::B' }\n");
    expect([...template.resources.keys()]).toContain('Good');
    expect(template.resources.has('Bad')).toBe(false);
  });
});
