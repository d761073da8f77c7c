import { judgeTemplate } from '../../../../../test/support/judge-template.js';

const sections = `Parameters: { P: { Type: String } }
Mappings: { M: { a: { b: c } } }
Conditions: { C: !Equals [!Ref P, x], Never: !Equals [a, b] }
`;

/** A property of a resource that this stage leaves out: CloudFormation checks it all the same. */
function inDeadPart(expression: string, transform = '') {
  return judgeTemplate(`${transform}${sections}Resources:
  T: { Type: AWS::SNS::Topic }
  Dead:
    Type: Custom::R
    Condition: Never
    Properties:
      P: ${expression}
`).told;
}

describe('functions in parts that are not deployed', () => {
  test.each([
    ['!Ref Nope', 'undefined-reference'],
    ['!Ref [T]', 'bad-arguments'],
    ['!Ref { a: b }', 'bad-arguments'],
    ["!Ref 'AWS::Regoin'", 'undefined-reference'],
    ['!GetAtt Nope.Arn', 'undefined-reference'],
    ['!GetAtt T', 'bad-arguments'],
    ['!GetAtt [T]', 'bad-arguments'],
    ["!Sub 'x-${Nope}'", 'undefined-reference'],
    ["!Sub 'x-${Nope.Arn}'", 'undefined-reference'],
    ["!Sub ['${a}', [b]]", 'bad-arguments'],
    ["!Sub ['${a}', { a: b }, c]", 'bad-arguments'],
    ["!Sub ['${a}', { a: !Ref Nope }]", 'undefined-reference'],
    ['!Sub { a: b }', 'bad-arguments'],
    ['!If [Nope, a, b]', 'undefined-reference'],
    ['!If [C, a]', 'bad-arguments'],
    ['!If [C, a, b, c]', 'bad-arguments'],
    ['!FindInMap [Nope, a, b]', 'undefined-reference'],
    ['!FindInMap [M, x, b]', 'undefined-reference'],
    ['!FindInMap [M, a, x]', 'undefined-reference'],
    ['!FindInMap [M, a]', 'bad-arguments'],
    ['!FindInMap [M, a, x, { DefaultValue: y }]', 'needs-extensions'],
    ['!Join [a]', 'bad-arguments'],
    ["!Join ['', text]", 'bad-arguments'],
    ["!Split ['', !GetAZs '']", 'bad-arguments'],
    ['!Select [a, [b]]', 'bad-arguments'],
    ['!Select [0, text]', 'bad-arguments'],
    ["!Select [0, !Join [',', [a]]]", 'bad-arguments'],
    ['!Base64 [a]', 'bad-arguments'],
    ['!GetAZs [a]', 'bad-arguments'],
    ["!Cidr ['10.0.0.0/16']", 'bad-arguments'],
    ['!ImportValue [a]', 'bad-arguments'],
    ["{ 'Fn::ImportValue': { 'Fn::ImportValue': a } }", 'bad-arguments'],
    ["{ 'Fn::GetStackOutput': { StackName: a } }", 'bad-arguments'],
    ["{ 'Fn::GetStackOutput': { StackName: a, OutputName: b, Other: c } }", 'bad-arguments'],
    ["{ 'Fn::GetStackOutput': text }", 'bad-arguments'],
    ["{ 'Fn::Length': [a] }", 'needs-extensions'],
    ["{ 'Fn::ToJsonString': { a: b } }", 'needs-extensions'],
    ["{ 'Fn::Transform': { Parameters: {} } }", 'bad-arguments'],
    ["{ 'Fn::Nope': a }", 'unknown-function'],
    ["{ 'Fn::Sub': a, other: b }", 'misplaced-function'],
  ])('%s is refused', (expression, code) => {
    expect(inDeadPart(expression)).toEqual([`error ${code} 10`]);
  });

  test.each([
    ["!Sub '${P}-${T}-${T.TopicArn}-${AWS::Region}-${!Kept}'"],
    ["!Sub ['${own}', { own: !GetAtt T.TopicArn }]"],
    ["!Select ['1', !Split [',', !Ref P]]"],
    ["!Join [',', !GetAZs '']"],
    ['!FindInMap [M, !Ref P, b]'],
    ['!Cidr [!Ref P, 4, 8]'],
    ["{ 'Fn::ImportValue': !Sub '${P}-x' }"],
    ["{ 'Fn::GetStackOutput': { StackName: !Ref P, OutputName: a, Region: b, RoleArn: c } }"],
    ["{ 'Fn::Base64': !Sub 'x' }"],
    ["{ 'Fn::Transform': { Name: Mine, Parameters: { a: !Ref Anything } } }"],
    ['!If [C, !Ref AWS::NoValue, [a]]'],
  ])('%s is fine', (expression) => {
    expect(inDeadPart(expression)).toEqual([]);
  });

  test.each([
    ["{ 'Fn::Length': !Split [',', a] }"],
    ["{ 'Fn::ToJsonString': { a: !Ref T } }"],
    ['!FindInMap [M, nope, b, { DefaultValue: y }]'],
    ["!FindInMap [!Select [0, [M]], !Sub 'a', b]"],
    ["!Ref { 'Fn::Sub': 'T' }"],
  ])('%s is fine with the extensions', (expression) => {
    expect(inDeadPart(expression, 'Transform: AWS::LanguageExtensions\n')).toEqual([]);
  });

  test('one name that is not defined is told once', () => {
    const { told } = judgeTemplate(`Resources:
  T: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref Nope, DisplayName: !Sub '\${Nope}' } }
`);
    expect(told).toEqual(['error undefined-reference 2']);
  });

  test('names in DependsOn, Condition and Metadata', () => {
    const { told } = judgeTemplate(`Conditions: { Never: !Equals [a, b] }
Resources:
  A: { Type: AWS::SNS::Topic, Condition: Never, DependsOn: Gone }
  B: { Type: AWS::SNS::Topic, Condition: Nope }
  C: { Type: AWS::SNS::Topic, Metadata: { a: !Ref Missing } }
`);
    expect(told).toEqual(['error undefined-reference 3', 'error undefined-reference 4', 'error undefined-reference 5']);
  });

  test('a fragment that is merged before it is deployed may get its transform from elsewhere', () => {
    const { told } = judgeTemplate(
      "Resources:\n  T: { Type: Custom::T, Properties: { A: !Ref Head, B: { 'Fn::Length': [a] } } }\n",
    );
    expect(told).toEqual(['error undefined-reference 2']);
  });

  test('where a macro may write, nothing is refused', () => {
    expect(
      judgeTemplate('Transform: Mine\nResources:\n  T: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref X } }\n')
        .told,
    ).toEqual(['warning undefined-reference 3']);
  });
});

describe('conditions', () => {
  const condition = (expression: string) =>
    judgeTemplate(
      `Parameters: { P: { Type: String } }\nConditions:\n  C: ${expression}\nResources: { T: { Type: AWS::SNS::Topic } }\n`,
    ).told;

  test.each([
    ['text', 'bad-condition'],
    ['[a]', 'bad-condition'],
    ["{ 'Fn::Of': [a] }", 'unknown-function'],
    ['{ Fn::Equals: [a, b], Fn::Not: [a] }', 'misplaced-function'],
    ['!Equals [a]', 'bad-arguments'],
    ['!Equals [a, [b]]', 'bad-arguments'],
    ['!And [!Equals [a, b]]', 'bad-arguments'],
    ['!Not [a, b]', 'bad-arguments'],
    ['!Or [text, !Equals [a, b]]', 'bad-condition'],
    ['!Or [!Condition Nope, !Equals [a, b]]', 'undefined-reference'],
    ['!Equals [!Ref T, b]', 'bad-condition'],
    ['!Equals [!ImportValue x, b]', 'bad-condition'],
    ['!Equals [!GetAtt T.TopicArn, b]', 'bad-condition'],
  ])('%s is refused', (expression, code) => {
    expect(condition(expression).map((told) => told.replace(/ \d+$/, ''))).toContain(`error ${code}`);
  });

  test.each([
    ["!Not [!Equals [!Ref P, '']]"],
    ['!And [!Equals [a, !Ref AWS::Region], !Not [!Equals [!Select [0, !Split [x, !Ref P]], b]]]'],
    ['!Equals [!Join ["", [a, !Ref P]], !Sub "a${P}"]'],
  ])('%s is fine', (expression) => {
    expect(condition(expression)).toEqual([]);
  });
});
