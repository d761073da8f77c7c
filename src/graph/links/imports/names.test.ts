import {
  att,
  estateOf,
  importOf,
  type Marker,
  type Plain,
  type PlainResource,
  type PlainStack,
  param,
  pseudo,
  serviceOf,
  ssm,
  stackOutput,
  sub,
  toValue,
} from '../../../../test/support/estate.js';
import { edgesOf } from '../../../../test/support/graph.js';
import { Marker as MarkerOf } from '../../../../test/support/plain.js';
import { EstateResolver } from '../../resolve/estate-resolver.js';
import { Externals } from '../../resolve/externals.js';

const exporter = (name: string, exportName: string | Marker, more: Omit<PlainStack, 'dependsOn'> = {}) =>
  serviceOf(name, {}, { ...more, outputs: { Out: { value: 'x', exportName } } });
const consumer = (Value: Plain, more: Omit<PlainStack, 'dependsOn'> = {}) =>
  serviceOf('api', { Copy: { type: 'AWS::SSM::Parameter', properties: { Name: 'own', Value } } }, more);
/** `Fn::ImportValue` of a name that holds symbols. */
const importNamed = (...name: readonly (string | Marker)[]) =>
  new MarkerOf([(stack) => ({ kind: 'import', exportName: toValue(sub(...name), stack) })]);
const found = (...services: readonly ReturnType<typeof serviceOf>[]) =>
  edgesOf(estateOf(services)).filter(({ kind }) => kind === 'import');

const europe = { region: 'eu-west-1', account: '111122223333' };
const america = { region: 'us-east-1', account: '111122223333' };

test('of two exports of one name each region and account has its own', () => {
  const both = [exporter('eu', 'topic', europe), exporter('us', 'topic', america)];
  expect(found(...both, consumer(importOf('topic'), america))).toMatchObject([{ to: { service: 'us' }, wired: 'yes' }]);
  expect(found(...both, consumer(importOf('topic'), europe))).toMatchObject([{ to: { service: 'eu' }, wired: 'yes' }]);
});

test('of two exports of one name in one place nobody knows which is meant', () => {
  const [edge] = found(exporter('a', 'topic'), exporter('b', 'topic'), consumer(importOf('topic')));
  expect(edge).toMatchObject({ to: { service: null }, wired: 'unknown' });
  expect(edge?.reason).toBe('export topic is defined by both a:Out and b:Out; rename one');
});

test('stack names are those of a region and an account too', () => {
  const both = [
    exporter('eu', 'one', { ...europe, name: 'orders' }),
    exporter('us', 'two', { ...america, name: 'orders' }),
  ];
  const output = stackOutput('orders', 'Out');
  expect(found(...both, consumer(output, america))).toMatchObject([{ to: { service: 'us' } }]);
});

test('an output that is named with its region is that of the stack there, or nobody’s', () => {
  const both = [
    exporter('eu', 'one', { ...europe, name: 'orders' }),
    exporter('us', 'two', { ...america, name: 'orders' }),
  ];
  const output = stackOutput('orders', 'Out', 'us-east-1');
  expect(found(...both, consumer(output, europe))).toMatchObject([{ to: { service: 'us' }, wired: 'yes' }]);
  expect(found(...both.slice(0, 1), consumer(output, europe))).toMatchObject([{ to: { service: null }, wired: 'no' }]);
});

describe('a parameter that is named with its region', () => {
  const queue = { type: 'AWS::SQS::Queue', properties: { QueueName: 'inbox' } };
  const path: PlainResource = {
    type: 'AWS::SSM::Parameter',
    properties: { Name: '/inbox', Value: att('Queue', 'Arn') },
  };
  const owner = (name: string, home: typeof europe) => serviceOf(name, { Queue: queue, Path: path }, home);
  const both = [owner('eu', europe), owner('us', america)];
  const asked = consumer(ssm('/inbox', 'us-east-1'), europe);

  test('is the one that is there, wherever it is asked for', () => {
    expect(found(...both, asked)).toMatchObject([{ to: { service: 'us', id: 'Path' }, wired: 'yes' }]);
    expect(found(...both, consumer(ssm('/inbox'), europe))).toMatchObject([{ to: { service: 'eu' }, wired: 'yes' }]);
  });

  test('is never one of another region', () => {
    const [edge, ...more] = found(...both.slice(0, 1), asked);
    expect(more).toEqual([]);
    expect(edge).toMatchObject({ to: { service: null }, wired: 'unknown' });
    expect(edge?.reason).toContain('defines the SSM parameter /inbox in us-east-1;');
  });

  test('of two that it may be, what it leads to is unknown for that reason', () => {
    const resolver = new EstateResolver(estateOf(both), new Externals([]));
    expect(resolver.target(toValue(ssm('/inbox'), 'api/main'), 'AWS::SQS::Queue')).toMatchObject({
      kind: 'unknown',
      reason:
        'SSM parameter /inbox is defined by both eu:Path and us:Path; rename one, or state the region and account of each service in stackgate.yml',
    });
  });

  test('leads to what the parameter there holds', () => {
    const resolver = new EstateResolver(estateOf([...both, asked]), new Externals([]));
    const value = toValue(ssm('/inbox', 'us-east-1'), 'api/main');
    expect(resolver.target(value, undefined, europe)).toMatchObject({ resource: { service: 'us', id: 'Queue' } });
  });
});

test('an unknown name says what to do, and that nothing is like it', () => {
  const [edge] = found(exporter('a', 'topic'), consumer(importNamed(param('Vpc'), '-VpcId')));
  expect(edge?.wired).toBe('unknown');
  expect(edge?.reason).toBe(
    'export name ${param:Vpc}-VpcId is not known: parameter Vpc has no value here; give it one under parameters in stackgate.yml. Nothing here has a name like it; if it lives elsewhere, list it under externals in stackgate.yml',
  );
});

test('or what it may be', () => {
  const [edge] = found(exporter('net', 'dev-VpcId'), consumer(importNamed(param('Vpc'), '-VpcId')));
  expect(edge?.reason).toMatch(/It may be dev-VpcId of net:Out$/);
});

test('a name that is the stack’s own is named with its stack, and how to state it', () => {
  const named = sub(pseudo('AWS::StackName(net/main)'), '-VpcId');
  const [edge] = found(exporter('net', named), consumer(importOf('net-dev-VpcId')));
  expect(edge?.wired).toBe('unknown');
  expect(edge?.reason).toContain('nothing states the name of stack net/main; give its service a stackName');
});

test('what stackgate.yml calls external is not unknown for being known in part', () => {
  const estate = estateOf([consumer(importNamed(param('Vpc'), '-VpcId'))]);
  const edges = edgesOf(estate, [{ name: 'network', match: ['*-VpcId'] }]);
  expect(edges).toMatchObject([{ to: { external: 'network' }, wired: 'n/a' }]);
});

test('public parameters are AWS’s own', () => {
  const image = ssm('/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64');
  expect(found(consumer(image))).toMatchObject([{ to: { service: null, external: 'aws' }, wired: 'n/a' }]);
});
