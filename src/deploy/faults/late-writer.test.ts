import {
  freely,
  lineOf,
  newWorld,
  operationsOn,
  planOf,
  toolsOf,
  type World,
} from '../../../test/support/deploy-world.js';
import type { Cloud } from '../../cloud/port.js';
import type { WritingCall } from '../journal-record.js';
import { resumeRun, startRun } from '../run.js';
import { type JournalStore, LeaseLost } from '../stores.js';

/** The same cloud, which notes what is written. */
function noted({ cloud }: World): { readonly cloud: Cloud; readonly written: string[] } {
  const written: string[] = [];
  const note = <Given extends unknown[], Result>(name: string, call: (...given: Given) => Result) => {
    return (...given: Given): Result => {
      written.push(name);
      return call(...given);
    };
  };
  const at: Cloud['at'] = (target) => {
    const here = cloud.at(target);
    return {
      ...here,
      createChangeSet: note('createChangeSet', here.createChangeSet),
      executeChangeSet: note('executeChangeSet', here.executeChangeSet),
      deleteStack: note('deleteStack', here.deleteStack),
    };
  };
  return { cloud: { clock: cloud.clock, at }, written };
}

/** A journal after whose announcement of a call the process stands still, until it is let go. */
function standingStill(journals: JournalStore, call: WritingCall) {
  let wake: () => void = () => {};
  let arrive: () => void = () => {};
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const store: JournalStore = {
    ...journals,
    async append(run, line, after) {
      await journals.append(run, line, after);
      const { record } = JSON.parse(line) as { readonly record: { readonly kind: string; readonly call?: string } };
      if (record.kind !== 'call' || record.call !== call) return;
      arrive();
      await awake;
    },
  };
  return { store, reached, wake };
}

async function begun(world: World, call: WritingCall) {
  const estate = call === 'delete-stack' ? lineOf(['a']) : lineOf(['a', 'b'], '2');
  await startRun(toolsOf(world), { run: 'r0', plan: await planOf(world, lineOf(['a', 'b'])), options: freely });
  const plan = await planOf(world, estate);
  const { cloud, written } = noted(world);
  const { store, reached, wake } = standingStill(world.stores.journals, call);
  const late = startRun(toolsOf(world, { cloud, journals: store, holder: 'late' }), {
    run: 'r1',
    plan,
    options: freely,
  });
  const ended = late.then(
    (report) => report.outcome,
    (error: unknown) => error,
  );
  await reached;
  return { written, wake, ended };
}

const cases = [
  ['create-change-set', 'createChangeSet', ['a-dev', 'b-dev']],
  ['execute-change-set', 'executeChangeSet', ['a-dev', 'b-dev']],
  ['delete-stack', 'deleteStack', []],
] as const;

describe.each(cases)(
  'a process that stands still between announcing %s and making the call',
  (call, write, changed) => {
    test('writes nothing when it wakes up after another took the run over', async () => {
      const world = newWorld();
      const { written, wake, ended } = await begun(world, call);
      const before = written.filter((one) => one === write).length;
      // Its lease runs out.
      await world.clock.sleep(3 * 60_000);
      const { outcome } = await resumeRun(toolsOf(world, { holder: 'other' }), 'r1');
      expect(outcome).toEqual({ kind: 'deployed', remains: [] });
      wake();
      expect(await ended).toBeInstanceOf(LeaseLost);
      expect(written.filter((one) => one === write)).toHaveLength(before);
      for (const name of changed) expect(await operationsOn(world, name)).toBe(2);
    });

    test('goes on where nobody took over, as its lease still is its own', async () => {
      const world = newWorld();
      const { written, wake, ended } = await begun(world, call);
      await world.clock.sleep(3 * 60_000);
      wake();
      expect(await ended).toEqual({ kind: 'deployed', remains: [] });
      expect(written).toContain(write);
    });
  },
);

test('a call whose answer comes after a takeover is not acted upon', async () => {
  const world = newWorld();
  await startRun(toolsOf(world), { run: 'r0', plan: await planOf(world, lineOf(['a', 'b'])), options: freely });
  const plan = await planOf(world, lineOf(['a', 'b'], '2'));
  const { clock } = world.cloud;
  const { cloud: watched, written } = noted(world);
  const cloud: Cloud = {
    clock,
    at: (target) => {
      const here = watched.at(target);
      return {
        ...here,
        createChangeSet: async (input) => {
          const made = await here.createChangeSet(input);
          await clock.sleep(10 * 60_000);
          return made;
        },
      };
    },
  };
  const late = startRun(toolsOf(world, { cloud, holder: 'late' }), { run: 'r1', plan, options: freely });
  const ended = late.catch((error: unknown) => error);
  await clock.sleep(5 * 60_000);
  const { outcome } = await resumeRun(toolsOf(world, { holder: 'other' }), 'r1');
  expect(outcome).toEqual({ kind: 'deployed', remains: [] });
  expect(await ended).toBeInstanceOf(LeaseLost);
  expect(written).toEqual(['createChangeSet']);
  expect(await operationsOn(world, 'a-dev')).toBe(2);
});
