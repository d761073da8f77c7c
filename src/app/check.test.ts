import { AppError } from '../model/app-error.js';
import { memoryFiles } from '../read/files/memory-files.js';
import type { RepositoryFiles } from '../read/files/repository-files.js';
import { type CheckOptions, checkSources } from './check.js';

const orders = (more = '') => `
AWSTemplateFormatVersion: '2010-09-09'
Metadata: { Stackgate: { Service: orders } }
Resources:
  Table:
    Type: AWS::DynamoDB::Table
    Properties: { TableName: orders, KeySchema: [{ AttributeName: id, KeyType: HASH }] }
${more}`;

const wideRole = `
  Wide:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: wide
          PolicyDocument: { Statement: [{ Effect: Allow, Action: 'dynamodb:*', Resource: !GetAtt Table.Arn }] }
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Action: 'sts:AssumeRole', Principal: { Service: ecs.amazonaws.com } }] }
`;

function check(
  proposed: Record<string, string>,
  deployed?: Record<string, string>,
  options: Partial<CheckOptions> = {},
) {
  const now = memoryFiles(proposed, 'working tree');
  const base = deployed === undefined ? undefined : memoryFiles(deployed, 'base');
  const policy: RepositoryFiles = base ?? now;
  return checkSources(
    {
      proposed: now,
      ...(base === undefined ? {} : { deployed: base }),
      deployedDescription: base === undefined ? null : 'base',
      policy,
      policyDescription: policy.label,
      diagnostics: [],
    },
    {
      directory: '.',
      assemblies: new Map(),
      environment: {},
      today: '2026-01-01',
      onProgress: () => undefined,
      ...options,
    },
  );
}

const rulesOf = ({ result }: ReturnType<typeof check>) =>
  result.findings.map(({ rule, new: isNew }) => `${rule} ${isNew ? 'new' : 'old'}`);

test('what the base already had is old and does not fail', () => {
  const same = { 'orders/template.yaml': orders(wideRole) };
  const outcome = check(same, same);
  expect(rulesOf(outcome)).toEqual(['iam/wildcard-action old']);
  expect([outcome.result.verdict, outcome.exitCode]).toEqual(['pass', 0]);
});

test('what a change brings is new and fails', () => {
  const outcome = check({ 'orders/template.yaml': orders(wideRole) }, { 'orders/template.yaml': orders() });
  expect(rulesOf(outcome)).toEqual(['iam/wildcard-action new']);
  expect([outcome.result.verdict, outcome.exitCode]).toEqual(['fail', 3]);
  expect(outcome.result.affected).toMatchObject([{ service: 'orders', reasons: ['changed here'] }]);
});

test('a moved folder brings nothing new', () => {
  const outcome = check(
    { 'moved/orders/template.yaml': `\n\n${orders(wideRole)}` },
    { 'orders/template.yaml': orders(wideRole) },
  );
  expect(rulesOf(outcome)).toEqual(['iam/wildcard-action old']);
  expect(outcome.result.stages[0]?.changes).toEqual([]);
});

test('with nothing to compare with everything is new', () => {
  const outcome = check({ 'orders/template.yaml': orders(wideRole) });
  expect(rulesOf(outcome)).toEqual(['iam/wildcard-action new']);
  expect(outcome.result.compared.deployed).toBeNull();
});

describe('a change cannot weaken its own gate', () => {
  const strict = { 'stackgate.yml': "version: 1\npolicies: { rules: { 'iam/wildcard-action': error } }\n" };
  const off = { 'stackgate.yml': "version: 1\npolicies: { rules: { 'iam/wildcard-action': off } }\n" };

  test('a rule that it turns off still fails it', () => {
    const outcome = check(
      { 'orders/template.yaml': orders(wideRole), ...off },
      { 'orders/template.yaml': orders(), ...strict },
    );
    expect([rulesOf(outcome), outcome.exitCode]).toEqual([['iam/wildcard-action new'], 3]);
  });

  test('nor does removing the settings, or waiving the finding', () => {
    const waived = {
      'stackgate.yml':
        "version: 1\npolicies: { waivers: [{ rule: 'iam/*', subject: '*', owner: me, reason: mine }] }\n",
    };
    for (const settings of [{}, waived]) {
      const outcome = check(
        { 'orders/template.yaml': orders(wideRole), ...settings },
        { 'orders/template.yaml': orders(), ...strict },
      );
      expect(outcome.exitCode).toBe(3);
    }
  });

  test('settings that the base does not have take effect later, and that is said', () => {
    const { result } = check({ 'orders/template.yaml': orders(), ...off }, { 'orders/template.yaml': orders() });
    expect(result.diagnostics).toMatchObject([{ severity: 'note', code: 'settings/not-in-base' }]);
  });

  test('settings that the change breaks are told before they become the base', () => {
    const broken = { 'stackgate.yml': 'version: 1\nstagse: [dev]\n' };
    const outcome = check(
      { 'orders/template.yaml': orders(), ...broken },
      { 'orders/template.yaml': orders(), ...strict },
    );
    expect(outcome.exitCode).toBe(2);
    expect(outcome.result.diagnostics).toMatchObject([
      { severity: 'error', location: { file: 'stackgate.yml', line: 2 } },
    ]);
  });
});

test('every stage of the settings is checked, and a finding of all of them is told once', () => {
  const settings = { 'stackgate.yml': 'version: 1\nstages: [dev, prod]\n' };
  const { result } = check({ 'orders/template.yaml': orders(wideRole), ...settings });
  expect(result.stages.map(({ stage }) => stage)).toEqual(['dev', 'prod']);
  expect(result.findings).toMatchObject([{ rule: 'iam/wildcard-action', stages: ['dev', 'prod'] }]);
});

test('a stage that the settings do not have is a usage error', () => {
  const settings = { 'stackgate.yml': 'version: 1\nstages: [dev, prod]\n' };
  expect(() => check({ 'orders/template.yaml': orders(), ...settings }, undefined, { stage: 'qa' })).toThrow(
    new AppError('usage', 'stackgate.yml has no stage qa; it has dev, prod'),
  );
});

test('a repository without a service does not pass', () => {
  const outcome = check({ 'README.md': '# nothing here' });
  expect(outcome.exitCode).toBe(2);
  expect(outcome.result.diagnostics).toMatchObject([{ severity: 'error', code: 'read/no-services' }]);
});

test('a repository whose only definition is broken is told that, and not that it has none', () => {
  const { result, exitCode } = check({ 'serverless.yml': 'service: [unclosed' });
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['yaml/syntax']);
  expect(exitCode).toBe(2);
});

test('one broken definition does not hide the findings of the others', () => {
  const outcome = check({ 'orders/template.yaml': orders(wideRole), 'broken/serverless.yml': 'service: [unclosed' });
  expect(rulesOf(outcome)).toEqual(['iam/wildcard-action new']);
  expect(outcome.exitCode).toBe(2);
  expect(outcome.result.diagnostics).toMatchObject([
    { severity: 'error', location: { file: 'broken/serverless.yml' } },
  ]);
});

test('report-only shows the verdict and exits with 0', () => {
  const outcome = check({ 'orders/template.yaml': orders(wideRole) }, undefined, { reportOnly: true });
  expect([outcome.result.verdict, outcome.result.reportOnly, outcome.exitCode]).toEqual(['fail', true, 0]);
});

test('who imports what a change drops deploys as well, after it is told why', () => {
  const output = 'Outputs:\n  Name: { Value: !Ref Table, Export: { Name: orders-table } }\n';
  const consumer = {
    'billing/template.yaml': `
Metadata: { Stackgate: { Service: billing } }
Resources:
  Copy: { Type: AWS::SSM::Parameter, Properties: { Name: /t, Type: String, Value: !ImportValue orders-table } }
`,
  };
  const { result } = check(
    { 'orders/template.yaml': orders(), ...consumer },
    { 'orders/template.yaml': orders(output), ...consumer },
  );
  expect(result.affected).toMatchObject([
    { service: 'billing', reasons: ['imports orders-table, which goes away'], untouched: true },
    { service: 'orders', reasons: ['changed here'] },
  ]);
});

describe('a definition that cannot be read', () => {
  const consumer = {
    'billing/template.yaml': `
AWSTemplateFormatVersion: '2010-09-09'
Metadata: { Stackgate: { Service: billing } }
Resources:
  Copy: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !ImportValue orders-table } }
`,
  };
  const output = 'Outputs: { Table: { Value: !Ref Table, Export: { Name: orders-table } } }\n';
  const before = { 'orders/template.yaml': orders(output), ...consumer };

  test('is no service that goes away: it stands as it is deployed, and that is said', () => {
    const outcome = check({ ...before, 'orders/template.yaml': `${orders(output)}\n  - [` }, before);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.result.findings).toEqual([]);
    expect(outcome.result.stages[0]?.changes).toEqual([]);
    expect(outcome.result.stages[0]?.services.map(({ name }) => name)).toEqual(['billing', 'orders']);
    expect(outcome.result.diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning read/as-deployed',
      'error yaml/syntax',
    ]);
  });

  test('what the others bring is still told', () => {
    const broken = { ...before, 'orders/template.yaml': `${orders(output)}\n  - [` };
    const shop = orders(wideRole)
      .replace('Service: orders', 'Service: shop')
      .replace('TableName: orders', 'TableName: shop');
    const outcome = check({ ...broken, 'shop/template.yaml': shop }, before);
    expect(outcome.exitCode).toBe(2);
    expect(rulesOf(outcome)).toEqual(['iam/wildcard-action new']);
  });

  test('nor where others read values out of it', () => {
    const other = "service: mail\nprovider: { name: aws, stage: '${file(../shop/serverless.yml):provider.stage}' }\n";
    const shop = 'service: shop\nprovider: { name: aws, stage: dev }\n';
    const whole = { 'mail/serverless.yml': other, 'shop/serverless.yml': shop };
    const outcome = check({ ...whole, 'shop/serverless.yml': `${shop} - [` }, whole);
    expect(outcome.result.stages[0]?.services.map(({ name }) => name)).toEqual(['mail', 'shop']);
    expect(outcome.result.findings).toEqual([]);
  });

  test('its includes are no services of their own', () => {
    const service = 'service: shop\nprovider: { name: aws, runtime: nodejs22.x }\nresources:\n  - ${file(table.yml)}\n';
    const whole = { 'shop/serverless.yml': service, 'shop/table.yml': orders().replace(/Metadata.*\n/, '') };
    const outcome = check({ ...whole, 'shop/serverless.yml': `${service} - [` }, whole);
    expect(outcome.result.stages[0]?.services.map(({ name }) => name)).toEqual(['shop']);
    expect(outcome.result.stages[0]?.changes).toEqual([]);
  });
});

test('a comment in a definition that lies among its code is no change', () => {
  const service = 'service: shop\nprovider: { name: aws, runtime: go1.x }\nfunctions: { sell: { handler: main } }\n';
  const before = { 'shop/serverless.yml': service, 'shop/go.mod': 'module shop' };
  const commented = check({ ...before, 'shop/serverless.yml': `# sells\n${service}` }, before);
  expect(commented.result.affected).toEqual([]);
  const moved = check({ 'b/shop/serverless.yml': `# sells\n${service}`, 'b/shop/go.mod': 'module shop' }, before);
  expect(moved.result.affected).toEqual([]);
  const coded = check({ ...before, 'shop/go.mod': 'module other' }, before);
  expect(coded.result.affected).toMatchObject([{ service: 'shop', reasons: ['changed here'] }]);
});

test('a definition alone in its folder is no code either, wherever it moves', () => {
  const service = 'service: shop\nprovider: { name: aws, runtime: go1.x }\nfunctions: { sell: { handler: main } }\n';
  const outcome = check({ 'b/serverless.yml': `# sells\n${service}` }, { 'a/serverless.yml': service });
  expect(outcome.result.affected).toEqual([]);
});

test('code that is built and in no commit moves with its service', () => {
  const service = 'service: shop\nprovider: { name: aws, runtime: java21 }\nfunctions: { sell: { handler: a.B } }\n';
  const built = `${service}package: { artifact: build/shop.zip }\n`;
  expect(check({ 'b/serverless.yml': built }, { 'a/serverless.yml': built }).result.affected).toEqual([]);
  const sam = (folder: string) => ({
    [`${folder}/template.yaml`]: `
Transform: AWS::Serverless-2016-10-31
Metadata: { Stackgate: { Service: shop } }
Resources:
  Sell: { Type: AWS::Serverless::Function, Properties: { Handler: a.b, Runtime: nodejs22.x, CodeUri: dist/ } }
`,
  });
  expect(check(sam('b'), sam('a')).result.affected).toEqual([]);
});

describe('CDK output in the proposal alone', () => {
  const told = ({ result }: ReturnType<typeof check>) =>
    result.diagnostics.map(({ severity, code, location }) => `${severity} ${code} ${location.file}`);

  test('counts as new, and that is said', () => {
    const template = JSON.stringify({ Resources: { Q: { Type: 'AWS::SQS::Queue' } } });
    const stack = { type: 'aws:cloudformation:stack', properties: { templateFile: 'Q.template.json' } };
    const built = {
      'app/cdk.out/manifest.json': JSON.stringify({ version: '36.0.0', artifacts: { Q: stack } }),
      'app/cdk.out/Q.template.json': template,
    };
    const app = { 'app/cdk.json': '{ "app": "node app.js" }' };
    expect(told(check({ ...app, ...built }, app))).toEqual(['warning compare/base-unreadable app/cdk.json']);
    expect(told(check({ ...app, ...built }, { ...app, ...built }))).toEqual([]);
    expect(
      told(check({ ...app, ...built, ...{ 'b/template.yaml': orders() } }, { 'b/template.yaml': orders() })),
    ).toEqual([]);
  });
});

test('who drops an export deploys after those who imported it', () => {
  const output = 'Outputs:\n  Name: { Value: !Ref Table, Export: { Name: orders-table } }\n';
  const consumer = (value: string) => ({
    'billing/template.yaml': `
Metadata: { Stackgate: { Service: billing } }
Resources:
  Copy: { Type: AWS::SSM::Parameter, Properties: { Name: /t, Type: String, Value: ${value} } }
`,
  });
  const before = { 'orders/template.yaml': orders(output), ...consumer('!ImportValue orders-table') };
  const { result } = check({ 'orders/template.yaml': orders(), ...consumer('none') }, before);
  expect(result.deployOrder).toEqual([['billing'], ['orders']]);
});
