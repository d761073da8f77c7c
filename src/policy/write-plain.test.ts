import fc from 'fast-check';
import { evaluateProperty } from '../../test/support/template.js';
import { longForm, type Place } from './long-form.js';
import { writeJson, writeYaml } from './write-plain.js';

const place: Place = { format: 'cloudformation', stack: 'orders/main', file: 'template.yaml' };
const sections =
  'Parameters:\n  Name: { Type: String }\nConditions:\n  Big: !Equals [!Ref Name, big]\n  Small: !Not [!Condition Big]';

function rewritten(expression: string): string {
  const { value } = evaluateProperty(expression, sections);
  if (value === undefined) throw new Error(`no value for ${expression}`);
  return writeYaml(longForm(value, place));
}

describe('a value as its definition writes it', () => {
  it.each([
    ['!Ref T', '!Ref T'],
    ['!GetAtt T.TopicName', '!GetAtt T.TopicName'],
    ['!Ref Name', '!Ref Name'],
    ['!Ref AWS::Region', '!Ref AWS::Region'],
    ['!ImportValue payments-LedgerArn', '!ImportValue payments-LedgerArn'],
    ["!Sub 'arn:aws:sns:${AWS::Region}:1:${T.TopicName}'", "!Sub 'arn:aws:sns:${AWS::Region}:1:${T.TopicName}'"],
    ["!Sub '${!literal}-${Name}'", "!Sub '${!literal}-${Name}'"],
    ["!Join ['', [!ImportValue shop-Bucket, '/*']]", "!Sub ['${Import1}/*', { Import1: !ImportValue shop-Bucket }]"],
    ["!ImportValue { Fn::Sub: '${Name}-Arn' }", "{ Fn::ImportValue: !Sub '${Name}-Arn' }"],
    ['!If [Big, a, !Ref T]', '!If [Big, a, !Ref T]'],
    ['{ a: [1, true, null], b: yes }', "a: [1, true, null]\nb: 'yes'"],
    ["'*'", "'*'"],
    ['"it\'s"', "'it''s'"],
    ["'{{resolve:ssm:/shop/bus}}'", "'{{resolve:ssm:/shop/bus}}'"],
  ])('%s', (expression, text) => {
    expect(rewritten(expression)).toBe(text);
  });

  it.each([
    '!Ref T',
    "!Sub '${!kept}-${T.TopicName}-${Name}'",
    "!Join ['', [!ImportValue shop-Bucket, '/', !Ref Name, '/*']]",
    "!ImportValue { Fn::Sub: '${Name}-Arn' }",
    "[{ Effect: Allow, Resource: ['*', !GetAtt T.TopicName] }, { Fn::If: [Big, { A: 1 }, !Ref AWS::NoValue] }]",
  ])('means the same when it is read again: %s', (expression) => {
    const before = evaluateProperty(expression, sections);
    if (before.value === undefined) throw new Error('no value');
    const form = longForm(before.value, place);
    for (const text of [writeJson(form), writeYaml(form)]) {
      const indented = text.includes('\n') ? `\n${text.replace(/^/gm, '        ')}` : text;
      expect(evaluateProperty(indented, sections).print).toBe(before.print);
    }
  });

  it('writes any text so that it is read as that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab9 :-#\'"*&!%@`{}[],?|>~\n\t$') }), (text) => {
        fc.pre(!/^<.*>$/.test(text));
        expect(evaluateProperty(writeYaml([text]).slice(2)).print).toBe(text);
      }),
    );
  });

  it('names what belongs to another stack instead of referring to it', () => {
    const { value } = evaluateProperty('!GetAtt T.TopicName');
    expect(value && longForm(value, { ...place, stack: 'shop/main' })).toBe('<T.TopicName of orders/main>');
  });
});
