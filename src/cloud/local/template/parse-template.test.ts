import { templateOf } from '../../../../test/support/local-template.js';
import { parseTemplate } from './index.js';

const lone = 'Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n';

function resource(attributes: string) {
  return parseTemplate(`Resources:\n  X:\n${attributes.replace(/^/gm, '    ')}`).resources.get('X');
}

describe('the body', () => {
  test('T1 JSON and YAML say the same', () => {
    const json = parseTemplate('{"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}');
    expect([...json.resources]).toEqual([...parseTemplate(lone).resources]);
    expect(json.resources.get('Topic')).toEqual({
      logicalId: 'Topic',
      type: 'AWS::SNS::Topic',
      properties: {},
      dependsOn: [],
      deletionPolicy: 'Delete',
      updateReplacePolicy: 'Delete',
    });
  });

  test('T1 short tags are long forms, nested ones too', () => {
    const found = resource(`Type: A::B::C
Properties:
  Ref: plain
  A: !Ref Topic
  B: !Sub "\${Topic}-x"
  C: !Join [",", [!GetAtt Nested.Outputs.Arn, !If [Prod, !ImportValue x, !Ref "AWS::NoValue"]]]
  D: !GetStackOutput { StackName: a, OutputName: b }
  E: !Select
    - 0
    - !GetAZs ""
  F: !GetAtt [Table, StreamArn]`);
    expect(found?.properties).toEqual({
      Ref: 'plain',
      A: { Ref: 'Topic' },
      B: { 'Fn::Sub': '${Topic}-x' },
      C: {
        'Fn::Join': [
          ',',
          [
            { 'Fn::GetAtt': ['Nested', 'Outputs.Arn'] },
            { 'Fn::If': ['Prod', { 'Fn::ImportValue': 'x' }, { Ref: 'AWS::NoValue' }] },
          ],
        ],
      },
      D: { 'Fn::GetStackOutput': { StackName: 'a', OutputName: 'b' } },
      E: { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] },
      F: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
    });
  });

  test('T4 bytes are UTF-8 bytes', () => {
    expect(parseTemplate(`${lone}#äöü€`).bytes).toBe(lone.length + 10);
  });

  test.each([
    ['{"Resources": {"a" 1}}', 'Template format error: JSON not well-formed. (line 1, column 20)'],
    ['Resources: [', /^Template format error: YAML not well-formed\. \(line 1, column \d+\)$/],
    ['A: !Nonsense x', /^Template format error: YAML not well-formed\. /],
    ['just text', 'Template format error: unsupported structure.'],
    ['[]', 'Template format error: unsupported structure.'],
    ['', 'Template format error: YAML not well-formed.'],
    ['A: .inf', 'Template format error: a number in the template is not finite'],
  ])('T2 %j is refused', (body, message) => {
    expect(() => parseTemplate(body)).toThrow(message);
  });

  test('T67 a body that would end the process is refused', () => {
    const deep = 'the template nests deeper than 200 levels';
    expect(() => parseTemplate(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`)).toThrow(deep);
    expect(() => parseTemplate(`a: ${'['.repeat(5000)}${']'.repeat(5000)}`)).toThrow('YAML not well-formed');
    const lines = Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(10)}]`);
    expect(() => parseTemplate(`a0: &a0 [x]\n${lines.join('\n')}`)).toThrow('more than 1000000 values');
  });

  test('T68 what a host language holds dear is a key like any other', () => {
    const { properties } = JSON.parse('{"properties":{"__proto__":{"polluted":1},"constructor":2}}');
    const parsed = parseTemplate(
      '{"Resources":{"X":{"Type":"A::B::C","Properties":{"__proto__":{"polluted":1},"constructor":2}}}}',
    );
    expect(Object.entries(parsed.resources.get('X')?.properties ?? {})).toEqual(Object.entries(properties));
    expect(parsed.resources.get('__proto__')).toBeUndefined();
    expect(parsed.resources.get('constructor')).toBeUndefined();
  });
});

describe('sections', () => {
  test.each([
    ['T8', { Foo: {} }, 'Invalid template property or properties [Foo]'],
    ['T8', { AWSTemplateFormatVersion: '2017-10-17' }, 'unsupported value for AWSTemplateFormatVersion'],
    ['T9', { Transform: [{}] }, 'Transform must be a string or a list of strings'],
    ['T9', { Outputs: { A: 'x' } }, 'Output A is malformed'],
    [
      'T9',
      { Parameters: { A: 'String' } },
      'Template format error: Every Parameters object must contain a Type member',
    ],
    ['T9', { Outputs: { A: {} } }, 'Every Outputs member must contain a Value object'],
    ['T8', { Outputs: { A: { Value: 'x', Foo: 1 } } }, "Invalid template output property 'Foo'"],
    [
      'T9',
      { Outputs: { A: { Value: 'x', Export: {} } } },
      'Output A is malformed. The Name field of every Export member',
    ],
    ['T9', { Parameters: { A: {} } }, 'Every Parameters object must contain a Type member'],
    ['T8', { Parameters: { A: { Type: 'Boolean' } } }, 'Unrecognized parameter type: Boolean'],
    [
      'T8',
      { Parameters: { A: { Type: 'String', DefaultValue: 'x' } } },
      "Invalid template parameter property 'DefaultValue'",
    ],
    ['T9', { Parameters: { A: { Type: 'String', Default: ['x'] } } }, 'Every Default member must be a string'],
    ['T9', { Parameters: { A: { Type: 'String', AllowedValues: 'x' } } }, 'Every AllowedValues member must be a list'],
    ['T9', { Parameters: { A: { Type: 'String', MinLength: 'x' } } }, 'MinLength must be a number'],
    ['T10', { Parameters: null }, "[/Parameters] 'null' values are not allowed in templates"],
    ['T9', { Parameters: [] }, 'Parameters must be an object'],
    ['T9', { Mappings: { A: 'x' } }, 'Mappings member A must be a map'],
    ['T9', { Mappings: { A: { B: 'x' } } }, 'A.B'],
    ['T9', { Resources: { X: {} } }, '[/Resources/X] Every Resources object must contain a Type member'],
    ['T9', { Resources: { X: 'x' } }, '[/Resources/X] Every Resources object must contain a Type member'],
    ['T8', { Resources: { X: { Type: 'A::B::C', Foo: 1 } } }, "Invalid template resource property 'Foo'"],
    [
      'T10',
      { Resources: { X: { Type: 'A::B::C', Properties: null } } },
      "[/Resources/X/Properties] 'null' values are not",
    ],
    ['T9', { Resources: { X: { Type: 'A::B::C', Properties: [] } } }, 'Properties must be an object'],
    [
      'T9',
      { Resources: { X: { Type: 'A::B::C', DependsOn: { Ref: 'x' } } } },
      'DependsOn must be a string or list of strings',
    ],
    ['T9', { Resources: { X: { Type: 'A::B::C', Condition: {} } } }, 'Condition must be a string'],
    ['T14', { Resources: { X: { Type: 'A::B::C', DeletionPolicy: 'Keep' } } }, 'Unrecognized DeletionPolicy Keep'],
    [
      'T14',
      { Resources: { X: { Type: 'A::B::C', UpdateReplacePolicy: 'RetainExceptOnCreate' } } },
      'UpdateReplacePolicy',
    ],
  ])('%s %j is refused', (_rule, sections, message) => {
    expect(() => templateOf(sections)).toThrow(expect.objectContaining({ code: 'ValidationError' }));
    expect(() => templateOf(sections)).toThrow(message);
  });

  test("T12 a macro's own sections stand until it has run", () => {
    const { transforms } = templateOf({ Transform: ['AWS::Serverless-2016-10-31', { Name: 'Mine' }], Globals: {} });
    expect(transforms).toEqual(['AWS::Serverless-2016-10-31', 'Mine']);
  });

  test('T13 what is kept when a resource goes', () => {
    expect(resource('Type: AWS::RDS::DBCluster')?.deletionPolicy).toBe('Snapshot');
    expect(resource('Type: AWS::RDS::DBInstance')?.deletionPolicy).toBe('Snapshot');
    expect(resource('Type: AWS::RDS::DBInstance\nProperties: {DBClusterIdentifier: c}')?.deletionPolicy).toBe('Delete');
    expect(resource('Type: AWS::S3::Bucket\nDeletionPolicy: Retain')).toMatchObject({
      deletionPolicy: 'Retain',
      updateReplacePolicy: 'Delete',
    });
    const byParameter =
      '{"Transform":"AWS::LanguageExtensions","Parameters":{"P":{"Type":"String","Default":"Retain"}},"Resources":{"X":{"Type":"A::B::C","DeletionPolicy":{"Ref":"P"}}}}';
    expect(parseTemplate(byParameter).resources.get('X')?.deletionPolicy).toBe('Retain');
    expect(parseTemplate(byParameter, new Map([['P', 'Snapshot']])).resources.get('X')?.deletionPolicy).toBe(
      'Snapshot',
    );
  });

  test('parameters are read with their constraints', () => {
    const { parameters } = templateOf({
      Parameters: {
        A: {
          Type: 'Number',
          Default: 5,
          MinValue: '1',
          MaxValue: 9,
          NoEcho: 'true',
          AllowedValues: [5, '6'],
          ConstraintDescription: 'be good',
        },
      },
    });
    expect(parameters.get('A')).toEqual({
      type: 'Number',
      default: '5',
      minValue: 1,
      maxValue: 9,
      noEcho: true,
      allowedValues: ['5', '6'],
      constraintDescription: 'be good',
    });
  });
});
