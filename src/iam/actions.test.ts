import { readFileSync } from 'node:fs';
import { actionFacts, actionsOfService, catalogueDate } from './action-catalogue.js';
import { type AccessVerb, accessOf, actionMatches, actionsFor, actionsMatching } from './actions.js';

const show = (pattern: string) =>
  accessOf(pattern).map(({ verb, type }) => `${verb} ${type.split('::').slice(1).join('.')}`);

describe('the catalogue', () => {
  it('knows levels and whether an action has resources', () => {
    expect(actionFacts('dynamodb:getitem')).toEqual({
      service: 'dynamodb',
      name: 'GetItem',
      level: 'read',
      hasResources: true,
    });
    expect(actionFacts('s3:ListAllMyBuckets')).toMatchObject({ level: 'list', hasResources: false });
    expect(actionFacts('execute-api:Invoke')).toMatchObject({ level: 'write', hasResources: true });
    expect(actionFacts('sns:TagResource')).toMatchObject({ level: 'tagging' });
    expect(actionFacts('lambda:AddPermission')).toMatchObject({ level: 'permissions' });
  });

  it('knows nothing of what AWS does not have', () => {
    expect([actionFacts('sns:Broadcast'), actionFacts('constructor:x'), actionFacts('sns'), actionFacts('')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is dated, small and whole', () => {
    expect(catalogueDate).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(readFileSync(new URL('./generated/action-catalogue.ts', import.meta.url)).length).toBeLessThan(500_000);
    expect(actionsOfService('ec2')?.size).toBeGreaterThan(600);
  });
});

describe('actions', () => {
  it.each([
    ['dynamodb:*', 'DynamoDB:GetItem', true],
    ['*', 'sns:Publish', true],
    ['s3:Get*', 's3:PutObject', false],
    ['s3:?etObject', 's3:GETOBJECT', true],
  ])('%s on %s: %s', (pattern, action, expected) => {
    expect(actionMatches(pattern, action)).toBe(expected);
  });

  it.each([
    ['dynamodb:Get*', ['read DynamoDB.Table', 'subscribe DynamoDB.Table']],
    ['dynamodb:*', ['read DynamoDB.Table', 'write DynamoDB.Table', 'subscribe DynamoDB.Table']],
    ['dynamodb:DescribeTable', []],
    ['sqs:SendMessage', ['publish SQS.Queue']],
    ['lambda:Invoke*', ['call Lambda.Function']],
    ['cognito-idp:AdminGetUser', ['read Cognito.UserPool']],
    ['cognito-idp:*', ['read Cognito.UserPool', 'write Cognito.UserPool']],
    ['nonsense', []],
  ])('%s means %j', (pattern, expected) => {
    expect(show(pattern).sort()).toEqual([...expected].sort());
  });

  it('names only actions that AWS has', () => {
    const verbs: readonly AccessVerb[] = ['call', 'publish', 'subscribe', 'read', 'write'];
    const types = [...new Set(accessOf('*').map(({ type }) => type))];
    const actions = types.flatMap((type) => verbs.flatMap((verb) => actionsFor(verb, type)));
    expect(actions.length).toBeGreaterThan(60);
    expect(actions.filter((action) => !actionFacts(action)?.hasResources)).toEqual([]);
  });

  it('lists what a pattern matches', () => {
    expect(actionsMatching('sqs:Send*')?.map(({ name }) => name)).toEqual(['SendMessage']);
    expect([actionsMatching('*'), actionsMatching('nope:*')]).toEqual([undefined, undefined]);
  });
});
