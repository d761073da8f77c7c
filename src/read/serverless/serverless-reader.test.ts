import fc from 'fast-check';
import { printed, readOne, readRepository, resourceOf } from '../../../test/support/read-serverless.js';

const head = 'provider: { name: aws, runtime: nodejs22.x }\n';

test('definitions are found by name, in any folder, and called what they say', () => {
  const { services } = readRepository({
    'a/serverless.yml': `service: orders\n${head}`,
    'b/serverless.yaml': `service: { name: billing }\n${head}`,
    'c/serverless.json': '{ "service": "web", "provider": { "name": "aws" } }',
    'd/serverless.common.yml': 'custom: 1\n',
    'node_modules/x/serverless.yml': `service: not-ours\n${head}`,
  });
  expect(services.map(({ name, file, directory }) => [name, file, directory])).toEqual([
    ['billing', 'b/serverless.yaml', 'b'],
    ['orders', 'a/serverless.yml', 'a'],
    ['web', 'c/serverless.json', 'c'],
  ]);
});

test('a definition in code is named and not run; other files of that name are not taken for one', () => {
  const { services, diagnostics } = readRepository({
    'a/serverless.ts': 'export default { service: "a", provider: { name: "aws" } }',
    'lib/serverless.js': 'export const deploy = () => 1;',
  });
  expect(services).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: 'serverless/needs-code', location: { file: 'a/serverless.ts' } }]);
});

test.each([
  ['component: website\nname: front\n', 'note serverless/component'],
  ['service: x\nprovider: { name: google }\n', 'note serverless/provider'],
  ['custom: { a: 1 }\n', 'note serverless/not-a-service'],
  ['- a\n', 'error serverless/not-a-service'],
])('%j is no service', (definition, expected) => {
  const { services, diagnostics } = readRepository({ 'serverless.yml': definition });
  expect(services).toEqual([]);
  expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([expected]);
});

test('a name that is not wholly known: its known part here, its symbols in what is deployed', () => {
  const { service, stack } = readOne(`service: \${env:PROJECT}-orders\n${head}functions: { f: { handler: a.b } }\n`);
  expect(service.name).toBe('orders');
  expect(printed(resourceOf(stack, 'FLambdaFunction'), 'FunctionName')).toBe('${env:PROJECT}-orders-dev-f');
});

test('settings name the service, its stack, region, account and parameters', () => {
  const own = {
    name: 'kasse',
    stackName: '{service}_{stage}',
    region: 'eu-west-3',
    account: '111122223333',
    parameters: new Map([['Size', '2']]),
  };
  const definition = `service: shop\n${head}params: { default: { Size: 1 } }\nfunctions: { f: { handler: a.b, description: '\${param:Size}' } }\n`;
  const { service, stack } = readOne(definition, {}, { services: new Map([['serverless.yml', own]]) });
  expect(service.name).toBe('kasse');
  expect(stack).toMatchObject({ name: { value: 'kasse_dev' }, region: 'eu-west-3', account: '111122223333' });
  expect(printed(resourceOf(stack, 'FLambdaFunction'), 'Description')).toBe('2');
});

describe('Compose', () => {
  const files = {
    'serverless-compose.yml':
      'services:\n  base: { path: services/base }\n  api:\n    path: services/api\n    dependsOn: base\n    params: { topic: "${base.TopicArn}", url: "https://${base.Host}/${sls:stage}" }\n',
    'services/base/serverless.yml': `service: foundation\n${head}`,
    'services/api/serverless.yml': `service: api\n${head}functions:\n  f: { handler: a.b, environment: { TOPIC: '\${param:topic}', URL: '\${param:url}' } }\n`,
  };

  test('passes outputs of other services, under their own names, and their order', () => {
    const { services, diagnostics } = readRepository(files);
    const api = services.find(({ name }) => name === 'api');
    expect(api?.dependsOn).toMatchObject([{ on: 'foundation', location: { file: 'serverless-compose.yml', line: 5 } }]);
    expect(api?.inputs).toEqual(['services/api/serverless.yml', 'serverless-compose.yml']);
    const [stack] = api?.stacks ?? [];
    const fn = stack && resourceOf(stack, 'FLambdaFunction');
    expect(fn && printed(fn, 'Environment', 'Variables', 'TOPIC')).toBe('${compose:foundation.TopicArn}');
    expect(fn && printed(fn, 'Environment', 'Variables', 'URL')).toBe('https://${compose:foundation.Host}/dev');
    expect(diagnostics).toEqual([]);
  });

  test('names that it does not have are errors', () => {
    const broken = files['serverless-compose.yml']
      .replace('dependsOn: base', 'dependsOn: [base, nobody]')
      .replace('${base.T', '${nothing.T');
    const { diagnostics } = readRepository({ ...files, 'serverless-compose.yml': broken });
    expect(diagnostics.map(({ code, location }) => `${code} ${location.file}:${location.line}`)).toEqual([
      'serverless/compose serverless-compose.yml:5',
      'serverless/compose serverless-compose.yml:6',
    ]);
  });
});

test('one broken definition hides no other', () => {
  const { services, diagnostics } = readRepository({
    'a/serverless.yml': 'service: [unclosed\n',
    'b/serverless.yml': `service: fine\n${head}`,
  });
  expect(services.map(({ name }) => name)).toEqual(['fine']);
  expect(
    diagnostics.some(({ severity, location }) => severity === 'error' && location.file === 'a/serverless.yml'),
  ).toBe(true);
});

test('whatever stands under the keys, reading ends with values or diagnostics, never with an error inside', () => {
  const word = fc.constantFrom(
    'a',
    'arn:aws:sqs:us-east-1:1:q',
    '${self:custom.x}',
    '${cf:s.O}',
    '__proto__',
    'constructor',
    '',
  );
  const leaf = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null));
  const key = fc.constantFrom(
    ...[
      'handler',
      'events',
      'arn',
      'role',
      'sns',
      'sqs',
      's3',
      'http',
      'httpApi',
      'stream',
      'schedule',
      'eventBridge',
      'cloudFront',
    ],
    ...[
      'websocket',
      'alb',
      'kafka',
      'msk',
      'cognitoUserPool',
      'cloudwatchLog',
      'url',
      'destinations',
      'vpc',
      'environment',
      'x',
    ],
    ...['Resources', 'Outputs', 'extensions', 'iam', 'apiGateway', 'Fn::GetAtt', 'Ref', '__proto__'],
  );
  const tree = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(key, tie('any'), { maxKeys: 4 }),
    ),
  })).any;
  const sections = fc.record({
    functions: tree,
    resources: tree,
    provider: fc.dictionary(key, tree, { maxKeys: 4 }),
    custom: tree,
  });
  const eventful = fc.array(fc.dictionary(key, tree, { maxKeys: 2 }), { maxLength: 4 });
  fc.assert(
    fc.property(sections, eventful, fc.boolean(), (broken, events, plain) => {
      const functions = plain ? { f: { handler: 'a.b', events } } : broken.functions;
      const definition = { service: 's', ...broken, functions, layers: broken.custom, stepFunctions: broken.resources };
      const { diagnostics } = readRepository({ 'serverless.json': JSON.stringify(definition) });
      expect(diagnostics.filter(({ code }) => code === 'read/internal')).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
