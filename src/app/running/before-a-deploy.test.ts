import {
  type AwsWorld,
  type AwsWorldOptions,
  account,
  awsWorld,
  here,
  setProcessCredentials,
} from '../../../test/support/aws-world.js';
import { commitFiles, gitRepository, removeRepositories } from '../../../test/support/git-repository.js';
import { type DeployOptions, runDeploy } from '../deploy.js';
import type { RunEnding } from './run-settings.js';

setProcessCredentials();

const bucket = `artefacts-${account}-eu-west-1`;
const code = new TextEncoder().encode('a zip of theirs');
afterAll(removeRepositories);
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** What another tool deployed from a bucket of its own: its code lies in S3, and in no artefact of ours. */
const template = (version: string) => `
Resources:
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: { Statement: [] } } }
  Function:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      Role: !GetAtt Role.Arn
      Description: ${version}
      Code: { S3Bucket: theirs, S3Key: serverless/1/code.zip }
`;

interface Deployed {
  readonly world: AwsWorld;
  deploy(options?: Partial<DeployOptions>): Promise<RunEnding>;
}

/** A stack that was deployed, and a change of it that was not. */
async function deployed(options: AwsWorldOptions = {}): Promise<Deployed> {
  const world = await awsWorld({ duration: () => 2_000, changeSetDuration: 1_000, ...options });
  open.push(() => world.close());
  for (const name of [bucket, 'theirs']) world.objects.createBucket(name, account);
  const theirs = world.access().bucket(here, 'theirs');
  await theirs.put('serverless/1/code.zip', code);
  const folder = gitRepository({
    'stackgate.yml': `version: 1\nstages: [{ name: dev, account: '${account}', region: eu-west-1, bucket: 'artefacts-{account}-{region}' }]\n`,
    'orders/template.yaml': template('1'),
  });
  const deploy: Deployed['deploy'] = (more = {}) =>
    runDeploy({
      cloud: 'aws',
      directory: folder,
      stage: 'dev',
      clock: world.clock,
      environment: world.environment,
      now: world.clock.now(),
      assemblies: new Map(),
      today: '2026-01-01',
      onProgress: () => {},
      signal: new AbortController().signal,
      onPlan: () => {},
      onRun: () => {},
      keepGoing: false,
      concurrency: 10,
      ...more,
    });
  expect(await deploy()).toMatchObject({ report: { outcome: { kind: 'deployed' } } });
  commitFiles(folder, { 'orders/template.yaml': template('2') });
  return { world, deploy };
}

describe('what a deployed stack was made of', () => {
  it('is looked for in whatever bucket it is; without it nothing is begun', async () => {
    const { world, deploy } = await deployed();
    await world.access().bucket(here, 'theirs').delete('serverless/1/code.zip');
    expect(await deploy()).toMatchObject({
      exitCode: 6,
      report: {
        outcome: {
          kind: 'refused',
          reasons: [
            'orders-dev could not be brought back: theirs/serverless/1/code.zip, which it was made of, is gone',
          ],
        },
      },
    });
  });

  it('is gone past by who breaks the glass: told, and audited', async () => {
    const { world, deploy } = await deployed();
    await world.access().bucket(here, 'theirs').delete('serverless/1/code.zip');
    const ending = await deploy({ breakGlass: { reason: 'their bucket was emptied', by: 'ana' } });
    // The change itself names the object too, and CloudFormation refuses it: the way back is what was asked about.
    expect(ending).toMatchObject({ report: { notes: [expect.stringContaining('could not be brought back')] } });
  });

  it('is nothing to wonder about where it is there', async () => {
    const { deploy } = await deployed();
    const ending = await deploy();
    expect(ending).toMatchObject({ report: { outcome: { kind: 'deployed' } } });
    expect(ending).not.toHaveProperty('report.notes');
  });

  it('is not known in a bucket that may not be looked into: a word, and no refusal', async () => {
    const denied = { kind: 'error', code: 'AccessDenied', status: 403 } as const;
    const { deploy } = await deployed({
      objectFaults: [{ match: { action: 'HeadObject', prefix: 'serverless/' }, effect: denied }],
    });
    expect(await deploy()).toMatchObject({
      exitCode: 0,
      report: {
        outcome: { kind: 'deployed' },
        notes: [
          'whether orders-dev could be brought back is not known: theirs/serverless/1/code.zip, which it was made of, cannot be looked for',
        ],
      },
    });
  });
});

describe('drift', () => {
  const drift = { how: 'MODIFIED', differences: [{ path: '/Timeout', expected: '3', actual: '900' }] } as const;
  const says = 'orders-dev is not as its template says: Function (AWS::Lambda::Function) differs in /Timeout';

  it('is told, and deployed over', async () => {
    const { world, deploy } = await deployed();
    world.core.setDrift(here, 'orders-dev', 'Function', drift);
    expect(await deploy({ drift: 'tell' })).toMatchObject({ exitCode: 0, report: { notes: [says] } });
  });

  it('is a reason to begin nothing', async () => {
    const { world, deploy } = await deployed();
    world.core.setDrift(here, 'orders-dev', 'Function', drift);
    const before = world.calls.length;
    expect(await deploy({ drift: 'refuse' })).toMatchObject({
      exitCode: 6,
      report: { outcome: { kind: 'refused', reasons: [says] } },
    });
    expect(world.calls.slice(before).filter((call) => /Create|Execute|Update/.test(call))).toEqual([]);
  });

  it('is not looked for unless somebody asks', async () => {
    const { world, deploy } = await deployed();
    world.core.setDrift(here, 'orders-dev', 'Function', drift);
    expect(await deploy()).toMatchObject({ exitCode: 0 });
    expect(world.calls.filter((call) => /Drift/.test(call))).toEqual([]);
  });
});
