import { driver, resource, template } from '../../../../test/cloud-local/driver.js';

/** `Last` fails in the forward update, after all else. */
const failing = driver.bind(undefined, {
  faults: [{ match: { logicalId: 'Last', phase: 'forward' }, effect: { kind: 'resource-fails', reason: 'broke' } }],
});
const last = (...after: readonly string[]) => ({ Last: resource({}, { DependsOn: after }) });

test('a rollback brings back the template and the parameters, as a call shows them', () => {
  const d = failing();
  const Parameters = { Name: { Type: 'String' } };
  const before = template({ A: resource() }, {}, { Parameters });
  d.create('s', before, { Parameters: [{ ParameterKey: 'Name', ParameterValue: 'old' }] });
  d.update('s', template({ A: resource({ DelaySeconds: 5 }), ...last('A') }, {}, { Parameters }), {
    Parameters: [{ ParameterKey: 'Name', ParameterValue: 'new' }],
  });
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(d.call('GetTemplate', { StackName: 's' }).TemplateBody).toBe(JSON.stringify(before));
  expect(d.stack('s').Parameters).toEqual([{ ParameterKey: 'Name', ParameterValue: 'old' }]);
});

test('what a failed update added is deleted, and its name is free', () => {
  const d = failing();
  d.create('s', template({ A: resource() }));
  d.update('s', template({ A: resource(), B: resource({ QueueName: 'added' }), ...last('B') }));
  expect(d.events('s')).toContain('B DELETE_COMPLETE');
  d.create('t', template({ B: resource({ QueueName: 'added' }) }));
  expect(d.status('t')).toBe('CREATE_COMPLETE');
});

test('what a failed update replaced is back, and only the replacement is deleted', () => {
  const d = failing();
  d.create('s', template({ A: resource({ QueueName: 'old' }) }));
  const before = d.physicalId('s', 'A');
  d.update('s', template({ A: resource({ QueueName: 'new' }), ...last('A') }));
  expect(d.physicalId('s', 'A')).toBe(before);
  expect(d.events('s').filter((line) => line === 'A DELETE_COMPLETE')).toHaveLength(1);
});

test('the rollback has an operation id of its own, in its events as well', () => {
  const d = failing();
  d.create('s', template({ A: resource() }));
  const { OperationId: update } = d.update('s', template({ A: resource(), ...last() }));
  const [rollback] = d.stack('s').LastOperations as { readonly OperationId: string }[];
  expect(rollback?.OperationId).not.toBe(update);
  const events = d.call('DescribeStackEvents', { StackName: 's' }).StackEvents as Record<string, string>[];
  const operationOf = (status: string) => events.find(({ ResourceStatus }) => ResourceStatus === status)?.OperationId;
  expect(operationOf('UPDATE_IN_PROGRESS')).toBe(update);
  expect(operationOf('UPDATE_ROLLBACK_COMPLETE')).toBe(rollback?.OperationId);
});
