import { inlineTemplateBytes } from '../../src/cloud/adapter/change-sets.js';
import type { NewChangeSet, ResourceChange, StackDescription } from '../../src/cloud/port.js';
import type { Template } from '../support/deploy-world.js';
import { target } from '../support/plan.js';
import { type EmulatorWorld, emulatorWorld } from './emulator-world.js';

/*
The port over the SDK's own protocol, against ministack 1.5.33. Where it is not as AWS is (the rules of
docs/cloudformation-behaviour.md), read in its sources or seen; the tests assert none of it but what a line here says.

| rule | ministack |
|---|---|
| R4, R6 | Nothing is refused for a stack's status: `ROLLBACK_COMPLETE` is updated, and becomes `UPDATE_COMPLETE`. |
| R10 | A deleted stack answers by its id until the name is used again; then it is gone, with its events. |
| R12 | Resources are made one after the other, so nothing is ever cancelled. |
| R14, R52, R53 | No operation has an id: neither `OperationId` in events nor `LastOperations`. Tokens are there. |
| R25, R26 | A name that is taken, and another type for a logical id, are let through for most types. |
| R33–R35 | An import is looked up when its resource is made: "Export 'X' not found". An export may be taken by a second stack. |
| R36, R37 | An export in use may be removed and may change. |
| R38 | Deleting the stack of an export in use is refused with the call: "Export X is imported by stack Y". |
| R39 | The words have quotation marks: "Export 'X' is not imported by any stack." (asserted; ours takes both) |
| R42 | A change set is there, whole, with the answer. A second one of type `CREATE` makes the stack in review anew, with another id. |
| R43 | What differs in outputs, parameters or the description alone is no change either. AWS makes a change set for outputs. |
| R45 | The same `ClientToken` is not known again: `AlreadyExistsException`. |
| R46 | The others are deleted, as AWS documents it. |
| R47 | A change set is found by the name of its stack, not by its id: with the ARN of its stack `ExecuteChangeSet` is `ChangeSetNotFound`. AWS takes either; the driver gives the stack's name and the change set's ARN. |
| R50, R51 | The same token again is done again, or refused for its change set's status; a token for another call is not noticed. |
| R54 | A page has 100 entries, and the next begins at a number: what happens in between moves it. |
| R55 | Capabilities are not asked for, unless it is started to authenticate. |
| R59 | The size of a template is not looked at. |
| – | A stack that was made just now has a `LastUpdatedTime`; reasons and descriptions that are not there come as ''. |
| – | References to what the template does not have are let through. |
| R70 | A carriage return goes over the wire as it is, and is gone when the answer is read; AWS's arrives (cloudformation-coverage-roadmap#1220). |
| R70 | Characters beyond ASCII come back. AWS answers `?` for each, in templates and in descriptions (#814, #1220, aws-cdk-cli#1915). |
*/

let world: EmulatorWorld;
beforeEach(async () => {
  world = await emulatorWorld();
});
afterEach(() => world.close());

const topic = { Type: 'AWS::SNS::Topic' };

let made = 0;
function changeSet(stackName: string, type: NewChangeSet['type'], template: Template | string): NewChangeSet {
  made += 1;
  const changeSetName = `c${made}`;
  const templateBody = typeof template === 'string' ? template : JSON.stringify(template);
  const given = { parameters: {}, tags: {}, capabilities: [], token: `t${made}` };
  return { stackName, changeSetName, type, templateBody, ...given };
}

/** From the change set to the end of its operation. */
async function execute(input: NewChangeSet): Promise<StackDescription> {
  const { here, cloud } = world;
  await here.createChangeSet(input);
  await here.executeChangeSet(input.stackName, input.changeSetName, `x-${input.changeSetName}`);
  for (;;) {
    const stack = await here.describeStack(input.stackName);
    if (stack !== undefined && !stack.status.endsWith('_IN_PROGRESS')) return stack;
    await cloud.clock.sleep(50);
  }
}

const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: { readonly code?: unknown }) => error.code ?? error,
  );

test('what is not there is told from what is', async () => {
  const { here } = world;
  expect(await here.describeStack('none')).toBeUndefined();
  expect(await here.originalTemplate('none')).toBeUndefined();
  expect(await here.describeChangeSet('none', 'none')).toBeUndefined();
  expect(await here.listStacks()).toEqual([]);
  expect(await here.exports()).toEqual([]);
  expect(await codeOf(here.events('none'))).toBe('not-found');
  expect(await codeOf(here.deleteStack('none', 'd'))).toBe('done');
  expect(await codeOf(here.deleteChangeSet('none', 'none'))).toBe('done');
  expect(await codeOf(here.createChangeSet(changeSet('none', 'UPDATE', { Resources: { topic } })))).toBe('not-found');
  expect(await codeOf(here.executeChangeSet('none', 'none', 'x'))).toBe('not-found');
});

test('a stack, its texts and its bytes come back as they were given', async () => {
  const texts = { tag: 'é <&> "🍣"', parameter: ' a\tb <&> "é" ' };
  const template = `{ "Resources": {"Topic": {"Type":"AWS::SNS::Topic"}},
	"Description": "é <&> 🍣",
    "Parameters": {"Plain": {"Type": "String"}, "Secret": {"Type": "String", "NoEcho": true}},
    "Outputs": {"Arn": {"Value": {"Ref": "Topic"}, "Export": {"Name": "net:Arn"}}} }`;
  const stack = await execute({
    ...changeSet('net', 'CREATE', template),
    parameters: { Plain: texts.parameter, Secret: 'hunter2' },
    tags: { 'team:a': texts.tag, empty: '' },
    capabilities: ['CAPABILITY_IAM'],
  });
  const arn = expect.stringMatching(`^arn:aws:sns:${target.region}:${target.account}:net-`);
  expect(stack).toEqual({
    stackId: expect.stringMatching(`^arn:aws:cloudformation:${target.region}:${target.account}:stack/net/`),
    stackName: 'net',
    status: 'CREATE_COMPLETE',
    parameters: { Plain: texts.parameter, Secret: '****' },
    tags: { 'team:a': texts.tag, empty: '' },
    outputs: { Arn: arn },
    exports: { 'net:Arn': arn },
    capabilities: ['CAPABILITY_IAM'],
    terminationProtection: false,
    notificationArns: [],
    createdAt: expect.any(Number),
    updatedAt: expect.any(Number),
    lastOperations: [],
  });
  expect(await world.here.originalTemplate(stack.stackId)).toBe(template);
  expect(await world.here.exports()).toEqual([{ name: 'net:Arn', value: stack.outputs.Arn, stackId: stack.stackId }]);
  expect(await world.here.importers('net:Arn')).toEqual([]);
  const kept = { ...changeSet('net', 'UPDATE', { ...JSON.parse(template), Description: 'other' }) };
  const parameters = { Plain: null, Secret: null };
  // Without tags they are taken away: the empty list is sent.
  expect(await execute({ ...kept, parameters })).toMatchObject({ parameters: stack.parameters, tags: {} });
});

test('the largest template that goes with the call arrives whole', async () => {
  const around = JSON.stringify({ Resources: { topic }, Metadata: { Text: '' } });
  const text = 'é'.repeat(Math.floor((inlineTemplateBytes - around.length) / 2));
  const template = around.replace('""', JSON.stringify(text));
  expect(Buffer.byteLength(template)).toBeGreaterThan(inlineTemplateBytes - 2);
  const { stackId } = await execute(changeSet('large', 'CREATE', template));
  expect(await world.here.originalTemplate(stackId)).toBe(template);
});

test('a change set says what it would do, goes once, and is refused in the words that are known', async () => {
  const { here } = world;
  const tables = (name: string) => ({ Type: 'AWS::SNS::Topic', Properties: { TopicName: name } });
  await execute(changeSet('shop', 'CREATE', { Resources: { Kept: topic, Gone: topic, Renamed: tables('one') } }));
  const other = { Type: 'AWS::SNS::Topic', Properties: { DisplayName: 'x' } };
  const input = changeSet('shop', 'UPDATE', { Resources: { Kept: other, New: topic, Renamed: tables('two') } });
  const { changeSetId, stackId } = await here.createChangeSet(input);
  const described = await here.describeChangeSet('shop', input.changeSetName);
  const change = (action: string, logicalId: string, more: Partial<ResourceChange> = {}) => ({
    action,
    logicalId,
    type: 'AWS::SNS::Topic',
    ...more,
  });
  expect(described).toEqual({
    changeSetId,
    name: input.changeSetName,
    stackId,
    status: 'CREATE_COMPLETE',
    executionStatus: 'AVAILABLE',
    empty: false,
    changes: [
      change('Remove', 'Gone'),
      change('Modify', 'Kept', { replacement: 'False' }),
      change('Add', 'New'),
      change('Modify', 'Renamed', { replacement: 'True' }),
    ],
  });
  expect(await codeOf(here.createChangeSet({ ...input, token: 'other' }))).toBe('already-exists');
  expect(await codeOf(here.createChangeSet({ ...input, changeSetName: 'n', type: 'CREATE' }))).toBe('already-exists');
  expect(await codeOf(here.createChangeSet({ ...input, changeSetName: 'n', templateBody: '{' }))).toBe('validation');
  await here.executeChangeSet('shop', input.changeSetName, 'x');
  expect(await codeOf(here.executeChangeSet('shop', input.changeSetName, 'x'))).toBe('change-set-status');
});

test('a change set without a change is known as one, and goes away', async () => {
  const { here } = world;
  await execute(changeSet('shop', 'CREATE', { Resources: { topic } }));
  const same = changeSet('shop', 'UPDATE', { Resources: { topic } });
  await here.createChangeSet(same);
  expect(await here.describeChangeSet('shop', same.changeSetName)).toMatchObject({
    status: 'FAILED',
    executionStatus: 'UNAVAILABLE',
    empty: true,
    changes: [],
  });
  expect(await codeOf(here.executeChangeSet('shop', same.changeSetName, 'x'))).toBe('change-set-status');
  await here.deleteChangeSet('shop', same.changeSetName);
  expect(await here.describeChangeSet('shop', same.changeSetName)).toBeUndefined();
});

test('a call that the stack is in no status for, or that is protected, is refused as such', async () => {
  const { here, send } = world;
  await execute(changeSet('shop', 'CREATE', { Resources: { topic } }));
  for (const call of [here.cancelUpdate, here.continueRollback, here.rollbackStack])
    expect(await codeOf(call('shop', 'x'))).toBe('stack-status');
  await send('UpdateTerminationProtection', { StackName: 'shop', EnableTerminationProtection: true });
  expect(await here.describeStack('shop')).toMatchObject({ terminationProtection: true });
  expect(await codeOf(here.deleteStack('shop', 'd'))).toBe('termination-protected');
});

test('events come over pages, newest first, each once, with the token of what began them', async () => {
  const parameter = (value: string) => ({ Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: value } });
  const template = (value: string) => ({
    Resources: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`P${index}`, parameter(value)])),
  });
  const first = changeSet('many', 'CREATE', template('1'));
  await execute(first);
  const [newest] = await world.here.events('many');
  const second = changeSet('many', 'UPDATE', template('2'));
  const { stackId } = await execute(second);
  const events = await world.here.events(stackId);
  // Two of each resource, two of the stack, and the one of its review.
  expect(events).toHaveLength(2 * (60 + 1) * 2 + 1);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const times = events.map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(events[0]).toMatchObject({ status: 'UPDATE_COMPLETE', physicalId: stackId, logicalId: 'many' });
  expect(events.at(-1)).toMatchObject({ status: 'REVIEW_IN_PROGRESS' });
  const tokens = new Set(events.slice(0, -1).map(({ token }) => token));
  expect(tokens).toEqual(new Set([`x-${second.changeSetName}`, `x-${first.changeSetName}`]));
  const since = await world.here.events(stackId, newest?.id);
  expect(since).toEqual(events.slice(0, 2 * (60 + 1)));
});

test('a stack that is deleted answers by its id, and a failed creation says why', async () => {
  const { here, cloud } = world;
  const bad = { Type: 'AWS::SSM::Parameter', DependsOn: 'topic', Properties: { Type: 'SecureString', Value: 'x' } };
  const { stackId, status } = await execute(changeSet('broken', 'CREATE', { Resources: { topic, bad } }));
  expect(status).toBe('ROLLBACK_COMPLETE');
  const failed = (await here.events('broken')).filter((event) => event.status === 'CREATE_FAILED');
  expect(failed).toMatchObject([{ logicalId: 'bad', reason: expect.stringContaining('SecureString') }]);
  await here.deleteStack(stackId, 'd');
  while ((await here.describeStack('broken')) !== undefined) await cloud.clock.sleep(50);
  expect(await here.describeStack(stackId)).toMatchObject({ status: 'DELETE_COMPLETE' });
  expect((await here.events(stackId))[0]).toMatchObject({ status: 'DELETE_COMPLETE', token: 'd' });
  expect(await here.listStacks()).toEqual([]);
});
