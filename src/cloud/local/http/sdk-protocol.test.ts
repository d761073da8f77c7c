import * as sdk from '@aws-sdk/client-cloudformation';
import fc from 'fast-check';
import type { Target } from '../../../model/plan.js';
import { ServiceFault } from '../../send.js';
import { type CloudServer, serveCloudFormation } from './serve.js';

process.env.AWS_EC2_METADATA_DISABLED = 'true';
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

let server: CloudServer;
let client: sdk.CloudFormationClient;
/** What the next call is answered. */
let respond: (input: Readonly<Record<string, unknown>>, target: Target) => Readonly<Record<string, unknown>>;

beforeAll(async () => {
  server = await serveCloudFormation(async (target, _action, input) => respond(input, target));
  client = new sdk.CloudFormationClient({
    endpoint: server.endpoint,
    region: 'eu-west-1',
    maxAttempts: 1,
    credentials: { accessKeyId: '123456789012', secretAccessKey: 'none' },
  });
});
afterAll(async () => {
  client.destroy();
  await server.close();
});

/** What the server is given when the client sends `input`. */
async function received(input: sdk.CreateChangeSetCommandInput): Promise<unknown> {
  let seen: unknown;
  respond = (given) => {
    seen = JSON.parse(JSON.stringify(given));
    return { Id: 'x', StackId: 'y' };
  };
  await client.send(new sdk.CreateChangeSetCommand(input));
  return seen;
}

async function answered(stack: Readonly<Record<string, unknown>>): Promise<sdk.Stack | undefined> {
  respond = () => ({ Stacks: [stack] });
  return (await client.send(new sdk.DescribeStacksCommand({}))).Stacks?.[0];
}

describe('input', () => {
  it('arrives as it was given, with its types', async () => {
    const input: sdk.CreateChangeSetCommandInput = {
      StackName: 'shop',
      ChangeSetName: 'c1',
      ChangeSetType: 'UPDATE',
      TemplateBody: 'Resources:\n  A: {Type: "T & <U>"}\r\n# é🍣 %+=\n',
      Parameters: [
        { ParameterKey: 'A', ParameterValue: '' },
        { ParameterKey: 'B', UsePreviousValue: true },
      ],
      Tags: [],
      Capabilities: ['CAPABILITY_IAM', 'CAPABILITY_AUTO_EXPAND'],
      RollbackConfiguration: { RollbackTriggers: [{ Arn: 'a', Type: 't' }], MonitoringTimeInMinutes: 5 },
      IncludeNestedStacks: false,
      ResourcesToImport: [
        { ResourceType: 'T', LogicalResourceId: 'L', ResourceIdentifier: { 'Table.Name': 'x', b: 'y' } },
      ],
    };
    expect(await received(input)).toEqual(input);
  });

  it('arrives with any texts', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.record({ Key: text, Value: text }), { maxLength: 15 }), async (body, Tags) => {
        const input = { StackName: 'shop', ChangeSetName: 'c', TemplateBody: body, Tags };
        expect(await received(input)).toEqual(input);
      }),
      { numRuns: 50 },
    );
  });

  it('arrives at the account and region of the credentials', async () => {
    let seen: unknown;
    respond = (_, target) => {
      seen = target;
      return {};
    };
    await client.send(new sdk.DescribeStacksCommand({}));
    expect(seen).toEqual({ account: '123456789012', region: 'eu-west-1' });
  });
});

describe('output', () => {
  const stack = {
    StackId: 'id',
    StackName: 'shop',
    StackStatus: 'CREATE_COMPLETE',
    CreationTime: new Date('2026-03-01T10:00:00.250Z'),
  };

  it('arrives as it was given, with its types', async () => {
    const more = {
      ...stack,
      LastUpdatedTime: new Date('2026-03-01T11:00:00Z'),
      EnableTerminationProtection: true,
      DisableRollback: false,
      TimeoutInMinutes: 30,
      Tags: [{ Key: 'a', Value: '' }],
      Parameters: [],
      Capabilities: ['CAPABILITY_IAM'],
      LastOperations: [{ OperationType: 'CREATE_STACK', OperationId: 'o1' }],
    };
    expect(await answered(more)).toEqual(more);
  });

  it('arrives with any text, but for what XML cannot carry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const description = (await answered({ ...stack, Description: `|${text}|` }))?.Description;
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot carry
        expect(description).toBe(`|${text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')}|`);
      }),
      { numRuns: 100 },
    );
  });

  it('arrives when it is a megabyte', async () => {
    const body = `{"a":"${'é<&>"'.repeat(150_000)}"}`;
    respond = () => ({ TemplateBody: body });
    const answer = await client.send(new sdk.GetTemplateCommand({ StackName: 'shop' }));
    expect(answer.TemplateBody === body).toBe(true);
  });

  it('may be empty', async () => {
    respond = () => ({});
    expect(await client.send(new sdk.DeleteStackCommand({ StackName: 'shop' }))).toHaveProperty('$metadata');
    expect(await client.send(new sdk.ExecuteChangeSetCommand({ ChangeSetName: 'c' }))).toHaveProperty('$metadata');
    respond = () => ({ Stacks: [] });
    expect((await client.send(new sdk.DescribeStacksCommand({}))).Stacks).toEqual([]);
  });
});

describe('errors', () => {
  it.each([
    ['AlreadyExistsException', 400, 'AlreadyExistsException'],
    ['ChangeSetNotFound', 404, 'ChangeSetNotFoundException'],
    ['InvalidChangeSetStatus', 400, 'InvalidChangeSetStatusException'],
    ['InsufficientCapabilitiesException', 400, 'InsufficientCapabilitiesException'],
    ['LimitExceededException', 400, 'LimitExceededException'],
    ['TokenAlreadyExistsException', 400, 'TokenAlreadyExistsException'],
    ['ValidationError', 400, 'ValidationError'],
    ['Throttling', 400, 'Throttling'],
    ['InternalFailure', 500, 'InternalFailure'],
  ])('%s arrives with its status %i as %s', async (code, status, name) => {
    respond = () => {
      throw new ServiceFault(code, 'Rate <exceeded> & é', status);
    };
    const error = await client.send(new sdk.DescribeStacksCommand({})).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name, message: 'Rate <exceeded> & é', $metadata: { httpStatusCode: status } });
    expect(error).toMatchObject({ Code: code });
  });

  it('arrive as none where no answer came', async () => {
    respond = () => {
      throw new ServiceFault('NetworkingError', 'gone', 0);
    };
    const error = await client.send(new sdk.DescribeStacksCommand({})).catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(sdk.CloudFormationServiceException);
    expect((error as Error).message).toContain('socket hang up');
  });
});
