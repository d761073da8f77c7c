import {
  contents,
  freely,
  lineOf,
  newWorld,
  operationsOn,
  planOf,
  statuses,
  type TestEstate,
  toolsOf,
  topicTemplate,
  type World,
} from '../../../test/support/deploy-world.js';
import { type BucketFault, type FaultyBucket, faultyBucket, textOf } from '../../../test/support/faulty-bucket.js';
import { Killed } from '../../../test/support/mortal.js';
import type { Plan } from '../../model/plan.js';
import { readJournal } from '../journal/read-journal.js';
import { type RunTools, resumeRun, startRun, statusOfRuns, takeBackRun } from '../run.js';
import { bucketStores } from '../stores/bucket-stores.js';
import { LeaseLost } from '../stores.js';

/** The embedded cloud, and a bucket that several processes share. */
interface Place {
  readonly world: World;
  readonly objects: FaultyBucket['objects'];
}

/** One process with its own way to the bucket. */
interface Runner {
  readonly bucket: FaultyBucket;
  readonly tools: RunTools;
}

const minute = 60_000;
const slowly = { duration: () => 60_000, changeSetDuration: 2_000 };

function newPlace(options: Parameters<typeof newWorld>[0] = {}, from?: Place): Place {
  const objects = faultyBucket(new Map(from?.objects)).objects;
  const world = newWorld(options, from?.world);
  return { world: { ...world, stores: bucketStores(faultyBucket(objects), world.clock) }, objects };
}

function newRunner({ world, objects }: Place, holder: string, given: Partial<RunTools> = {}): Runner {
  const bucket = faultyBucket(objects);
  const stores = bucketStores(bucket, world.clock);
  return { bucket, tools: toolsOf({ ...world, stores }, { holder, ...given }) };
}

async function deployedPlace(options?: Parameters<typeof newWorld>[0]): Promise<Place & { readonly plan: Plan }> {
  const place = newPlace(options);
  const first = await planOf(place.world, lineOf(['a', 'b']));
  await startRun(newRunner(place, 'first').tools, { run: 'r0', plan: first, options: freely });
  return { ...place, plan: await planOf(place.world, lineOf(['a', 'b'], '2')) };
}

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

const lines = (key: string): boolean => key.startsWith('journal/lines/r1/');

/** Holds the `nth` write of a line until it is let go. */
function holdLine(bucket: FaultyBucket, nth: number): { readonly reached: Promise<void>; readonly letGo: () => void } {
  let [letGo, reach] = [(): void => {}, (): void => {}];
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  let writes = 0;
  bucket.before = async ({ name, key }) => {
    if (name !== 'put' || !lines(key)) return;
    writes += 1;
    if (writes !== nth) return;
    reach();
    await held;
  };
  return { reached, letGo };
}

async function expectWhole({ world }: Place, run: string): Promise<void> {
  expect(readJournal((await world.stores.journals.read(run)) ?? '')).toMatchObject({ kind: 'whole', torn: false });
}

async function expectDeployedOnce({ world }: Place): Promise<void> {
  expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_COMPLETE', 'b-dev': 'UPDATE_COMPLETE' });
  for (const name of ['a-dev', 'b-dev']) expect(await operationsOn(world, name)).toBe(2);
}

test('two runs at once: one holds the lease, the other is refused and has written nothing', async () => {
  const place = await deployedPlace();
  const [one, two] = [newRunner(place, 'one'), newRunner(place, 'two')];
  const reports = await Promise.all(
    [one, two].map(({ tools }) => startRun(tools, { run: tools.holder, plan: place.plan, options: freely })),
  );
  expect(reports.map(({ outcome }) => outcome?.kind).sort()).toEqual(['deployed', 'refused']);
  const loser = reports[0]?.outcome?.kind === 'refused' ? one : two;
  expect(loser.bucket.calls.some(({ name, key }) => name === 'put' && key !== 'leases/dev')).toBe(false);
  await expectDeployedOnce(place);
});

test('a runner that dies at any write to the bucket is followed by another, and the end is the same', async () => {
  const base = await deployedPlace();
  const counted = newRunner(newPlace({}, base), 'counted');
  await startRun(counted.tools, { run: 'r1', plan: base.plan, options: freely });
  const writes = counted.bucket.calls.filter(({ name }) => name === 'put').length;
  expect(writes).toBeGreaterThan(14);
  for (let death = 1; death <= writes; death += 1) {
    for (const when of ['before', 'after'] as const) {
      const place = newPlace({}, base);
      const victim = newRunner(place, 'victim');
      dieAt(victim, death, when);
      await errorOf(startRun(victim.tools, { run: 'r1', plan: base.plan, options: freely }));
      await place.world.clock.sleep(3 * minute);
      const next = newRunner(place, 'next').tools;
      const isOpen = (await place.world.stores.journals.read('r1')) !== undefined;
      const { outcome } = isOpen
        ? await resumeRun(next, 'r1')
        : await startRun(next, { run: 'r1', plan: base.plan, options: freely });
      expect([death, when, outcome]).toEqual([death, when, { kind: 'deployed', remains: [] }]);
      await expectWhole(place, 'r1');
      await expectDeployedOnce(place);
    }
  }
}, 20_000);

/** From its `nth` write on, done or not, the process touches neither bucket nor cloud. */
function dieAt({ bucket, tools }: Runner, nth: number, when: 'before' | 'after'): void {
  let [writes, isDead] = [0, false];
  const die = (): Promise<never> => Promise.reject(new Killed('dead'));
  bucket.before = async ({ name }) => {
    if (isDead) return die();
    if (name === 'put') writes += 1;
    isDead = writes === nth;
    if (isDead && when === 'before') return die();
  };
  const { at, clock } = tools.cloud;
  const mortal: typeof at = (target) =>
    new Proxy(at(target), { get: (here, name) => (isDead ? die : Reflect.get(here, name)) });
  Object.assign(tools, { cloud: { clock, at: mortal } });
}

describe('a writer that wakes up late', () => {
  test.each([2, 5, 8, 12])(
    'in the middle of its line %i: another went on, and it writes nothing any more',
    async (nth) => {
      const place = await deployedPlace();
      const late = newRunner(place, 'late');
      const { reached, letGo } = holdLine(late.bucket, nth);
      const ended = errorOf(startRun(late.tools, { run: 'r1', plan: place.plan, options: freely }));
      await reached;
      await place.world.clock.sleep(10 * minute);
      const { outcome } = await resumeRun(newRunner(place, 'another').tools, 'r1');
      expect(outcome).toEqual({ kind: 'deployed', remains: [] });
      const before = [await contents(place.world), await place.world.stores.journals.read('r1')];
      letGo();
      expect(await ended).toBeInstanceOf(LeaseLost);
      expect([await contents(place.world), await place.world.stores.journals.read('r1')]).toEqual(before);
      await expectDeployedOnce(place);
    },
  );

  test('with a change set to execute: there is none any more', async () => {
    const place = await deployedPlace();
    const late = newRunner(place, 'late');
    let [letGo, reach] = [(): void => {}, (): void => {}];
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const reached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    const { cloud } = late.tools;
    let answer: unknown;
    const at: typeof cloud.at = (target) => {
      const here = cloud.at(target);
      return {
        ...here,
        executeChangeSet: async (...given) => {
          reach();
          await held;
          answer = await errorOf(here.executeChangeSet(...given));
          if (answer !== undefined) throw answer;
        },
      };
    };
    const tools = { ...late.tools, cloud: { clock: cloud.clock, at } };
    const ended = errorOf(startRun(tools, { run: 'r1', plan: place.plan, options: freely }));
    await reached;
    await place.world.clock.sleep(10 * minute);
    await resumeRun(newRunner(place, 'another').tools, 'r1');
    letGo();
    expect(await ended).toBeInstanceOf(LeaseLost);
    expect(answer).toMatchObject({ code: expect.stringMatching(/not-found|change-set-status/) });
    await expectDeployedOnce(place);
    await expectWhole(place, 'r1');
  });
});

describe('clocks that are a minute apart', () => {
  const skewed = ({ world }: Place, by: number) => ({ now: () => world.clock.now() + by });

  test.each([minute, -minute])(
    'while one runs, the other, ahead by %i ms, is refused at every moment',
    async (skew) => {
      const place = await deployedPlace(slowly);
      const one = newRunner(place, 'one');
      let isOver = false;
      const running = startRun(one.tools, { run: 'r1', plan: place.plan, options: freely }).finally(() => {
        isOver = true;
      });
      const refusals: unknown[] = [];
      while (!isOver) {
        await place.world.clock.sleep(3_000);
        const other = newRunner(place, 'other', { leaseClock: skewed(place, skew) });
        if (!isOver) refusals.push((await resumeRun(other.tools, 'r1')).outcome);
      }
      expect((await running).outcome).toEqual({ kind: 'deployed', remains: [] });
      expect(refusals.length).toBeGreaterThan(30);
      const texts = refusals.slice(0, -1).map((outcome) => JSON.stringify(outcome));
      expect(texts.every((text) => text.includes('stage dev is being deployed by one'))).toBe(true);
      await expectDeployedOnce(place);
    },
  );

  test.each([30, 50, 70, 90, 110])(
    'one hangs in a write for %i s, so that the other may have the lease before it is over',
    async (seconds) => {
      const place = await deployedPlace(slowly);
      const late = newRunner(place, 'late');
      const { reached, letGo } = holdLine(late.bucket, 6);
      const ended = errorOf(startRun(late.tools, { run: 'r1', plan: place.plan, options: freely }));
      await reached;
      await place.world.clock.sleep(seconds * 1_000);
      const other = newRunner(place, 'other', { leaseClock: skewed(place, minute) });
      const going = resumeRun(other.tools, 'r1');
      await place.world.clock.sleep(1_000);
      letGo();
      const [outcome, error] = [(await going).outcome?.kind, await ended];
      // Whoever did not end it was refused, or told that it lost.
      if (outcome === 'deployed') expect(error).toBeInstanceOf(LeaseLost);
      else expect([outcome, error]).toEqual(['refused', undefined]);
      await expectWhole(place, 'r1');
      await expectDeployedOnce(place);
    },
  );
});

describe('S3 fails', () => {
  test.each(['throttled', 'unheard', 'lost', 'late', 'conflict'] as const)(
    'every other call is %s: the same end, and the journal is whole',
    async (fault) => {
      const place = await deployedPlace();
      const runner = newRunner(place, 'one');
      runner.bucket.fault = ({ name, number }): BucketFault | undefined =>
        number % 2 === 0 || (fault === 'conflict' && name !== 'put') ? undefined : fault;
      const { outcome } = await startRun(runner.tools, { run: 'r1', plan: place.plan, options: freely });
      expect(outcome).toEqual({ kind: 'deployed', remains: [] });
      await expectWhole(place, 'r1');
      await expectDeployedOnce(place);
    },
  );

  test('no answer for longer than is waited for: interrupted, and it goes on later', async () => {
    const place = await deployedPlace();
    const runner = newRunner(place, 'one');
    const from = place.world.clock.now() + 6_000;
    runner.bucket.fault = () => (place.world.clock.now() >= from ? 'unheard' : undefined);
    const { outcome } = await startRun(runner.tools, { run: 'r1', plan: place.plan, options: freely });
    expect(outcome).toEqual({ kind: 'interrupted' });
    const resumed = await resumeRun(newRunner(place, 'two').tools, 'r1');
    expect(resumed.outcome).toEqual({ kind: 'deployed', remains: [] });
    await expectDeployedOnce(place);
  });

  test('no answer before anything was begun: said so, and nothing is', async () => {
    const place = await deployedPlace();
    const runner = newRunner(place, 'one');
    runner.bucket.fault = ({ name }) => (name === 'get' ? 'unheard' : undefined);
    const unusable = { code: 'cloud-unusable', message: expect.stringContaining('Nothing was begun') };
    await expect(startRun(runner.tools, { run: 'r1', plan: place.plan, options: freely })).rejects.toMatchObject(
      unusable,
    );
    await expect(resumeRun(runner.tools, 'r0')).rejects.toMatchObject(unusable);
    expect(await place.world.stores.journals.read('r1')).toBeUndefined();
  });

  test('no answer for five minutes: waited for, done once', async () => {
    const place = await deployedPlace();
    const runner = newRunner(place, 'one');
    const from = place.world.clock.now() + 6_000;
    runner.bucket.fault = () => {
      const now = place.world.clock.now();
      return now >= from && now < from + 5 * minute ? 'unheard' : undefined;
    };
    const { outcome } = await startRun(runner.tools, { run: 'r1', plan: place.plan, options: freely });
    expect(outcome).toEqual({ kind: 'deployed', remains: [] });
    await expectDeployedOnce(place);
  });
});

test('what is over lies in one object: looking at many runs takes few calls', async () => {
  const place = newPlace();
  for (let at = 0; at < 12; at += 1) {
    const plan = await planOf(place.world, lineOf(['a'], String(at)));
    await startRun(newRunner(place, 'ci').tools, { run: `r${at}`, plan, options: freely });
  }
  const { bucket, tools } = newRunner(place, 'looking');
  const { runs } = await statusOfRuns(tools);
  expect(runs.map((known) => known.kind === 'read' && known.report.run)).toEqual(
    Array.from({ length: 12 }, (_, at) => `r${11 - at}`),
  );
  // The list, two for each run, the lease.
  expect(bucket.calls).toHaveLength(1 + 2 * 12 + 1);
});

test('a run that was over and brought together is taken back, and its journal is one again', async () => {
  const place = await deployedPlace();
  const before = await contents(place.world);
  await startRun(newRunner(place, 'one').tools, { run: 'r1', plan: place.plan, options: freely });
  const { outcome } = await takeBackRun(newRunner(place, 'two').tools, 'r1');
  expect(outcome).toMatchObject({ kind: 'failed-and-restored' });
  expect(await contents(place.world)).toEqual(before);
  const { bucket, tools } = newRunner(place, 'looking');
  expect(readJournal((await tools.journals.read('r1')) ?? '').kind).toBe('whole');
  expect(bucket.calls).toHaveLength(2);
});

test('no object of the bucket has a secret: neither journal, lease nor artefact, after a deploy, a failure and a way back', async () => {
  const place = newPlace();
  const sentinel = 'hunter2-sentinel';
  const template = (version: string) => ({
    ...topicTemplate('a', version),
    Parameters: { Password: { Type: 'String', NoEcho: true } },
  });
  const estate = (version: string): TestEstate => ({ a: { template: template(version), noEcho: ['Password'] } });
  const secret = () => sentinel;
  for (const version of ['1', '2', '3']) {
    if (version === '3')
      place.world.faults.push({
        match: { logicalId: 'Topic', phase: 'forward' },
        effect: { kind: 'resource-fails', reason: 'AccessDenied' },
      });
    const plan = await planOf(place.world, estate(version));
    expect(JSON.stringify(plan)).not.toContain(sentinel);
    await startRun(newRunner(place, 'ci', { secret }).tools, { run: `r${version}`, plan, options: freely });
  }
  await takeBackRun(newRunner(place, 'ci', { secret }).tools, 'r2');
  const text = textOf(faultyBucket(place.objects));
  expect(text).toContain('"kind":"restore-point"');
  expect(text).toContain('AccessDenied');
  expect(text).not.toContain(sentinel);
});
