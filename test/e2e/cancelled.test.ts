import { readJournal } from '../../src/deploy/journal/read-journal.js';
import { type AwsJob, startJob } from './aws-job.js';
import { orders, settings, shop } from './deployed-shop.js';
import type { Started } from './run-action.js';
import { makeRepository, type ShopRepository } from './shop-repository.js';
import { until } from './until.js';

/** A third service, of which nobody takes anything: two stacks are under way at once. */
const mail = (version: string) => ({
  'mail/template.yaml': `Resources:\n  Mail: { Type: AWS::SNS::Topic, Properties: { DisplayName: 'mail ${version}' } }\n`,
});
const estate = (version: string) => ({ ...orders(version), ...shop(version), ...mail(version) });

/** Milliseconds after the first signal at which GitHub sends the second, and then kills. */
const grace = { second: 7_500, kill: 10_000 };

let job: AwsJob;
let repository: ShopRepository;

beforeEach(async () => {
  job = await startJob();
  repository = makeRepository({ ...settings(true), ...estate('1') }, 'work', {}).push({});
  expect((await act({ command: 'deploy' })).exitCode).toBe(0);
  // Longer than any job.
  const hang = { kind: 'hang', milliseconds: 3_600_000 } as const;
  for (const logicalId of ['Topic', 'Mail'])
    job.aws.faults.push({ match: { logicalId, resourceAction: 'update' }, effect: hang });
  repository = repository.push(estate('2'));
});
afterEach(() => job.stop());

const act = (inputs: Readonly<Record<string, string>>) => job.run(inputs, { shop: repository });
const updates = () => job.aws.stacks().filter((stack) => stack.endsWith('UPDATE_IN_PROGRESS'));
const count = (call: string) => job.aws.calls.filter((name) => name === `cloudformation ${call}`).length;

/** Two stacks are being updated, and the run has said so. */
async function underWay(inputs: Readonly<Record<string, string>>): Promise<Started> {
  const started = job.start(inputs, { shop: repository, hasShortSleeps: false });
  await until(() => updates().length === 2);
  return started;
}

/** As GitHub cancels a job. @returns milliseconds that the process took to end */
async function cancel({ process: action, ended }: Started): Promise<number> {
  const began = Date.now();
  action.kill('SIGINT');
  const rest = [
    setTimeout(() => action.kill('SIGTERM'), grace.second),
    setTimeout(() => action.kill('SIGKILL'), grace.kill),
  ];
  await ended;
  for (const timer of rest) clearTimeout(timer);
  return Date.now() - began;
}

/** The journal of a run as it lies in the bucket: an object for each write, each behind a line of its writer. */
function journalOf(run: string) {
  const writes = job.aws.objectsUnder(`journal/lines/${run}/`);
  return readJournal(writes.map((text) => text.slice(text.indexOf('\n') + 1)).join(''));
}

test('a cancelled job ends within its grace time, its journal whole, and another finishes what it began', async () => {
  const { aws } = job;
  const begun = await underWay({ command: 'deploy' });
  expect(await cancel(begun)).toBeLessThan(5_000);
  const ran = await begun.ended;
  expect([ran.exitCode, ran.outputs.outcome, ran.outputs['exit-code']]).toEqual([7, 'interrupted', '7']);
  expect(ran.log).toContain('::warning::The job was cancelled');
  expect(ran.summary).toContain(`stackgate deploy --cloud aws --stage dev --resume ${ran.outputs.run}`);
  expect(updates()).toEqual(['mail-dev UPDATE_IN_PROGRESS', 'orders-dev UPDATE_IN_PROGRESS']);

  expect(journalOf(ran.outputs.run ?? '')).toMatchObject({ kind: 'whole', torn: false });

  aws.skip(3_700_000);
  const before = [count('CreateChangeSet'), count('ExecuteChangeSet')];
  const finished = await act({ command: 'deploy', resume: 'true' });
  expect([finished.exitCode, finished.outputs.outcome, finished.outputs.run]).toEqual([0, 'deployed', ran.outputs.run]);
  // That of the shop, which had not begun.
  expect([count('CreateChangeSet'), count('ExecuteChangeSet')]).toEqual(before.map((calls) => calls + 1));
  for (const name of ['mail', 'orders', 'shop']) expect(aws.templateOf(`${name}-dev`)).toContain(`${name} 2`);
  expect(job.leaks(repository)).toEqual([]);
});

test('a job whose processes get both signals at once dies, and another finishes what it began', async () => {
  const { aws } = job;
  const begun = await underWay({ command: 'deploy' });
  begun.process.kill('SIGINT');
  begun.process.kill('SIGTERM');
  const ran = await begun.ended;
  expect([null, 7]).toContain(ran.exitCode);
  const [run = ''] = /run-\d{8}-\d{6}-[0-9a-f]{6}/.exec(ran.log) ?? [];
  expect(journalOf(run).kind).toBe('whole');

  aws.skip(3_700_000);
  const finished = await act({ command: 'deploy', resume: 'true', run });
  expect([finished.exitCode, finished.outputs.outcome]).toEqual([0, 'deployed']);
  for (const name of ['mail', 'orders', 'shop']) expect(aws.templateOf(`${name}-dev`)).toContain(`${name} 2`);
  expect([count('CreateChangeSet'), count('ExecuteChangeSet')]).toEqual([6, 6]);
});
