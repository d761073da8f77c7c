import { resolveText } from '../../../../../test/support/resolve-variables.js';
import { loneSymbol } from '../../../../model/walk.js';

test.each([
  ['${strToBool(true)}', 'true'],
  ['${strToBool(1)}', 'true'],
  ["${strToBool(' FALSE ')}", 'false'],
  ['${strToBool(${self:custom.zero})}', 'false'],
  ['${strToBool(${self:custom.one})}', 'true'],
])('%s is %s', (written, expected) => {
  expect(resolveText(written, { custom: { zero: 0, one: ['1'] } })).toMatchObject({ printed: expected, said: [] });
});

test.each(['yes', '2', 'null', '0', 'false', '""', '', '${self:custom.object}'])(
  'strToBool(%s) is refused, fallback or not',
  (input) => {
    const { said } = resolveText(`\${strToBool(${input}), "else"}`, { custom: { object: { a: 1 } } });
    expect(said).toEqual(['error serverless/variable-type']);
  },
);

test.each([
  ['${opt:region, "none"}', {}, 'none'],
  ['${opt:region}', { region: 'eu-west-1' }, 'eu-west-1'],
  ['${opt:}', { region: 'eu-west-1' }, '{stage:dev,region:eu-west-1}'],
  ['${aws:region}', { region: 'eu-west-1' }, 'eu-west-1'],
  ['${aws:partition}', { region: 'cn-north-1' }, 'aws-cn'],
  ['${aws:partition}', { region: 'us-gov-west-1' }, 'aws-us-gov'],
  ['${aws:partition}', {}, 'aws'],
  ['${aws:accountId}', { account: '111122223333' }, '111122223333'],
])('%s with %j is %s', (written, settings, expected) => {
  expect(resolveText(written, {}, {}, settings)).toMatchObject({ printed: expected, said: [] });
});

test.each([
  '${env:}',
  '${env:, "else"}',
  '${param:, "else"}',
  '${sls:}',
  '${sls:other, "else"}',
  '${aws:}',
  '${aws:other, "else"}',
  '${aws:vpc:main, "else"}',
  '${ssm:}',
  '${cf:}',
  '${cf:stack, "else"}',
  '${s3:bucket, "else"}',
  '${file(), "else"}',
  '${file(${self:custom.empty}), "else"}',
  '${self:${self:custom.number}, "else"}',
])('%s is refused, fallback or not', (written) => {
  const { printed, said } = resolveText(written, { custom: { empty: '', number: 12 } });
  expect(said).toEqual(['error serverless/variable-address']);
  expect(printed).toBe('${?}');
});

test('a region of its own stays with a parameter and a stack; the stack’s own region is none', () => {
  const symbolOf = (written: string) => loneSymbol(resolveText(written, {}, {}, { region: 'us-east-1' }).value);
  expect(symbolOf('${ssm(eu-west-1, raw):/a}')).toMatchObject({ kind: 'ssm-parameter', region: 'eu-west-1' });
  expect(symbolOf('${ssm(raw):/a}')).not.toHaveProperty('region');
  expect(symbolOf('${ssm(us-east-1):/a}')).not.toHaveProperty('region');
  expect(symbolOf('${ssm.eu-west-1:/a~true}')).toMatchObject({ kind: 'ssm-parameter', region: 'eu-west-1' });
  expect(symbolOf('${cf(eu-west-1):net.Vpc}')).toMatchObject({ kind: 'stack-output', region: 'eu-west-1' });
  expect(symbolOf('${cf(us-east-1):net.Vpc}')).not.toHaveProperty('region');
  expect(symbolOf('${cf(${env:REGION}):net.Vpc}')).toMatchObject({ kind: 'unknown' });
});

test('of a secret a key is part of the secret', () => {
  const custom = { secret: '${ssm:/aws/reference/secretsmanager/db}' };
  expect(resolveText('${self:custom.secret.password}', { custom })).toMatchObject({ printed: '${secret}', said: [] });
});

describe('version 4', () => {
  test.each([
    ['${aws:ssm:/path/${sls:stage}}', '${ssm:/path/dev}'],
    ['${aws:cf:net.Vpc}', '${stack:net.Vpc}'],
    ['${aws:s3:bucket/key}', '${?}'],
    ['${own:ssm:/path}', '${ssm(us-west-2):/path}'],
    ['${own:eu:/path}', '${ssm(eu-west-1):/path}'],
    ['${own:region}', 'us-west-2'],
    ['${own:accountId}', '${AWS::AccountId}'],
    ['${other:accountId}', '${?}'],
    ['${other:ssm:/path}', '${?}'],
    ['${infra:outputs:table}', '${?}'],
    ['${terraform:outputs:table}', '${?}'],
    ['${vault:path.key}', '${?}'],
    ['${doppler:project/KEY}', '${?}'],
    ['${git:branch}', '${?}'],
    ['${output:other.Value}', '${?}'],
    ['${secrets:name}', '${?}'],
  ])('%s', (written, expected) => {
    const resolvers = {
      own: { type: 'aws', region: 'us-west-2', eu: { type: 'ssm', region: 'eu-west-1' } },
      other: { type: 'aws', profile: 'elsewhere' },
      infra: { type: 'terraform', backend: 's3' },
    };
    expect(resolveText(written, { stages: { default: { resolvers } } })).toMatchObject({ printed: expected, said: [] });
  });

  test('a resolver’s region stays with what it asks for', () => {
    const stages = {
      default: { resolvers: { own: { type: 'aws', region: 'us-west-2', eu: { type: 'ssm', region: 'eu-west-1' } } } },
    };
    expect(loneSymbol(resolveText('${own:eu:/p}', { stages }).value)).toMatchObject({ region: 'eu-west-1' });
    expect(loneSymbol(resolveText('${own:ssm:/p}', { stages }).value)).toMatchObject({ region: 'us-west-2' });
  });

  test('parameters of stages, those of the stage first', () => {
    const stages = {
      default: { params: { a: 'da', b: 'db' } },
      dev: { params: { b: 'vb' } },
      prod: { params: { a: '${self:nowhere}' } },
    };
    expect(resolveText('${param:a}-${param:b}', { stages })).toMatchObject({ printed: 'da-vb', said: [] });
  });
});

test('a source that nobody knows is a mistake where no plugin could bring it', () => {
  expect(resolveText('${slef:custom.a}', {}).said).toEqual(['error serverless/variable-source']);
  expect(resolveText('${construct:a.b}', { plugins: ['serverless-secrets'] }).said).toEqual(['note serverless/plugin']);
});

describe('.env files', () => {
  const fallback = (definition: object, files: Record<string, string>) => {
    const { value, said, inputs } = resolveText('${env:NAME, "none"}', definition, files);
    expect(said).toEqual([]);
    const symbol = loneSymbol(value);
    expect(symbol).toMatchObject({ kind: 'environment', name: 'NAME' });
    return [
      symbol?.otherwise?.kind === 'scalar' ? symbol.otherwise.value : symbol?.otherwise?.kind,
      ...inputs.slice(1),
    ];
  };
  const both = { '.env': 'NAME=all\n', '.env.dev': 'export NAME="of dev" # comment\n' };

  test('are read where the definition says so, that of the stage instead of the other', () => {
    expect(fallback({}, both)).toEqual(['none']);
    expect(fallback({ useDotenv: true }, both)).toEqual(['of dev', '.env.dev']);
    expect(fallback({ useDotenv: true }, { '.env': "# NAME=no\n\nOTHER=1\nNAME: 'all'\n" })).toEqual(['all', '.env']);
    expect(fallback({ useDotenv: true }, { '.env.dev': 'OTHER=1', '.env': 'NAME=all' })).toEqual(['none', '.env.dev']);
  });

  test('are all read by version 4, unless it is told not to', () => {
    const files = { '.env.dev': 'OTHER=1', '.env': 'NAME=all', 'shared/.env': 'NAME=shared' };
    expect(fallback({ frameworkVersion: '^4.1' }, files)).toEqual(['all', '.env.dev', '.env']);
    expect(fallback({ frameworkVersion: '4', useDotenv: false }, files)).toEqual(['none']);
    expect(fallback({ useDotenv: ['./shared'] }, { 'shared/.env': 'NAME=shared' })).toEqual(['shared', 'shared/.env']);
  });

  test('that build on other variables are not guessed', () => {
    expect(fallback({ useDotenv: true }, { '.env': 'NAME=${HOME}/x' })).toEqual(['text', '.env']);
  });

  test('may be asked for by a variable of the environment', () => {
    expect(fallback({ useDotenv: '${env:USE, "true"}' }, { '.env': 'NAME=x\nUSE=1' })).toEqual(['x', '.env']);
  });
});

test('an included file of every kind', () => {
  const files = {
    'a.yml': 'deep: { list: [x, "${self:custom.k}"] }\nnothing: null\n',
    'b.json': '{ "n": 1.50 }',
    'c.toml': 'k = 1\n',
    'd.tfstate': '{ "outputs": { "x": { "value": "tf" } } }',
    'e.txt': 'of ${self:custom.k}',
    'f.sql': 'select \\${self:custom.k}',
    'empty.yml': '',
  };
  const read = (written: string) => resolveText(written, { custom: { k: 'kay' } }, files).printed;
  expect(read('${file(a.yml):deep.list.1}')).toBe('kay');
  expect(read('${file(./a.yml):deep.list}')).toBe('[x,kay]');
  expect(read('${file("a.yml"):deep.list.length}')).toBe('2');
  expect(read('${file(a.yml):nothing, "none"}')).toBe('none');
  expect(read('v${file(b.json):n}')).toBe('v1.5');
  expect(read('${file(c.toml)}')).toBe('k = 1\n');
  expect(read('${file(d.tfstate):outputs.x.value}')).toBe('tf');
  expect(read('${file(e.txt)}')).toBe('of kay');
  expect(read('${file(e.txt):0}')).toBe('o');
  expect(read('${file(f.sql)}')).toBe('select ${self:custom.k}');
  expect(read('${file(empty.yml):k, "none"}')).toBe('none');
  expect(resolveText('${file(empty.yml), "none"}', {}, files).said).toContain('error serverless/variable-address');
});

test('a folder, and what is no text, is refused, fallback or not; what is not there asks the fallback', () => {
  const files = { 'folder/a.yml': 'a: 1', 'folder-b.yml': 'a: 1', 'x.bin': '\u0000\u0001' };
  const read = (path: string) => resolveText(`\${file(${path}), "else"}`, {}, files);
  expect(['folder', './folder/', '.', 'x.bin'].map((path) => read(path).said)).toEqual(
    Array(4).fill(['error serverless/file-unreadable']),
  );
  expect(['fold', 'folder-', 'folder/b.yml'].map((path) => read(path).printed)).toEqual(Array(3).fill('else'));
});

test('a fallback that is not asked makes no error of its mistakes', () => {
  const said = (written: string) => resolveText(written, {}).said;
  expect(said('${ssm:/a, file(../../x.yml)}')).toEqual(['warning serverless/file-outside']);
  expect(said('${ssm:/a, sls:other}')).toEqual(['warning serverless/variable-address']);
  expect(said('${file(../../x.yml), ssm:/a}')).toEqual(['error serverless/file-outside']);
});

test('what a variable falls back to in a text is text', () => {
  const otherwise = (written: string) => {
    const { value } = resolveText(written, { custom: { list: [1, [2]], object: { a: 1 } } });
    return value.kind === 'text' ? value.parts.map((part) => (typeof part === 'string' ? part : part.otherwise)) : [];
  };
  expect(otherwise('x${ssm:/a, 1.50}')).toMatchObject(['x', { value: '1.5' }]);
  expect(otherwise('x${ssm:/a, self:custom.list}')).toMatchObject(['x', { value: '1,2' }]);
  expect(otherwise('x${ssm:/a, self:custom.object}')).toEqual(['x', undefined]);
});

test('what is unknown says why', () => {
  const { value } = resolveText('${self:custom.${s3:bucket/key}.name}', {});
  const reason = expect.stringContaining('depends on a value that is not known here');
  expect(loneSymbol(value)).toMatchObject({ kind: 'unknown', reason });
});
