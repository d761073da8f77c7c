import { driver, HERE, refusal, resource, template } from '../../../../test/cloud-local/driver.js';
import { LocalCloud } from '../local-cloud.js';
import { STACK_STATUSES } from './permitted.js';

const one = template({ A: resource() });
const other = template({ A: resource({ DelaySeconds: 5 }) });

test('R1 what a resource depends on comes first, the rest at the same time', () => {
  const d = driver();
  const start = d.cloud.now();
  d.create('s', template({ C: resource({}, { DependsOn: ['A', 'B'] }), A: resource(), B: resource() }));
  expect(d.events('s').filter((line) => !line.endsWith('_IN_PROGRESS'))).toEqual([
    'A CREATE_COMPLETE',
    'B CREATE_COMPLETE',
    'C CREATE_COMPLETE',
    's CREATE_COMPLETE',
  ]);
  expect(d.cloud.now() - start).toBe(2_500);
});

test('R2 a name is taken as long as a stack has it', () => {
  const d = driver();
  d.create('s', one);
  expect(refusal(() => d.create('s', one))).toBe('AlreadyExistsException: Stack [s] already exists');
});

test('R3 a stack that does not exist is a ValidationError', () => {
  const d = driver();
  expect(refusal(() => d.stack('none'))).toBe('ValidationError: Stack with id none does not exist');
  expect(refusal(() => d.update('none', one))).toBe('ValidationError: Stack [none] does not exist');
});

function inStatus(status: string) {
  const d = driver();
  d.create('s', one);
  const state = d.cloud.snapshot();
  for (const stack of state.regions[0]?.stacks ?? []) stack.status = status;
  return driver({}, new LocalCloud({ duration: () => 1_000 }, state));
}

test('R4 only a stack at rest in a good status is updated', () => {
  const updatable = STACK_STATUSES.filter((status) => {
    const said = refusal(() => inStatus(status).update('s', other));
    if (said !== 'not refused')
      expect(said).toMatch(/is in .* state and can not be updated|non-terminal|does not exist/);
    return said === 'not refused';
  });
  expect(updatable.sort()).toEqual([
    'CREATE_COMPLETE',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
  ]);
});

test('R5 a stack that is busy is not deleted', () => {
  const refused = STACK_STATUSES.filter((status) => refusal(() => inStatus(status).remove('s')) !== 'not refused');
  expect(refused.sort()).toEqual(
    STACK_STATUSES.filter(
      (status) =>
        status === 'IMPORT_ROLLBACK_FAILED' ||
        (status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS' && status !== 'DELETE_IN_PROGRESS'),
    ).sort(),
  );
  expect(refusal(() => inStatus('UPDATE_IN_PROGRESS').remove('s'))).toBe(
    'ValidationError: Stack [s] cannot be deleted while in status UPDATE_IN_PROGRESS',
  );
});

test('R6 after a failed creation there is nothing but deletion', () => {
  const d = driver({
    faults: [{ match: { logicalId: 'A', times: 1 }, effect: { kind: 'resource-fails', reason: 'no' } }],
  });
  d.create('s', one);
  expect(d.status('s')).toBe('ROLLBACK_COMPLETE');
  expect(refusal(() => d.update('s', other))).toMatch(/is in ROLLBACK_COMPLETE state and can not be updated\.$/);
  expect(refusal(() => d.changeSet('s', 'c', other))).toMatch(
    /is in ROLLBACK_COMPLETE state and can not be updated\.$/,
  );
  d.remove('s');
  d.create('s', one);
  expect(d.status('s')).toBe('CREATE_COMPLETE');
});

test('R7 a stack that stands failed is updated with rollback turned off only', () => {
  const d = driver({
    faults: [{ match: { logicalId: 'A', times: 1 }, effect: { kind: 'resource-fails', reason: 'no' } }],
  });
  d.create('s', one, { DisableRollback: true });
  expect(d.status('s')).toBe('CREATE_FAILED');
  expect(refusal(() => d.update('s', one))).toMatch(/non-terminal \[CREATE_FAILED\] state.*update-stack API/);
  d.update('s', one, { DisableRollback: true });
  expect(d.status('s')).toBe('UPDATE_COMPLETE');
});

const failingUpdate = [
  { match: { logicalId: 'A', resourceAction: 'update', times: 1 }, effect: { kind: 'resource-fails', reason: 'no' } },
] as const;

test('R8 RollbackStack leads from UPDATE_FAILED to the last stable state', () => {
  const d = driver({ faults: failingUpdate });
  d.create('s', one);
  d.update('s', other, { DisableRollback: true });
  expect(d.status('s')).toBe('UPDATE_FAILED');
  d.call('RollbackStack', { StackName: 's' });
  d.done();
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(d.call('GetTemplate', { StackName: 's', TemplateStage: 'Original' }).TemplateBody).toBe(JSON.stringify(one));
});

test('R9 RollbackStack deletes a stack that never was stable', () => {
  const d = driver({
    faults: [{ match: { logicalId: 'A', resourceAction: 'create' }, effect: { kind: 'resource-fails', reason: 'no' } }],
  });
  const { StackId: id } = d.create('s', template({ A: resource(), B: resource() }), { OnFailure: 'DO_NOTHING' });
  d.call('RollbackStack', { StackName: 's' });
  d.done();
  expect(d.status(String(id))).toBe('DELETE_COMPLETE');
});

test('R10 a deleted stack answers by its id alone, and its name is free', () => {
  const d = driver();
  const { StackId: id } = d.create('s', one);
  d.remove('s');
  expect(refusal(() => d.stack('s'))).toMatch(/does not exist/);
  expect(d.status(String(id))).toBe('DELETE_COMPLETE');
  expect(d.create('s', one).StackId).not.toBe(id);
});

test('R11 with rollback turned off nothing is replaced', () => {
  const d = driver();
  d.create('s', one);
  d.update('s', template({ A: resource({ QueueName: 'named' }) }), { DisableRollback: true });
  expect(d.status('s')).toBe('UPDATE_FAILED');
  expect(d.reasons('s')).toContain('Replacement type updates not supported on stack with disable-rollback.');
});

test('a region knows nothing of another', () => {
  const d = driver();
  d.create('s', one);
  expect(d.cloud.call({ ...HERE, region: 'us-east-1' }, 'DescribeStacks', {})).toEqual({ Stacks: [] });
});
