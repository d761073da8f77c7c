import { newWorld } from '../../../test/support/deploy-world.js';
import { gitRepository, newFolder, removeRepositories, runGit } from '../../../test/support/git-repository.js';
import { mapBucket } from '../../../test/support/map-bucket.js';
import { gitRecords } from '../snapshot/git-records.js';
import { sealRecord } from './record-text.js';
import { recordsOf } from './stage-records.js';

afterAll(removeRepositories);

const recordAt = (at: string, run: string) => sealRecord({ schemaVersion: 1, stage: 'dev', run, at, services: [] });
const old = recordAt('2026-11-20T00:00:00.000Z', 'r1');
const fresh = recordAt('2026-11-21T00:00:00.000Z', 'r2');

const { cloud, stores } = newWorld();
const options = (directory: string, push?: string) => ({
  cloud: 'aws' as const,
  directory,
  now: 0,
  ...(push !== undefined && { push }),
});

/** A repository that two jobs have a clone of. */
function clones() {
  const origin = gitRepository({ 'a.txt': '1' });
  const [one, two] = [newFolder(), newFolder()];
  for (const folder of [one, two]) runGit(folder, 'clone', '-q', origin, '.');
  return { one, two };
}

test("the stage before is read from git where its bucket is another account's", async () => {
  const { one, two } = clones();
  await gitRecords(options(one, 'origin')).write(old);
  const view = { cloud, stores, objects: mapBucket('records') };
  expect(await recordsOf(view, options(two)).all.read('dev')).toBeUndefined();
  expect(await recordsOf(view, options(two, 'origin')).all.read('dev')).toEqual(old);
  // The stage's own is beside its journals, and newer than what git has.
  await recordsOf(view, options(two, 'origin')).own.write(fresh);
  expect(await recordsOf(view, options(two, 'origin')).all.read('dev')).toEqual(fresh);
  expect([...view.objects.objects.keys()]).toEqual(['deployed/dev.json']);
});

test('what cannot be fetched is not taken for what is not there', async () => {
  const { one } = clones();
  const records = recordsOf({ cloud, stores, objects: mapBucket('records') }, options(one, 'nowhere')).all;
  await expect(records.read('dev')).rejects.toMatchObject({ code: 'state-unusable' });
});

test('the embedded cloud asks its own folder alone', async () => {
  const { one } = clones();
  await gitRecords(options(one)).write(old);
  const view = { cloud, stores, objects: mapBucket('records') };
  expect(await recordsOf(view, { ...options(one), cloud: 'local' }).all.read('dev')).toBeUndefined();
});
