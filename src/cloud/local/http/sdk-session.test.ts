import * as sdk from '@aws-sdk/client-cloudformation';
import type { Target } from '../../../model/plan.js';
import { cloudFormationOver } from '../../adapter/cloudformation-over.js';
import { CloudError, type CloudFormation, type NewChangeSet } from '../../port.js';
import { type Send, ServiceFault } from '../../send.js';
import type { FaultScript } from '../faults.js';
import { LocalCloud } from '../local-cloud.js';
import { serveCloudFormation } from './serve.js';

process.env.AWS_EC2_METADATA_DISABLED = 'true';
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const target: Target = { account: '123456789012', region: 'eu-west-1' };

const faults: FaultScript = [
  {
    match: { stackName: 'shop', logicalId: 'Receipts', resourceAction: 'create' },
    effect: { kind: 'resource-fails', reason: 'Denied: <no> "é" & 🍣' },
  },
  {
    match: { stackName: 'shop', logicalId: 'Orders', resourceAction: 'update', phase: 'rollback', times: 1 },
    effect: { kind: 'resource-fails', reason: 'Rollback denied' },
  },
  {
    match: { stackName: 'broken', logicalId: 'Topic', resourceAction: 'create' },
    effect: { kind: 'resource-fails', reason: 'No' },
  },
  { match: { action: 'ListExports', nth: 2 }, effect: { kind: 'error', code: 'Throttling', message: 'Rate exceeded' } },
  {
    match: { action: 'ListExports', nth: 3 },
    effect: { kind: 'error', code: 'InternalFailure', message: 'x', status: 500 },
  },
  { match: { action: 'ListExports', nth: 4 }, effect: { kind: 'unreachable' } },
];

function newCore(): LocalCloud {
  return new LocalCloud({ seed: 'session', pageSize: 3, faults });
}

const url = 'https://stackgate-local.invalid/large';

function uploadTo(core: LocalCloud) {
  return async (body: string): Promise<string> => {
    core.putTemplate(url, body);
    return url;
  };
}

const commands = sdk as unknown as Readonly<
  Record<string, new (input: unknown) => Parameters<sdk.CloudFormationClient['send']>[0]>
>;

/** As `src/cloud/aws` will have it: the command by its name, and the SDK's errors in the service's own words. */
function sendOver(client: sdk.CloudFormationClient): Send {
  return async (action, input) => {
    const Command = commands[`${action}Command`];
    if (!Command) throw new Error(`The SDK does not know ${action}.`);
    try {
      return (await client.send(new Command(input))) as unknown as Readonly<Record<string, unknown>>;
    } catch (error) {
      if (!(error instanceof sdk.CloudFormationServiceException))
        throw new ServiceFault('NetworkingError', String(error), 0);
      const { Code: code } = error as { readonly Code?: string };
      throw new ServiceFault(code ?? error.name, error.message, error.$metadata.httpStatusCode);
    }
  };
}

type Log = readonly { readonly what: string; readonly answer: unknown }[];

/** What `session` sees of `cloud`, failures as their codes. */
async function logOf(cloud: CloudFormation, core: LocalCloud): Promise<Log> {
  const log: { what: string; answer: unknown }[] = [];
  const see = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    log.push({ what, answer: await work().catch(failureOf) });
  };
  await session(cloud, core, see);
  return log;
}

function failureOf(error: unknown): unknown {
  if (!(error instanceof CloudError)) throw error;
  const { code, awsCode, message } = error;
  return code === 'unreachable' && awsCode === 'NetworkingError' ? { code } : { code, awsCode, message };
}

function settle(core: LocalCloud): void {
  for (let next = core.nextEventAt(); next !== undefined; next = core.nextEventAt()) core.advanceTo(next);
}

function template(resources: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ Resources: resources, ...more });
}

const topic = { Type: 'AWS::SNS::Topic' };
const network = template(
  { Topic: topic },
  { Outputs: { Arn: { Value: { Ref: 'Topic' }, Export: { Name: 'net-Arn' } } } },
);

function shop(period: string, more: Readonly<Record<string, unknown>> = {}): string {
  return template(
    { Orders: { Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: period } }, ...more },
    {
      Parameters: { Secret: { Type: 'String', NoEcho: true }, Note: { Type: 'String', Default: '' } },
      Outputs: { Net: { Value: { 'Fn::ImportValue': 'net-Arn' } }, Note: { Value: { Ref: 'Note' } } },
    },
  );
}

let changeSets = 0;
function wanted(stackName: string, type: NewChangeSet['type'], templateBody: string): NewChangeSet {
  const changeSetName = `c${++changeSets}`;
  const parameters = {};
  return {
    stackName,
    changeSetName,
    type,
    templateBody,
    parameters,
    tags: {},
    capabilities: [],
    token: `t-${changeSetName}`,
  };
}

/** A stack made, used by another, changed in vain, stuck, brought back, and both deleted. */
async function session(
  cloud: CloudFormation,
  core: LocalCloud,
  see: (what: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  changeSets = 0;
  const deploy = async (change: NewChangeSet): Promise<void> => {
    const { stackName: stack, changeSetName: name } = change;
    await see(`create ${name} of ${stack}`, () => cloud.createChangeSet(change));
    await see(`${name} at once`, () => cloud.describeChangeSet(stack, name));
    settle(core);
    await see(`${name} later`, () => cloud.describeChangeSet(stack, name));
    await see(`execute ${name}`, () => cloud.executeChangeSet(stack, name, `x-${name}`));
    await see(`${stack} at once`, () => cloud.describeStack(stack));
    settle(core);
    await see(`${stack} later`, () => cloud.describeStack(stack));
    await see(`events of ${stack}`, () => cloud.events(stack));
  };

  await see('nothing', () => cloud.describeStack('shop'));
  await see('no template', () => cloud.originalTemplate('shop'));
  await see('no events', () => cloud.events('shop'));
  await deploy(wanted('net', 'CREATE', network));
  await see('exports', () => cloud.exports());
  await see('no importers', () => cloud.importers('net-Arn'));
  const note = { Secret: 'hunter2', Note: 'é <&> "🍣" \r\n\t.' };
  await deploy({ ...wanted('shop', 'CREATE', shop('1')), parameters: note, tags: { 'team <a>': 'é' } });
  await see('importers', () => cloud.importers('net-Arn'));
  await see('template', () => cloud.originalTemplate('shop'));

  const kept = { Secret: null, Note: null };
  const same = { ...wanted('shop', 'UPDATE', shop('1')), parameters: kept, tags: { 'team <a>': 'é' } };
  await see('create same', () => cloud.createChangeSet(same));
  await see('create same again', () => cloud.createChangeSet(same));
  await see('create same with another token', () => cloud.createChangeSet({ ...same, token: 'other' }));
  settle(core);
  await see('empty', () => cloud.describeChangeSet('shop', same.changeSetName));
  await see('execute empty', () => cloud.executeChangeSet('shop', same.changeSetName, 'x'));
  await see('delete empty', () => cloud.deleteChangeSet('shop', same.changeSetName));
  await see('delete empty again', () => cloud.deleteChangeSet('shop', same.changeSetName));
  await see('gone', () => cloud.describeChangeSet('shop', same.changeSetName));

  await deploy({ ...wanted('shop', 'UPDATE', shop('2', { Receipts: topic })), parameters: kept });
  await see('update while stuck', () =>
    cloud.createChangeSet({ ...wanted('shop', 'UPDATE', shop('3')), parameters: kept }),
  );
  await see('continue', () => cloud.continueRollback('shop', 'continue'));
  settle(core);
  await see('back', () => cloud.describeStack('shop'));
  await see('cancel nothing', () => cloud.cancelUpdate('shop', 'cancel'));
  await see('roll back nothing', () => cloud.rollbackStack('shop', 'roll'));

  const role = template({ Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } } });
  await see('no capability', () => cloud.createChangeSet(wanted('roles', 'CREATE', role)));
  await see('already there', () => cloud.createChangeSet(wanted('shop', 'CREATE', network)));
  await see('not there', () => cloud.createChangeSet(wanted('missing', 'UPDATE', network)));
  await see('no template at all', () => cloud.createChangeSet(wanted('bad', 'CREATE', '{')));
  for (const what of ['throttled', 'failing', 'unreachable', 'well again']) await see(what, () => cloud.exports());

  const large = template({ Topic: topic }, { Description: 'd', Metadata: { Large: 'é'.repeat(30_000) } });
  await deploy(wanted('large', 'CREATE', large));
  await see('large template', () => cloud.originalTemplate('large'));
  await deploy(wanted('broken', 'CREATE', template({ Topic: topic })));
  await see('all', () => cloud.listStacks());

  await see('delete what is used', () => cloud.deleteStack('net', 'd0'));
  settle(core);
  await see('still there', () => cloud.describeStack('net'));
  for (const stack of ['shop', 'net', 'broken', 'large', 'missing']) {
    const id = (await cloud.describeStack(stack))?.stackId ?? stack;
    await see(`delete ${stack}`, () => cloud.deleteStack(stack, `d-${stack}`));
    settle(core);
    await see(`${stack} deleted`, () => cloud.describeStack(stack));
    await see(`${stack} by id`, () => cloud.describeStack(id));
  }
  await see('none left', () => cloud.listStacks());
}

async function directly(): Promise<Log> {
  const core = newCore();
  const send: Send = async (action, input) => core.call(target, action, input);
  return logOf(cloudFormationOver(send, { upload: uploadTo(core) }), core);
}

async function overTheWire(): Promise<Log> {
  const core = newCore();
  const server = await serveCloudFormation(async (at, action, input) => core.call(at, action, input));
  const client = new sdk.CloudFormationClient({
    endpoint: server.endpoint,
    region: target.region,
    maxAttempts: 1,
    credentials: { accessKeyId: target.account, secretAccessKey: 'none' },
  });
  try {
    return await logOf(cloudFormationOver(sendOver(client), { upload: uploadTo(core) }), core);
  } finally {
    client.destroy();
    await server.close();
  }
}

it('is the same over the wire as directly', async () => {
  expect(await overTheWire()).toEqual(await directly());
});

it('goes as the session means it to', async () => {
  const log = new Map((await directly()).map(({ what, answer }) => [what, answer]));
  const expected: Readonly<Record<string, unknown>> = {
    nothing: undefined,
    'no template': undefined,
    'no events': { code: 'not-found' },
    'net later': { status: 'CREATE_COMPLETE', exports: { 'net-Arn': expect.stringContaining('arn:aws:sns') } },
    'no importers': [],
    'shop later': { status: 'UPDATE_ROLLBACK_FAILED' },
    importers: ['shop'],
    'create same again': log.get('create same'),
    'create same with another token': { code: 'already-exists' },
    empty: { status: 'FAILED', empty: true },
    'execute empty': { code: 'change-set-status' },
    gone: undefined,
    'update while stuck': { code: 'stack-status' },
    back: {
      status: 'UPDATE_ROLLBACK_COMPLETE',
      tags: { 'team <a>': 'é' },
      parameters: { Secret: '****', Note: 'é <&> "🍣" \r\n\t.' },
    },
    'cancel nothing': { code: 'stack-status' },
    'roll back nothing': { code: 'stack-status' },
    'no capability': { code: 'insufficient-capabilities' },
    'not there': { code: 'not-found' },
    'no template at all': { code: 'validation' },
    throttled: { code: 'throttled' },
    failing: { code: 'unreachable', awsCode: 'InternalFailure' },
    unreachable: { code: 'unreachable' },
    'well again': [{ name: 'net-Arn' }],
    'broken later': { status: 'ROLLBACK_COMPLETE' },
    'still there': { status: 'CREATE_COMPLETE' },
    'shop deleted': undefined,
    'shop by id': { status: 'DELETE_COMPLETE' },
    'net deleted': undefined,
    'delete missing': undefined,
    'none left': [],
  };
  for (const [what, answer] of Object.entries(expected)) {
    expect([what, log.has(what)]).toEqual([what, true]);
    if (answer === undefined) expect([what, log.get(what)]).toEqual([what, undefined]);
    else expect({ [what]: log.get(what) }).toMatchObject({ [what]: answer });
  }
  expect(JSON.stringify([...log])).not.toContain('hunter2');
});
