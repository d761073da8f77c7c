import { judgeTemplate } from '../../../test/support/judge-template.js';

const nested = `Parameters: { Name: { Type: String }, Size: { Type: String, Default: s } }
Resources: { T: { Type: AWS::SNS::Topic } }
Outputs: { Arn: { Value: !Ref T } }
`;

function parent(parameters: string, output = 'Arn') {
  return judgeTemplate(
    `Parameters: { P: { Type: String } }
Conditions: { C: !Equals [!Ref P, x] }
Resources:
  Inner:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ./nested.yaml
      Parameters: ${parameters}
Outputs: { O: { Value: !GetAtt Inner.Outputs.${output} } }
`,
    { 'nested.yaml': nested },
  );
}

describe('a nested stack', () => {
  test('takes the parameters that its template has, and gives its outputs', () => {
    expect(parent('{ Name: a }').told).toEqual([]);
    expect(parent('!If [C, { Name: a }, { Name: b, Size: l }]').told).toEqual([]);
  });

  test.each([
    ['{}', 'needs the parameter Name'],
    ['{ Name: a, Colour: b }', 'has no parameter Colour'],
    ['!If [C, { Name: a }, { Size: l }]', 'needs the parameter Name'],
    ['!If [C, { Name: a }, { Name: b, Colour: c }]', 'has no parameter Colour'],
  ])('%s is refused', (parameters, words) => {
    const { told, messages } = parent(parameters);
    expect(told).toEqual([expect.stringMatching(/^error nested-parameters 8$/)]);
    expect(messages[0]).toContain(words);
  });

  test('an output that its template does not have is refused where it is asked for', () => {
    expect(parent('{ Name: a }', 'Url').told).toEqual(['error nested-output 9']);
  });
});
