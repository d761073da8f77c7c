import { awsWorld, setProcessCredentials } from '../../../test/support/aws-world.js';
import { gitRepository, newFolder, removeRepositories, runGit } from '../../../test/support/git-repository.js';
import { reportIn } from '../../../test/support/stages-world.js';
import { runDeploy } from '../deploy.js';
import { runPlan } from '../plan.js';
import { runRollback } from '../rollback.js';

setProcessCredentials();
afterAll(removeRepositories);

const [one, two] = ['111111111111', '222222222222'];
const stage = (name: string, account: string) =>
  `  - { name: ${name}, account: '${account}', region: eu-west-1, bucket: 'own-{account}-{region}', role: 'arn:aws:iam::${account}:role/deploy' }\n`;
const files = {
  'stackgate.yml': `version: 1\nstages:\n${stage('dev', one)}${stage('staging', two)}`,
  'shop/template.yaml': 'Resources:\n  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: shop } }\n',
};

test('stages of two accounts: the record comes through git alone, says so where it does not, and forgets what was taken back', async () => {
  const world = await awsWorld({ duration: () => 2_000, changeSetDuration: 1_000 });
  for (const account of [one, two]) world.objects.createBucket(`own-${account}-eu-west-1`, account);
  const origin = gitRepository(files);
  const job = (): string => {
    const folder = newFolder();
    runGit(folder, 'clone', '-q', origin, '.');
    return folder;
  };
  const given = (directory: string, at: string, push?: string) => ({
    ...({ cloud: 'aws', directory, stage: at, clock: world.clock, environment: world.environment } as const),
    ...{ now: world.clock.now(), assemblies: new Map(), today: '2026-01-01', onProgress: () => undefined },
    ...{ onPlan: () => undefined, onRun: () => undefined, signal: new AbortController().signal },
    ...{ keepGoing: false, concurrency: 4, ...(push !== undefined && { push }) },
  });
  const codes = ({ diagnostics = [] }: { readonly diagnostics?: readonly { readonly code: string }[] }) =>
    diagnostics.map(({ code }) => code);
  try {
    const dev = job();
    expect(codes(await runDeploy(given(dev, 'dev')))).toContain('promotion/not-shared');
    const refused = await runDeploy(given(job(), 'staging', 'origin'));
    expect([refused.exitCode, reportIn(refused).outcome]).toMatchObject([
      6,
      {
        reasons: [
          expect.stringMatching(/^shop: .*deployed\/dev of origin counts: deploys to dev put it there with --push/),
        ],
      },
    ]);
    const pushed = await runDeploy(given(dev, 'dev', 'origin'));
    expect([pushed.exitCode, codes(pushed)]).toEqual([0, ['snapshot/recorded']]);
    const staging = job();
    const looked = await runPlan(given(staging, 'staging'));
    expect(looked).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'promotion', message: expect.stringContaining('git fetch origin') }],
    });
    expect(await runDeploy(given(staging, 'staging', 'origin'))).toMatchObject({ exitCode: 0 });
    expect(await runPlan(given(staging, 'staging'))).toMatchObject({ kind: 'planned', exitCode: 0 });
    // The run that brought it is taken back, in another clone.
    const [{ run = '' } = {}] = JSON.parse(runGit(dev, 'show', 'refs/stackgate/deployed/dev:stackgate-snapshot.json'))
      .record.services;
    expect(await runRollback({ ...given(job(), 'dev', 'origin'), run })).toMatchObject({ exitCode: 0 });
    const shown = runGit(origin, 'show', 'refs/stackgate/deployed/dev:stackgate-snapshot.json');
    expect(JSON.parse(shown).record.services).toEqual([]);
  } finally {
    await world.close();
  }
}, 60_000);
