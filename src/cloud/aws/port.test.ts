import { type AwsWorld, account, awsWorld, here, setProcessCredentials } from '../../../test/support/aws-world.js';
import type { CloudFormation, NewChangeSet } from '../port.js';

setProcessCredentials();

let world: AwsWorld;
afterEach(() => world.close());

const alarm = `arn:aws:cloudwatch:eu-west-1:${account}:alarm:errors`;
const settings = {
  roleArn: `arn:aws:iam::${account}:role/cloudformation`,
  notificationArns: [`arn:aws:sns:eu-west-1:${account}:told`],
  triggers: { alarms: [alarm], minutes: 10 },
};
const topic = (name: string) =>
  JSON.stringify({ Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: name } } } });

function wanted(type: NewChangeSet['type'], name: string, given: Partial<NewChangeSet> = {}): NewChangeSet {
  const templateBody = topic(name);
  return {
    stackName: 's',
    changeSetName: name,
    type,
    templateBody,
    parameters: {},
    tags: {},
    capabilities: [],
    token: name,
    ...given,
  };
}

async function deploy(at: CloudFormation, change: NewChangeSet): Promise<void> {
  await at.createChangeSet(change);
  await world.clock.sleep(5_000);
  await at.executeChangeSet('s', change.changeSetName, `x-${change.token}`);
}

const minute = 60_000;

it('role, topics and alarms of an operation come back, and an alarm takes it back', async () => {
  world = await awsWorld();
  world.core.setAlarm(here, alarm, 'OK');
  const at = world.access().cloud.at(here);
  await deploy(at, wanted('CREATE', 'a', { settings }));
  await world.clock.sleep(11 * minute);
  expect(await at.describeStack('s')).toMatchObject({ status: 'CREATE_COMPLETE', ...settings });
  await deploy(at, wanted('UPDATE', 'b'));
  await world.clock.sleep(5 * minute);
  expect(await at.describeStack('s')).toMatchObject({ status: 'UPDATE_IN_PROGRESS', ...settings });
  world.core.setAlarm(here, alarm, 'ALARM');
  await world.clock.sleep(minute);
  expect((await at.describeStack('s'))?.status).toBe('UPDATE_ROLLBACK_COMPLETE');
  await deploy(at, wanted('UPDATE', 'c', { settings: { notificationArns: [], triggers: { alarms: [], minutes: 0 } } }));
  await world.clock.sleep(minute);
  const after = await at.describeStack('s');
  expect(after).toMatchObject({ status: 'UPDATE_COMPLETE', roleArn: settings.roleArn, notificationArns: [] });
  expect(after).not.toHaveProperty('triggers');
});

it('drift and stack policies are told', async () => {
  world = await awsWorld({ pageSize: 1 });
  const at = world.access().cloud.at(here);
  const two = { A: { Type: 'AWS::SNS::Topic' }, B: { Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: 1 } } };
  await deploy(at, wanted('CREATE', 'a', { templateBody: JSON.stringify({ Resources: two }) }));
  await world.clock.sleep(minute);
  expect(await at.stackPolicy('s')).toBeUndefined();
  const policy = JSON.stringify({ Statement: [{ Effect: 'Deny', Action: 'Update:*', Principal: '*', Resource: '*' }] });
  await world.access().send(here)('SetStackPolicy', { StackName: 's', StackPolicyBody: policy });
  expect(await at.stackPolicy('s')).toBe(policy);

  world.core.setDrift(here, 's', 'A', { how: 'DELETED', differences: [] });
  world.core.setDrift(here, 's', 'B', {
    how: 'MODIFIED',
    differences: [{ path: '/DelaySeconds', expected: '1', actual: 'a secret' }],
  });
  const id = await at.detectDrift('s');
  expect(await at.driftDetection(id)).toEqual({ status: 'running' });
  await world.clock.sleep(minute);
  expect(await at.driftDetection(id)).toEqual({ status: 'complete', drifted: true });
  expect(await at.driftedResources('s')).toEqual([
    { logicalId: 'A', type: 'AWS::SNS::Topic', how: 'deleted', paths: [] },
    { logicalId: 'B', type: 'AWS::SQS::Queue', how: 'modified', paths: ['/DelaySeconds'] },
  ]);
});

it('waits for its turn rather than being refused', async () => {
  world = await awsWorld();
  const at = world.access({ limits: { ...limitsOf(5), changes: { burst: 1, perSecond: 1 } } }).cloud.at(here);
  const begun = world.clock.now();
  await Promise.all(Array.from({ length: 15 }, () => at.describeStack('s')));
  expect(world.clock.now() - begun).toBe(2_000);
});

function limitsOf(perSecond: number) {
  const each = { burst: perSecond, perSecond };
  return { stacks: each, events: each, lists: each };
}
