import fc from 'fast-check';
import { parseVariables } from './parse-variables.js';
import type { Operand, Piece } from './syntax.js';

/** The pieces as one line: variables as `type(parameters):address`, joined by `|`. */
function outline(text: string): string {
  const parsed = parseVariables(text);
  return parsed.kind === 'pieces' ? parsed.pieces.map(show).join(' + ') : `malformed: ${parsed.reason}`;
}

function show(piece: Piece): string {
  if (typeof piece === 'string') return JSON.stringify(piece);
  return `{${piece.sources
    .map((source) => {
      if (source.kind === 'literal') return `= ${JSON.stringify(source.value)}`;
      if (source.kind === 'nested') return `~ ${source.pieces.map(show).join(' + ')}`;
      const parameters = source.parameters.map(showOperand).join(', ');
      return `${source.type}(${parameters}):${source.address ? showOperand(source.address) : ''}`;
    })
    .join(' | ')}}`;
}

function showOperand(operand: Operand): string {
  return operand.kind === 'literal' ? JSON.stringify(operand.value) : operand.pieces.map(show).join(' + ');
}

test.each([
  ['plain', '"plain"'],
  ['${self:service}', '{self():"service"}'],
  ['a-${opt:stage, "dev"}-b', '"a-" + {opt():"stage" | = "dev"} + "-b"'],
  ["${opt:stage, self:provider.stage, 'dev'}", '{opt():"stage" | self():"provider.stage" | = "dev"}'],
  ['${self:custom.${sls:stage}.name, null}', '{self():"custom." + {sls():"stage"} + ".name" | = null}'],
  ['${file(./a.${sls:stage}.yml):x.y}', '{file("./a." + {sls():"stage"} + ".yml"):"x.y"}'],
  ['${cf(eu-west-1):stack.Out}', '{cf("eu-west-1"):"stack.Out"}'],
  ['${cf.eu-west-1:stack.Out}', '{cf.eu-west-1():"stack.Out"}'],
  ['${ssm(eu-west-1, raw):/path}', '{ssm("eu-west-1", "raw"):"/path"}'],
  ['${strToBool(${env:X, "false"})}', '{strToBool({env():"X" | = "false"}):}'],
  ['${self:}', '{self():}'],
  ['${opt:a, 12}', '{opt():"a" | = 12}'],
  ['${opt:a, "x-${self:b}"}', '{opt():"a" | = "x-${self:b}"}'],
  ['${opt:a, "say \\"x\\""}', '{opt():"a" | = "say \\"x\\""}'],
  ['${opt:a, \'say "x"\'}', '{opt():"a" | = "say \\"x\\""}'],
  ['${f(1, true, null, word, , "two, three"):a}', '{f(1, true, null, "word", null, "two, three"):"a"}'],
  ['${f(0, false, \n):\n a\n}', '{f(null, null):"a"}'],
  ['${self:"a.${b}"}', '{self():"a.${b}"}'],
  ['${self:a }x', '{self():"a"} + "x"'],
  ['${Foo${self:a}}-${self:b}', '"${Foo" + {self():"a"} + "}-" + {self():"b"}'],
  ['$${self:a}', '{self():"a"}'],
  ['$\\${self:a}', '"$\\\\" + {self():"a"}'],
  ['\\$${self:a}', '"\\\\$" + {self():"a"}'],
])('%s', (text, expected) => {
  expect(outline(text)).toBe(expected);
});

test.each([
  '${AWS::Region}',
  'arn:${AWS::Partition}:${Table}',
  '${Table.Arn}',
  '${!Literal}',
  '$',
  '${',
  '#{AWS::Region}',
  '${aws::region}',
  '${ self:a}',
  '${self',
  '${self}',
])('CloudFormation’s %s is text', (text) => {
  expect(outline(text)).toBe(JSON.stringify(text));
});

test('a variable inside text of CloudFormation is still one', () => {
  expect(outline('${AWS::Region}/${self:a}')).toBe('"${AWS::Region}/" + {self():"a"}');
});

test('a backslash keeps a variable from being one, and a pair of them is one', () => {
  expect(outline('\\${self:a}')).toBe('"$" + "{self:a}"');
  expect(outline('\\\\${self:a}')).toBe('"\\\\" + {self():"a"}');
});

test.each([
  '${self:a',
  '${opt:a, }',
  '${opt:a, dev}',
  "${opt:a, 'x}",
  '${self:${Foo}}',
  '${file(a:b}',
  '${self:a, b c}',
  '${self:a, aws::b}',
  '${self:a}${self:',
  '${self:${aws::region}}',
  '${self:a$}',
  '${self:a,\n"b"}',
  '${opt:a, "x\ny"}',
  '${file(a, b}',
  '${file(a) b}',
  '${opt:a, Self:b}',
  `\${${Array(300).fill('env:A').join(', ')}}`,
])('malformed: %s', (text) => {
  expect(outline(text)).toMatch(/^malformed: /);
});

test.each([
  ['${opt:a, ${self:b}}', '{opt():"a" | ~ {self():"b"}}'],
  ['${opt:a, cf.eu-west-1:b.c}', '{opt():"a" | cf.eu-west-1():"b.c"}'],
  ["${opt:a, 'b', self:c}", '{opt():"a" | = "b" | self():"c"}'],
])('%s is read, and told to be of older versions', (text, expected) => {
  expect(outline(text)).toBe(expected);
  expect(parseVariables(text)).toHaveProperty('legacy');
});

test('nesting has an end', () => {
  expect(outline(`${'${self:'.repeat(40)}a${'}'.repeat(40)}`)).toMatch(/^malformed: more than 32/);
});

test('any text is parsed, and text without a variable stays as it is', () => {
  const token = fc.constantFrom('${', '}', 'self:', 'a', ',', ' ', '"', "'", '\\', '(', ')', ':', '$', '{', '1');
  fc.assert(
    fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
      const text = tokens.join('');
      const parsed = parseVariables(text);
      if (
        parsed.kind === 'pieces' &&
        !text.includes('\\') &&
        parsed.pieces.every((piece) => typeof piece === 'string')
      ) {
        expect(parsed.pieces.join('')).toBe(text);
      }
    }),
  );
});

test('time is linear in hostile text', () => {
  for (const text of [
    '\\'.repeat(200_000),
    '${'.repeat(100_000),
    `\${self:${' '.repeat(200_000)}`,
    '${self:a,'.repeat(20_000),
  ]) {
    const start = performance.now();
    parseVariables(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  }
});
