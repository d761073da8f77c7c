import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { awsAccess } from '../../src/cloud/aws/aws-access.js';
import { serveAws } from '../../src/cloud/local/http/serve-aws.js';
import { identities } from '../../src/cloud/local/identity/identities.js';
import { LocalCloud } from '../../src/cloud/local/local-cloud.js';
import { objectStore } from '../../src/cloud/local/objects/object-store.js';
import { realClock } from '../../src/cloud/real-clock.js';
import { readJournal } from '../../src/deploy/journal/read-journal.js';
import { bucketStores } from '../../src/deploy/stores/bucket-stores.js';
import { account, here, processSecret, setProcessCredentials } from '../support/aws-world.js';
import { CommandLine } from '../support/command-line.js';
import { gitRepository, removeRepositories } from '../support/git-repository.js';

setProcessCredentials();
jest.setTimeout(60_000);

const compiled = new CommandLine();
const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(() => {
  compiled.remove();
  removeRepositories();
});

const bucket = `artefacts-${account}-eu-west-1`;
const settings = `version: 1\nstages: [{ name: dev, account: '${account}', region: eu-west-1, bucket: 'artefacts-{account}-{region}' }]\n`;
const template = 'Resources:\n  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: first } }\n';

/** AWS on this machine, on its clock, of which one call is never answered. */
async function silentAt(silent: string) {
  const objects = objectStore({ now: Date.now });
  objects.createBucket(bucket, account);
  const core = new LocalCloud({ seed: 'aws', startAt: Date.now(), duration: () => 50, changeSetDuration: 50 });
  let reached: () => void = () => {};
  const isReached = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const answering = async <Answer>(name: string, answer: () => Answer): Promise<Answer> => {
    if (name !== silent) return answer();
    reached();
    return new Promise(() => {});
  };
  const known = identities({ now: Date.now, account });
  const server = await serveAws({
    call: (target, action, input) =>
      answering(action, () => {
        core.advanceTo(Date.now());
        return core.call(target, action, input);
      }),
    objects,
    identities: known,
  });
  closing.push(() => server.close());
  const environment = { AWS_ENDPOINT_URL: server.endpoint };
  const access = awsAccess({ environment, clock: realClock, run: 'look' });
  closing.push(() => access.close());
  return { environment, isReached, stores: bucketStores(access.bucket(here, bucket), realClock) };
}

const leftBehind = 'something gives no answer';

type World = Awaited<ReturnType<typeof silentAt>>;

const surroundings = ({ environment }: World) => ({
  ...environment,
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  AWS_ACCESS_KEY_ID: account,
  AWS_SECRET_ACCESS_KEY: processSecret,
  AWS_EC2_METADATA_DISABLED: 'true',
});

function commandLine(world: World): ChildProcess {
  const folder = gitRepository({ 'stackgate.yml': settings, 'orders/template.yaml': template });
  const [node, args] = compiled.command(['deploy', '.', '--stage', 'dev', '--cloud', 'aws', '--format', 'json']);
  return spawn(node, args, { cwd: folder, env: surroundings(world), stdio: ['ignore', 'pipe', 'pipe'] });
}

function action(world: World): ChildProcess {
  const folder = gitRepository({ 'stackgate.yml': settings, 'orders/template.yaml': template });
  const temporary = mkdtempSync(join(tmpdir(), 'stackgate-runner-'));
  closing.push(() => rmSync(temporary, { recursive: true, force: true }));
  const file = (name: string, text = '') => {
    writeFileSync(join(temporary, name), text);
    return join(temporary, name);
  };
  const env = {
    ...surroundings(world),
    RUNNER_TEMP: temporary,
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify({ before: '0'.repeat(40), ref: 'refs/heads/main' })),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_WORKSPACE: folder,
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_RUN_ID: '42',
    INPUT_COMMAND: 'deploy',
    INPUT_STAGE: 'dev',
  };
  return spawn(process.execPath, [compiled.file('action/index.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Signals once the silent call is there, and waits for the end. */
async function stopped(start: (world: World) => ChildProcess, silent: string, ...signals: readonly NodeJS.Signals[]) {
  const world = await silentAt(silent);
  const child = start(world);
  closing.push(() => void child.kill('SIGKILL'));
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (log += String(text)));
  const end = once(child, 'close');
  await Promise.race([world.isReached, end.then(() => Promise.reject(new Error(`it ended too early:\n${log}`)))]);
  const begun = performance.now();
  for (const [at, signal] of signals.entries()) {
    // The one before was heard when it is told.
    if (at > 0) await once(child.stderr ?? child, 'data');
    child.kill(signal);
  }
  const [exitCode, signal] = await end;
  const seconds = (performance.now() - begun) / 1000;
  const [run = ''] = await world.stores.journals.runs();
  const journal = readJournal((await world.stores.journals.read(run)) ?? '');
  return { exitCode, signal, seconds, log, journal };
}

describe.each([
  ['the command line', commandLine],
  ['the action', action],
])('%s, told to stop while CloudFormation gives no answer', (_, start) => {
  test('ends within GitHub’s time, resumable, and its journal is whole', async () => {
    const ended = await stopped(start, 'ExecuteChangeSet', 'SIGINT');
    expect(ended).toMatchObject({ exitCode: 7, signal: null, journal: { kind: 'whole' } });
    expect(ended.seconds).toBeLessThan(5);
    // By itself, with all that it has to say.
    expect(ended.log).toContain('interrupted');
    expect(ended.log).not.toContain(leftBehind);
  });

  test('ends so before a run began, too', async () => {
    const ended = await stopped(start, 'DescribeStacks', 'SIGINT');
    expect(ended).toMatchObject({ exitCode: 7, signal: null, log: expect.stringContaining(leftBehind) });
    expect(ended.seconds).toBeLessThan(5);
  });
});

test('a second signal ends it at once, and the journal is whole all the same', async () => {
  const ended = await stopped(commandLine, 'ExecuteChangeSet', 'SIGINT', 'SIGTERM');
  expect(ended).toMatchObject({ signal: 'SIGTERM', journal: { kind: 'whole' } });
  expect(ended.seconds).toBeLessThan(2);
});
