import { evaluateProperty } from '../../../../test/support/template.js';
import { get, itemsOf, symbolsIn } from '../../../model/walk.js';

const known = { region: 'eu-west-1', account: '111122223333' };

describe('intrinsic functions', () => {
  test.each([
    ["!Ref 'AWS::Region'", 'eu-west-1'],
    ["!Sub 'arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:t'", 'arn:aws:sns:eu-west-1:111122223333:t'],
    ["!Sub '${AWS::StackName}-x'", 'orders-dev-x'],
    ["!Sub '${!Literal}-${ T }'", '${Literal}-${T}'],
    ["!Sub ['${a}-${T.TopicName}', { a: !Join ['.', [b, c]] }]", 'b.c-${T.TopicName}'],
    ["!Join ['-', [a, !Ref 'AWS::NoValue', 7]]", 'a-7'],
    ['!Select [1, [a, b]]', 'b'],
    ["!Select ['1', !Split [',', 'a,b,c']]", 'b'],
    ["!Join ['/', !Split ['.', 'a.b']]", 'a/b'],
    ['!GetAtt T.TopicArn', '${T.TopicArn}'],
    ['!GetAtt [T, TopicArn]', '${T.TopicArn}'],
    ["{ Ref: !Join ['', [T]] }", '${T}'],
    ["{ 'Fn::GetAtt': [!Join ['', [T]], !Sub 'TopicArn'] }", '${T.TopicArn}'],
    ['!FindInMap [M, dev, size]', '1'],
    ["!FindInMap [!Sub 'M', !Join ['', [d, ev]], size]", '1'],
    ["{ 'Fn::FindInMap': [M, other, size, { DefaultValue: 9 }] }", '9'],
    ['!If [Yes, a, b]', 'a'],
    ["!ImportValue 'x-y'", '${export:x-y}'],
    ["{ 'Fn::ImportValue': !Sub '${T}-y' }", '${export:${T}-y}'],
    ["{ 'Fn::GetStackOutput': { StackName: net, OutputName: Vpc } }", '${stack:net.Vpc}'],
    ["{ 'Fn::GetStackOutput': { StackName: !Sub 'a-${AWS::Region}', OutputName: Vpc } }", '${stack:a-eu-west-1.Vpc}'],
    ["!Base64 'hello'", 'aGVsbG8='],
    ["{ 'Fn::ToJsonString': { a: [1, true, !Ref T], b: 'q\"' } }", '{"a":[1,true,"${T}"],"b":"q\\""}'],
    ["{ 'Fn::Length': [a, b] }", '2'],
    ["'{{resolve:ssm:/shop/url:3}}'", '${ssm:/shop/url}'],
    ["!Sub 'https://{{resolve:ssm:/${T}/url}}/x'", 'https://${ssm:/${T}/url}/x'],
    ["'{{resolve:ssm-secure:/shop/key}}'", '${secret}'],
    ["!Sub '{{resolve:secretsmanager:${T}:SecretString:password}}'", '${secret}'],
    ["!Join ['', ['{{resolve:secretsmanager:', !Ref T, ':SecretString:password:AWSCURRENT:v1}}']]", '${secret}'],
    ["'a {{resolve:secretsmanager:arn:aws:secretsmanager:eu-west-1:111122223333:secret:x-1}} b'", 'a ${secret} b'],
    ["'{{resolve:ssm-secure:/shop/key:4}}'", '${secret}'],
    ["'{{resolve:ssm:/shop/url}}:{{resolve:ssm:/shop/port:1}}'", '${ssm:/shop/url}:${ssm:/shop/port}'],
    ["'{{resolve:ssm:/never/closed'", '{{resolve:ssm:/never/closed'],
  ])('%s', (expression, expected) => {
    const sections = 'Mappings: { M: { dev: { size: 1 } } }\nConditions: { Yes: !Not [!Equals [a, b]] }';
    const { print, codes } = evaluateProperty(expression, sections, known);
    expect([print, codes]).toEqual([expected, []]);
  });

  test.each([
    ['!Select [4, !Split [":", !GetAtt T.TopicArn]]', '${?}'],
    ["!Cidr ['10.0.0.0/16', 4, 8]", '${?}'],
    ["!GetAZs ''", '${?}'],
    ["!Join [',', !GetAZs '']", '${?}'],
    ["{ 'Fn::Transform': { Name: Mine } }", '${?}'],
  ])('%s is unknown, without an error', (expression, expected) => {
    const { print, codes } = evaluateProperty(expression);
    expect([print, codes]).toEqual([expected, []]);
  });

  test.each([
    ['!Sub [a, b, c]', 'bad-arguments'],
    ['!Join [a]', 'bad-arguments'],
    ['!If [Yes]', 'bad-arguments'],
    ['!If [Nope, a, b]', 'undefined-reference'],
    ['!FindInMap [M, x]', 'bad-arguments'],
    ['!FindInMap [Nope, x, y]', 'undefined-reference'],
    ['!Select [7, [a]]', 'select-out-of-range'],
    ['!Select [x, [a]]', 'bad-arguments'],
    ['!GetAtt T', 'bad-arguments'],
    ['!Ref [T]', 'bad-arguments'],
    ["!Ref 'AWS::Regoin'", 'undefined-reference'],
    ["{ 'Fn::Nope': 1 }", 'unknown-function'],
    ["{ 'Fn::If': [Yes, a, b], other: 1 }", 'misplaced-function'],
  ])('%s is reported where it stands, as %s', (expression, code) => {
    const { diagnostics } = evaluateProperty(expression);
    expect(diagnostics.map((one) => [one.code, one.location.line])).toEqual([[`cloudformation/${code}`, 7]]);
  });

  test('an undecided Fn::If keeps both branches, lifted out of the texts around it', () => {
    const sections = 'Parameters: { E: { Type: String } }\nConditions: { P: !Equals [!Ref E, prod] }';
    const { value, print } = evaluateProperty("!Sub ['${x}-${x}-t', { x: !If [P, a, b] }]", sections);
    expect(value?.kind).toBe('choice');
    expect(print).toBe('${if P: a-a-t else b-b-t}');
  });

  test('inside a branch, the same condition is decided', () => {
    const sections =
      'Parameters: { E: { Type: String } }\nConditions: { P: !Equals [!Ref E, prod], N: !Not [!Condition P] }';
    const { print } = evaluateProperty('!If [P, !If [N, never, a], b]', sections);
    expect(print).toBe('${if P: a else b}');
  });

  test('NoValue removes keys and items, and in one branch of a choice gives nothing', () => {
    const sections = 'Parameters: { E: { Type: String } }\nConditions: { P: !Equals [!Ref E, prod] }';
    const expression = '{ gone: !Ref AWS::NoValue, list: [a, !Ref AWS::NoValue, !If [P, b, !Ref AWS::NoValue]] }';
    const { value } = evaluateProperty(expression, sections);
    expect(get(value, 'gone')).toBeUndefined();
    expect([...itemsOf(get(value, 'list'))].map((item) => item.kind === 'scalar' && item.value)).toEqual(['a', 'b']);
  });

  test('what is certain of a comparison is decided although a part is not known', () => {
    const sections = (comparison: string) =>
      `Parameters: { E: { Type: String, AllowedValues: [dev, prod] } }\nConditions: { C: !Equals ${comparison} }`;
    const outcome = (comparison: string) => evaluateProperty('!If [C, yes, no]', sections(comparison)).print;
    expect(outcome('[!Ref E, staging]')).toBe('no');
    expect(outcome("[!Sub 'x-${E}', 'y-dev']")).toBe('no');
    expect(outcome('[!Ref E, !Ref E]')).toBe('yes');
    expect(outcome('[!Ref E, dev]')).toBe('${if C: yes else no}');
    expect(outcome("['{{resolve:ssm-secure:a}}', '{{resolve:ssm-secure:b}}']")).toBe('${if C: yes else no}');
  });

  test('a mapping that has the same value everywhere needs no key', () => {
    const { print } = evaluateProperty(
      "!FindInMap [M, !Ref 'AWS::Region', size]",
      'Mappings: { M: { a: { size: s }, b: { size: s } } }',
    );
    expect(print).toBe('s');
  });

  test('an SSM parameter type is the parameter that it names', () => {
    const sections = "Parameters: { A: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /shop/topic } }";
    expect(evaluateProperty('!Ref A', sections).print).toBe('${ssm:/shop/topic}');
  });

  test('an import that an unknown is made from is still seen', () => {
    const { value } = evaluateProperty("!Select [0, !Split [',', { 'Fn::ImportValue': subnets }]]");
    const kinds = value ? [...symbolsIn(value)].map(({ symbol }) => symbol.kind) : [];
    expect(kinds).toEqual(['unknown', 'import']);
  });

  test('a split stops before a symbol that may hold the delimiter', () => {
    expect(evaluateProperty("!Select [0, !Split ['-', !Sub 'a-${T}']]").print).toBe('a');
    expect(evaluateProperty("!Select [1, !Split ['-', !Sub 'a-${T}']]").print).toBe('${?}');
    expect(evaluateProperty("!Select [1, !Split [':', !Sub 'a:${AWS::Region}:b']]").print).toBe('${AWS::Region}');
  });
});
