import { type AwsWorld, account, awsWorld, setProcessCredentials } from '../../../test/support/aws-world.js';
import {
  commitFiles,
  gitRepository,
  newFolder,
  removeRepositories,
  runGit,
} from '../../../test/support/git-repository.js';
import { runCheck } from '../check.js';
import { runDeploy } from '../deploy.js';
import { runCheckOnAws } from './check-aws.js';

setProcessCredentials();
afterAll(removeRepositories);

const bucket = `artefacts-${account}-eu-west-1`;
const settings = `version: 1
stages: [{ name: dev, account: '${account}', region: eu-west-1, bucket: 'artefacts-{account}-{region}' }]
`;
const files = (name: string) => ({
  'stackgate.yml': settings,
  'orders/template.yaml': `
Parameters: { Password: { Type: String, NoEcho: true, Default: correct-horse-battery } }
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${name} } }
Outputs:
  Topic: { Value: !Ref Topic, Export: { Name: orders-topic } }
`,
  'billing/template.yaml': `
Resources:
  Parameter: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !ImportValue orders-topic } }
`,
});
let world: AwsWorld;
beforeEach(async () => {
  world = await awsWorld({ duration: () => 2_000, changeSetDuration: 1_000 });
  world.objects.createBucket(bucket, account);
});
afterEach(() => world.close());

function given(directory: string, cache = '') {
  return {
    directory,
    clock: world.clock,
    environment: { ...world.environment, XDG_CACHE_HOME: cache },
    assemblies: new Map(),
    today: '2026-01-01',
    onProgress: () => {},
  } as const;
}

function deploy(directory: string) {
  return runDeploy({
    ...given(directory),
    cloud: 'aws',
    stage: 'dev',
    now: world.clock.now(),
    signal: new AbortController().signal,
    onPlan: () => {},
    onRun: () => {},
    keepGoing: false,
    concurrency: 10,
  });
}

test('what was deployed to AWS is compared with, over its own protocols, by reads alone', async () => {
  const root = gitRepository(files('one'));
  expect((await deploy(root)).exitCode).toBe(0);
  commitFiles(root, files('two'));
  runGit(root, 'checkout', '-qb', 'next');
  commitFiles(root, files('three'));
  const cache = newFolder();
  world.calls.length = 0;
  const objects = world.objects.list(bucket, '', undefined, 100).objects.length;
  const { result } = await runCheckOnAws(given(root, cache));
  expect(result.compared.deployed).toBe('what AWS has at dev');
  expect(result.diagnostics).toEqual([]);
  expect(result.stages[0]?.changes.map(({ service, subject, properties }) => [service, subject, properties])).toEqual([
    ['orders', 'Topic', ['DisplayName']],
  ]);
  const asked = new Set(world.calls);
  expect(asked).toEqual(
    new Set([
      'sts GetCallerIdentity',
      'cloudformation DescribeStacks',
      'cloudformation ListExports',
      'cloudformation ListImports',
      'cloudformation GetTemplate',
    ]),
  );
  expect(world.objects.list(bucket, '', undefined, 100).objects.length).toBe(objects);
  // What is kept is asked no more.
  world.calls.length = 0;
  await runCheckOnAws(given(root, cache));
  expect(world.calls).not.toContain('cloudformation GetTemplate');
  expect(world.calls).not.toContain('cloudformation ListImports');
});

test('a deploy to AWS is recorded, and one to the embedded cloud never takes its place', async () => {
  const root = gitRepository(files('one'));
  const ending = await deploy(root);
  expect(ending.diagnostics.map(({ code }) => code)).toContain('snapshot/recorded');
  const ref = 'refs/stackgate/deployed/dev';
  const json = runGit(root, 'show', `${ref}:stackgate-snapshot.json`);
  expect(JSON.parse(json)).toMatchObject({
    cloud: 'aws',
    stacks: [{ service: 'billing' }, { exports: { 'orders-topic': expect.stringContaining('arn:aws:sns') } }],
  });
  expect(`${json}${runGit(root, 'show', `${ref}:1/orders/template.yaml`)}`).not.toContain('correct-horse');
  const { result } = runCheck(given(root));
  expect(result.compared.deployed).toMatch(/^the snapshot of dev \(run run-/);
  expect(result.stages[0]?.changes).toEqual([]);
  const before = runGit(root, 'rev-parse', ref);
  const local = await runDeploy({
    ...given(root),
    cloud: 'local',
    stage: 'dev',
    now: world.clock.now(),
    signal: new AbortController().signal,
    onPlan: () => {},
    onRun: () => {},
    keepGoing: false,
    concurrency: 10,
  });
  expect(local.diagnostics.map(({ code }) => code)).toContain('snapshot/not-recorded');
  expect(runGit(root, 'rev-parse', ref)).toBe(before);
});
