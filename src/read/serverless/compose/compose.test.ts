import { printed, readRepository, resourceOf } from '../../../../test/support/read-serverless.js';

const head = 'provider: { name: aws, runtime: nodejs22.x }\n';
const withParameters = (service: string, ...names: readonly string[]) =>
  `service: ${service}\n${head}functions:\n  f:\n    handler: a.b\n    environment: { ${names.map((name) => `${name}: '\${param:${name}}'`).join(', ')} }\n`;

function read(compose: string, api: string, more: Record<string, string> = {}, stage = 'dev') {
  const result = readRepository(
    {
      'serverless-compose.yml': compose,
      'api/serverless.yml': api,
      'base/serverless.yml': `service: foundation\n${head}`,
      ...more,
    },
    stage,
  );
  const service = result.services.find(({ name }) => name === 'api');
  const [stack] = service?.stacks ?? [];
  const variable = (name: string) =>
    stack && printed(resourceOf(stack, 'FLambdaFunction'), 'Environment', 'Variables', name);
  return { ...result, service, stack, variable };
}

const both = 'services:\n  base: { path: base }\n  api:\n    path: api\n';

test('parameters of the stage reach every service, under its own', () => {
  const stages =
    'stages:\n  default: { params: { a: da, b: db, c: "${sls:stage}-c" } }\n  prod: { params: { b: pb } }\n';
  const compose = `${stages}${both}    params: { d: "\${param:b}!", a: own }\n`;
  const { variable, diagnostics } = read(compose, withParameters('api', 'a', 'b', 'c', 'd'), {}, 'prod');
  expect(['a', 'b', 'c', 'd'].map(variable)).toEqual(['own', 'pb', 'prod-c', 'pb!']);
  expect(diagnostics).toEqual([]);
});

test('outputs stand in texts, lists and objects', () => {
  const compose = `${both}    params: { one: "\${base.Arn}", list: ["x-\${base.A}-\${base.B}"], deep: { k: "\${base.C}" } }\n`;
  const api = withParameters('api', 'one').replace('one:', "list: '${param:list}', deep: '${param:deep}', one:");
  const { stack, diagnostics } = read(compose, api);
  const variables = stack && printed(resourceOf(stack, 'FLambdaFunction'), 'Environment', 'Variables');
  expect(variables).toContain('list:[x-${compose:foundation.A}-${compose:foundation.B}]');
  expect(variables).toContain('deep:{k:${compose:foundation.C}}');
  expect(diagnostics).toEqual([]);
});

test('its region is that of the service', () => {
  const { stack, variable } = read(
    `${both}    region: eu-west-3\n`,
    withParameters('api', 'r').replace('param:r', 'opt:region'),
  );
  expect(stack?.region).toBe('eu-west-3');
  expect(variable('r')).toBe('eu-west-3');
});

test('a definition that it names by config is read, whatever it is called', () => {
  const compose =
    'services:\n  base: { path: base }\n  api:\n    path: api\n    config: serverless.api.yml\n    params: { p: v }\n';
  const { variable } = read(compose, 'service: unused\nprovider: { name: aws }\n', {
    'api/serverless.api.yml': withParameters('api', 'p'),
  });
  expect(variable('p')).toBe('v');
});

test('dependsOn may hold variables', () => {
  const { service } = read(`${both}    dependsOn: ["\${opt:none, 'base'}"]\n`, withParameters('api'));
  expect(service?.dependsOn).toMatchObject([
    { on: 'foundation', location: { file: 'serverless-compose.yml', line: 5 } },
  ]);
});

test('one in TypeScript is not run: what it may pass is unknown, not missing', () => {
  const { services, diagnostics } = readRepository({
    'serverless-compose.ts': 'throw new Error("ran")',
    'api/serverless.yml': withParameters('api', 'p'),
  });
  const [stack] = services[0]?.stacks ?? [];
  expect(stack && printed(resourceOf(stack, 'FLambdaFunction'), 'Environment', 'Variables', 'p')).toBe('${?}');
  expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['note serverless/needs-code']);
});
