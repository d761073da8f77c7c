import {
  freely,
  lineOf,
  listening,
  newWorld,
  operationsOn,
  planOf,
  toolsOf,
  type World,
} from '../../../test/support/deploy-world.js';
import { type Cloud, CloudError, type CloudFormation } from '../../cloud/port.js';
import { readJournal } from '../journal/read-journal.js';
import { resumeRun, startRun } from '../run.js';
import type { JournalStore } from '../stores.js';

/** GitHub sends SIGINT, SIGTERM after 7.5 s, and kills 2.5 s later; nobody is waited for so long. */
const allowed = 5_000;

async function deployed(): Promise<World> {
  const world = newWorld();
  await startRun(toolsOf(world), { run: 'r0', plan: await planOf(world, lineOf(['a', 'b'])), options: freely });
  return world;
}

const never = <T>(): Promise<T> => new Promise<T>(() => {});

function withCalls(world: World, changed: (here: CloudFormation) => Partial<CloudFormation>): Cloud {
  return {
    clock: world.cloud.clock,
    at: (target) => {
      const here = world.cloud.at(target);
      return { ...here, ...changed(here) };
    },
  };
}

async function endsWhole(world: World, run: string): Promise<void> {
  expect(readJournal((await world.stores.journals.read(run)) ?? '')).toMatchObject({ kind: 'whole', torn: false });
  expect((await resumeRun(toolsOf(world, { holder: 'another' }), run)).outcome).toEqual({
    kind: 'deployed',
    remains: [],
  });
  for (const name of ['a-dev', 'b-dev']) expect(await operationsOn(world, name)).toBe(2);
  // Pauses that nobody waits for any more end before another test's clock begins.
  await world.clock.sleep(30_000);
}

/** Calls that never come back, each with what has happened of them. */
const hanging: Readonly<Record<string, (here: CloudFormation) => Partial<CloudFormation>>> = {
  'a look at events': () => ({ events: never }),
  'a change set that is being made': () => ({ createChangeSet: never }),
  'an execution that does not happen': () => ({ executeChangeSet: never }),
  'an execution whose answer is lost': (here) => ({
    executeChangeSet: (...given) => here.executeChangeSet(...given).then(() => never<void>()),
  }),
};

test.each(Object.entries(hanging))('fault 4: told to stop during %s, the process ends in time', async (_, changed) => {
  const world = await deployed();
  const plan = await planOf(world, lineOf(['a', 'b'], '2'));
  const abort = new AbortController();
  const cloud = withCalls(world, changed);
  const told = world.clock.sleep(60_000).then(() => {
    abort.abort();
    return world.core.now();
  });
  const report = await startRun(toolsOf(world, { cloud, signal: abort.signal }), { run: 'r1', plan, options: freely });
  expect(report.outcome).toEqual({ kind: 'interrupted' });
  expect(world.core.now() - (await told)).toBeLessThan(allowed);
  expect(await world.stores.leases.look('dev')).toBeUndefined();
  await endsWhole(world, 'r1');
});

test('fault 4: told to stop while the journal and the lease hang too, it ends in time all the same', async () => {
  const world = await deployed();
  const plan = await planOf(world, lineOf(['a', 'b'], '2'));
  const abort = new AbortController();
  let at = 0;
  const { heard, progress } = listening();
  const tell = (one: (typeof heard)[number]): void => {
    progress(one);
    if (one.kind !== 'resource' || abort.signal.aborted) return;
    abort.abort();
    at = world.core.now();
  };
  const journals: JournalStore = {
    ...world.stores.journals,
    append: (...given) => (abort.signal.aborted ? never() : world.stores.journals.append(...given)),
  };
  const leases = { ...world.stores.leases, release: () => never<void>() };
  const tools = toolsOf(world, { journals, leases, progress: tell, signal: abort.signal });
  const report = await startRun(tools, { run: 'r1', plan, options: freely });
  expect(report.outcome).toEqual({ kind: 'interrupted' });
  expect(world.core.now() - at).toBeLessThan(allowed);
  // Nobody gave the lease back: it runs out.
  await world.clock.sleep(5 * 60_000);
  await endsWhole(world, 'r1');
});

test('fault 4: what comes back after the end is written nowhere', async () => {
  const world = await deployed();
  const plan = await planOf(world, lineOf(['a', 'b'], '2'));
  const abort = new AbortController();
  let comeBack: () => void = () => {};
  const cloud = withCalls(world, (here) => ({
    createChangeSet: async (input) => {
      const made = await here.createChangeSet(input);
      abort.abort();
      await new Promise<void>((resolve) => {
        comeBack = resolve;
      });
      return made;
    },
  }));
  await startRun(toolsOf(world, { cloud, signal: abort.signal }), { run: 'r1', plan, options: freely });
  const before = await world.stores.journals.read('r1');
  comeBack();
  await world.clock.sleep(60_000);
  expect(await world.stores.journals.read('r1')).toBe(before);
  expect(await operationsOn(world, 'a-dev')).toBe(1);
  await endsWhole(world, 'r1');
});

test('a lease that cannot be renewed for a while interrupts the run and takes nothing back', async () => {
  const world = await deployed();
  const plan = await planOf(world, lineOf(['a', 'b'], '2'));
  const away = () => Promise.reject(new CloudError('unreachable', 'TimeoutError', 'no answer'));
  const leases = { ...world.stores.leases, renew: away };
  const { heard, progress } = listening();
  const tools = toolsOf(world, { leases, progress, leaseMilliseconds: 6_000 });
  const report = await startRun(tools, { run: 'r1', plan, options: freely });
  expect(report.outcome).toEqual({ kind: 'interrupted' });
  const notes = heard.flatMap((one) => (one.kind === 'note' ? [one.text] : []));
  expect(notes[0]).toBe('The lease cannot be renewed: no answer The run can be resumed.');
  await endsWhole(world, 'r1');
});
