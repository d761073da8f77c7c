import {
  check,
  checkAgainstBase,
  type Files,
  failures,
  healthy,
  pullRequest,
  quiet,
  removeFolders,
  sick,
  template,
} from '../support/hostile.js';

afterAll(removeFolders);

const gate = 'version: 1\nstages: [dev]\npolicies:\n  rules: {iam/wildcard-action: error, state/removal: error}\n';

test.each<readonly [string, Files]>([
  ['deletes it', { 'stackgate.yml': null }],
  ['turns the rule off', { 'stackgate.yml': gate.replace('wildcard-action: error', 'wildcard-action: off') }],
  ['makes it a note', { 'stackgate.yml': gate.replace('wildcard-action: error', 'wildcard-action: note') }],
  ['makes it report only', { 'stackgate.yml': `${gate}  reportOnly: true\n` }],
  [
    'waives everything',
    { 'stackgate.yml': `${gate}  waivers: [{rule: "**", subject: "**", owner: me, reason: so}]\n` },
  ],
  ['excludes everything', { 'stackgate.yml': `${gate}exclude: ["**"]\n` }],
  ['extends a weaker pack', { 'stackgate.yml': gate.replace('policies:', 'policies:\n  extends: report') }],
])('a change that weakens stackgate.yml is judged by the base’s: %s', (_, change) => {
  const outcome = checkAgainstBase(pullRequest({ ...quiet, 'stackgate.yml': gate }, { ...healthy, ...change }));
  expect(failures(outcome)).toEqual(['iam/wildcard-action healthy']);
  expect(outcome.exitCode).toBe(3);
});

test('a change that breaks stackgate.yml is judged by the base’s, and the mistake is told before it is the base', () => {
  const outcome = checkAgainstBase(
    pullRequest({ ...quiet, 'stackgate.yml': gate }, { ...healthy, 'stackgate.yml': 'a: [' }),
  );
  expect(failures(outcome)).toEqual(['iam/wildcard-action healthy']);
  expect(outcome.exitCode).toBe(2);
});

test('a change that brings the first stackgate.yml cannot be its own judge', () => {
  const weak = { 'stackgate.yml': `${gate}  reportOnly: true\n` };
  expect(checkAgainstBase(pullRequest(quiet, { ...healthy, ...weak })).exitCode).toBe(3);
});

test('a change that calls its stage ephemeral does not lose data by it', () => {
  const table = '  Orders:\n    Type: AWS::DynamoDB::Table\n    Properties: {TableName: orders}\n';
  const base = { 'a/template.yaml': `${template('s3:GetObject')}${table}`, 'stackgate.yml': gate };
  const change = {
    'a/template.yaml': template('s3:GetObject'),
    'stackgate.yml': gate.replace('[dev]', '[{name: dev, ephemeral: true}]'),
  };
  expect(failures(checkAgainstBase(pullRequest(base, change)))).toEqual(['state/removal a']);
});

const b = { 'b/serverless.yml': sick('functions: {f: {handler: a.b}}\n').replace('sick', 'b') };
const calling = `service: a
provider: {name: aws, runtime: nodejs20.x, iam: {role: {statements: [{Effect: Allow, Action: "lambda:InvokeFunction", Resource: "arn:aws:lambda:us-east-1:123456789012:function:b-dev-f"}]}}}
functions: {g: {handler: a.b, calling: ["b:f"]}}
`;

test('a change that makes itself owner of everything needs consent all the same', () => {
  const owned = { ...b, 'a/serverless.yml': sick('functions: {g: {handler: a.b}}\n').replace('sick', 'a') };
  const base = { ...owned, '.github/CODEOWNERS': '/a/ @org/a\n/b/ @org/b\n' };
  for (const owners of ['* @org/a\n', null]) {
    const root = pullRequest(base, { 'a/serverless.yml': calling, '.github/CODEOWNERS': owners });
    expect(failures(checkAgainstBase(root))).toContain('edge/no-consent a');
  }
});

test('a ref for policies wins over what is compared', () => {
  const root = pullRequest({ ...quiet, 'stackgate.yml': gate }, { ...healthy, 'stackgate.yml': null });
  expect(check(root, { deployed: 'none', policyRef: 'main' }).result.policySource).not.toBe('the working tree');
});
