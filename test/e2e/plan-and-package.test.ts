import { type AwsJob, startJob } from './aws-job.js';
import { orders, settings, shop } from './deployed-shop.js';
import { type GitHubServer, startGitHub } from './github-server.js';
import { makeRepository, type ShopRepository } from './shop-repository.js';

let job: AwsJob;
let server: GitHubServer;
let repository: ShopRepository;

beforeAll(async () => {
  server = await startGitHub();
});
afterAll(() => server.stop());
beforeEach(async () => {
  job = await startJob();
  const base = { ...settings(true), ...orders('1'), ...shop('1') };
  repository = makeRepository(base, 'work', { ...orders('1', 'orders-topic-v2'), ...shop('1', 'orders-topic-v2') });
});
afterEach(() => job.stop());

const act = (inputs: Readonly<Record<string, string>>) => job.run(inputs, { shop: repository });

async function openPull(): Promise<number> {
  const issue = await server.call('mallory', 'POST', '/repos/acme/shop/issues', { title: 'Rename' });
  return Number(Object(issue).number);
}

async function bodiesOf(number: number): Promise<readonly string[]> {
  const found = await server.call('acme-gate', 'GET', `/repos/acme/shop/issues/${number}/comments`);
  return (found as readonly { readonly body: string }[]).map(({ body }) => body);
}

test('a renamed export: the pull request gets one comment that shows the phases, and the merge goes through them', async () => {
  const { aws } = job;
  const proposed = repository;
  repository = repository.push({});
  expect((await act({ command: 'deploy' })).exitCode).toBe(0);
  repository = proposed.change({});
  const number = await openPull();
  const pull = { shop: repository, number, apiUrl: server.url, event: 'pull_request' } as const;
  const changes = () => aws.calls.filter((call) => /Create|Execute|Delete|Update/.test(call)).length;
  const before = changes();
  const planned = await job.run({ command: 'plan' }, pull);
  expect(planned.outputs).toMatchObject({ 'exit-code': '0', outcome: 'planned', summary: '4 steps' });
  const again = await job.run({ command: 'plan' }, pull);
  expect(again.outputs['comment-url']).toBe(planned.outputs['comment-url']);
  const bodies = await bodiesOf(number);
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toMatch(/^<!-- stackgate:/);
  expect(bodies[0]).toContain('### Plan for `dev`: 2 stacks to update');
  expect(bodies[0]).toContain(
    '**orders/main**<br><sub>1 of 2: keeps the export orders-topic until shop/main has moved',
  );
  expect(bodies[0]).toContain('**Commit point.**');
  expect(bodies[0]).toContain('**orders/main**<br><sub>2 of 2: drops the export orders-topic');
  const checked = await job.run({ command: 'check', deployed: 'aws' }, pull);
  expect(checked.outputs).toMatchObject({ verdict: 'pass', outcome: 'pass', 'exit-code': '0' });
  expect(checked.outputs['affected-services']).toBe('["orders","shop"]');
  expect(changes()).toBe(before);

  repository = repository.push({ ...orders('1', 'orders-topic-v2'), ...shop('1', 'orders-topic-v2') });
  const deployed = await act({ command: 'deploy' });
  expect([deployed.exitCode, deployed.outputs.summary]).toEqual([0, 'deployed, 4 deployed']);
  expect(aws.templateOf('orders-dev')).not.toMatch(/orders-topic"/);
  expect(job.leaks(repository)).toEqual([]);
});

test.each(['deploy', 'rollback', 'plan', 'rehearse'])(
  "a fork's pull request with command %s: exit code 6, and nobody is asked for anything",
  async (command) => {
    const { aws, github } = job;
    const ran = await job.run(
      { command, run: 'run-1' },
      { shop: repository, number: 7, fork: true, event: 'pull_request', apiUrl: aws.endpoint },
    );
    expect([ran.exitCode, ran.outputs.outcome, ran.outputs['exit-code']]).toEqual([6, 'refused', '6']);
    expect(ran.outputs.summary).toMatch(/^#7 comes from a fork/);
    expect([aws.requests(), github.asked]).toEqual([0, []]);
  },
);

test('packed by one job, rehearsed and deployed by others: the same artefacts', async () => {
  const { aws } = job;
  repository = repository.push({});
  const packed = await act({ command: 'package', out: 'artefacts', cloud: '' });
  expect(packed.outputs).toMatchObject({ outcome: 'packaged', artefacts: `${repository.folder}/artefacts` });
  expect(aws.calls).toEqual([]);
  const given = { artefacts: 'artefacts', 'plan-file': 'out/plan.json' };
  const planned = await act({ command: 'plan', ...given });
  expect(planned.outputs).toMatchObject({ outcome: 'planned', 'plan-file': `${repository.folder}/out/plan.json` });
  const rehearsed = await act({ command: 'rehearse', ...given });
  expect(rehearsed.outputs).toMatchObject({ outcome: 'proved', 'exit-code': '0' });
  expect(rehearsed.summary).toContain('| each step fails, and is rolled back | 2 |');
  expect(aws.stacks()).toEqual([]);
  expect((await act({ command: 'deploy', ...given })).outputs).toMatchObject({ outcome: 'deployed' });
  expect(aws.stacks()).toHaveLength(2);
  expect(job.leaks(repository)).toEqual([]);
});
