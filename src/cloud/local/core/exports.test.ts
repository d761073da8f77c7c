import { driver, exported, HERE, importing, refusal, resource, template } from '../../../../test/cloud-local/driver.js';

const producer = (value: unknown = 'v') => template({ A: resource() }, { O: exported('e', value) });
const consumer = template({ B: importing('e') });
const without = template({ A: resource() });

test('R33 an export is there when the operation that makes it is complete', () => {
  const d = driver();
  d.call('CreateStack', { StackName: 'p', TemplateBody: JSON.stringify(producer()) });
  d.wait(1_000);
  expect(d.exports()).toEqual({});
  d.done();
  expect(d.exports()).toEqual({ e: 'v' });
});

test('R34 an export name is there once in a region', () => {
  const d = driver();
  d.create('p', producer());
  d.create('q', producer());
  expect(d.status('q')).toBe('ROLLBACK_COMPLETE');
  expect(d.reasons('q').join()).toContain('Export with name e is already exported by stack p.');
});

test('R35 an import of nothing fails before anything is made', () => {
  const d = driver();
  d.create('c', consumer);
  expect(d.status('c')).toBe('ROLLBACK_COMPLETE');
  expect(d.reasons('c')).toContain('No export named e found. Rollback requested by user.');
  expect(d.events('c').some((line) => line.startsWith('B '))).toBe(false);
});

test('R36 an export in use cannot be removed', () => {
  const d = driver();
  d.create('p', producer());
  d.create('c', consumer);
  d.update('p', without);
  expect(d.status('p')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(d.reasons('p')).toContain('Export e cannot be deleted as it is in use by c');
  expect(d.exports()).toEqual({ e: 'v' });
  d.remove('c');
  d.update('p', without);
  expect(d.exports()).toEqual({});
});

test('R37 an export in use cannot change its value', () => {
  const d = driver();
  d.create('p', producer());
  d.create('c', consumer);
  d.update('p', producer('w'));
  expect(d.status('p')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(d.reasons('p')).toContain('Export e cannot be updated as it is in use by c');
});

test('R38 a stack whose export is in use stays as it is when it is deleted', () => {
  const d = driver();
  d.create('p', producer());
  d.create('c', consumer);
  d.remove('p');
  expect([d.status('p'), d.reason('p')]).toEqual([
    'CREATE_COMPLETE',
    'Export e cannot be deleted as it is in use by c',
  ]);
});

test('R39 nobody importing is an error, not an empty list', () => {
  const d = driver();
  d.create('p', producer());
  expect(refusal(() => d.call('ListImports', { ExportName: 'e' }))).toBe(
    "ValidationError: Export 'e' is not imported by any stack.",
  );
  d.create('c', consumer);
  expect(d.call('ListImports', { ExportName: 'e' })).toEqual({ Imports: ['c'] });
});

test('R40 the output of another stack is read when the operation runs, and binds nobody', () => {
  const d = driver();
  const weak = template({
    B: resource({ Tags: [{ Key: 'of', Value: { 'Fn::GetStackOutput': { StackName: 'p', OutputName: 'O' } } }] }),
  });
  d.create('p', producer());
  d.create('c', weak);
  d.update('p', producer('w'));
  expect(d.status('p')).toBe('UPDATE_COMPLETE');
  d.update('c', weak);
  expect(d.status('c')).toBe('UPDATE_COMPLETE');
  expect(refusal(() => d.update('c', weak))).toBe('ValidationError: No updates are to be performed.');
});

test('R41 a parameter resource fills Parameter Store for the stacks after it', () => {
  const d = driver();
  const store = (value: string) =>
    template({ P: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/a', Type: 'String', Value: value } } });
  const reader = template(
    { B: resource() },
    { O: { Value: { Ref: 'V' } } },
    { Parameters: { V: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/a' } } },
  );
  expect(refusal(() => d.create('r', reader))).toMatch(/^ValidationError/);
  d.create('p', store('one'));
  d.create('r', reader);
  expect(d.outputs('r')).toEqual({ O: 'one' });
  d.update('p', store('two'));
  d.update('r', reader);
  expect(d.outputs('r')).toEqual({ O: 'two' });
});

test('what is outside of every stack can be imported', () => {
  const d = driver();
  d.cloud.addExternal(HERE, { exports: { e: 'far' } });
  d.create('c', consumer);
  expect([d.status('c'), d.exports()]).toEqual(['CREATE_COMPLETE', { e: 'far' }]);
});
