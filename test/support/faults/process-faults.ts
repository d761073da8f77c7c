import { CloudError, type CloudFormation } from '../../../src/cloud/port.js';
import { reconcile, resumeRun, startRun, statusOfRuns, takeBackRun } from '../../../src/deploy/run.js';
import { LeaseLost } from '../../../src/deploy/stores.js';
import {
  contents,
  freely,
  lineOf,
  listening,
  operationsOn,
  planOf,
  statuses,
  toolsOf,
  type World,
} from '../deploy-world.js';
import { Killed, mortal } from '../mortal.js';
import type { MakeWorld } from './make-world.js';

/** What happens to the process that runs, and to its journal. */
export function processFaults(make: MakeWorld): void {
  async function deployed(version = '1'): Promise<World> {
    const world = await make();
    await startRun(toolsOf(world), {
      run: 'r0',
      plan: await planOf(world, lineOf(['a', 'b'], version)),
      options: freely,
    });
    return world;
  }

  test('fault 4: on SIGTERM nothing new begins, the journal is whole, the lease is given back, and the run goes on later', async () => {
    const world = await deployed();
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    const abort = new AbortController();
    const { heard, progress } = listening();
    const notice = (one: (typeof heard)[number]): void => {
      progress(one);
      if (one.kind === 'resource' && one.status === 'UPDATE_IN_PROGRESS') abort.abort();
    };
    const before = world.core.now();
    const report = await startRun(toolsOf(world, { progress: notice, signal: abort.signal }), {
      run: 'r1',
      plan,
      options: freely,
    });
    expect(report.outcome).toEqual({ kind: 'interrupted' });
    expect(world.core.now() - before).toBeLessThan(10_000);
    expect(await operationsOn(world, 'b-dev')).toBe(1);
    expect(await world.stores.leases.look('dev')).toBeUndefined();
    const resumed = await resumeRun(toolsOf(world, { holder: 'another' }), 'r1');
    expect(resumed.outcome).toEqual({ kind: 'deployed', remains: [] });
    expect(await operationsOn(world, 'a-dev')).toBe(2);
  });

  test('fault 4: an interrupted run is taken back', async () => {
    const world = await deployed();
    const before = await contents(world);
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    const abort = new AbortController();
    const progress = (one: { readonly kind: string }): void => {
      if (one.kind === 'resource') abort.abort();
    };
    await startRun(toolsOf(world, { progress, signal: abort.signal }), { run: 'r1', plan, options: freely });
    expect((await takeBackRun(toolsOf(world), 'r1')).outcome).toMatchObject({ kind: 'failed-and-restored' });
    expect(await contents(world)).toEqual(before);
  });

  test('fault 4: before anything was begun there is nothing to resume: refused', async () => {
    const world = await deployed();
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    const report = await startRun(toolsOf(world, { signal: AbortSignal.abort() }), {
      run: 'r1',
      plan,
      options: freely,
    });
    expect(report.outcome).toEqual({ kind: 'refused', reasons: ['it was interrupted before it began'] });
    expect(await world.stores.journals.read('r1')).toBeUndefined();
  });

  test('fault 22: credentials that end during a wait leave a run that can be resumed', async () => {
    const world = await deployed();
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    const expired = { kind: 'error', code: 'ExpiredToken', message: 'expired', status: 403 } as const;
    world.faults.push({ match: { action: 'DescribeStackEvents', from: world.core.now() + 6_000 }, effect: expired });
    const report = await startRun(toolsOf(world), { run: 'r1', plan, options: freely });
    expect(report.outcome).toEqual({ kind: 'interrupted' });
    world.faults.length = 0;
    expect((await resumeRun(toolsOf(world), 'r1')).outcome).toEqual({ kind: 'deployed', remains: [] });
    for (const name of ['a-dev', 'b-dev']) expect(await operationsOn(world, name)).toBe(2);
  });

  test('fault 15: of two runs at once one holds the stage, and the other is refused unchanged', async () => {
    const world = await deployed();
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    const [one, two] = await Promise.all(
      ['one', 'two'].map((holder) => startRun(toolsOf(world, { holder }), { run: holder, plan, options: freely })),
    );
    expect([one?.outcome?.kind, two?.outcome?.kind].sort()).toEqual(['deployed', 'refused']);
    expect(JSON.stringify(two?.outcome)).toContain('stage dev is being deployed by one');
    for (const name of ['a-dev', 'b-dev']) expect(await operationsOn(world, name)).toBe(2);
  });

  test('a stage whose last run is not over takes no new one', async () => {
    const world = await deployed();
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    const process = mortal(toolsOf(world), { at: 40, when: 'after' });
    await expect(startRun(process.tools, { run: 'r1', plan, options: freely })).rejects.toThrow(Killed);
    const report = await startRun(toolsOf(world), { run: 'r2', plan, options: freely });
    expect(report.outcome).toEqual({
      kind: 'refused',
      reasons: ['run r1 of stage dev is not over: resume it, or take it back'],
    });
  });

  test('a process that was thought dead executes nothing any more once another took over, and stops', async () => {
    const world = await deployed();
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isHeld: () => void = () => {};
    const reached = new Promise<void>((resolve) => {
      isHeld = resolve;
    });
    let late: unknown;
    const slow = (here: CloudFormation): CloudFormation => ({
      ...here,
      executeChangeSet: async (stack, changeSet, token) => {
        isHeld();
        await held;
        await here.executeChangeSet(stack, changeSet, token).catch((error: unknown) => {
          late = error;
          throw error;
        });
      },
    });
    const cloud = {
      clock: world.cloud.clock,
      at: (target: Parameters<typeof world.cloud.at>[0]) => slow(world.cloud.at(target)),
    };
    const zombie = startRun(toolsOf(world, { cloud, holder: 'zombie' }), { run: 'r1', plan, options: freely });
    const ended = zombie.then(
      () => undefined,
      (error: unknown) => error,
    );
    await reached;
    await world.clock.sleep(10 * 60_000);
    const report = await resumeRun(toolsOf(world, { holder: 'another' }), 'r1');
    expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
    const before = await contents(world);
    release();
    expect(await ended).toBeInstanceOf(LeaseLost);
    expect(late).toBeInstanceOf(CloudError);
    expect(await contents(world)).toEqual(before);
    for (const name of ['a-dev', 'b-dev']) expect(await operationsOn(world, name)).toBe(2);
  });

  describe('fault 25: a journal that was changed', () => {
    async function edited(): Promise<World> {
      const world = await deployed();
      const text = (await world.stores.journals.read('r0')) ?? '';
      const changed = text.replace('"result":"changed"', '"result":"changeD"');
      expect(changed).not.toBe(text);
      await world.stores.journals.truncate('r0', 0);
      await world.stores.journals.append('r0', changed, 0);
      return world;
    }

    test.each([
      ['resume', resumeRun],
      ['rollback', takeBackRun],
    ])('%s writes nothing', async (_, goOn) => {
      const world = await edited();
      const before = [await contents(world), await world.stores.journals.read('r0')];
      const process = mortal(toolsOf(world));
      const report = await goOn(process.tools, 'r0');
      expect(JSON.stringify(report.outcome)).toContain('cannot be trusted');
      expect(report.outcome?.kind).toBe('refused');
      expect(process.touched).toEqual(['journal.read']);
      expect([await contents(world), await world.stores.journals.read('r0')]).toEqual(before);
    });

    test('what the cloud has can be read against what can be read of it', async () => {
      const world = await edited();
      const process = mortal(toolsOf(world));
      const found = await reconcile((await world.stores.journals.read('r0')) ?? '', process.tools.cloud);
      expect(found.corrupt).toMatchObject({ reason: 'its content does not have its checksum' });
      expect(found.steps).toMatchObject([
        { stackName: 'a-dev', now: 'as-planned', status: 'CREATE_COMPLETE' },
        { stackName: 'b-dev', now: 'as-planned' },
      ]);
      expect(process.touched.every((name) => /describeStack|originalTemplate/.test(name))).toBe(true);
      expect((await statusOfRuns(world.stores)).runs).toMatchObject([{ kind: 'corrupt', run: 'r0' }]);
    });

    test('a line that was cut by a kill is no damage: it is cut off, and the run goes on', async () => {
      const world = await deployed();
      const plan = await planOf(world, lineOf(['a', 'b'], '2'));
      const process = mortal(toolsOf(world), { at: 40, when: 'before' });
      await expect(startRun(process.tools, { run: 'r1', plan, options: freely })).rejects.toThrow(Killed);
      const text = (await world.stores.journals.read('r1')) ?? '';
      await world.stores.journals.append('r1', '{"at":17,"half', Buffer.byteLength(text));
      expect((await resumeRun(toolsOf(world), 'r1')).outcome).toEqual({ kind: 'deployed', remains: [] });
      expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_COMPLETE', 'b-dev': 'UPDATE_COMPLETE' });
    });
  });
}
