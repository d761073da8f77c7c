import { readFileSync } from 'node:fs';
import { type AwsJob, recordedIn, startJob } from './aws-job.js';
import { orders, settings, shop } from './deployed-shop.js';
import { makeRepository, type ShopRepository } from './shop-repository.js';

let job: AwsJob;
let repository: ShopRepository;

beforeEach(async () => {
  job = await startJob();
  repository = makeRepository({ ...settings(true), ...orders('1'), ...shop('1') }, 'work', {}).push({});
});
afterEach(() => job.stop());

const act = (inputs: Readonly<Record<string, string>>) => job.run(inputs, { shop: repository });
const count = (call: string) => job.aws.calls.filter((name) => name === `cloudformation ${call}`).length;

test('created, updated, unchanged, taken back: as the role, by the token of the job, and no secret is left anywhere', async () => {
  const { aws, github } = job;
  const created = await act({ command: 'deploy' });
  expect([created.exitCode, created.outputs.outcome]).toEqual([0, 'deployed']);
  expect(aws.stacks()).toEqual(['orders-dev CREATE_COMPLETE', 'shop-dev CREATE_COMPLETE']);
  expect(github.asked).toEqual(['sts.amazonaws.com']);
  expect(aws.calls.slice(0, 2)).toEqual(['sts AssumeRoleWithWebIdentity', 'sts GetCallerIdentity']);
  expect(created.log).toMatch(/orders\/main {2}deploying[\s\S]*shop\/main {2}deploying/);

  repository = repository.push({ ...orders('2'), ...shop('2') });
  const updated = await act({ command: 'deploy', 'json-file': 'out/run.json' });
  expect(updated.outputs).toMatchObject({
    'exit-code': '0',
    outcome: 'deployed',
    summary: 'deployed, 2 deployed',
    'json-file': `${repository.folder}/out/run.json`,
  });
  expect(JSON.parse(readFileSync(updated.outputs['json-file'] ?? '', 'utf8'))).toMatchObject({
    run: updated.outputs.run,
    outcome: { kind: 'deployed' },
  });
  expect(updated.summary).toContain('### ✓ deployed: 2 stacks');
  expect(aws.templateOf('orders-dev')).toContain('orders 2');

  const before = count('CreateChangeSet');
  const unchanged = await act({ command: 'deploy' });
  expect(unchanged.outputs).toMatchObject({ 'exit-code': '0', outcome: 'unchanged' });
  expect(count('CreateChangeSet')).toBe(before);

  const back = await act({ command: 'rollback', run: updated.outputs.run ?? '' });
  expect([back.exitCode, back.outputs.outcome]).toEqual([0, 'failed-and-restored']);
  expect(aws.templateOf('orders-dev')).toContain('orders 1');
  expect(aws.templateOf('shop-dev')).toContain('shop 1');

  expect(recordedIn(repository)).toContain('orders-topic');
  expect(job.leaks(repository)).toEqual([]);
});

test('a stack that fails: exit code 4, every stack as it was, and the summary says which and why', async () => {
  const { aws } = job;
  expect((await act({ command: 'deploy' })).exitCode).toBe(0);
  aws.faults.push({
    match: { logicalId: 'Place', resourceAction: 'update', phase: 'forward', nth: 1 },
    effect: { kind: 'resource-fails', reason: 'AccessDenied for ::error::forged' },
  });
  repository = repository.push({ ...orders('2'), ...shop('2') });
  const failed = await act({ command: 'deploy' });
  expect(failed.exitCode).toBe(4);
  expect(failed.outputs).toMatchObject({ outcome: 'failed-and-restored', 'exit-code': '4' });
  expect(failed.summary).toMatch(/failed[\s\S]*shop\/main[\s\S]*AccessDenied/);
  expect(failed.log).not.toMatch(/^::error::forged/m);
  expect(aws.templateOf('orders-dev')).toContain('orders 1');
  expect(aws.templateOf('shop-dev')).toContain('shop 1');
  expect(job.leaks(repository)).toEqual([]);
  const again = await act({ command: 'deploy' });
  expect([again.exitCode, again.outputs.outcome]).toEqual([0, 'deployed']);
});

test('a session that ends in the middle: the token is fetched again and nothing is done twice', async () => {
  const { aws, github } = job;
  aws.onCall = (action) => {
    if (action === 'ExecuteChangeSet') aws.endSessions();
  };
  const ran = await act({ command: 'deploy' });
  expect([ran.exitCode, ran.outputs.outcome]).toEqual([0, 'deployed']);
  expect(github.asked).toHaveLength(3);
  expect([count('CreateChangeSet'), count('ExecuteChangeSet')]).toEqual([2, 2]);
  expect(job.leaks(repository)).toEqual([]);
});

test('a job without the permission for a token is told what is missing, and asks AWS nothing', async () => {
  const { aws, env } = job;
  const { ACTIONS_ID_TOKEN_REQUEST_URL: _, ...without } = env;
  const ran = await job.run({ command: 'deploy' }, { shop: repository, env: without });
  expect(ran.outputs).toMatchObject({ outcome: 'refused', 'exit-code': '6' });
  expect(ran.outputs.summary).toMatch(/^account 123456789012 of stage dev cannot be used/);
  expect(aws.calls).toEqual([]);
});
