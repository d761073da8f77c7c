import fc from 'fast-check';
import { dump } from 'js-yaml';
import { SourceText } from '../../model/location.js';
import type { Value } from '../../model/value.js';
import { locate } from '../../model/value.js';
import { get } from '../../model/walk.js';
import type { Document } from './document.js';
import { parseDocument, parseDocuments } from './parse-document.js';

function parse(text: string, path = 'a.yml'): Document {
  return parseDocument(new SourceText(path, text));
}

function rootOf(text: string, path?: string): Value {
  const { value } = parse(text, path);
  if (value === undefined) throw new Error('no value');
  return value;
}

/** The value as JSON.parse would give it; a null prototype, so that every key is an own one. */
function plain(value: Value): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(plain);
    case 'dict':
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry.value)]));
    default:
      throw new Error(`a parser makes no ${value.kind}`);
  }
}

function problems(text: string, path?: string): readonly string[] {
  return parse(text, path).diagnostics.map((d) => `${d.severity} ${d.code} ${d.location.line}:${d.location.column}`);
}

function messages(text: string, path?: string): string {
  return parse(text, path)
    .diagnostics.map((d) => d.message)
    .join('\n');
}

const leaf = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary-ascii', maxLength: 12 }),
  fc.constantFrom('yes', 'null', '~', '012', '1e3', '=', '<<', '!Ref x', '- a', '012345678901', '0x1f', ' a ', '\n'),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
);

describe('plain YAML', () => {
  test.each([
    ['a: 1', { a: 1 }],
    ['a:\n  - x\n  - {b: true, c: ~}\n', { a: ['x', { b: true, c: null }] }],
    [
      "a: \"x\\ty\"\nb: 'it''s'\nc: |\n  one\n  two\nd: >-\n  one\n  two\n",
      { a: 'x\ty', b: "it's", c: 'one\ntwo\n', d: 'one two' },
    ],
    ['\uFEFFa: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['{"a": [1, "b"]}', { a: [1, 'b'] }],
    ['a:\nb: ""\n', { a: null, b: '' }],
    ['1: a\ntrue: b\n1.50: c\n', { 1: 'a', true: 'b', '1.50': 'c' }],
    ['? a\n: b\n', { a: 'b' }],
    ['constructor: 1\nprototype: 2\ntoString: 3\n', { constructor: 1, prototype: 2, toString: 3 }],
    ['a: 2012-10-17\nb: 12:30:45\nc: yes\nd: on\n', { a: '2012-10-17', b: '12:30:45', c: 'yes', d: 'on' }],
    ['a: !!str 12\nb: !!int "3"\nc: ! 4\n', { a: '12', b: 3, c: '4' }],
  ])('%j', (text, expected) => {
    expect(plain(rootOf(text))).toEqual(expected);
    expect(problems(text)).toEqual([]);
  });

  test.each([
    ['0x1F', 31, '0x1F'],
    ['0o17', 15, '0o17'],
    ['012', 12, '012'],
    ['1e3', 1000, '1e3'],
    ['1.0', 1, '1.0'],
    ['-.5', -0.5, '-.5'],
    ['True', true, 'True'],
    ['123456789012345678', 123456789012345680, '123456789012345678'],
    ['12', 12, undefined],
    ['true', true, undefined],
    ['null', null, undefined],
    ['1e999', '1e999', undefined],
    ['1.2.3', '1.2.3', undefined],
  ])('the scalar %s', (text, value, raw) => {
    expect(get(rootOf(`a: ${text}`), 'a')).toMatchObject(raw === undefined ? { value } : { value, raw });
    expect('raw' in (get(rootOf(`a: ${text}`), 'a') ?? {})).toBe(raw !== undefined);
  });

  test('every value knows where it stands', () => {
    const value = rootOf('a:\n  b: "q"\n  c: |\n    x\n  d: !Sub t\n  e:\n');
    const at = (...path: string[]) => {
      const found = get(value, ...path);
      const { line, column } = found === undefined ? { line: 0, column: 0 } : locate(found);
      return `${line}:${column}`;
    };
    expect([at(), at('a'), at('a', 'b'), at('a', 'd'), at('a', 'd', 'Fn::Sub'), at('a', 'e')]).toEqual([
      '1:1',
      '2:3',
      '2:6',
      '5:6',
      '5:11',
      '6:3',
    ]);
  });
});

describe('lines that AWS tools accept and YAML 1.2 does not', () => {
  test.each([
    ['a:\n  b: [\n  1,\n  2\n  ]\nc: 3\n', { a: { b: [1, 2] }, c: 3 }],
    ['a:\n  b: [\n    "x", # a remark\n# another\n\n  "y"\n  ]\n', { a: { b: ['x', 'y'] } }],
    ['a:\n  b: {"k": "v",\n"l": !Ref X,\n"m": [1,\n2]}\n', { a: { b: { k: 'v', l: { Ref: 'X' }, m: [1, 2] } } }],
    ['a:\n  b: "one\n two\n\nthree"\nc: 1\n', { a: { b: 'one two\nthree' }, c: 1 }],
    ["a:\n  b: 'it''s\n# no remark'\n", { a: { b: "it's # no remark" } }],
    ['a:\n  b: [one\ntwo, three]\n', { a: { b: ['one two', 'three'] } }],
  ])('%j', (text, expected) => {
    expect(plain(rootOf(text))).toEqual(expected);
    expect(problems(text)).toEqual([expect.stringContaining('note yaml/indentation')]);
  });

  test('another mistake is told where it stands, not where a line is indented too little', () => {
    expect(problems('a:\n  b: [\n    1\n  ]\nc: @x\n')).toEqual(['error yaml/syntax 5:4']);
  });

  test('an open bracket is called one', () => {
    expect(messages('a:\n  b: [1, 2\nc: 3\n')).toMatch('a bracket or quote before it is not closed');
  });

  test('keep the places of what follows', () => {
    const value = get(rootOf('a:\n  b: [\n  1\n  ]\nc: 3\n'), 'c');
    expect(value && locate(value)).toEqual({ file: 'a.yml', line: 5, column: 4 });
  });

  test('are no excuse for another error, which is told where it first showed', () => {
    expect(problems('a:\n  b: "never\nclosed\nc: 1\n')).toEqual(['error yaml/syntax 3:1']);
  });

  test('cost no more than a bounded time', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `  ${at},`).join('\n');
    expect(problems(`a:\n  b: [\n${rows}\n  ]\n`)).toEqual(['error yaml/syntax 3:3']);
  });
});

describe('short tags', () => {
  test.each([
    ['!Ref X', { Ref: 'X' }],
    ['!Condition C', { Condition: 'C' }],
    ['!Sub "${A}-b"', { 'Fn::Sub': '${A}-b' }],
    ['!GetAtt A.Arn', { 'Fn::GetAtt': ['A', 'Arn'] }],
    ['!GetAtt Nested.Outputs.Url', { 'Fn::GetAtt': ['Nested', 'Outputs.Url'] }],
    ['!GetAtt [A, Arn]', { 'Fn::GetAtt': ['A', 'Arn'] }],
    ['!GetAZs ""', { 'Fn::GetAZs': '' }],
    ['!Select [0, !GetAZs ""]', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
    ['!If [Prod, !Ref A, !Ref "AWS::NoValue"]', { 'Fn::If': ['Prod', { Ref: 'A' }, { Ref: 'AWS::NoValue' }] }],
    ['!Transform {Name: "AWS::Include"}', { 'Fn::Transform': { Name: 'AWS::Include' } }],
    ['!ImportValue\n  "Fn::Sub": "${S}-x"', { 'Fn::ImportValue': { 'Fn::Sub': '${S}-x' } }],
    ['!Join\n  - ","\n  - [a, b]', { 'Fn::Join': [',', ['a', 'b']] }],
    ['!Base64 123', { 'Fn::Base64': '123' }],
    ['!GetStackOutput {StackName: s, OutputName: o}', { 'Fn::GetStackOutput': { StackName: 's', OutputName: 'o' } }],
  ])('%s', (text, expected) => {
    expect(plain(rootOf(`a: ${text}\n`))).toEqual({ a: expected });
    expect(problems(`a: ${text}\n`)).toEqual([]);
  });

  test('every function that CloudFormation has', () => {
    const names =
      'And Base64 Cidr Equals FindInMap ForEach GetAZs GetAtt GetStackOutput If ImportValue Join Length Not Or Select Split Sub ToJsonString Transform'.split(
        ' ',
      );
    for (const name of names) {
      expect(plain(rootOf(`!${name} [x, y]`))).toEqual({ [`Fn::${name}`]: ['x', 'y'] });
    }
  });

  test('a tag that is not known is named and its value kept', () => {
    expect(problems('a: !Secret x\nb: !Map {c: 1}\n')).toEqual([
      'warning yaml/unknown-tag 1:4',
      'warning yaml/unknown-tag 2:4',
    ]);
    expect(plain(rootOf('a: !Secret x\nb: !Map {c: 1}\n'))).toEqual({ a: 'x', b: { c: 1 } });
    expect(messages('a: !Secret x')).toContain('!Secret');
  });

  test('no directive changes what they mean', () => {
    expect(plain(rootOf('%TAG ! tag:example.org,2000:\n---\na: !Ref X\n'))).toEqual({ a: { Ref: 'X' } });
  });
});

describe('anchors, aliases and merges', () => {
  test.each([
    ['a: &x {p: 1}\nb: *x\n', { a: { p: 1 }, b: { p: 1 } }],
    ['a: &x {p: 1, q: 2}\nb:\n  p: 3\n  <<: *x\n', { a: { p: 1, q: 2 }, b: { p: 3, q: 2 } }],
    ['a: &x {p: 1}\nb:\n  <<: *x\n  p: 3\n', { a: { p: 1 }, b: { p: 3 } }],
    ['a: &x {p: 1}\nb: &y {p: 2, q: 2}\nc: {<<: [*x, *y]}\n', { a: { p: 1 }, b: { p: 2, q: 2 }, c: { p: 1, q: 2 } }],
    ['a: {"<<": 1}\n', { a: { '<<': 1 } }],
    ['a: &x !Ref Y\nb: *x\n', { a: { Ref: 'Y' }, b: { Ref: 'Y' } }],
    ['a: &k key\n*k : 1\n', { a: 'key', key: 1 }],
  ])('%j', (text, expected) => {
    expect(plain(rootOf(text))).toEqual(expected);
    expect(problems(text)).toEqual([]);
  });

  test('a thousand harmless aliases are fine', () => {
    const text = `a: &x {p: 1}\nb:\n${'  - *x\n'.repeat(1000)}`;
    expect(problems(text)).toEqual([]);
  });

  test('a few lines that stand for a billion values are refused where they pass the limit', () => {
    const rows = 'bcdefghij'
      .split('')
      .map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[at]}`).join(', ')}]`);
    const text = `a: &a [${Array(10).fill('x').join(', ')}]\n${rows.join('\n')}\n`;
    expect(problems(text)).toEqual([expect.stringMatching(/^error yaml\/alias-limit 6:/)]);
    expect(parse(text).value).toBeUndefined();
  });

  test('merges are counted too', () => {
    const keys = Array.from({ length: 2000 }, (_, at) => `  k${at}: 1`).join('\n');
    const text = `a: &a\n${keys}\nb:\n${'  - {<<: *a}\n'.repeat(400)}`;
    expect(problems(text)).toEqual([expect.stringMatching(/^error yaml\/alias-limit/)]);
  });

  test('aliases cannot nest deeper than a file may', () => {
    const rows = Array.from({ length: 250 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}]`);
    expect(problems(`a0: &a0 x\n${rows.join('\n')}\n`)).toEqual([expect.stringMatching(/^error yaml\/too-deep/)]);
  });

  test.each([
    ['a: &a [*a]\n', 'error yaml/recursive-alias 1:8'],
    ['a: *nothing\n', 'error yaml/unknown-alias 1:4'],
    ['a: {<<: 3}\n', 'error yaml/merge 1:5'],
    ['? [a]\n: 1\n', 'error yaml/complex-key 1:3'],
  ])('%j', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });
});

describe('what would be lost in silence', () => {
  test.each([
    ['a: 012345678901\n', 'error yaml/lost-zero 1:4', '012345678901'],
    ['- 012345678901\n', 'error yaml/lost-zero 1:3', '012345678901'],
  ])('%j', (text, problem, kept) => {
    expect(problems(text)).toEqual([problem]);
    expect(JSON.stringify(plain(rootOf(text)))).toContain(`"${kept}"`);
  });

  test.each(['a: "012345678901"', 'a: 0123456789', 'a: 112345678901', 'a: 0123456789x1'])('%s is fine', (text) => {
    expect(problems(text)).toEqual([]);
  });

  test.each([
    ['a: 1\nb: 2\na: 3\n', 'a.yml', 'error yaml/duplicate-key 3:1', '1:1'],
    ['{"a": 1,\n "b": 2,\n "a": 3}', 'a.json', 'error json/duplicate-key 3:2', '1:2'],
  ])('a key that stands twice: %j', (text, path, problem, first) => {
    expect(problems(text, path)).toEqual([problem]);
    expect(messages(text, path)).toContain(first);
    expect(plain(rootOf(text, path))).toEqual({ a: 1, b: 2 });
  });

  test.each([
    ['__proto__: {x: 1}\na: 1\n', 'a.yml'],
    ['{"__proto__": {"x": 1}, "a": 1}', 'a.json'],
    ['{"__\\u0070roto__": {"x": 1}, "a": 1}', 'a.json'],
  ])('__proto__ in %j', (text, path) => {
    expect(problems(text, path)).toEqual([expect.stringContaining('error document/forbidden-key')]);
    expect(plain(rootOf(text, path))).toEqual({ a: 1 });
  });
});

describe('JSON', () => {
  test.each([
    ['{"a": 1,}', '1:9'],
    ['[1, 2', '1:6'],
    ['[1 2]', '1:4'],
    ['{"a" 1}', '1:6'],
    ['{a: 1}', '1:2'],
    ['// no\n{}', '1:1'],
    ['{"a": 01}', '1:8'],
    ['{"a": 1.}', '1:8'],
    ['{"a": tru}', '1:7'],
    ['{"a": "x\ny"}', '1:9'],
    ['{"a": "x', '1:7'],
    ['{"a": "\\q"}', '1:7'],
    ['{} {}', '1:4'],
    ["{'a': 1}", '1:2'],
    ['[\u00a01]', '1:2'],
  ])('%j is refused', (text, place) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(problems(text, 'a.json')).toEqual([`error json/syntax ${place}`]);
  });

  test('a number keeps how it was written where that tells more', () => {
    const value = rootOf('{"a": 1.0, "b": 12345678901234567890, "c": 3}', 'a.json');
    expect([get(value, 'a'), get(value, 'b')]).toMatchObject([{ raw: '1.0' }, { raw: '12345678901234567890' }]);
    expect(get(value, 'c')).not.toHaveProperty('raw');
  });

  test('is what a template without a YAML name is when it starts with a brace', () => {
    expect(problems('{"a": 1,}', 'x.template')).toEqual(['error json/syntax 1:9']);
    expect(plain(rootOf('a: 1', 'x.template'))).toEqual({ a: 1 });
    expect(plain(rootOf('{a: 1,}', 'x.yaml'))).toEqual({ a: 1 });
  });
});

describe('hostile and broken files', () => {
  const deepBlock = Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n');
  test.each([
    ['flow lists', '['.repeat(3000), 'a.yml', 'yaml/syntax'],
    ['flow maps', '{a: '.repeat(3000), 'a.yml', 'yaml/syntax'],
    ['block lists', `${'- '.repeat(3000)}a`, 'a.yml', 'yaml/syntax'],
    ['block maps', deepBlock, 'a.yml', 'yaml/syntax'],
    ['explicit keys', `${'? '.repeat(3000)}a`, 'a.yml', 'yaml/syntax'],
    ['JSON lists', '['.repeat(300_000), 'a.json', 'json/too-deep'],
    ['JSON maps', '{"a":'.repeat(300_000), 'a.json', 'json/too-deep'],
  ])('%s that nest without end', (_, text, path, code) => {
    expect(problems(text, path)).toEqual([expect.stringMatching(new RegExp(`^error ${code} \\d+:\\d+$`))]);
    expect(parse(text, path).value).toBeUndefined();
  });

  test('nesting within the limit is read', () => {
    expect(problems(`${'['.repeat(199)}${']'.repeat(199)}`)).toEqual([]);
    expect(problems(`${'['.repeat(200)}${']'.repeat(200)}`, 'a.json')).toEqual([]);
  });

  test.each([
    ['a: [1\nb: 2\n', '2:1'],
    ['\ta: 1\n', '1:3'],
    ['a: "x\n', '2:1'],
    ['a: b: c\n', '1:5'],
    ['a: \u0000\n', '1:4'],
    ['a: @x\n', '1:4'],
  ])('%j has its error where it stands', (text, place) => {
    expect(problems(text)).toEqual([`error yaml/syntax ${place}`]);
    expect(messages(text)).not.toContain('\n');
  });

  test('a larger file than is read', () => {
    expect(problems(`a: ${'x'.repeat(10 * 1024 * 1024)}`)).toEqual(['error file/too-large 1:1']);
  });

  test('more values than are read', () => {
    expect(problems(`[${'1,'.repeat(2_000_001)}1]`, 'a.json')).toEqual([
      expect.stringContaining('document/too-many-values'),
    ]);
  });

  test('a thousand problems of one file are told a hundred times and counted', () => {
    const { diagnostics } = parse('a: 1\n'.repeat(1000));
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'document/more-problems',
      message: expect.stringContaining('899'),
    });
  });

  test.each(['', '  \n', '# only a remark\n', '---\n', '\uFEFF'])('%j is empty', (text) => {
    expect(parse(text)).toEqual({
      path: 'a.yml',
      diagnostics: [expect.objectContaining({ code: 'document/empty', severity: 'warning' })],
    });
  });

  test('of several documents the first is read, and it is said', () => {
    const text = 'a: 1\n---\nb: 2\n';
    expect(plain(rootOf(text))).toEqual({ a: 1 });
    expect(problems(text)).toEqual(['warning document/several 1:1']);
    expect(parseDocuments(new SourceText('a.yml', text)).map(({ value }) => value && plain(value))).toEqual([
      { a: 1 },
      { b: 2 },
    ]);
  });
});

describe('against other parsers', () => {
  const key = fc.string({ unit: 'binary-ascii', maxLength: 8 }).filter((text) => text !== '__proto__');
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.array(tie('tree'), { maxLength: 5 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
    ),
  }));

  test('JSON.stringify and back', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const document = parse(text, 'a.json');
        expect(document.diagnostics).toEqual([]);
        expect(document.value && plain(document.value)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('any text at all is parsed or refused as JSON.parse does', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-0.5e3',
      '01',
      'true',
      'null',
      ' ',
      '\n',
      '"',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const text = tokens.join('');
        const document = parse(text, 'a.json');
        const isJson = canParse(text);
        expect(document.value !== undefined).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });

  test('js-yaml’s dump and back', () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: -1, max: 3 }), (value, flowLevel) => {
        const document = parse(dump(value, { flowLevel }), 'a.yml');
        const plainValue = document.value === undefined ? null : plain(document.value);
        expect(plainValue).toEqual(value);
      }),
    );
  });

  test('no text makes it throw', () => {
    const token = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '&x ',
      '*x',
      '<<: ',
      '!Ref ',
      '!If ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '|',
      '"',
      "'",
      '? ',
      '---\n',
      '%',
      '#',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 20 }), (tokens) => {
        const { value, diagnostics } = parse(tokens.join(''));
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

function canParse(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
