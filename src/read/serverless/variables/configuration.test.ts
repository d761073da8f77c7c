import { printed, readOne, readRepository, resourceOf } from '../../../../test/support/read-serverless.js';
import { get, loneSymbol, printValue } from '../../../model/walk.js';

const head = 'service: shop\nprovider: { name: aws, runtime: nodejs22.x }\n';

/** What a text becomes as an environment variable of a function. */
function resolve(written: string, more = '', files: Record<string, string> = {}, settings = {}) {
  const functions = `functions:\n  a:\n    handler: a.b\n    environment:\n      X: ${written}\n`;
  const read = readOne(`${head}${functions}${more}`, files, settings);
  return { value: printed(read.resource('ALambdaFunction'), 'Environment', 'Variables', 'X'), ...read };
}

test.each([
  ['self with keys and dots', '${self:custom.deep.name}', 'inner'],
  ['self of the service', '${self:service}-x', 'shop-x'],
  ['nesting', '${self:custom.by.${sls:stage}}', 'of-dev'],
  ['an item of a list', '${self:custom.list.1}', 'two'],
  ['a fallback', "${self:custom.none, 'else'}", 'else'],
  ['a chain of fallbacks', '${opt:none, self:custom.none, self:custom.deep.name}', 'inner'],
  ['the stage', '${opt:stage}', 'dev'],

  ['the region', '${aws:region}', 'us-east-1'],
  ['params of the stage before those of all', '${param:url}', 'dev.example.org'],
  ['params of all stages', '${param:other}', 'everywhere'],
  ['params of all stages where the stage has null', '${param:none}', 'for all'],
  ['a flag', '${strToBool(${self:custom.flag})}', 'true'],
  ['a number in a text is its value', 'a${self:custom.account}', 'a1.5'],
  ['CloudFormation is left alone', '!Sub "${AWS::Region}-${self:service}"', 'us-east-1-shop'],
])('%s', (_, written, expected) => {
  const custom =
    'custom:\n  deep: { name: inner }\n  by: { dev: of-dev }\n  list: [one, two]\n  flag: "1"\n  account: 1.50\n';
  const params =
    'params:\n  dev: { url: dev.example.org, none: null }\n  default: { url: example.org, other: everywhere, none: for all }\n';
  const { value, diagnostics } = resolve(written, custom + params);
  expect(value).toBe(expected);
  expect(diagnostics).toEqual([]);
});

test.each([
  ['${ssm:/a/b~true}', '${ssm:/a/b}'],
  ['${ssm(eu-west-1):/a/${sls:stage}}', '${ssm(eu-west-1):/a/dev}'],
  ['${ssm:/aws/reference/secretsmanager/db}', '${secret}'],
  ['${cf:net-${sls:stage}.VpcId}', '${stack:net-dev.VpcId}'],
  ['${cf(eu-west-1):net.VpcId, "none"}', '${stack(eu-west-1):net.VpcId}'],
  ['${cf.eu-west-1:net.VpcId}', '${stack(eu-west-1):net.VpcId}'],
  ['a-${env:NAME}-b', 'a-${env:NAME}-b'],
  ['${aws:accountId}', '${AWS::AccountId}'],
  ['${sls:instanceId}', '${?}'],
  ['${s3:bucket/key}', '${?}'],
  ['${output:other.Value}', '${?}'],
])('%s stays symbolic', (written, expected) => {
  const { value, diagnostics } = resolve(written);
  expect(value).toBe(expected);
  expect(diagnostics).toEqual([]);
});

test('an environment variable is read only where the settings allow it', () => {
  const allowedEnvironment = new Map([['NAME', 'given']]);
  expect(resolve('${env:NAME, "none"}', '', {}, { allowedEnvironment }).value).toBe('given');
  expect(resolve('x-${env:NAME, "none"}').value).toBe('x-${env:NAME}');
});

test('what may not exist keeps its fallbacks, in order', () => {
  const { resource } = resolve('${env:TOPIC, ssm:/topic, cf:base.Topic, "none"}');
  const value = get(resource('ALambdaFunction').properties, 'Environment', 'Variables', 'X');
  const chain: string[] = [];
  for (let at = value; at; at = loneSymbol(at)?.otherwise) chain.push(printValue(at));
  expect(chain).toEqual(['${env:TOPIC}', '${ssm:/topic}', '${stack:base.Topic}', 'none']);
});

test('a reference under custom that nothing in the template uses is still one of the stack', () => {
  const { stack, diagnostics } = resolve(
    '${cf:used.Out}',
    'custom:\n  bucket: ${cf:site-${sls:stage}.Bucket}\n  again: ${cf:used.Out}\n',
  );
  const references = stack.references?.map(({ holder, value }) => `${holder} ${printValue(value)}`);
  expect(references).toEqual(['custom.bucket ${stack:site-dev.Bucket}']);
  expect(diagnostics).toEqual([]);
});

test('files: YAML, JSON and text by paths from the definition; an included file may have variables too', () => {
  const files = {
    'config/a.yml': 'key:\n  name: ${self:service}-a\n',
    'config/b.json': '{ "list": ["x", "y"] }',
    'config/c.txt': 'words',
  };
  expect(resolve('${file(./config/a.yml):key.name}', '', files).value).toBe('shop-a');
  expect(resolve('${file(config/b.json):list.1}', '', files).value).toBe('y');
  const { value, service } = resolve('${file(config/c.txt)}', '', files);
  expect(value).toBe('words');
  expect(service.inputs).toEqual(['serverless.yml', 'config/c.txt']);
});

test('an object from a file takes the place of the variable and keeps its own lines', () => {
  const functions = 'functions: ${file(functions.yml)}\n';
  const { resource } = readOne(head + functions, {
    'functions.yml': 'first:\n  handler: a.b\nsecond:\n  handler: a.c\n',
  });
  expect(resource('SecondLambdaFunction').location).toMatchObject({ file: 'functions.yml', line: 3 });
});

test('code is not run and its value says so', () => {
  const { value, diagnostics } = resolve('${file(./secret.js):name}', '', { 'secret.js': 'throw new Error("ran")' });
  expect(value).toBe('${?}');
  expect(diagnostics).toMatchObject([{ severity: 'note', code: 'serverless/needs-code', location: { line: 7 } }]);
});

test.each([
  ['../outside.yml', 'serverless/file-outside'],
  ['/etc/passwd', 'serverless/file-outside'],
  ['~/.aws/credentials', 'serverless/file-outside'],
  ['a/../../b.yml', 'serverless/file-outside'],
  ['missing.yml', 'serverless/variable-missing'],
])('file(%s) is a located error', (path, code) => {
  const { value, diagnostics } = resolve(`\${file(${path})}`);
  expect(value).toBe('${?}');
  expect(diagnostics).toMatchObject([{ severity: 'error', code, location: { file: 'serverless.yml', line: 7 } }]);
});

describe('a text of which one piece is refused', () => {
  const custom =
    "custom:\n  region: ${file(missing.json):region}\n  arn: 'arn:aws:sqs:${self:custom.region}:*:orders'\n";

  test.each([
    ['where it stands', "'arn:aws:sqs:${file(missing.json):region}:*:orders'", 'arn:aws:sqs:${?}:*:orders'],
    ['through another value', "'${self:custom.arn}/*'", 'arn:aws:sqs:${?}:*:orders/*'],
    ['beside what is known later', "'${aws:accountId}-${self:custom.region}'", '${AWS::AccountId}-${?}'],
  ])('keeps the pieces that are known: %s', (_, written, expected) => {
    const { value, codes } = resolve(written, custom);
    expect(value).toBe(expected);
    expect(new Set(codes)).toEqual(new Set(['serverless/variable-missing']));
  });

  test.each([
    ['a file whose name it is', "'${file(./${self:custom.arn}.json):a}'"],
    ['a key of it', "'${self:custom.arn.length}'"],
    ['its fallback', '\'${self:custom.arn, "else"}\''],
  ])('gives nothing to what needs it: %s', (_, written) => {
    const { value, codes } = resolve(written, custom);
    expect(value).toMatch(/\$\{\?\}/);
    expect(value).not.toContain('else');
    expect(new Set(codes)).toEqual(new Set(['serverless/variable-missing']));
  });
});

test('a path that leaves the repository is an error even with a fallback; a missing file is not', () => {
  expect(resolve('${file(../x.yml), "else"}').codes).toEqual(['serverless/file-outside']);
  expect(resolve('${file(x.yml), "else"}')).toMatchObject({ value: 'else', codes: [] });
});

test.each([
  ['itself', '${self:custom.a}', 'custom:\n  a: ${self:custom.b}\n  b: x${self:custom.a}\n'],
  [
    'an object that holds it',
    '${self:custom.o.p.o, "x"}',
    'custom:\n  o:\n    p: ${self:custom}\nlayers: ${self:custom}\n',
  ],
])('a variable that refers to %s is a cycle', (_, written, more) => {
  expect(resolve(written, more).codes).toContain('serverless/variable-cycle');
});

test.each([
  ['serverless/variable-missing', 'broken: ${self:nowhere}'],
  ['serverless/variable-cycle', 'a: ${self:custom.b}\n  b: ${self:custom.a}'],
  ['serverless/file-outside', 'far: ${file(../../../far.yml)}'],
])('%s: what nothing in the template uses stops the framework all the same', (code, written) => {
  const { diagnostics } = resolve('${self:service}', `custom:\n  ${written}\n`);
  expect(diagnostics.map((one) => `${one.severity} ${one.code}`)).toEqual([`error ${code}`]);
});

test('a cycle is told with the variable that closes it', () => {
  const { diagnostics } = resolve('${self:custom.a}', 'custom:\n  a: ${self:custom.b}\n  b: ${self:custom.a}\n');
  expect(diagnostics.map(({ message }) => message).join()).toMatch(/\$\{self:custom\.[ab]\} refers to itself/);
});

test('growth is bounded: values, characters, depth', () => {
  const doubling = (item: (name: string) => string) =>
    `custom:\n  k0: word\n${Array.from({ length: 40 }, (_, n) => `  k${n + 1}: ${item(`\${self:custom.k${n}}`)}\n`).join('')}`;
  expect(
    resolve(
      '${self:custom.k40}',
      doubling((one) => `"${one}${one}"`),
    ).codes,
  ).toContain('serverless/variable-size');
  expect(resolve('x', `${doubling((one) => `["${one}", "${one}"]`)}layers: \${self:custom.k40}\n`).codes).toContain(
    'serverless/variable-size',
  );
  const chain = Array.from({ length: 1000 }, (_, n) => `  c${n}: \${self:custom.c${n + 1}}\n`).join('');
  expect(resolve('${self:custom.c0}', `custom:\n${chain}`).codes).toContain('serverless/variable-depth');
});

test('names like __proto__ are keys like any other', () => {
  expect(resolve('${self:custom.__proto__.x, "safe"}').value).toBe('safe');
  expect(resolve('${self:custom.constructor.name, "safe"}', 'custom: { a: 1 }\n').value).toBe('safe');
});

test('a stage of its own reads its own values', () => {
  const definition = `${head}functions: { a: { handler: a.b, name: '\${self:service}-\${sls:stage}' } }\n`;
  const { services } = readRepository({ 'serverless.yml': definition }, 'prod');
  const [stack] = services.flatMap((service) => service.stacks);
  expect(stack && printed(resourceOf(stack, 'ALambdaFunction'), 'FunctionName')).toBe('shop-prod');
});
