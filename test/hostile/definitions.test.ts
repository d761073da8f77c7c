import { check, type Files, failures, folder, healthy, removeFolders, sick, told } from '../support/hostile.js';

afterAll(removeFolders);

const bomb = Array.from({ length: 9 }, (_, i) => `  a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(',')}]\n`);
const blocks = Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i + 1)}a:\n`).join('');
const fifty = 'a'.repeat(50_000_000);
const permission = (account: string) => `{Type: AWS::Lambda::Permission, Properties: {Principal: ${account}}}`;
const latin1 = Buffer.from(`Resources: {A: {Type: AWS::SNS::Topic, Properties: {DisplayName: caf\u00e9}}}`, 'latin1');

/** What is wrong, in which files, and the diagnostic that says so. */
const cases: readonly (readonly [string, Files, string])[] = [
  ['unreadable serverless.yml', { 's/serverless.yml': 'service: [a\n: b\n' }, 'error yaml/syntax s/serverless.yml:2:1'],
  [
    'unreadable template',
    { 's/template.yaml': 'Resources:\n  A: {Type: B::C\n' },
    'error yaml/syntax s/template.yaml:3:1',
  ],
  [
    'JSON on one line with a comma too many',
    { 's/x.json': '{"Resources": {"A": {"Type": "B::C",}}}' },
    'error json/syntax s/x.json:1:37',
  ],
  [
    'resources that are a list of texts',
    { 's/serverless.yml': sick('resources:\n  - hello\n') },
    'error serverless/wrong-type s/serverless.yml:6:5',
  ],
  [
    'resources that are a text',
    { 's/serverless.yml': sick('resources: hello\n') },
    'error serverless/wrong-type s/serverless.yml:5:12',
  ],
  [
    'functions that are a text',
    { 's/serverless.yml': sick('functions: hello\n') },
    'error serverless/functions s/serverless.yml:5:12',
  ],
  [
    'functions that are a list of texts',
    { 's/serverless.yml': sick('functions: [hello]\n') },
    'error serverless/wrong-type s/serverless.yml:5:13',
  ],
  [
    'a provider that is a list',
    { 's/serverless.yml': 'service: sick\nprovider: [aws]\n' },
    'error serverless/wrong-type s/serverless.yml:2:11',
  ],
  [
    'a provider that is a number',
    { 's/serverless.yml': 'service: s\nprovider: 7\n' },
    'error serverless/wrong-type s/serverless.yml:2:11',
  ],
  [
    'a function that is a number under a number',
    { 's/serverless.yml': sick('functions:\n  1: 2\n') },
    'error serverless/functions s/serverless.yml:6:6',
  ],
  [
    'Resources that are a list',
    { 's/template.yaml': 'AWSTemplateFormatVersion: x\nResources: [1]\n' },
    'error cloudformation/wrong-type s/template.yaml:2:12',
  ],
  [
    'a resource that is a text',
    { 's/template.yaml': 'AWSTemplateFormatVersion: x\nResources: {A: b}\n' },
    'error cloudformation/missing-type s/template.yaml:2:16',
  ],
  [
    'a key twice in YAML',
    { 's/serverless.yml': sick('functions: {}\nfunctions: {}\n') },
    'error yaml/duplicate-key s/serverless.yml:6:1',
  ],
  [
    'a key twice in JSON',
    { 's/t.json': '{"Resources": {"A": {"Type": "B::C"}, "A": {}}}' },
    'error json/duplicate-key s/t.json:1:39',
  ],
  [
    'an include that is not there',
    { 's/serverless.yml': sick('functions: ${file(./no.yml)}\n') },
    'error serverless/variable-missing s/serverless.yml:5:12',
  ],
  [
    'variables in a circle',
    {
      's/serverless.yml': sick(
        'custom: {a: "${self:custom.b}", b: "${self:custom.a}"}\nfunctions: {f: {handler: a.b, name: "${self:custom.a}"}}\n',
      ),
    },
    'error serverless/variable-cycle s/serverless.yml:5:13',
  ],
  [
    'an alias bomb',
    { 's/serverless.yml': sick(`custom:\n  a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n${bomb.join('')}`) },
    'error yaml/alias-limit s/serverless.yml:11:40',
  ],
  [
    'flow YAML 3,000 deep',
    { 's/serverless.yml': sick(`custom: ${'['.repeat(3_000)}${']'.repeat(3_000)}\n`) },
    'error yaml/syntax s/serverless.yml:5:208',
  ],
  [
    'block YAML 3,000 deep',
    { 's/serverless.yml': sick(`custom:\n${blocks}`) },
    'error yaml/syntax s/serverless.yml:204:200',
  ],
  [
    'JSON 3,000 deep',
    { 's/t.json': `{"Resources":{"A":{"Type":"B::C","P":${'{"a":'.repeat(3_000)}1${'}'.repeat(3_003)}` },
    'error json/too-deep s/t.json:1:1023',
  ],
  [
    '__proto__ in serverless.yml',
    { 's/serverless.yml': sick('custom: {__proto__: {a: b}}\n') },
    'error document/forbidden-key s/serverless.yml:5:10',
  ],
  [
    '__proto__ in a mapping',
    { 's/t.yaml': 'Mappings: {__proto__: {a: {b: c}}}\nResources: {A: {Type: B::C}}\n' },
    'error document/forbidden-key s/t.yaml:1:12',
  ],
  [
    'an account that loses its zero',
    { 's/t.yaml': `Resources:\n  A: ${permission('012345678901')}\n` },
    'error yaml/lost-zero s/t.yaml:2:62',
  ],
  [
    'an account that loses its zero in JSON',
    { 's/t.json': '{"Resources":{"A":{"Type":"B::C","P":012345678901}}}' },
    'error json/syntax s/t.json:1:39',
  ],
  [
    '50 MB of serverless.yml',
    { 's/serverless.yml': `service: a # ${fifty}` },
    'error file/too-large s/serverless.yml:1:1',
  ],
  [
    '50 MB of template',
    { 's/template.yaml': `Resources: {A: {Type: B::C}} # ${fifty}` },
    'error file/too-large s/template.yaml:1:1',
  ],
  [
    '50 MB of an include',
    { 's/serverless.yml': sick('functions: ${file(big.yml)}'), 's/big.yml': fifty },
    'error file/too-large s/big.yml:1:1',
  ],
  ['a template in Latin-1', { 's/template.yaml': latin1 }, 'error file/not-text s/template.yaml:1:1'],
  [
    'a template in UTF-16',
    { 's/template.yaml': Buffer.from('\ufeffResources: {A: {Type: B::C}}', 'utf16le') },
    'error file/not-text s/template.yaml:1:1',
  ],
];

test.each(cases)('%s is told where it stands, and the other services are still judged', (_, files, expected) => {
  const start = performance.now();
  const outcome = check(folder({ ...healthy, ...files }));
  expect(told(outcome)).toContain(expected);
  expect(outcome.exitCode).toBe(2);
  expect(failures(outcome)).toContain('iam/wildcard-action healthy');
  expect(performance.now() - start).toBeLessThan(10_000);
});

const aliases = Array.from({ length: 150 }, (_, i) => `  f${i}: {handler: a.b, environment: *e}\n`).join('');
const inherited = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const ofEach = (value: unknown) => Object.fromEntries(inherited.map((name) => [name, value]));
const oddTemplate = {
  Parameters: ofEach({ Type: 'String', Default: 'x' }),
  Mappings: ofEach(ofEach(ofEach('v'))),
  Conditions: ofEach({ 'Fn::Equals': [{ Ref: 'toString' }, 'x'] }),
  Resources: {
    ...Object.fromEntries(inherited.map((name) => [`A${name}`, { Type: name, Condition: name }])),
    Sub: { Type: 'AWS::SNS::Subscription', Properties: { Protocol: 'constructor', TopicArn: 'a', Endpoint: 'b' } },
    F: {
      Type: 'AWS::Lambda::Function',
      Properties: { Environment: { Variables: ofEach({ 'Fn::FindInMap': ['valueOf', 'constructor', 'toString'] }) } },
    },
    G: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { A: { Ref: 'Aconstructor' } } } } },
  },
};

test.each<readonly [string, Files, number]>([
  ['150 harmless aliases', { 's/serverless.yml': sick(`custom: {e: &e {A: b}}\nfunctions:\n${aliases}`) }, 150],
  ['carriage returns', { 's/serverless.yml': sick('functions: {f: {handler: a.b}}\n').replaceAll('\n', '\r\n') }, 1],
  ['a byte order mark', { 's/serverless.yml': `\ufeff${sick('functions: {f: {handler: a.b}}\n')}` }, 1],
  ['names that every object has', { 's/t.json': JSON.stringify(oddTemplate) }, 2],
  [
    'huge numbers',
    { 's/serverless.yml': sick(`functions: {f: {handler: a.b, timeout: 1e999, memorySize: ${'9'.repeat(9_999)}}}\n`) },
    1,
  ],
])('%s are no reason to stop', (_, files, functions) => {
  const outcome = check(folder({ ...healthy, ...files }));
  expect(told(outcome).filter((line) => line.startsWith('error'))).toEqual([]);
  expect(failures(outcome)).toContain('iam/wildcard-action healthy');
  const resources = outcome.result.stages.flatMap(({ services }) =>
    services.flatMap(({ stacks }) => stacks.flatMap((stack) => [...stack.resources.values()])),
  );
  expect(resources.filter(({ type }) => type === 'AWS::Lambda::Function')).toHaveLength(functions);
});
