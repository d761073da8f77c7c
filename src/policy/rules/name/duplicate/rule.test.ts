import {
  estateOf,
  type PlainResource,
  type PlainStack,
  pseudo,
  serviceOf,
  stackOf,
  sub,
} from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { duplicate } from './rule.js';

const queue = (QueueName: string): PlainResource => ({
  type: 'AWS::SQS::Queue',
  properties: { QueueName },
});

type Side = readonly [resource: PlainResource, options?: PlainStack];

function reported(...sides: readonly Side[]) {
  const services = sides.map(([resource, options], at) => {
    const name = String.fromCharCode('a'.charCodeAt(0) + at);
    return serviceOf(name, [stackOf(name, { Thing: resource }, options)]);
  });
  return reportsOf(duplicate, { estate: estateOf(services) });
}

const bucket: PlainResource = { type: 'AWS::S3::Bucket', properties: { BucketName: 'photos' } };
const role = (RoleName: string): PlainResource => ({ type: 'AWS::IAM::Role', properties: { RoleName } });
const rule = (EventBusName: string): PlainResource => ({
  type: 'AWS::Events::Rule',
  properties: { Name: 'nightly', EventBusName },
});
const europe = { region: 'eu-west-1', account: '111122223333' };
const america = { region: 'us-east-1', account: '111122223333' };
const other = { region: 'eu-west-1', account: '444455556666' };

test('two queues of one name, with both places', () => {
  const [report, ...more] = reported([queue('jobs'), europe], [queue('jobs'), europe]);
  expect(more).toEqual([]);
  expect(report?.text).toContain('b:Thing and a:Thing are both called jobs');
  expect([report?.service, report?.severity, report?.at.file]).toEqual(['b', undefined, 'b/template.yaml']);
  expect(report?.related?.map(({ location }) => location.file)).toEqual(['a/template.yaml']);
});

test('services that state no account may be alternatives: a warning that says why', () => {
  const [report, ...more] = reported([queue('jobs')], [queue('jobs')]);
  expect(more).toEqual([]);
  expect(report).toMatchObject({ severity: 'warning', confidence: 'medium' });
  expect(report?.text).toContain('neither service states its account');
  const region = { region: 'eu-west-1' };
  expect(reported([queue('jobs'), region], [queue('jobs'), region])[0]?.severity).toBe('warning');
  expect(reported([bucket], [bucket])[0]?.severity).toBe('warning');
});

test('an account that both state, or one service, leaves no doubt', () => {
  const account = { account: '111122223333' };
  expect(reported([queue('jobs'), account], [queue('jobs'), account]).map(({ severity }) => severity)).toEqual([
    undefined,
  ]);
  const twice = serviceOf('a', { One: queue('jobs'), Other: queue('jobs') });
  const stacks = serviceOf('a', [
    stackOf('a', { Thing: queue('jobs') }),
    stackOf('a', { Thing: queue('jobs') }, { id: 'more' }),
  ]);
  for (const service of [twice, stacks]) {
    const reports = reportsOf(duplicate, { estate: estateOf([service]) });
    expect(reports.map(({ severity }) => severity)).toEqual([undefined]);
  }
});

test('where one does not state them it is likely, and a warning', () => {
  const [report] = reported([queue('jobs'), europe], [queue('jobs')]);
  expect(report).toMatchObject({ severity: 'warning', confidence: 'medium' });
  expect(report?.text).toContain('region and account of one of them is not stated');
});

test('each but the first is reported once', () => {
  expect(reported([queue('jobs')], [queue('jobs')], [queue('jobs')]).map(({ subject }) => subject)).toEqual([
    'main/Thing a:Thing',
    'main/Thing a:Thing',
  ]);
});

test.each<[string, Side, Side]>([
  ['another region', [queue('jobs'), europe], [queue('jobs'), america]],
  ['another account', [queue('jobs'), europe], [queue('jobs'), other]],
  ['a longer name', [queue('ui')], [queue('ui-src')]],
  ['another case', [queue('Jobs')], [queue('jobs')]],
  ['another type', [queue('jobs')], [{ type: 'AWS::SNS::Topic', properties: { TopicName: 'jobs' } }]],
  ['a condition', [queue('jobs')], [{ ...queue('jobs'), presence: 'maybe' }]],
  ['another bus', [rule('one')], [rule('two')]],
  ['names that are made up', [{ type: 'AWS::SQS::Queue' }], [{ type: 'AWS::SQS::Queue' }]],
  [
    'versions of a layer',
    [{ type: 'AWS::Lambda::LayerVersion', properties: { LayerName: 'x' } }],
    [{ type: 'AWS::Lambda::LayerVersion', properties: { LayerName: 'x' } }],
  ],
])('%s is no duplicate', (_, one, another) => {
  expect(reported(one, another)).toEqual([]);
});

test.each<[string, Side, Side]>([
  ['buckets in all accounts and regions', [bucket, america], [bucket, other]],
  ['roles in all regions, in any case', [role('Deployer'), europe], [role('deployer'), america]],
  ['rules of one bus', [rule('one')], [rule('one')]],
  [
    'tables of either type',
    [{ type: 'AWS::DynamoDB::Table', properties: { TableName: 't' } }],
    [{ type: 'AWS::DynamoDB::GlobalTable', properties: { TableName: 't' } }],
  ],
])('%s share their names', (_, one, another) => {
  expect(reported(one, another)).toHaveLength(1);
});

test('symbols that are the same in both count as the name', () => {
  const named = { type: 'AWS::SQS::Queue', properties: { QueueName: sub('jobs-', pseudo('AWS::Region')) } };
  expect(reported([named], [named])).toHaveLength(1);
});

test('what only a conditional nested stack holds may not be there', () => {
  const nest = (presence: 'always' | 'maybe') => {
    const root = stackOf('a', { Inner: { type: 'AWS::CloudFormation::Stack', presence }, Jobs: queue('jobs') });
    const parent = { stack: root.key, logicalId: 'Inner' };
    return serviceOf('a', [root, stackOf('a', { Jobs: queue('jobs') }, { id: 'Inner', parent })]);
  };
  expect(reportsOf(duplicate, { estate: estateOf([nest('always')]) })).toHaveLength(1);
  expect(reportsOf(duplicate, { estate: estateOf([nest('maybe')]) })).toEqual([]);
});
