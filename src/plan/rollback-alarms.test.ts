import { edgeOf } from '../../test/support/edge.js';
import { packaged, target } from '../../test/support/plan.js';
import type { StepChange } from '../model/plan.js';
import { type AlarmQuestion, alarmArn, type DeployedAlarm, withRollbackAlarms } from './rollback-alarms.js';

const alarm = (service: string, logicalId: string, given: Partial<DeployedAlarm> = {}): DeployedAlarm => ({
  service,
  stack: `${service}/main`,
  target,
  logicalId,
  arn: alarmArn(target, `${service}-${logicalId}`),
  ...given,
});
const call = (from: string, to: string) =>
  edgeOf({ kind: 'call', mechanism: 'lambda-invoke', from: `${from}:f`, to: `${to}:g` });
const change = (action: StepChange['action'], logicalId: string): StepChange => ({
  logicalId,
  type: 'AWS::CloudWatch::Alarm',
  action,
  certainty: 'certain',
  summary: action,
});
const ask = (given: Partial<AlarmQuestion>) =>
  withRollbackAlarms({
    which: 'callers',
    minutes: 10,
    stacks: [packaged('pay')],
    edges: [],
    alarms: [],
    changes: new Map(),
    ...given,
  });
const alarmsOf = (given: Partial<AlarmQuestion>) =>
  ask(given).stacks[0]?.settings?.triggers?.alarms.map((arn) => arn.slice(arn.lastIndexOf(':') + 1));

test('the alarms of the service come first, then those of who calls it, and of nobody else', () => {
  const alarms = [alarm('shop', 'A'), alarm('pay', 'Z'), alarm('books', 'C'), alarm('stranger', 'X')];
  const edges = [call('shop', 'pay'), call('books', 'pay'), call('pay', 'stranger')];
  expect(alarmsOf({ alarms, edges })).toEqual(['pay-Z', 'books-C', 'shop-A']);
  expect(alarmsOf({ alarms, edges, which: 'own' })).toEqual(['pay-Z']);
});

test('at most five, nearest first, and it is said which are left out', () => {
  const alarms = [...'ABCD'].flatMap((id) => [alarm('pay', id), alarm('shop', id)]);
  const { stacks, notes } = ask({ alarms, edges: [call('shop', 'pay')] });
  expect(stacks[0]?.settings?.triggers).toEqual({
    alarms: ['pay-A', 'pay-B', 'pay-C', 'pay-D', 'shop-A'].map((name) => alarmArn(target, name)),
    minutes: 10,
  });
  expect(notes).toEqual([
    { stack: 'pay/main', text: 'CloudFormation listens to 5 alarms; left out: B of shop, C of shop, D of shop' },
  ]);
});

test('one that goes away in this run, or gets another name, is none: an operation fails whose trigger is missing', () => {
  const alarms = [alarm('pay', 'Old'), alarm('pay', 'Renamed'), alarm('pay', 'Stays'), alarm('shop', 'Old')];
  const changes = new Map([
    ['pay/main', [change('removed', 'Old'), change('replaced', 'Renamed'), change('changed', 'Stays')]],
  ]);
  expect(alarmsOf({ alarms, edges: [call('shop', 'pay')], changes })).toEqual(['pay-Stays', 'shop-Old']);
});

test('one that is new is said not to count yet', () => {
  expect(ask({ changes: new Map([['pay/main', [change('added', 'New')]]]) }).notes).toEqual([
    { stack: 'pay/main', text: 'alarm New does not exist before this deploy: it rolls back from the next one on' },
  ]);
});

test('alarms of another account or region are of no use; without any the old triggers go', () => {
  const elsewhere = [
    alarm('pay', 'A', { target: { ...target, region: 'us-east-1' } }),
    alarm('pay', 'B', { target: { ...target, account: '999999999999' } }),
  ];
  expect(ask({ alarms: elsewhere }).stacks[0]?.settings?.triggers).toEqual({ alarms: [], minutes: 0 });
});

test('what else the stack is deployed with stays', () => {
  const stack = { ...packaged('pay'), settings: { roleArn: 'arn:role', notificationArns: ['arn:topic'] } };
  expect(ask({ stacks: [stack] }).stacks[0]?.settings).toMatchObject(stack.settings);
});

test('partitions', () => {
  expect(alarmArn({ account: '1', region: 'cn-north-1' }, 'a')).toBe('arn:aws-cn:cloudwatch:cn-north-1:1:alarm:a');
  expect(alarmArn({ account: '1', region: 'us-gov-west-1' }, 'a')).toMatch(/^arn:aws-us-gov:/);
});
