import {
  contents,
  freely,
  lineOf,
  newWorld,
  operationsOn,
  planOf,
  statuses,
  toolsOf,
  topicTemplate,
  type World,
} from '../../../test/support/deploy-world.js';
import { type Death, Killed, mortal } from '../../../test/support/mortal.js';
import type { Plan } from '../../model/plan.js';
import type { RunReport } from '../../model/run.js';
import { resumeRun, startRun } from '../run.js';

const names = ['a', 'b'];

const options = { duration: () => 2_000, changeSetDuration: 1_000 };
let base: Promise<{ readonly world: World; readonly plan: Plan }> | undefined;

/** Two stacks deployed, one to be deleted, and a plan for both of them and a third. */
async function makeBase(): Promise<{ readonly world: World; readonly plan: Plan }> {
  const world = newWorld(options);
  const plan = await planOf(world, { ...lineOf(names), old: { template: topicTemplate('old') } });
  await startRun(toolsOf(world), { run: 'r0', plan, options: freely });
  return { world, plan: await planOf(world, lineOf([...names, 'c'], '2')) };
}

/** In `failing` worlds the third stack cannot be made. */
async function prepared(failing: boolean): Promise<{ readonly world: World; readonly plan: Plan }> {
  base ??= makeBase();
  const { world: from, plan } = await base;
  const world = newWorld(options, from);
  if (failing) {
    world.faults.push({
      match: { stackName: 'c-dev', logicalId: 'Topic', phase: 'forward' },
      effect: { kind: 'resource-fails', reason: 'AccessDenied' },
    });
  }
  return { world, plan };
}

interface Ending {
  readonly outcome: string | undefined;
  readonly contents: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  readonly operations: readonly number[];
}

async function ending(world: World, report: RunReport): Promise<Ending> {
  return {
    outcome: report.outcome?.kind,
    contents: await contents(world),
    statuses: await statuses(world),
    operations: await Promise.all(['a-dev', 'b-dev'].map((name) => operationsOn(world, name))),
  };
}

async function undisturbed(failing: boolean): Promise<{ readonly end: Ending; readonly touches: readonly string[] }> {
  const { world, plan } = await prepared(failing);
  const process = mortal(toolsOf(world));
  const report = await startRun(process.tools, { run: 'r1', plan, options: freely });
  return { end: await ending(world, report), touches: process.touched };
}

/** Starts, dies, and is gone on with by another process; undefined where it died before the run was opened. */
async function killedAndResumed(
  failing: boolean,
  deaths: readonly Death[],
  goOn: typeof resumeRun = resumeRun,
): Promise<Ending | undefined> {
  const { world, plan } = await prepared(failing);
  const [first, ...later] = deaths;
  const victim = mortal(toolsOf(world), first);
  await expect(startRun(victim.tools, { run: 'r1', plan, options: freely })).rejects.toThrow(Killed);
  if (!(await world.stores.journals.read('r1'))) return undefined;
  for (const death of later) {
    const next = mortal(toolsOf(world), death);
    await goOn(next.tools, 'r1').catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
  }
  return ending(world, await goOn(toolsOf(world), 'r1'));
}

const isWrite = (name: string): boolean => !/describe|events|read|Template|get|exports/.test(name);

/** Before and after every write, and after reads; of reads that follow each other the first, as the others found nothing new. */
function deathsAmong(touches: readonly string[]): readonly Death[] {
  return touches.flatMap((name, index): readonly Death[] => {
    const at = index + 1;
    if (isWrite(name))
      return [
        { at, when: 'before' },
        { at, when: 'after' },
      ];
    return touches[index - 1] === name ? [] : [{ at, when: 'after' }];
  });
}

describe.each([false, true])('faults 1, 2 and 3: a run whose last stack fails: %s', (failing) => {
  test('killed at every call and every line of the journal, before and after it is done, and resumed: the same end, nothing done twice', async () => {
    const { end, touches } = await undisturbed(failing);
    const deaths = deathsAmong(touches);
    expect(deaths.length).toBeGreaterThan(70);
    for (const death of deaths) {
      const resumed = await killedAndResumed(failing, [death]);
      expect([death, touches[death.at - 1], resumed ?? end]).toEqual([death, touches[death.at - 1], end]);
    }
  }, 60_000);

  test('killed again while it resumes: the same end', async () => {
    const { end, touches } = await undisturbed(failing);
    for (let at = 9; at <= touches.length; at += 23) {
      for (const again of [5, 17]) {
        const deaths: Death[] = [
          { at, when: 'after' },
          { at: again, when: 'before' },
          { at: again + 3, when: 'after' },
        ];
        const resumed = await killedAndResumed(failing, deaths);
        expect([at, again, resumed ?? end]).toEqual([at, again, end]);
      }
    }
  }, 60_000);
});
