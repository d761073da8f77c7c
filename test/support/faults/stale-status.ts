import { startRun } from '../../../src/deploy/run.js';
import { contents, freely, lineOf, planOf, statuses, toolsOf } from '../deploy-world.js';
import type { MakeWorld } from './make-world.js';

/** Fault 9, with events that are behind too. */
export function staleStatus(make: MakeWorld): void {
  test('fault 9: an old UPDATE_COMPLETE with no event yet of the execution is not taken for its result', async () => {
    const world = await make();
    for (const [run, version] of Object.entries({ r1: '1', r2: '2' }))
      await startRun(toolsOf(world), { run, plan: await planOf(world, lineOf(['a'], version)), options: freely });
    expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_COMPLETE' });
    const before = await contents(world);
    const plan = await planOf(world, lineOf(['a'], '3'));
    await world.clock.sleep(60_000);
    world.faults.push({
      match: { stackName: 'a-dev', logicalId: 'Topic', phase: 'forward' },
      effect: { kind: 'resource-fails', reason: 'no' },
    });
    for (const action of ['DescribeStacks', 'DescribeStackEvents', 'DescribeEvents'])
      world.faults.push({ match: { action }, effect: { kind: 'stale', milliseconds: 12_000 } });
    const { outcome } = await startRun(toolsOf(world), { run: 'r3', plan, options: freely });
    expect(outcome).toMatchObject({
      kind: 'failed-and-restored',
      failures: [{ step: 'deploy:a/main', reason: 'Topic (AWS::SNS::Topic): no' }],
    });
    world.faults.length = 0;
    expect(await contents(world)).toEqual(before);
  });
}
