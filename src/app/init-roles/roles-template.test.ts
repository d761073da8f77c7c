import { actionFacts } from '../../iam/action-catalogue.js';
import { memoryFiles } from '../../read/files/memory-files.js';
import { type CheckOptions, checkSources } from '../check.js';
import { callNeeds } from './calls.js';
import { printRoles } from './print-roles.js';
import { type RolesOptions, rolesTemplate } from './roles-template.js';

const usual: RolesOptions = { repository: 'acme/shop', stage: 'dev', prefix: 'stackgate', executionPolicies: [] };
const withPolicies = { ...usual, executionPolicies: ['arn:aws:iam::aws:policy/PowerUserAccess'] };

const options: CheckOptions = {
  directory: '.',
  assemblies: new Map(),
  environment: {},
  today: '2026-11-21',
  onProgress: () => undefined,
};

test.each([
  ['with an execution role', withPolicies],
  ['without', usual],
])('%s it passes our own check', (_, given) => {
  const files = memoryFiles({ 'roles/template.yaml': printRoles(given) });
  const sources = { proposed: files, deployedDescription: null, policy: files, policyDescription: '', diagnostics: [] };
  const { result, exitCode } = checkSources(sources, options);
  expect(result.diagnostics).toEqual([]);
  expect(result.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  expect(exitCode).toBe(0);
  expect(result.stages[0]?.services[0]?.stacks[0]?.resources.has('ExecutionRole')).toBe(given === withPolicies);
});

/** The property of a resource that a path leads to. */
function at(given: RolesOptions, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], rolesTemplate(given));
}

describe('the trust', () => {
  const statement = (role: string) =>
    (at(usual, 'Resources', role, 'Properties', 'AssumeRolePolicyDocument', 'Statement') as readonly unknown[])[0];

  test.each(['GateRole', 'DeployRole'])('of %s names one audience and one subject, each as a whole', (role) => {
    expect(statement(role)).toMatchObject({
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': { Ref: role === 'GateRole' ? 'GateSubject' : 'DeploySubject' },
        },
      },
    });
    expect(JSON.stringify(statement(role))).not.toContain('StringLike');
  });

  test('is in jobs of the environment, or of the branch', () => {
    expect(at(usual, 'Parameters', 'DeploySubject', 'Default')).toBe('repo:acme/shop:environment:dev');
    expect(at({ ...usual, branch: 'main' }, 'Parameters', 'DeploySubject', 'Default')).toBe(
      'repo:acme/shop:ref:refs/heads/main',
    );
    expect(at(usual, 'Parameters', 'GateSubject', 'Default')).toBe('repo:acme/shop:pull_request');
  });

  test('takes no parameter that stands for more than one', () => {
    const takes = (parameter: string, value: string) =>
      new RegExp(String(at(usual, 'Parameters', parameter, 'AllowedPattern'))).test(value);
    expect(takes('DeploySubject', 'repo:acme/shop:environment:prod')).toBe(true);
    for (const subject of [
      'repo:acme/*:environment:dev',
      'repo:acme/shop:*',
      '*',
      'repo:acme/shop:environment:*',
      'repo:acme/shop:pull_request',
    ])
      expect(takes('DeploySubject', subject)).toBe(false);
    for (const subject of ['repo:acme/shop:*', 'repo:*:pull_request', 'repo:acme/shop:ref:refs/heads/*'])
      expect(takes('GateSubject', subject)).toBe(false);
    expect(takes('OidcProviderArn', '')).toBe(true);
    expect(
      takes('OidcProviderArn', 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'),
    ).toBe(true);
    expect(takes('OidcProviderArn', 'arn:aws:iam::123456789012:oidc-provider/evil.example.org')).toBe(false);
  });
});

test.each([
  [{ repository: 'acme/*' }, '--repository'],
  [{ repository: 'acme' }, '--repository'],
  [{ repository: 'acme/shop:pull_request' }, '--repository'],
  [{ stage: '*' }, '--stage'],
  [{ stage: '../prod' }, '--stage'],
  [{ stage: 'Prod' }, 'bucket'],
  [{ prefix: 'Stack*' }, '--prefix'],
  [{ branch: 'release/*' }, '--branch'],
  [{ executionPolicies: ['*'] }, '--execution-policies'],
])('%j is refused', (given, flag) => {
  expect(() => rolesTemplate({ ...usual, ...given })).toThrow(flag);
});

test('only CloudFormation is passed a role', () => {
  const text = JSON.stringify(rolesTemplate(withPolicies));
  expect(text.match(/iam:PassRole/g)).toHaveLength(1);
  expect(text).toContain('"Condition":{"StringEquals":{"iam:PassedToService":"cloudformation.amazonaws.com"}}');
});

test('the bucket is closed, and keeps what a run may go back to', () => {
  const rules = at(usual, 'Resources', 'Bucket', 'Properties', 'LifecycleConfiguration', 'Rules') as readonly {
    readonly Prefix?: string;
    readonly ExpirationInDays?: number;
  }[];
  const expiring = rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined);
  expect(expiring.map(({ Prefix }) => Prefix)).toEqual(['journal/lines/']);
  expect(at(usual, 'Resources', 'Bucket', 'DeletionPolicy')).toBe('Retain');
  expect(
    Object.values(at(usual, 'Resources', 'Bucket', 'Properties', 'PublicAccessBlockConfiguration') as object),
  ).toEqual([true, true, true, true]);
});

test('each action of the table is one of AWS, of that call, and allowed on what it takes', () => {
  for (const { call, needs } of callNeeds) {
    const [service = '', name = ''] = call.split(' ');
    if (service === 'cloudformation') expect(needs[0]?.action).toBe(`cloudformation:${name}`);
    for (const { action, where } of needs)
      expect([action, actionFacts(action)?.hasResources]).toEqual([action, where !== 'any']);
  }
});
