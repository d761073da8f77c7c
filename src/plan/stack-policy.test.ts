import type { StepChange } from '../model/plan.js';
import { deniedChanges } from './stack-policy.js';

const change = (action: StepChange['action'], logicalId: string, type = 'AWS::SQS::Queue'): StepChange => ({
  logicalId,
  type,
  action,
  certainty: 'certain',
  summary: action,
});
const policy = (...Statement: readonly object[]): string => JSON.stringify({ Statement });
const all = { Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*' };
const ids = (text: string, ...changes: readonly StepChange[]) =>
  deniedChanges(text, changes).map(({ logicalId, action }) => `${action} ${logicalId}`);

test('with a policy only what it allows may be updated; what is added needs no permission', () => {
  const allowsA = policy({ Effect: 'Allow', Action: 'Update:Modify', Principal: '*', Resource: 'LogicalResourceId/A' });
  expect(
    ids(allowsA, change('changed', 'A'), change('replaced', 'A'), change('changed', 'B'), change('added', 'C')),
  ).toEqual(['replaced A', 'changed B']);
});

test('a Deny stands above every Allow, whatever their order', () => {
  const deny = {
    Effect: 'Deny',
    Action: ['Update:Replace', 'Update:Delete'],
    Principal: '*',
    Resource: 'LogicalResourceId/Db*',
  };
  for (const text of [policy(all, deny), policy(deny, all)])
    expect(
      ids(text, change('replaced', 'Db1'), change('changed', 'Db1'), change('removed', 'Db2'), change('removed', 'X')),
    ).toEqual(['replaced Db1', 'removed Db2']);
});

test('types, and what is named by what it is not', () => {
  const tables = {
    Effect: 'Deny',
    Action: 'Update:*',
    Principal: '*',
    Resource: '*',
    Condition: { StringLike: { ResourceType: ['AWS::DynamoDB::*'] } },
  };
  expect(ids(policy(all, tables), change('changed', 'A', 'AWS::DynamoDB::Table'), change('changed', 'B'))).toEqual([
    'changed A',
  ]);
  const others = {
    Effect: 'Allow',
    NotAction: 'Update:Delete',
    Principal: '*',
    NotResource: 'LogicalResourceId/Keep?',
  };
  expect(ids(policy(others), change('changed', 'A'), change('removed', 'A'), change('changed', 'KeepX'))).toEqual([
    'removed A',
    'changed KeepX',
  ]);
});

test.each(['', 'null', '[]', '{"Statement":3}', '{"Statement":[null,[],"x"]}', '{"__proto__":{"Statement":[]}}'])(
  'a policy that is none (%s) allows nothing',
  (text) => expect(ids(text, change('changed', 'A'))).toEqual(['changed A']),
);

test('patterns of stars take no time', () => {
  const Resource = `LogicalResourceId/${'*a'.repeat(200)}b`;
  const begun = performance.now();
  expect(ids(policy({ ...all, Resource }), change('changed', 'a'.repeat(5_000)))).toHaveLength(1);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
