import * as sdk from '@aws-sdk/client-cloudformation';
import { LocalCloud } from '../local-cloud.js';
import { type CloudServer, serveCloudFormation } from './serve.js';

process.env.AWS_EC2_METADATA_DISABLED = 'true';
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const target = { account: '123456789012', region: 'eu-west-1' };
const template = JSON.stringify({
  Parameters: { Note: { Type: 'String' } },
  Resources: Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`Topic${n}`, { Type: 'AWS::SNS::Topic' }])),
  Outputs: { Note: { Value: { Ref: 'Note' }, Export: { Name: 'shop-Note' } } },
});
const note = 'é <&> 🍣 "\'';

let core: LocalCloud;
let server: CloudServer;
let client: sdk.CloudFormationClient;

function clientAt(region: string): sdk.CloudFormationClient {
  return new sdk.CloudFormationClient({
    endpoint: server.endpoint,
    region,
    maxAttempts: 1,
    credentials: { accessKeyId: target.account, secretAccessKey: 'none' },
  });
}

function settle(): void {
  for (let next = core.nextEventAt(); next !== undefined; next = core.nextEventAt()) core.advanceTo(next);
}

async function createShop(): Promise<void> {
  await client.send(
    new sdk.CreateStackCommand({
      StackName: 'shop',
      TemplateBody: template,
      Parameters: [{ ParameterKey: 'Note', ParameterValue: note }],
      Tags: [{ Key: 'é', Value: note }],
      EnableTerminationProtection: true,
      TimeoutInMinutes: 90,
      ClientRequestToken: 'token-1',
    }),
  );
  settle();
}

function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'none',
    (error: unknown) => error,
  );
}

beforeEach(async () => {
  core = new LocalCloud({ seed: 'client', pageSize: 7 });
  server = await serveCloudFormation(async (at, action, input) => core.call(at, action, input));
  client = clientAt(target.region);
});
afterEach(async () => {
  client.destroy();
  await server.close();
});

it('makes a stack, with flags, numbers, dates and texts as they are', async () => {
  await createShop();
  const { Stacks } = await client.send(new sdk.DescribeStacksCommand({ StackName: 'shop' }));
  expect(Stacks).toEqual([
    expect.objectContaining({
      StackStatus: 'CREATE_COMPLETE',
      CreationTime: expect.any(Date),
      EnableTerminationProtection: true,
      Tags: [{ Key: 'é', Value: note }],
      Parameters: [{ ParameterKey: 'Note', ParameterValue: note }],
      Outputs: [expect.objectContaining({ OutputKey: 'Note', OutputValue: note, ExportName: 'shop-Note' })],
    }),
  ]);
  const { TemplateBody } = await client.send(new sdk.GetTemplateCommand({ StackName: 'shop' }));
  expect(TemplateBody).toBe(template);
});

it("pages through the SDK's own paginators", async () => {
  await createShop();
  const events: sdk.StackEvent[] = [];
  let pages = 0;
  for await (const page of sdk.paginateDescribeStackEvents({ client }, { StackName: 'shop' })) {
    pages++;
    events.push(...(page.StackEvents ?? []));
  }
  // Begun and ended for each resource and for the stack, and "begun" once more where a physical id is known.
  expect(events.length).toBeGreaterThanOrEqual(2 * 31);
  expect(pages).toBe(Math.ceil(events.length / 7));
  expect(new Set(events.map((event) => event.EventId)).size).toBe(events.length);
  expect(new Set(events.map((event) => event.ClientRequestToken))).toEqual(new Set(['token-1']));
  const times = events.map((event) => event.Timestamp?.getTime() ?? Number.NaN);
  expect(times).toEqual([...times].sort((a, b) => b - a));
});

it('keeps regions apart', async () => {
  await createShop();
  const elsewhere = clientAt('us-east-1');
  try {
    expect((await elsewhere.send(new sdk.DescribeStacksCommand({}))).Stacks).toEqual([]);
    expect((await client.send(new sdk.DescribeStacksCommand({}))).Stacks).toHaveLength(1);
  } finally {
    elsewhere.destroy();
  }
});

it("says what is wrong in the SDK's own errors", async () => {
  await createShop();
  const again = new sdk.CreateStackCommand({ StackName: 'shop', TemplateBody: template });
  expect(await failure(client.send(again))).toBeInstanceOf(sdk.AlreadyExistsException);

  const noSet = new sdk.DescribeChangeSetCommand({ StackName: 'shop', ChangeSetName: 'none' });
  expect(await failure(client.send(noSet))).toBeInstanceOf(sdk.ChangeSetNotFoundException);

  const guarded = new sdk.DeleteStackCommand({ StackName: 'shop' });
  expect(await failure(client.send(guarded))).toMatchObject({
    name: 'ValidationError',
    message: expect.stringContaining('TerminationProtection'),
    $metadata: { httpStatusCode: 400, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });

  const role = { Resources: { R: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } } } };
  const powerful = new sdk.CreateStackCommand({ StackName: 'roles', TemplateBody: JSON.stringify(role) });
  expect(await failure(client.send(powerful))).toBeInstanceOf(sdk.InsufficientCapabilitiesException);

  const unused = new sdk.ListImportsCommand({ ExportName: 'shop-Note' });
  expect(await failure(client.send(unused))).toMatchObject({
    name: 'ValidationError',
    message: expect.stringContaining('not imported by any stack'),
  });
});

it('says that it does not know an action', async () => {
  // One that the SDK has and the embedded cloud does not.
  expect(await failure(client.send(new sdk.ListStackSetsCommand({})))).toMatchObject({
    name: 'InvalidAction',
    message: expect.stringContaining('ListStackSets'),
  });
});
