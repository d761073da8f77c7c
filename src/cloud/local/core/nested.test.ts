import { driver, refusal, resource, template } from '../../../../test/cloud-local/driver.js';
import type { FaultScript } from '../faults.js';

const CHILD = 'https://b.s3.amazonaws.com/child.json';
const child = (delay: number) =>
  template({ Q: resource({ DelaySeconds: delay }) }, { Arn: { Value: { 'Fn::GetAtt': ['Q', 'Arn'] } } });
const parent = (delay = 1) =>
  template(
    {
      N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: CHILD } },
      Z: resource({ DelaySeconds: delay, Tags: [{ Key: 'k', Value: { 'Fn::GetAtt': ['N', 'Outputs.Arn'] } }] }),
    },
    { Arn: { Value: { 'Fn::GetAtt': ['N', 'Outputs.Arn'] } } },
  );

function nested(faults: FaultScript = []) {
  const d = driver({ faults });
  d.cloud.putTemplate(CHILD, JSON.stringify(child(1)));
  const { StackId: id } = d.create('p', parent());
  return { ...d, id: String(id), child: String(d.physicalId('p', 'N')) };
}

function broken(
  logicalId: string,
  resourceAction: 'create' | 'update' | 'delete',
  phase?: 'forward' | 'rollback',
): FaultScript {
  return [
    {
      match: { logicalId, resourceAction, ...(phase === undefined ? {} : { phase }) },
      effect: { kind: 'resource-fails', reason: 'no' },
    },
  ];
}

test('R60 a nested stack knows its parent and root; its outputs are attributes', () => {
  const d = nested();
  expect(d.stack(d.child)).toMatchObject({ StackStatus: 'CREATE_COMPLETE', ParentId: d.id, RootId: d.id });
  expect(d.outputs('p').Arn).toBe(d.outputs(d.child).Arn);
});

test('R61 what fails in a nested stack fails its parent, and all goes back together', () => {
  const made = nested(broken('Q', 'create'));
  expect(made.status('p')).toBe('ROLLBACK_COMPLETE');
  expect(made.reasons('p').join()).toMatch(
    /Embedded stack arn:.* was not successfully created: The following resource/,
  );
  const d = nested(broken('Q', 'update', 'forward'));
  d.cloud.putTemplate(CHILD, JSON.stringify(child(2)));
  d.update('p', parent(2));
  expect([d.status('p'), d.status(d.child)]).toEqual(['UPDATE_ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']);
});

test('R62 nested stacks are deleted with their parent, and a failure there is its failure', () => {
  const d = nested();
  d.remove('p');
  expect([d.status(d.id), d.status(d.child)]).toEqual(['DELETE_COMPLETE', 'DELETE_COMPLETE']);
  const stuck = nested(broken('Q', 'delete'));
  stuck.remove('p');
  expect([stuck.status('p'), stuck.status(stuck.child)]).toEqual(['DELETE_FAILED', 'DELETE_FAILED']);
});

test('R63 a nested stack is changed through its root only', () => {
  const d = nested();
  const actions = [
    () => d.call('UpdateStack', { StackName: d.child, TemplateBody: JSON.stringify(child(3)) }),
    () => d.call('DeleteStack', { StackName: d.child }),
    () => d.call('CreateChangeSet', { StackName: d.child, ChangeSetName: 'c', TemplateBody: JSON.stringify(child(3)) }),
    () => d.call('UpdateTerminationProtection', { StackName: d.child, EnableTerminationProtection: true }),
  ];
  for (const action of actions) expect(refusal(action)).toMatch(/^ValidationError: .*nested stack/);
});

test('R64 a nested stack cleans up when its root does, so that it can go back with it', () => {
  const d = nested(broken('Z', 'update', 'forward'));
  const before = d.outputs(d.child);
  d.cloud.putTemplate(
    CHILD,
    JSON.stringify(
      template({ Q: resource({ QueueName: 'renamed' }) }, { Arn: { Value: { 'Fn::GetAtt': ['Q', 'Arn'] } } }),
    ),
  );
  d.update('p', parent(2));
  expect([d.status('p'), d.status(d.child)]).toEqual(['UPDATE_ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']);
  expect(d.outputs(d.child)).toEqual(before);
  expect(d.events(d.child)).toContain(`${String(d.stack(d.child).StackName)} UPDATE_COMPLETE_CLEANUP_IN_PROGRESS`);
  const good = nested();
  good.cloud.putTemplate(CHILD, JSON.stringify(child(2)));
  good.update('p', parent(2));
  expect([good.status('p'), good.status(good.child)]).toEqual(['UPDATE_COMPLETE', 'UPDATE_COMPLETE']);
});

test('a nested stack that is new in a failed update goes again', () => {
  const d = driver({ faults: broken('Z', 'create') });
  d.cloud.putTemplate(CHILD, JSON.stringify(child(1)));
  d.create('p', template({ A: resource() }));
  d.update('p', template({ A: resource(), ...parent().Resources }));
  const stacks = d.call('ListStacks').StackSummaries as Record<string, unknown>[];
  expect(d.status('p')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(stacks.map((one) => one.StackStatus)).toEqual(['DELETE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']);
});

test('an update that does not touch the nested template leaves the nested stack alone', () => {
  const d = nested();
  d.update('p', parent(2));
  expect([d.status('p'), d.status(d.child)]).toEqual(['UPDATE_COMPLETE', 'CREATE_COMPLETE']);
});

test('a nested stack that a clean-up could not delete is deleted by itself', () => {
  const d = driver({
    faults: [
      {
        match: { logicalId: 'Q', resourceAction: 'delete', times: 1 },
        effect: { kind: 'resource-fails', reason: 'no' },
      },
    ],
  });
  d.cloud.putTemplate(CHILD, JSON.stringify(child(1)));
  d.create('p', parent());
  const id = String(d.physicalId('p', 'N'));
  d.update('p', template({ Z: resource() }));
  expect([d.status('p'), d.status(id)]).toEqual(['UPDATE_COMPLETE', 'DELETE_FAILED']);
  d.remove(id);
  expect(d.status(id)).toBe('DELETE_COMPLETE');
});
