import { driver, refusal, resource, template } from '../../../../test/cloud-local/driver.js';
import type { FaultRule } from '../faults.js';

function fails(logicalId: string, match: Partial<FaultRule['match']> = {}): FaultRule {
  return { match: { logicalId, ...match }, effect: { kind: 'resource-fails', reason: `${logicalId} broke` } };
}

const two = template({ A: resource(), B: resource({}, { DependsOn: 'A' }) });
const twoChanged = template({ A: resource({ DelaySeconds: 5 }), B: resource({ DelaySeconds: 5 }, { DependsOn: 'A' }) });

test('R12 a failed creation cancels what runs and deletes what was made, dependents first', () => {
  const d = driver({
    faults: [fails('C', { resourceAction: 'create' })],
    duration: ({ logicalId }) => (logicalId === 'D' ? 9_000 : 1_000),
  });
  d.create(
    's',
    template({
      A: resource(),
      B: resource({}, { DependsOn: 'A' }),
      C: resource({}, { DependsOn: 'B' }),
      D: resource({}, { DependsOn: 'A' }),
    }),
  );
  const events = d.events('s').filter((line) => !/CREATE_(IN_PROGRESS|COMPLETE)/.test(line));
  expect(events.slice(0, 3)).toEqual(['C CREATE_FAILED', 'D CREATE_FAILED', 's ROLLBACK_IN_PROGRESS']);
  expect(events.indexOf('B DELETE_COMPLETE')).toBeLessThan(events.indexOf('A DELETE_IN_PROGRESS'));
  expect(events.at(-1)).toBe('s ROLLBACK_COMPLETE');
  expect(d.reasons('s')).toContain('Resource creation cancelled');
  expect(d.reasons('s')).toContain('The following resource(s) failed to create: [C]. Rollback requested by user.');
});

test('R13 OnFailure and DisableRollback decide what becomes of a failed creation', () => {
  const d = driver({ faults: [fails('B', { resourceAction: 'create' })] });
  const { StackId: deleted } = d.create('deleted', two, { OnFailure: 'DELETE' });
  d.create('kept', two, { OnFailure: 'DO_NOTHING' });
  d.create('stopped', two, { DisableRollback: true });
  expect(d.status(String(deleted))).toBe('DELETE_COMPLETE');
  expect([d.status('kept'), d.status('stopped')]).toEqual(['CREATE_FAILED', 'CREATE_FAILED']);
  expect(d.physicalId('kept', 'A')).toBeDefined();
});

test('R14 a failed update rolls itself back as an operation of its own', () => {
  const d = driver({ faults: [fails('B', { resourceAction: 'update', phase: 'forward' })] });
  d.create('s', two);
  const { OperationId: id } = d.update('s', twoChanged);
  expect(
    d
      .events('s')
      .filter((line) => line.startsWith('s '))
      .slice(2),
  ).toEqual([
    's UPDATE_IN_PROGRESS',
    's UPDATE_ROLLBACK_IN_PROGRESS',
    's UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    's UPDATE_ROLLBACK_COMPLETE',
  ]);
  const [latest, before] = d.stack('s').LastOperations as { OperationType: string; OperationId: string }[];
  expect(latest?.OperationType).toBe('ROLLBACK');
  expect(before).toEqual({ OperationType: 'UPDATE_STACK', OperationId: id });
});

test('R15 a rollback brings back template, properties and physical ids, and removes what was added', () => {
  const d = driver({ faults: [fails('C', { resourceAction: 'create' })] });
  d.create(
    's',
    template({ A: resource({ QueueName: 'old' }) }, { Name: { Value: { 'Fn::GetAtt': ['A', 'QueueName'] } } }),
  );
  const before = [d.physicalId('s', 'A'), d.outputs('s')];
  d.update(
    's',
    template({ A: resource({ QueueName: 'new' }), B: resource(), C: resource({}, { DependsOn: ['A', 'B'] }) }),
  );
  expect([d.physicalId('s', 'A'), d.outputs('s')]).toEqual(before);
  expect([d.physicalId('s', 'B'), d.physicalId('s', 'C')]).toEqual([undefined, undefined]);
  expect(d.events('s').slice(-4)).toContain('A DELETE_COMPLETE');
  // The names of what is gone are free.
  d.create('t', template({ A: resource({ QueueName: 'new' }) }));
  expect(d.status('t')).toBe('CREATE_COMPLETE');
});

const stuck = [
  fails('B', { resourceAction: 'update', phase: 'forward' }),
  fails('A', { resourceAction: 'update', phase: 'rollback', times: 1 }),
];

test('R16 a rollback that fails is continued, and by nothing else', () => {
  const d = driver({ faults: stuck });
  d.create('s', two);
  d.update('s', twoChanged);
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_FAILED');
  expect(d.reason('s')).toBe('The following resource(s) failed to update: [A]. ');
  expect(refusal(() => d.update('s', two))).toMatch(/is in UPDATE_ROLLBACK_FAILED state and can not be updated/);
  d.call('ContinueUpdateRollback', { StackName: 's' });
  d.done();
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(refusal(() => d.call('ContinueUpdateRollback', { StackName: 's' }))).toMatch(/can not continue rollback/);
});

test('R17 a continued rollback skips what is named and failed, and nothing else', () => {
  const d = driver({ faults: [stuck[0] ?? fails('B'), fails('A', { resourceAction: 'update', phase: 'rollback' })] });
  d.create('s', two);
  d.update('s', twoChanged);
  expect(refusal(() => d.call('ContinueUpdateRollback', { StackName: 's', ResourcesToSkip: ['Z'] }))).toMatch(/Z/);
  d.call('ContinueUpdateRollback', { StackName: 's', ResourcesToSkip: ['A'] });
  d.done();
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
});

test('R18 a creation that cannot be taken back ends in ROLLBACK_FAILED', () => {
  const d = driver({ faults: [fails('B', { resourceAction: 'create' }), fails('A', { phase: 'rollback', times: 1 })] });
  d.create('s', two);
  expect(d.status('s')).toBe('ROLLBACK_FAILED');
  expect(d.reason('s')).toBe('The following resource(s) failed to delete: [A]. ');
  d.remove('s');
  expect(refusal(() => d.stack('s'))).toMatch(/does not exist/);
});

test('R19 an update is cancelled while it goes forward, and at no other time', () => {
  const d = driver();
  d.create('s', two);
  expect(refusal(() => d.call('CancelUpdateStack', { StackName: 's' }))).toBe(
    'ValidationError: CancelUpdateStack cannot be called from current stack status',
  );
  d.call('UpdateStack', { StackName: 's', TemplateBody: JSON.stringify(twoChanged) });
  d.wait(700);
  d.call('CancelUpdateStack', { StackName: 's' });
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_IN_PROGRESS');
  expect(refusal(() => d.call('CancelUpdateStack', { StackName: 's' }))).toMatch(/cannot be called from current/);
  d.done();
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(d.reasons('s')).toContain('Resource update cancelled');
});

test('R20 a rollback needs the code that was there before', () => {
  const present = new Set(['one', 'two']);
  const code = (key: string) => ({
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { S3Bucket: 'b', S3Key: key },
      Role: 'arn:aws:iam::111111111111:role/r',
      Runtime: 'nodejs20.x',
      Handler: 'h',
    },
  });
  const d = driver({
    artefactExists: (_, key) => present.has(key),
    faults: [fails('Z', { resourceAction: 'update', phase: 'forward' })],
  });
  const body = (key: string, delay: number) =>
    template({ F: code(key), Z: resource({ DelaySeconds: delay }, { DependsOn: 'F' }) });
  d.create('s', body('one', 1));
  present.delete('one');
  d.update('s', body('two', 2));
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_FAILED');
  present.add('one');
  d.call('ContinueUpdateRollback', { StackName: 's' });
  d.done();
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
});
