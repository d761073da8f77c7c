import { account, awsWorld, here, setProcessCredentials } from '../../test/support/aws-world.js';
import { lineOf, newWorld, planOf } from '../../test/support/deploy-world.js';
import { gitRepository, removeRepositories } from '../../test/support/git-repository.js';
import { mapBucket } from '../../test/support/map-bucket.js';
import { lineOf as journalLine } from '../deploy/journal/chain.js';
import { openJournal } from '../deploy/journal/journal.js';
import { bucketStores } from '../deploy/stores/bucket-stores.js';
import { readStatus } from './status.js';

setProcessCredentials();
afterAll(removeRepositories);

const bucket = `artefacts-${account}-eu-west-1`;
const stages = `version: 1\nstages: [{ name: dev, account: '${account}', region: eu-west-1, bucket: 'artefacts-{account}-{region}' }]\n`;

test('of two hundred runs each is read once', async () => {
  const world = await awsWorld();
  try {
    world.objects.createBucket(bucket, account);
    const made = mapBucket('made');
    const { journals } = bucketStores(made, world.clock);
    const plan = await planOf(newWorld(), lineOf(['a']));
    const placed = { ...plan, steps: plan.steps.map((step) => ({ ...step, target: here })) };
    for (let at = 0; at < 200; at += 1) {
      const run = `run-${String(at).padStart(3, '0')}`;
      const journal = openJournal(journals, run, { now: () => world.clock.now() + at });
      const options = { concurrency: 1, keepGoing: false };
      await journal.append({ kind: 'opened', run, epoch: 1, holder: 'ci', plan: placed, options });
      await journal.append({ kind: 'closed', outcome: { kind: 'refused', reasons: [] } });
      await journals.bringTogether?.(run, journal.records.map(journalLine).join(''));
    }
    for (const [key, bytes] of made.objects) world.objects.put(bucket, key, bytes);

    const calls: string[] = [];
    for (const name of ['get', 'head', 'list'] as const) {
      const own = world.objects[name] as (...given: readonly string[]) => unknown;
      const counted = (...given: readonly string[]) => {
        calls.push(`${name} ${given[1]}`);
        return own(...given);
      };
      Object.assign(world.objects, { [name]: counted });
    }
    const view = await readStatus({
      cloud: 'aws',
      directory: gitRepository({ 'stackgate.yml': stages }),
      stage: 'dev',
      clock: world.clock,
      environment: world.environment,
      now: world.clock.now(),
    });
    expect(view.runs).toHaveLength(200);
    expect(view.runs[0]).toMatchObject({ kind: 'read', report: { run: 'run-199' } });
    expect(calls.filter((call) => call.startsWith('get journal/whole/'))).toHaveLength(200);
    // For each run the whole and what follows it; the list, and what it takes to know that the bucket can be used.
    expect(calls.length).toBeLessThanOrEqual(2 * 200 + 5);
    expect(world.calls.filter((call) => call === 'cloudformation DescribeStacks')).toHaveLength(1);
  } finally {
    await world.close();
  }
});
