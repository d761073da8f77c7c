import { driver, refusal, resource, template } from '../../../../test/cloud-local/driver.js';

const named = (name: string, more = {}) => template({ A: resource({ QueueName: name }, more) });

test('R21 a replacement is made first; the old one goes when the update has succeeded', () => {
  const d = driver();
  d.create('s', named('one'));
  const before = d.physicalId('s', 'A');
  d.update('s', named('two'));
  expect(d.events('s').slice(-6)).toEqual([
    'A UPDATE_IN_PROGRESS',
    'A UPDATE_COMPLETE',
    's UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'A DELETE_IN_PROGRESS',
    'A DELETE_COMPLETE',
    's UPDATE_COMPLETE',
  ]);
  expect(d.physicalId('s', 'A')).not.toBe(before);
});

test('R22 what a policy retains is skipped, when replaced, removed and deleted', () => {
  const d = driver();
  d.create('s', named('one', { UpdateReplacePolicy: 'Retain', DeletionPolicy: 'Retain' }));
  d.update('s', named('two', { UpdateReplacePolicy: 'Retain', DeletionPolicy: 'Retain' }));
  d.update('s', template({ B: resource({}, { DeletionPolicy: 'RetainExceptOnCreate' }) }));
  const { StackId: id } = d.stack('s');
  d.remove('s');
  const skipped = d.events(String(id)).filter((line) => line.endsWith('DELETE_SKIPPED'));
  expect(skipped).toEqual(['A DELETE_SKIPPED', 'A DELETE_SKIPPED', 'B DELETE_SKIPPED']);
});

test('R23 a clean-up that fails does not fail the update, holds nothing back and leaves the name taken', () => {
  const d = driver({
    faults: [{ match: { logicalId: 'B', phase: 'cleanup' }, effect: { kind: 'resource-fails', reason: 'in use' } }],
  });
  d.create('s', template({ A: resource(), B: resource({ QueueName: 'b' }, { DependsOn: 'A' }), C: resource() }));
  d.update('s', template({ C: resource() }));
  expect(d.events('s')).toEqual(expect.arrayContaining(['B DELETE_FAILED', 'A DELETE_COMPLETE']));
  expect([d.status('s'), d.reason('s')]).toEqual([
    'UPDATE_COMPLETE',
    'Update successful. One or more resources could not be deleted.',
  ]);
  d.create('t', named('b'));
  expect(d.reasons('t')).toContain('b already exists');
});

test('R24 a resource that keeps its given name cannot be replaced', () => {
  const d = driver();
  const table = (key: string) =>
    template({
      T: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          TableName: 'orders',
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [{ AttributeName: key, AttributeType: 'S' }],
          KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
        },
      },
    });
  d.create('s', table('id'));
  d.update('s', table('key'));
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(d.reasons('s')).toContain(
    'CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename orders and update the stack again.',
  );
});

test('R25 names are taken within what they belong to: two APIs may each have a stage of one name', () => {
  const d = driver();
  const api = template({
    Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'api' } },
    Live: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: { Ref: 'Api' }, StageName: 'live' } },
  });
  for (const name of ['one', 'two']) d.create(name, api);
  expect(['one', 'two'].map((name) => d.status(name))).toEqual(['CREATE_COMPLETE', 'CREATE_COMPLETE']);
});

test('R25 a given name is taken in the region, also by what no stack has any more', () => {
  const d = driver();
  d.create('one', named('q', { DeletionPolicy: 'Retain' }));
  const { StackId: id } = d.stack('one');
  d.create('two', named('q'));
  expect(d.reasons('two')).toContain(`q already exists in stack ${id}`);
  d.remove('one');
  d.create('three', named('q'));
  expect(d.status('three')).toBe('ROLLBACK_COMPLETE');
  expect(d.reasons('three')).toContain('q already exists');
});

test('R26 a logical id keeps its type', () => {
  const d = driver();
  d.create('s', named('q'));
  expect(refusal(() => d.update('s', template({ A: { Type: 'AWS::SNS::Topic' } })))).toBe(
    'ValidationError: Update of resource type is not permitted. The new template modifies resource type of the following resources: [A]',
  );
});

test('R27 a function whose code object is not there fails', () => {
  const d = driver({ artefactExists: () => false });
  const Code = { S3Bucket: 'b', S3Key: 'k' };
  d.create(
    's',
    template({
      F: {
        Type: 'AWS::Lambda::Function',
        Properties: { Code, Role: 'arn:aws:iam::111111111111:role/r', Handler: 'h', Runtime: 'nodejs20.x' },
      },
    }),
  );
  expect(d.status('s')).toBe('ROLLBACK_COMPLETE');
  expect(
    d.reasons('s').some((reason) => reason.includes('Error occurred while GetObject. S3 Error Code: NoSuchKey')),
  ).toBe(true);
});

test('R28 a change of metadata alone updates the resource', () => {
  const d = driver();
  d.create('s', named('q', { Metadata: { Build: 1 } }));
  d.update('s', named('q', { Metadata: { Build: 2 } }));
  expect(d.events('s')).toContain('A UPDATE_COMPLETE');
});

test('R29 a deletion goes the other way round', () => {
  const d = driver();
  const { StackId: id } = d.create('s', template({ A: resource(), B: resource({}, { DependsOn: 'A' }) }));
  d.remove('s');
  expect(d.events(String(id)).filter((line) => line.endsWith('DELETE_COMPLETE'))).toEqual([
    'B DELETE_COMPLETE',
    'A DELETE_COMPLETE',
    's DELETE_COMPLETE',
  ]);
});

const sticky = [
  { match: { logicalId: 'A', resourceAction: 'delete' }, effect: { kind: 'resource-fails', reason: 'not empty' } },
] as const;

test('R30 a deletion that fails can be had again, with the resource retained', () => {
  const d = driver({ faults: sticky });
  const { StackId: id } = d.create('s', named('q'));
  expect(refusal(() => d.remove('s', { RetainResources: ['A'] }))).toMatch(/must be in DELETE_FAILED state/);
  d.remove('s');
  expect([d.status('s'), d.reason('s')]).toEqual([
    'DELETE_FAILED',
    'The following resource(s) failed to delete: [A]. ',
  ]);
  d.remove('s', { RetainResources: ['A'] });
  expect(d.status(String(id))).toBe('DELETE_COMPLETE');
});

test('R31 a forced deletion leaves behind what cannot be deleted', () => {
  const d = driver({ faults: sticky });
  const { StackId: id } = d.create('s', named('q'));
  expect(refusal(() => d.remove('s', { DeletionMode: 'FORCE_DELETE_STACK' }))).toMatch(/DELETE_FAILED/);
  d.remove('s');
  d.remove('s', { DeletionMode: 'FORCE_DELETE_STACK' });
  expect(d.status(String(id))).toBe('DELETE_COMPLETE');
  expect(d.events(String(id))).toContain('A DELETE_SKIPPED');
});

test('R32 termination protection refuses the deletion, and is lifted by its own call only', () => {
  const d = driver();
  d.create('s', named('q'), { EnableTerminationProtection: true });
  expect(refusal(() => d.remove('s'))).toBe(
    'ValidationError: Stack [s] cannot be deleted while TerminationProtection is enabled',
  );
  d.call('UpdateTerminationProtection', { StackName: 's', EnableTerminationProtection: false });
  d.remove('s');
  expect(refusal(() => d.stack('s'))).toMatch(/does not exist/);
});
