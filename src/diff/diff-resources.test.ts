import {
  att,
  estateOf,
  type PlainResource,
  type PlainResources,
  param,
  ref,
  serviceOf,
  stackOf,
  sub,
} from '../../test/support/estate.js';
import type { Change } from '../model/change.js';
import { diffEstates } from './diff-estates.js';

const extra = {
  deployedEdges: [],
  proposedEdges: [],
  deployedStatements: [],
  proposedStatements: [],
  codeDigests: { deployed: () => undefined, proposed: () => undefined },
};

function diff(before: PlainResources, after: PlainResources): readonly Change[] {
  return diffEstates(estateOf({ shop: before }), estateOf({ shop: after }), extra);
}

function only(before: PlainResource, after: PlainResource): Change {
  const changes = diff({ It: before }, { It: after });
  expect(changes).toHaveLength(1);
  const [change] = changes;
  if (change === undefined) throw new Error('no change');
  return change;
}

const table = (properties: PlainResource['properties'] = {}, rest: Partial<PlainResource> = {}): PlainResource => ({
  type: 'AWS::DynamoDB::Table',
  properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], ...properties },
  ...rest,
});

describe('what happens to a resource', () => {
  test.each<[string, PlainResource, PlainResource, Partial<Change>]>([
    ['a tag', table(), table({ Tags: [{ Key: 'a', Value: 'b' }] }), { action: 'changed', properties: ['Tags'] }],
    [
      'another name',
      table({ TableName: 'a' }),
      table({ TableName: 'b' }),
      { action: 'replaced', properties: ['TableName'], certainty: 'certain' },
    ],
    ['a first name', table(), table({ TableName: 'b' }), { action: 'replaced', properties: ['TableName'] }],
    [
      'another key',
      table(),
      table({ KeySchema: [{ AttributeName: 'other', KeyType: 'HASH' }], BillingMode: 'PROVISIONED' }),
      { action: 'replaced', properties: ['KeySchema.AttributeName', 'BillingMode'], certainty: 'certain' },
    ],
    [
      'one key more',
      table(),
      table({
        KeySchema: [
          { AttributeName: 'id', KeyType: 'HASH' },
          { AttributeName: 'at', KeyType: 'RANGE' },
        ],
      }),
      { action: 'replaced', properties: ['KeySchema'], certainty: 'certain' },
    ],
    [
      'a name that may turn out the same',
      table({ TableName: 'orders-dev' }),
      table({ TableName: sub('orders-', param('Stage')) }),
      { action: 'replaced', certainty: 'possible' },
    ],
    [
      'a policy',
      table(),
      table({}, { deletionPolicy: 'Retain' }),
      { action: 'changed', properties: ['DeletionPolicy'] },
    ],
    [
      'another order of dependencies',
      table({}, { dependsOn: ['A', 'B'] }),
      table({ BillingMode: 'PAY_PER_REQUEST' }, { dependsOn: ['B', 'A'] }),
      { action: 'changed', properties: ['BillingMode'] },
    ],
    [
      'another type',
      table(),
      { type: 'AWS::S3::Bucket', properties: {} },
      { action: 'replaced', stateful: true, summary: expect.stringContaining('refuses') },
    ],
    [
      'one environment variable',
      { type: 'AWS::Lambda::Function', properties: { Environment: { Variables: { A: '1', B: '2' } } } },
      { type: 'AWS::Lambda::Function', properties: { Environment: { Variables: { A: '1', B: '3' } } } },
      { action: 'changed', properties: ['Environment.Variables.B'], stateful: false },
    ],
    [
      'a conditional replacement',
      { type: 'AWS::RDS::DBInstance', properties: { Engine: 'mysql' } },
      { type: 'AWS::RDS::DBInstance', properties: { Engine: 'postgres' } },
      { action: 'replaced', certainty: 'possible', stateful: true },
    ],
    [
      'a custom resource with another handler',
      { type: 'Custom::Seed', properties: { ServiceToken: 'a' } },
      { type: 'Custom::Seed', properties: { ServiceToken: 'b' } },
      { action: 'replaced' },
    ],
    [
      'a type of which nothing is known',
      { type: 'Acme::Thing::Part', properties: { A: 1 } },
      { type: 'Acme::Thing::Part', properties: { A: 2 } },
      { action: 'changed', stateful: false },
    ],
    [
      'a condition that is not decided',
      table(),
      table({}, { presence: 'maybe' }),
      { action: 'removed', certainty: 'possible', properties: ['Condition'], stateful: true },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(only(before, after)).toMatchObject(expected);
  });

  test('a new index of a table does not replace it', () => {
    const index = (name: string) => ({ IndexName: name, KeySchema: [{ AttributeName: name, KeyType: 'HASH' }] });
    const type = 'AWS::DynamoDB::GlobalTable';
    const change = only(
      { type, properties: { GlobalSecondaryIndexes: [index('a')] } },
      { type, properties: { GlobalSecondaryIndexes: [index('a'), index('b')] } },
    );
    expect(change).toMatchObject({ action: 'changed', properties: ['GlobalSecondaryIndexes'] });
  });

  test('what a summary says of the data', () => {
    expect(only(table({ TableName: 'a' }), table({ TableName: 'b' })).summary).toBe(
      'It (AWS::DynamoDB::Table) is replaced, since TableName changes: a new one is made, and the old one is deleted with its items',
    );
    const kept = table({ TableName: 'a' }, { updateReplacePolicy: 'Retain' });
    expect(only(kept, { ...kept, properties: { TableName: 'b' } }).summary).toContain(
      'the old one stays in the account',
    );
  });
});

describe('removal', () => {
  test.each<[string, PlainResource, string, boolean]>([
    ['a table', table(), 'It (AWS::DynamoDB::Table) is deleted, and its items with it', true],
    [
      'a table that is kept',
      table({}, { deletionPolicy: 'Retain' }),
      'It (AWS::DynamoDB::Table) leaves the stack; its DeletionPolicy keeps it in the account',
      true,
    ],
    ['a cluster', { type: 'AWS::RDS::DBCluster' }, 'It (AWS::RDS::DBCluster) is deleted; a snapshot of it stays', true],
    [
      'an instance of a cluster',
      { type: 'AWS::RDS::DBInstance', properties: { DBClusterIdentifier: 'c' } },
      'It (AWS::RDS::DBInstance) is deleted, and its data with it',
      true,
    ],
    ['a role', { type: 'AWS::IAM::Role' }, 'It (AWS::IAM::Role) is deleted', false],
    [
      'a nested stack whose template is elsewhere',
      { type: 'AWS::CloudFormation::Stack' },
      'It (AWS::CloudFormation::Stack) is deleted, and its resources with it',
      true,
    ],
  ])('%s', (_, resource, summary, stateful) => {
    const change = {
      action: 'removed',
      summary,
      stateful,
      location: expect.objectContaining({ file: 'shop/template.yaml' }),
    };
    expect(diff({ It: resource }, {})).toEqual([expect.objectContaining(change)]);
  });

  test('of a nested stack that was read tells of its resources instead', () => {
    const parent = stackOf('shop', { Nest: { type: 'AWS::CloudFormation::Stack' } });
    const nested = stackOf('shop', { It: table() }, { id: 'Nest', parent: { stack: 'shop/main', logicalId: 'Nest' } });
    const before = estateOf([serviceOf('shop', [parent, nested])]);
    const after = estateOf([serviceOf('shop', [stackOf('shop', {})])]);
    expect(diffEstates(before, after, extra)).toMatchObject([
      { subject: 'It', stateful: true },
      { subject: 'Nest', stateful: false },
    ]);
  });

  test('a renamed table is told as what it is: a deletion and an empty new one', () => {
    const changes = diff({ Old: table({ TableName: 'a' }) }, { New: table({ TableName: 'a' }) });
    expect(changes).toMatchObject([
      { subject: 'New', action: 'added', summary: expect.stringContaining('seems to be Old renamed') },
      { subject: 'Old', action: 'removed', summary: expect.stringContaining('renamed to New') },
    ]);
  });

  test('a table that moves to another service', () => {
    const before = estateOf({ shop: { It: table() }, other: {} });
    const after = estateOf({ shop: {}, other: { It: table() } });
    expect(diffEstates(before, after, extra)).toMatchObject([
      { service: 'other', action: 'added' },
      { service: 'shop', action: 'removed', summary: expect.stringContaining('moved to It of other') },
    ]);
  });
});

describe('a replacement reaches what refers to it by a property that cannot change', () => {
  const listener = (target: NonNullable<PlainResource['properties']>): PlainResource => ({
    type: 'AWS::Lambda::Permission',
    properties: target,
  });

  test('by its id, and on from there', () => {
    const rest: PlainResources = {
      Stage: { type: 'AWS::ApiGateway::Resource', properties: { RestApiId: ref('Api'), ParentId: 'x', PathPart: 'p' } },
      Method: {
        type: 'AWS::ApiGateway::Method',
        properties: { RestApiId: ref('Api'), ResourceId: ref('Stage'), HttpMethod: 'GET' },
      },
      Tagged: { type: 'AWS::SQS::Queue', properties: { KmsMasterKeyId: ref('Key') } },
    };
    const key = (usage: string): PlainResource => ({ type: 'AWS::KMS::Key', properties: { KeySpec: usage } });
    const changes = diff({ ...rest, Key: key('a') }, { ...rest, Key: key('b') });
    expect(changes.map(({ subject }) => subject)).toEqual(['Key']);
    const resource = (path: string): PlainResource => ({
      type: 'AWS::ApiGateway::Resource',
      properties: { RestApiId: ref('Api'), ParentId: 'x', PathPart: path },
    });
    const moved = diff({ ...rest, Stage: resource('p') }, { ...rest, Stage: resource('q') });
    expect(moved).toMatchObject([
      { subject: 'Method', action: 'replaced', properties: ['ResourceId'], certainty: 'certain' },
      { subject: 'Stage', action: 'replaced', properties: ['PathPart'] },
    ]);
  });

  test('by an attribute, only possibly', () => {
    const fn = (name: string): PlainResource => ({ type: 'AWS::Lambda::Function', properties: { FunctionName: name } });
    const allow = listener({ FunctionName: att('Fn', 'Arn'), Action: 'a', Principal: 'p' });
    expect(diff({ Fn: fn('a'), Allow: allow }, { Fn: fn('b'), Allow: allow })).toMatchObject([
      { subject: 'Allow', action: 'replaced', certainty: 'possible', stateful: false },
      { subject: 'Fn', action: 'replaced', certainty: 'certain' },
    ]);
  });
});
