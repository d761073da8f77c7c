import { judgeTemplate } from '../../../../../test/support/judge-template.js';

function rule(assertion: string, given: Record<string, string> = {}, condition = '') {
  return judgeTemplate(
    `Parameters:
  Stage: { Type: String, Default: dev }
  Zones: { Type: CommaDelimitedList, Default: 'a,b' }
  Open: { Type: String }
  Hidden: { Type: String, NoEcho: true, Default: secret }
  Vpc: { Type: AWS::EC2::VPC::Id, Default: vpc-1 }
Rules:
  R:
${condition}    Assertions:
      - Assert: ${assertion}
        AssertDescription: not so
Resources: { T: { Type: AWS::SNS::Topic } }
`,
    {},
    { services: { 'template.yaml': { parameters: given } } },
  );
}

describe('rules', () => {
  test.each([
    ['!Equals [!Ref Stage, prod]'],
    ["{ 'Fn::Contains': [[test, prod], !Ref Stage] }"],
    ["{ 'Fn::EachMemberEquals': [!Ref Zones, a] }"],
    ["{ 'Fn::EachMemberIn': [!Ref Zones, [a, c]] }"],
    ["{ 'Fn::EachMemberIn': [{ 'Fn::RefAll': AWS::EC2::VPC::Id }, [vpc-2]] }"],
    ['!Not [!Equals [!Ref Stage, dev]]'],
  ])('%s is false, and refused with its description', (assertion) => {
    const { told, messages } = rule(assertion);
    expect(told).toEqual(['error assertion 10']);
    expect(messages[0]).toContain('not so');
  });

  test.each([
    ['!Equals [!Ref Stage, dev]'],
    ["{ 'Fn::Contains': [[dev, prod], !Ref Stage] }"],
    ["{ 'Fn::EachMemberIn': [!Ref Zones, [a, b, c]] }"],
    ['!Equals [!Ref Open, x]'],
    ['!Equals [!Ref Hidden, x]'],
    ["{ 'Fn::EachMemberEquals': [{ 'Fn::ValueOfAll': [AWS::EC2::VPC::Id, Tags.a] }, b] }"],
    ["!Equals [{ 'Fn::ValueOf': [Vpc, Tags.a] }, b]"],
  ])('%s holds, or is not decided here', (assertion) => {
    expect(rule(assertion).told).toEqual([]);
  });

  test('what the stage gives counts', () => {
    expect(rule('!Equals [!Ref Stage, prod]', { Stage: 'prod' }).told).toEqual([]);
  });

  test('a condition that does not hold takes the rule away', () => {
    const condition = '    RuleCondition: !Equals [!Ref Stage, prod]\n';
    expect(rule('!Equals [a, b]', {}, condition).told).toEqual([]);
    expect(rule('!Equals [a, b]', { Stage: 'prod' }, condition).told).toEqual(['error assertion 11']);
  });

  test.each([
    ['R: text', 'wrong-type 2'],
    ['R: {}', 'missing-value 2'],
    ['R: { Assertions: [], Other: 1 }', 'unknown-key 2'],
    ['R: { Assertions: {} }', 'wrong-type 2'],
    ['R: { Assertions: [{ AssertDescription: a }] }', 'missing-value 2'],
  ])('%s is refused', (text, code) => {
    const { told } = judgeTemplate(`Rules:\n  ${text}\nResources: { T: { Type: AWS::SNS::Topic } }\n`);
    expect(told).toEqual([`error ${code}`]);
  });
});
