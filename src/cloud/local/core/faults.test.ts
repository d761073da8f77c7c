import { driver, refusal, resource, template } from '../../../../test/cloud-local/driver.js';
import { ServiceFault } from '../../send.js';
import { LocalCloud } from '../local-cloud.js';

const one = template({ A: resource() });
const other = template({ A: resource({ DelaySeconds: 5 }) });

test('R65 a stale read answers what was true a while ago, of stacks, events and change sets', () => {
  const stale = (action: string) => ({ match: { action }, effect: { kind: 'stale', milliseconds: 1_000 } }) as const;
  const d = driver({ faults: ['DescribeStacks', 'DescribeStackEvents', 'DescribeChangeSet'].map(stale) });
  d.create('s', one);
  expect(d.status('s')).toBe('CREATE_IN_PROGRESS');
  d.wait(1_000);
  expect(d.status('s')).toBe('CREATE_COMPLETE');
  d.call('CreateChangeSet', { StackName: 's', ChangeSetName: 'c', TemplateBody: JSON.stringify(other) });
  const changeSet = () => d.call('DescribeChangeSet', { StackName: 's', ChangeSetName: 'c' }).Status;
  expect(refusal(changeSet)).toMatch(/^ChangeSetNotFound/);
  d.wait(3_500);
  expect(changeSet()).toBe('CREATE_PENDING');
  d.wait(1_000);
  expect(changeSet()).toBe('CREATE_COMPLETE');
  d.call('ExecuteChangeSet', { StackName: 's', ChangeSetName: 'c' });
  expect(d.status('s')).toBe('CREATE_COMPLETE');
  expect(d.events('s').at(-1)).toBe('s CREATE_COMPLETE');
  d.call('DeleteStack', { StackName: 'none' });
  d.call('CreateStack', { StackName: 'new', TemplateBody: JSON.stringify(one) });
  expect(refusal(() => d.stack('new'))).toMatch(/does not exist/);
});

test('R66 a scripted error is answered instead of the call: by count, time and chance', () => {
  const throttled = { kind: 'error', code: 'Throttling', message: 'Rate exceeded' } as const;
  const second = driver({ faults: [{ match: { action: 'DescribeStacks', nth: 2 }, effect: throttled }] });
  const asked = (d: ReturnType<typeof driver>, times: number) =>
    Array.from({ length: times }, () => refusal(() => d.call('DescribeStacks')) === 'Throttling: Rate exceeded');
  expect(asked(second, 3)).toEqual([false, true, false]);
  const now = second.cloud.now();
  const timed = driver({ faults: [{ match: { from: now + 10, until: now + 20 }, effect: throttled }] });
  expect(asked(timed, 1)).toEqual([false]);
  timed.wait(10);
  expect(asked(timed, 1)).toEqual([true]);
  timed.wait(10);
  expect(asked(timed, 1)).toEqual([false]);
  const half = () => asked(driver({ faults: [{ match: { probability: 0.5 }, effect: throttled }] }), 200);
  expect(half()).toEqual(half());
  expect(half().filter(Boolean).length).toBeGreaterThan(60);
  expect(half().filter(Boolean).length).toBeLessThan(140);
});

test('R67 an answer can be lost after the call was done, or the call before it', () => {
  const lost = driver({ faults: [{ match: { action: 'CreateStack' }, effect: { kind: 'lost-answer' } }] });
  const away = driver({ faults: [{ match: { action: 'CreateStack' }, effect: { kind: 'unreachable' } }] });
  for (const d of [lost, away])
    try {
      d.create('s', one);
      throw new Error('answered');
    } catch (error) {
      expect(error).toBeInstanceOf(ServiceFault);
      expect((error as ServiceFault).status).toBe(0);
    }
  expect(lost.status('s')).toBe('CREATE_IN_PROGRESS');
  expect(refusal(() => away.stack('s'))).toMatch(/does not exist/);
});

test('R68 a resource can hang', () => {
  const d = driver({ faults: [{ match: { logicalId: 'A' }, effect: { kind: 'hang', milliseconds: 60_000 } }] });
  d.create('s', one);
  expect(d.cloud.now() - LocalStart).toBe(61_500);
});

const LocalStart = new LocalCloud().now();

test('R69 a rule of the script touches what it names and nothing else', () => {
  const d = driver({
    faults: [
      {
        match: { stackName: 'bad', logicalId: 'A', resourceAction: 'create' },
        effect: { kind: 'resource-fails', reason: 'no' },
      },
    ],
  });
  d.create('good', one);
  d.create('bad', template({ A: resource(), B: resource() }));
  expect([d.status('good'), d.status('bad')]).toEqual(['CREATE_COMPLETE', 'ROLLBACK_COMPLETE']);
});

test('R71 a cloud made of a snapshot goes on as the first would have', () => {
  const d = driver();
  d.call('CreateStack', { StackName: 's', TemplateBody: JSON.stringify(one) });
  d.wait(700);
  const written = JSON.parse(JSON.stringify(d.cloud.snapshot()));
  const next = driver({}, new LocalCloud({ duration: () => 1_000 }, written));
  for (const each of [d, next]) each.done();
  expect(next.cloud.snapshot()).toEqual(d.cloud.snapshot());
  expect(next.status('s')).toBe('CREATE_COMPLETE');
});
