import fc from 'fast-check';
import { judgeTemplate } from '../../../../../test/support/judge-template.js';
import { matchesWhole } from './pattern.js';

const topic = 'Resources:\n  T: { Type: AWS::SNS::Topic }\n';

describe('sections', () => {
  test.each([
    [`AWSTemplateFormatVersion: '2010-09-10'\n${topic}`, 'version 1'],
    [`Resource: {}\n${topic}`, 'unknown-key 1'],
    [`Description: [a]\n${topic}`, 'wrong-type 1'],
    [`Description: ${'x'.repeat(1025)}\n${topic}`, 'too-long 1'],
    [`Transform: { Parameters: {} }\n${topic}`, 'wrong-type 1'],
    [`Transform: { Name: Mine, Other: 1 }\n${topic}`, 'unknown-key 1'],
    [`Conditions: [a]\n${topic}`, 'wrong-type 1'],
    ['Resources:\n  T: { Type: AWS::SNS::Topic, BadKey: 1 }\n', 'unknown-key 2'],
    ['Resources:\n  my_topic: { Type: AWS::SNS::Topic }\n', 'bad-name 2'],
    ['Resources:\n  T: { Type: AWS::SNS::Topic, Condition: !Ref X }\n', 'wrong-type 2'],
    [`Mappings:\n  A.B: { a: { b: c } }\n${topic}`, 'bad-name 2'],
    [`Mappings:\n  M: { a: text }\n${topic}`, 'wrong-type 2'],
    [`Mappings:\n  M: { a: { b: { c: d } } }\n${topic}`, 'wrong-type 2'],
    [`Outputs:\n  O: { Value: [a] }\n${topic}`, 'wrong-type 2'],
    [`Outputs:\n  O: { Value: a, Exports: { Name: b } }\n${topic}`, 'unknown-key 2'],
    [`Outputs:\n  O: { Value: a, Export: { Nam: b } }\n${topic}`, 'missing-value 2'],
    [`Parameters:\n  T: { Type: String }\n${topic}`, 'name-taken 4'],
    ['Resources:\n  T:\n    Type: AWS::SNS::Topic\n    Properties:\n', 'null 4'],
  ])('%j is refused', (yaml, code) => {
    expect(judgeTemplate(yaml).told).toEqual([`error ${code}`]);
  });

  test('an empty value is told by its path, and many of them not all', () => {
    const properties = Array.from({ length: 500 }, (_, at) => `        - K${at}:\n`).join('');
    const { messages } = judgeTemplate(
      `Resources:\n  T:\n    Type: Custom::T\n    Properties:\n      L:\n${properties}`,
    );
    expect(messages).toHaveLength(20);
    expect(messages[1]).toContain('Resources.T.Properties.L.1.K1 is empty');
  });

  test('what a template may have is no mistake', () => {
    const { told } = judgeTemplate(`AWSTemplateFormatVersion: 2010-09-09
Description: Fine
Metadata: { AWS::CloudFormation::Interface: { ParameterGroups: [] } }
Transform: [AWS::LanguageExtensions, { Name: 'AWS::SecretsManager-2020-07-23' }]
Mappings: { M: { us-east-1: { list: [a, b], text: c, number: 7, yes: true } } }
Conditions: { Is-It&Fine: !Equals [a, b] }
Resources:
  T:
    Type: AWS::SNS::Topic
    Metadata: { any: [thing] }
    DeletionPolicy: RetainExceptOnCreate
    UpdateReplacePolicy: Retain
`);
    expect(told).toEqual([]);
  });
});

describe('parameters', () => {
  const parameter = (definition: string) => judgeTemplate(`Parameters:\n  P: ${definition}\n${topic}`).told;

  test.each([
    ['{ Default: a }', 'missing-type'],
    ['{ Type: Strin }', 'parameter-type'],
    ['{ Type: AWS::SSM::Parameter::Value<Test> }', 'parameter-type'],
    ['{ Type: String, Name: a }', 'unknown-key'],
    ['{ Type: String, AllowedValues: a }', 'wrong-type'],
    ['{ Type: String, AllowedValues: [{ a: b }] }', 'wrong-type'],
    ['{ Type: Number, MinValue: a }', 'wrong-type'],
    ['{ Type: String, MaxLength: a }', 'wrong-type'],
    ['{ Type: String, NoEcho: 123 }', 'wrong-type'],
    ['{ Type: String, Default: [a] }', 'wrong-type'],
    ['{ Type: String, Description: { a: b } }', 'wrong-type'],
    ['{ Type: String, Default: c, AllowedValues: [a, b] }', 'parameter-constraint'],
    ["{ Type: CommaDelimitedList, Default: 'a, c', AllowedValues: [a, b] }", 'parameter-constraint'],
    ["{ Type: String, Default: 'a-b', AllowedPattern: '[a-z]+' }", 'parameter-constraint'],
    ['{ Type: String, Default: abc, MinLength: 4 }', 'parameter-constraint'],
    ['{ Type: String, Default: abc, MaxLength: 2 }', 'parameter-constraint'],
    ['{ Type: Number, Default: 1, MinValue: 2 }', 'parameter-constraint'],
    ['{ Type: Number, Default: 3, MaxValue: 2 }', 'parameter-constraint'],
    ['{ Type: Number, Default: a }', 'parameter-constraint'],
  ])('%s is refused', (definition, code) => {
    expect(parameter(definition)).toEqual([`error ${code} 2`]);
  });

  test.each([
    ['{ Type: AWS::EC2::KeyPair::KeyName }'],
    ['{ Type: List<AWS::EC2::Subnet::Id> }'],
    ['{ Type: AWS::SSM::Parameter::Value<List<AWS::EC2::Image::Id>> }'],
    ["{ Type: AWS::SSM::Parameter::Name, Default: /a/b, AllowedPattern: '^/a' }"],
    ["{ Type: CommaDelimitedList, Default: 'a, b', AllowedValues: ['a, b', c] }"],
    ["{ Type: String, Default: '', NoEcho: 'true', MinLength: '0' }"],
    [
      "{ Type: String, Default: 10.0.0.0/16, AllowedPattern: '(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})' }",
    ],
  ])('%s is fine', (definition) => {
    expect(parameter(definition)).toEqual([]);
  });

  test('a value that the stage gives is held to the same, and is never printed', () => {
    const { told, messages } = judgeTemplate(
      `Parameters:\n  P: { Type: String, AllowedValues: [a, b] }\n${topic}`,
      {},
      { services: { 'template.yaml': { parameters: { P: 'swordfish' } } } },
    );
    expect(told).toEqual(['error parameter-constraint 2']);
    expect(messages.join()).not.toContain('swordfish');
  });

  test('a pattern that could take for ever is not tried', () => {
    expect(matchesWhole('(a+)+b', 'a'.repeat(60))).toBeUndefined();
    expect(matchesWhole('(a|a){40}', 'a'.repeat(60))).toBeUndefined();
    expect(matchesWhole('(?i)abc', 'ABC')).toBeUndefined();
    expect(matchesWhole('[', 'a')).toBeUndefined();
    expect(matchesWhole('ab?[c-e]*', 'acd')).toBe(true);
    expect(matchesWhole('b', 'abc')).toBe(false);
  });

  test('no pattern takes long', () => {
    const piece = fc.constantFrom('a', '(', ')', '+', '*', '?', '|', '{2,9}', '[ab]', '.');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const started = performance.now();
        matchesWhole(pieces.join(''), `${'a'.repeat(40)}!`);
        expect(performance.now() - started).toBeLessThan(1000);
      }),
    );
  });
});

describe('policies of resources', () => {
  const policy = (attribute: string, transform = '') =>
    judgeTemplate(`${transform}Resources:\n  T: { Type: AWS::SNS::Topic, ${attribute} }\n`).told;

  test.each([
    ['DeletionPolicy: Keep', 'error bad-policy 2'],
    ['DeletionPolicy: [Retain]', 'error bad-policy 2'],
    ['DeletionPolicy: Snapshot', 'error bad-policy 2'],
    ['UpdateReplacePolicy: RetainExceptOnCreate', 'error bad-policy 2'],
    ['DeletionPolicy: !If [C, Retain, Delete]', 'warning needs-extensions 2'],
    ["DeletionPolicy: !Cidr ['10.0.0.0/16', 1, 8]", 'error bad-policy 2'],
  ])('%s is told', (attribute, told) => {
    expect(policy(attribute)).toEqual([told]);
  });

  test('with the extensions a policy may be a function', () => {
    expect(
      policy('DeletionPolicy: !FindInMap [M, !Ref AWS::Region, p]', 'Transform: AWS::LanguageExtensions\n'),
    ).toEqual([]);
  });
});

describe('modules', () => {
  test.each([
    ['CreationPolicy: { A: 1 }', 'error module 2'],
    ['Properties: { Tags: [] }', 'error module 2'],
    ['Metadata: { AWS::CloudFormation::Module: {} }', 'error module 2'],
  ])('%s is refused', (attribute, told) => {
    expect(judgeTemplate(`Resources:\n  M: { Type: A::B::C::MODULE, ${attribute} }\n`).told).toEqual([told]);
  });

  test('local modules of the AWS CLI are not merged, and that is said', () => {
    const { told } = judgeTemplate(
      `Modules:\n  M: { Source: ./m.yaml }\nResources:\n  T: { Type: AWS::SNS::Topic, DependsOn: MBucket }\n`,
    );
    expect(told).toEqual(['warning not-merged 2', 'warning undefined-reference 4']);
  });

  test('what is inside a module may be referred to', () => {
    expect(
      judgeTemplate(
        'Resources:\n  M: { Type: A::B::C::MODULE, Properties: { P: 1 } }\nOutputs:\n  O: { Value: !GetAtt MBucket.Arn }\n',
      ).told,
    ).toEqual([]);
  });
});
