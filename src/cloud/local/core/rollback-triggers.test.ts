import { driver, HERE, refusal, resource, template } from '../../../../test/cloud-local/driver.js';

const alarm = (name: string) => `arn:aws:cloudwatch:eu-west-1:111111111111:alarm:${name}`;
const listening = (minutes: number, ...names: readonly string[]) => ({
  RollbackConfiguration: {
    RollbackTriggers: names.map((name) => ({ Arn: alarm(name), Type: 'AWS::CloudWatch::Alarm' })),
    MonitoringTimeInMinutes: minutes,
  },
});
const one = template({ A: resource({ DelaySeconds: 1 }) });
const other = template({ A: resource({ DelaySeconds: 2 }) });
const minute = 60_000;

function withAlarms(...names: readonly string[]) {
  const d = driver();
  for (const name of names) d.cloud.setAlarm(HERE, alarm(name), 'OK');
  return d;
}

const begin = (d: ReturnType<typeof driver>, body: unknown, more = {}) => {
  d.call('UpdateStack', { StackName: 's', TemplateBody: JSON.stringify(body), ...more });
};

test('R73 five triggers of CloudWatch, and 180 minutes, are the most', () => {
  const d = withAlarms('a');
  const create = (more: object) =>
    refusal(() => d.call('CreateStack', { StackName: 's', TemplateBody: JSON.stringify(one), ...more }));
  expect(create(listening(0, 'a', 'b', 'c', 'd', 'e', 'f'))).toMatch(
    /rollbackTriggers.* length less than or equal to 5/,
  );
  expect(create(listening(181, 'a'))).toMatch(/monitoringTimeInMinutes.* value less than or equal to 180/);
  expect(create(listening(-1, 'a'))).toMatch(/^ValidationError/);
  expect(
    create({ RollbackConfiguration: { RollbackTriggers: [{ Arn: alarm('a'), Type: 'AWS::SNS::Topic' }] } }),
  ).toMatch(/type/);
  expect(create(listening(180, 'a', 'b', 'c', 'd', 'e'))).toBe('not refused');
});

test('R74 a trigger that is no alarm here fails the operation, and it goes back', () => {
  const d = withAlarms('a');
  d.create('new', one, listening(0, 'a', 'missing'));
  expect(d.status('new')).toBe('ROLLBACK_COMPLETE');
  expect(d.reasons('new').join()).toContain(alarm('missing'));
  d.create('s', one, listening(0, 'a'));
  d.update('s', other, listening(0, 'elsewhere'));
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  // One that another stack has made is there.
  const made = {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: { AlarmName: 'made', ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1 },
  };
  d.create('alarms', template({ Alarm: made }));
  const elsewhere = { Arn: alarm('made').replace('eu-west-1', 'us-east-1'), Type: 'AWS::CloudWatch::Alarm' };
  d.update('s', other, { RollbackConfiguration: { RollbackTriggers: [elsewhere] } });
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  d.update('s', other, listening(0, 'made'));
  expect(d.status('s')).toBe('UPDATE_COMPLETE');
});

test('R75 an alarm that goes off while the operation goes on takes it back, and only what listens to it', () => {
  const d = withAlarms('a', 'b');
  d.create('s', one, listening(0, 'a'));
  begin(d, other);
  d.wait(700);
  d.cloud.setAlarm(HERE, alarm('b'), 'ALARM');
  d.cloud.setAlarm({ ...HERE, region: 'us-east-1' }, alarm('a'), 'ALARM');
  d.cloud.setAlarm(HERE, alarm('a'), 'INSUFFICIENT_DATA');
  expect(d.status('s')).toBe('UPDATE_IN_PROGRESS');
  d.cloud.setAlarm(HERE, alarm('a'), 'ALARM');
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_IN_PROGRESS');
  d.done();
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(d.reasons('s').join()).toContain(alarm('a'));
  // At rest nothing listens.
  d.cloud.setAlarm(HERE, alarm('a'), 'OK');
  d.cloud.setAlarm(HERE, alarm('a'), 'ALARM');
  d.done();
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  d.call('CreateStack', { StackName: 'new', TemplateBody: JSON.stringify(one), ...listening(0, 'b') });
  d.wait(700);
  d.cloud.setAlarm(HERE, alarm('b'), 'OK');
  d.cloud.setAlarm(HERE, alarm('b'), 'ALARM');
  d.done();
  expect(d.status('new')).toBe('ROLLBACK_COMPLETE');
});

test('R76 alarms are listened to for the monitoring time, before anything old is disposed of', () => {
  const d = withAlarms('a');
  const old = template({ A: resource({ DelaySeconds: 1 }), B: resource() });
  d.create('s', old);
  begin(d, other, listening(10, 'a'));
  d.wait(9 * minute);
  expect(d.status('s')).toBe('UPDATE_IN_PROGRESS');
  expect(d.physicalId('s', 'B')).toBeDefined();
  d.cloud.setAlarm(HERE, alarm('a'), 'ALARM');
  d.done();
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(d.events('s')).not.toContain('B DELETE_IN_PROGRESS');
  d.cloud.setAlarm(HERE, alarm('a'), 'OK');
  begin(d, other, listening(10, 'a'));
  d.wait(11 * minute);
  d.done();
  expect([d.status('s'), d.physicalId('s', 'B')]).toEqual(['UPDATE_COMPLETE', undefined]);
  begin(d, old);
  d.wait(minute);
  d.call('CancelUpdateStack', { StackName: 's' });
  d.done();
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
});

test('R77 triggers stay until an operation says otherwise; an empty list takes them away', () => {
  const d = withAlarms('a', 'b');
  const triggers = () => d.stack('s').RollbackConfiguration;
  d.create('s', one, listening(5, 'a'));
  d.update('s', other);
  expect(triggers()).toEqual(listening(5, 'a').RollbackConfiguration);
  d.update('s', one, { RollbackConfiguration: { MonitoringTimeInMinutes: 7 } });
  expect(triggers()).toEqual(listening(7, 'a').RollbackConfiguration);
  d.update('s', other, listening(0, 'b'));
  expect(triggers()).toEqual(listening(0, 'b').RollbackConfiguration);
  d.update('s', one, listening(0));
  expect(triggers()).toEqual({});
  begin(d, other);
  d.wait(700);
  d.cloud.setAlarm(HERE, alarm('b'), 'ALARM');
  d.done();
  expect(d.status('s')).toBe('UPDATE_COMPLETE');
});

test('R78 a stack has five notification topics at most, and keeps them', () => {
  const d = driver();
  const topics = (n: number) => Array.from({ length: n }, (_, at) => `arn:aws:sns:eu-west-1:111111111111:t${at}`);
  expect(refusal(() => d.create('s', one, { NotificationARNs: topics(6) }))).toMatch(/notificationARNs.* 5$/);
  d.create('s', one, { NotificationARNs: topics(5) });
  d.update('s', other);
  expect(d.stack('s').NotificationARNs).toEqual(topics(5));
  d.update('s', one, { NotificationARNs: [] });
  expect(d.stack('s').NotificationARNs).toEqual([]);
});

test('an operation that is listened to goes on from a snapshot', () => {
  const d = withAlarms('a');
  d.create('s', one);
  begin(d, other, listening(10, 'a'));
  d.wait(5 * minute);
  const again = driver(
    {},
    new (d.cloud.constructor as typeof import('../local-cloud.js').LocalCloud)(
      { duration: () => 1_000 },
      JSON.parse(d.cloud.snapshotText()),
    ),
  );
  again.cloud.setAlarm(HERE, alarm('a'), 'ALARM');
  again.done();
  expect(again.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  d.done();
  expect(d.status('s')).toBe('UPDATE_COMPLETE');
});
