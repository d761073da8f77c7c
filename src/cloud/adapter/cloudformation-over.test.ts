import { CloudError, type CloudFormation, type NewChangeSet } from '../port.js';
import { type Send, ServiceFault } from '../send.js';
import { cloudFormationOver } from './cloudformation-over.js';

type Answer = Readonly<Record<string, unknown>> | Error;

interface Scripted {
  readonly cloud: CloudFormation;
  /** Every call made, in order. */
  readonly calls: { readonly action: string; readonly input: Readonly<Record<string, unknown>> }[];
}

/** Answers in order, whatever is asked; the calls tell whether it was the right thing. */
function scripted(answers: readonly Answer[], upload?: (body: string) => Promise<string>): Scripted {
  const calls: Scripted['calls'] = [];
  const send: Send = async (action, input) => {
    const answer = answers[calls.length];
    calls.push({ action, input });
    if (answer === undefined) throw new Error(`no answer for ${action}`);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { cloud: cloudFormationOver(send, upload ? { upload } : {}), calls };
}

const missing = new ServiceFault('ValidationError', 'Stack with id shop does not exist');
const noChangeSet = new ServiceFault('ChangeSetNotFound', 'ChangeSet [c1] does not exist', 404);
const throttled = new ServiceFault('Throttling', 'Rate exceeded');
const created = new Date('2026-03-01T10:00:00.250Z');

function stack(name: string, more: Readonly<Record<string, unknown>> = {}) {
  return { StackId: `id-${name}`, StackName: name, StackStatus: 'CREATE_COMPLETE', CreationTime: created, ...more };
}

function changeSet(more: Readonly<Record<string, unknown>> = {}) {
  return {
    ChangeSetId: 'cs-id',
    ChangeSetName: 'c1',
    StackId: 'id-shop',
    StackName: 'shop',
    Status: 'CREATE_COMPLETE',
    ExecutionStatus: 'AVAILABLE',
    ...more,
  };
}

describe('stacks', () => {
  it('describes everything that a deployer needs', async () => {
    const { cloud, calls } = scripted([
      {
        Stacks: [
          stack('shop', {
            StackStatusReason: 'fine',
            LastUpdatedTime: new Date('2026-03-02T00:00:00Z'),
            Parameters: [
              { ParameterKey: 'Password', ParameterValue: '****' },
              { ParameterKey: 'Ami', ParameterValue: '/images/base', ResolvedValue: 'ami-1' },
              { ParameterKey: '__proto__', ParameterValue: 'x' },
            ],
            Tags: [{ Key: 'team', Value: 'shop' }],
            Outputs: [
              { OutputKey: 'TopicArn', OutputValue: 'arn:topic', ExportName: 'shop-Topic' },
              { OutputKey: 'Url', OutputValue: 'https://x' },
            ],
            Capabilities: ['CAPABILITY_IAM'],
            EnableTerminationProtection: true,
            RootId: 'id-root',
            LastOperations: [
              { OperationId: 'o2', OperationType: 'ROLLBACK' },
              { OperationId: 'o1', OperationType: 'UPDATE_STACK' },
            ],
          }),
        ],
      },
    ]);
    const described = await cloud.describeStack('shop');
    expect(calls).toEqual([{ action: 'DescribeStacks', input: { StackName: 'shop' } }]);
    expect(described).toEqual({
      stackId: 'id-shop',
      stackName: 'shop',
      status: 'CREATE_COMPLETE',
      statusReason: 'fine',
      parameters: Object.fromEntries([
        ['Password', '****'],
        ['Ami', '/images/base'],
        ['__proto__', 'x'],
      ]),
      tags: { team: 'shop' },
      outputs: { TopicArn: 'arn:topic', Url: 'https://x' },
      exports: { 'shop-Topic': 'arn:topic' },
      capabilities: ['CAPABILITY_IAM'],
      notificationArns: [],
      terminationProtection: true,
      rootId: 'id-root',
      createdAt: created.getTime(),
      updatedAt: Date.UTC(2026, 2, 2),
      lastOperations: [
        { id: 'o2', type: 'ROLLBACK' },
        { id: 'o1', type: 'UPDATE_STACK' },
      ],
    });
    expect(described?.tags.constructor).toBeUndefined();
  });

  it('fills in what the service leaves out', async () => {
    const { cloud } = scripted([{ Stacks: [stack('shop')] }]);
    expect(await cloud.describeStack('shop')).toEqual({
      stackId: 'id-shop',
      stackName: 'shop',
      status: 'CREATE_COMPLETE',
      parameters: {},
      tags: {},
      outputs: {},
      exports: {},
      capabilities: [],
      notificationArns: [],
      terminationProtection: false,
      createdAt: created.getTime(),
      lastOperations: [],
    });
  });

  it('has no stack where there is none', async () => {
    expect(await scripted([missing]).cloud.describeStack('shop')).toBeUndefined();
    expect(await scripted([missing]).cloud.originalTemplate('shop')).toBeUndefined();
    expect(await scripted([{ Stacks: [] }]).cloud.describeStack('shop')).toBeUndefined();
  });

  it('does not take another failure for a missing stack', async () => {
    const error = await scripted([throttled])
      .cloud.describeStack('shop')
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CloudError);
    expect(error).toMatchObject({ code: 'throttled', awsCode: 'Throttling', retryable: true });
  });

  it('lists all pages, in name order', async () => {
    const { cloud, calls } = scripted([
      { Stacks: [stack('b'), stack('c')], NextToken: 'n1' },
      { Stacks: [], NextToken: 'n2' },
      { Stacks: [stack('a')] },
    ]);
    expect((await cloud.listStacks()).map((each) => each.stackName)).toEqual(['a', 'b', 'c']);
    expect(calls.map((call) => call.input)).toEqual([{}, { NextToken: 'n1' }, { NextToken: 'n2' }]);
  });

  it('ends where a page names itself as the next', async () => {
    const page = { Stacks: [stack('a')], NextToken: 'same' };
    await expect(scripted([page, page, page]).cloud.listStacks()).rejects.toMatchObject({
      awsCode: 'RepeatedNextToken',
    });
    const other = { Stacks: [stack('a')], NextToken: 'other' };
    await expect(scripted([page, other, page, other]).cloud.listStacks()).rejects.toMatchObject({
      awsCode: 'RepeatedNextToken',
    });
  });

  it.each([
    ['no id', { Stacks: [{ StackName: 'shop' }] }],
    ['a list that is none', { Stacks: 'shop' }],
    ['an entry that is none', { Stacks: ['shop'] }],
    ['a date as text', { Stacks: [stack('shop', { CreationTime: '2026-03-01' })] }],
  ])('refuses an answer with %s', async (_, answer) => {
    await expect(scripted([answer]).cloud.describeStack('shop')).rejects.toMatchObject({ awsCode: 'MalformedAnswer' });
  });

  it('lets a bug through as it is', async () => {
    const bug = new TypeError('x is not a function');
    await expect(scripted([bug]).cloud.describeStack('shop')).rejects.toBe(bug);
  });

  it('asks for the template as it was given', async () => {
    const { cloud, calls } = scripted([{ TemplateBody: 'Resources: {}\n', StagesAvailable: ['Original'] }]);
    expect(await cloud.originalTemplate('shop')).toBe('Resources: {}\n');
    expect(calls[0]?.input).toEqual({ StackName: 'shop', TemplateStage: 'Original' });
  });
});

describe('change sets', () => {
  const wanted: NewChangeSet = {
    stackName: 'shop',
    changeSetName: 'c1',
    type: 'UPDATE',
    templateBody: '{}',
    parameters: { Stage: 'dev', Password: null, Empty: '' },
    tags: {},
    capabilities: ['CAPABILITY_IAM'],
    token: 't1',
  };
  const made = { Id: 'cs-id', StackId: 'id-shop' };

  it('are made with previous values where none is given, and with tags also where there are none', async () => {
    const { cloud, calls } = scripted([made]);
    expect(await cloud.createChangeSet({ ...wanted, description: 'run 7' })).toEqual({
      changeSetId: 'cs-id',
      stackId: 'id-shop',
    });
    expect(calls).toEqual([
      {
        action: 'CreateChangeSet',
        input: {
          StackName: 'shop',
          ChangeSetName: 'c1',
          ChangeSetType: 'UPDATE',
          TemplateBody: '{}',
          Parameters: [
            { ParameterKey: 'Stage', ParameterValue: 'dev' },
            { ParameterKey: 'Password', UsePreviousValue: true },
            { ParameterKey: 'Empty', ParameterValue: '' },
          ],
          Tags: [],
          Capabilities: ['CAPABILITY_IAM'],
          ClientToken: 't1',
          Description: 'run 7',
        },
      },
    ]);
  });

  it('count bytes, not characters, for what goes with the call', async () => {
    const fits = 'é'.repeat(25_600);
    const inline = scripted([made], async () => 'unused');
    await inline.cloud.createChangeSet({ ...wanted, templateBody: fits });
    expect(inline.calls[0]?.input).toMatchObject({ TemplateBody: fits });

    const uploads: string[] = [];
    const uploaded = scripted([made], async (body) => `https://bucket/${uploads.push(body)}`);
    await uploaded.cloud.createChangeSet({ ...wanted, templateBody: `${fits}x` });
    expect(uploads).toEqual([`${fits}x`]);
    expect(uploaded.calls[0]?.input).toMatchObject({ TemplateURL: 'https://bucket/1' });
    expect(uploaded.calls[0]?.input).not.toHaveProperty('TemplateBody');
  });

  it('are refused with a large template and no place for it, without a call', async () => {
    const { cloud, calls } = scripted([]);
    const large = { ...wanted, templateBody: 'é'.repeat(25_601) };
    await expect(cloud.createChangeSet(large)).rejects.toMatchObject({
      code: 'validation',
      message: expect.stringContaining('51202 bytes'),
    });
    expect(calls).toEqual([]);
  });

  it('are described over all pages, without what is no resource', async () => {
    const { cloud, calls } = scripted([
      changeSet({
        Changes: [
          { Type: 'Resource', ResourceChange: { Action: 'Add', LogicalResourceId: 'A', ResourceType: 'T::A' } },
          { Type: 'Hook', HookInvocationCount: 1 },
        ],
        NextToken: 'n1',
      }),
      changeSet({
        Changes: [
          {
            Type: 'Resource',
            ResourceChange: {
              Action: 'Modify',
              LogicalResourceId: 'B',
              ResourceType: 'T::B',
              Replacement: 'Conditional',
            },
          },
          {
            Type: 'Resource',
            ResourceChange: { Action: 'SyncWithActual', LogicalResourceId: 'C', ResourceType: 'T::C' },
          },
        ],
      }),
    ]);
    expect(await cloud.describeChangeSet('shop', 'c1')).toEqual({
      changeSetId: 'cs-id',
      name: 'c1',
      stackId: 'id-shop',
      status: 'CREATE_COMPLETE',
      executionStatus: 'AVAILABLE',
      empty: false,
      changes: [
        { action: 'Add', logicalId: 'A', type: 'T::A' },
        { action: 'Modify', logicalId: 'B', type: 'T::B', replacement: 'Conditional' },
        { action: 'Dynamic', logicalId: 'C', type: 'T::C' },
      ],
    });
    expect(calls.map((call) => call.input)).toEqual([
      { StackName: 'shop', ChangeSetName: 'c1' },
      { StackName: 'shop', ChangeSetName: 'c1', NextToken: 'n1' },
    ]);
  });

  it.each([
    ["The submitted information didn't contain changes. Submit different information to create a change set.", true],
    ['No updates are to be performed.', true],
    ['Requires capabilities : [CAPABILITY_IAM]', false],
    ['Description says: No updates are to be performed', false],
  ])('that failed are empty or not: %s', async (StatusReason, empty) => {
    const { cloud } = scripted([changeSet({ Status: 'FAILED', ExecutionStatus: 'UNAVAILABLE', StatusReason })]);
    expect(await cloud.describeChangeSet('shop', 'c1')).toMatchObject({ empty, statusReason: StatusReason });
  });

  it('are never empty while they did not fail', async () => {
    const { cloud } = scripted([changeSet({ StatusReason: 'No updates are to be performed.' })]);
    expect(await cloud.describeChangeSet('shop', 'c1')).toMatchObject({ empty: false });
  });

  it('are not there where they, or their stack, are gone', async () => {
    for (const answer of [noChangeSet, missing, changeSet({ Status: 'DELETE_COMPLETE' })])
      expect(await scripted([answer]).cloud.describeChangeSet('shop', 'c1')).toBeUndefined();
  });

  it('may be gone when they are deleted, and not when they are executed', async () => {
    for (const answer of [noChangeSet, missing, {}])
      await expect(scripted([answer]).cloud.deleteChangeSet('shop', 'c1')).resolves.toBeUndefined();
    await expect(scripted([noChangeSet]).cloud.executeChangeSet('shop', 'c1', 't')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('operations', () => {
  it.each([
    ['executeChangeSet', 'ExecuteChangeSet', { ChangeSetName: 'c1' }],
    ['deleteStack', 'DeleteStack', {}],
    ['cancelUpdate', 'CancelUpdateStack', {}],
    ['continueRollback', 'ContinueUpdateRollback', {}],
    ['rollbackStack', 'RollbackStack', {}],
  ] as const)('%s carries its token', async (method, action, more) => {
    const { cloud, calls } = scripted([{}]);
    await (method === 'executeChangeSet' ? cloud[method]('shop', 'c1', 't9') : cloud[method]('shop', 't9'));
    expect(calls).toEqual([{ action, input: { StackName: 'shop', ClientRequestToken: 't9', ...more } }]);
  });

  it('deletes what is gone already, and nothing that is protected', async () => {
    await expect(scripted([missing]).cloud.deleteStack('shop', 't')).resolves.toBeUndefined();
    const guarded = 'Stack [shop] cannot be deleted while TerminationProtection is enabled';
    await expect(
      scripted([new ServiceFault('ValidationError', guarded)]).cloud.deleteStack('shop', 't'),
    ).rejects.toMatchObject({ code: 'termination-protected' });
  });

  it('does not take a missing stack for one that was cancelled, continued or rolled back', async () => {
    for (const method of ['cancelUpdate', 'continueRollback', 'rollbackStack'] as const)
      await expect(scripted([missing]).cloud[method]('shop', 't')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('events', () => {
  function event(id: string, more: Readonly<Record<string, unknown>> = {}) {
    return { EventId: id, Timestamp: created, StackId: 'id-shop', StackName: 'shop', ...more };
  }

  it('come over all pages, each once', async () => {
    const { cloud } = scripted([
      { StackEvents: [event('4'), event('3')], NextToken: 'n' },
      { StackEvents: [event('3'), event('2'), event('1')] },
    ]);
    expect((await cloud.events('shop')).map((each) => each.id)).toEqual(['4', '3', '2', '1']);
  });

  it('end before the one that is known, without asking for further pages', async () => {
    const { cloud, calls } = scripted([{ StackEvents: [event('4'), event('3'), event('2')], NextToken: 'n' }]);
    expect((await cloud.events('shop', '3')).map((each) => each.id)).toEqual(['4']);
    expect(calls).toHaveLength(1);
  });

  it('come all where the one that is known is not among them', async () => {
    const { cloud } = scripted([{ StackEvents: [event('4')], NextToken: 'n' }, { StackEvents: [event('3')] }]);
    expect(await cloud.events('shop', 'of another stack')).toHaveLength(2);
  });

  it('say which call began them', async () => {
    const { cloud } = scripted([
      {
        StackEvents: [
          event('1', {
            LogicalResourceId: 'Charge',
            PhysicalResourceId: 'shop-charge',
            ResourceType: 'AWS::Lambda::Function',
            ResourceStatus: 'CREATE_FAILED',
            ResourceStatusReason: 'AccessDenied',
            ClientRequestToken: 't1',
            OperationId: 'o1',
          }),
        ],
      },
    ]);
    expect(await cloud.events('shop')).toEqual([
      {
        id: '1',
        at: created.getTime(),
        stackId: 'id-shop',
        stackName: 'shop',
        logicalId: 'Charge',
        physicalId: 'shop-charge',
        type: 'AWS::Lambda::Function',
        status: 'CREATE_FAILED',
        reason: 'AccessDenied',
        token: 't1',
        operationId: 'o1',
      },
    ]);
  });

  it('of a stack that does not exist are an error', async () => {
    await expect(scripted([missing]).cloud.events('shop')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('exports', () => {
  it('come over all pages', async () => {
    const { cloud } = scripted([
      { Exports: [{ Name: 'a', Value: '1', ExportingStackId: 'id-a' }], NextToken: 'n' },
      { Exports: [{ Name: 'b', Value: '2', ExportingStackId: 'id-b' }] },
    ]);
    expect(await cloud.exports()).toEqual([
      { name: 'a', value: '1', stackId: 'id-a' },
      { name: 'b', value: '2', stackId: 'id-b' },
    ]);
  });

  it('have importers over all pages', async () => {
    const { cloud, calls } = scripted([{ Imports: ['x', 'y'], NextToken: 'n' }, { Imports: ['z'] }]);
    expect(await cloud.importers('a')).toEqual(['x', 'y', 'z']);
    expect(calls[1]).toEqual({ action: 'ListImports', input: { ExportName: 'a', NextToken: 'n' } });
  });

  it('have none where CloudFormation makes an error of it, and an error stays one', async () => {
    const none = new ServiceFault('ValidationError', "Export 'a' is not imported by any stack.");
    expect(await scripted([none]).cloud.importers('a')).toEqual([]);
    await expect(scripted([throttled]).cloud.importers('a')).rejects.toMatchObject({ code: 'throttled' });
  });
});
