import { startRun } from '../../../src/deploy/run.js';
import { makePlan } from '../../../src/plan/make-plan.js';
import type { PlanInput } from '../../../src/plan/plan-input.js';
import {
  contents,
  deployedIn,
  freely,
  lineOf,
  planOf,
  statuses,
  type TestStack,
  toolsOf,
  topicTemplate,
  type World,
} from '../deploy-world.js';
import { packaged, planInput } from '../plan.js';
import type { MakeWorld } from './make-world.js';

/** Fault 18. */
export function exportsInUse(make: MakeWorld): void {
  /** `b` imports what `a` exports. */
  async function inUse(): Promise<World> {
    const world = await make();
    const plan = await planOf(world, lineOf(['a', 'b']));
    await startRun(toolsOf(world), { run: 'r1', plan, options: freely });
    return world;
  }

  const withoutExport: TestStack = { template: { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } } };
  const withoutImport: TestStack = { template: topicTemplate('b', '2') };
  const exportsOf = (names: Readonly<Record<string, readonly string[]>>): PlanInput['exportsOf'] =>
    new Map(Object.entries(names));

  describe('fault 18: an exported value is changed or removed while it is used', () => {
    test('removed while its importer stays: refused at plan, by name', async () => {
      const world = await inUse();
      const [a, b] = (await deployedIn(world)).map((stack) =>
        stack.service === 'b' ? { ...stack, imports: ['a-topic'] } : stack,
      );
      if (a === undefined || b === undefined) throw new Error('two stacks were deployed');
      const proposed = [packaged('a', { template: JSON.stringify(withoutExport.template) })];
      const input = planInput({ proposed, deployed: [a, { ...b, tags: {} }] });
      const result = makePlan({ ...input, foreignImporters: new Map([['a-topic', ['b-dev']]]) });
      expect(result).toMatchObject({
        kind: 'refused',
        refusals: [{ code: 'export-in-use', stack: 'a/main', subject: 'a-topic' }],
      });
    });

    test('removed together with its import: the importer goes first, and both are deployed', async () => {
      const world = await inUse();
      const deployed = (await deployedIn(world)).map((stack) =>
        stack.service === 'b' ? { ...stack, imports: ['a-topic'] } : stack,
      );
      const plan = await planOf(
        world,
        { a: withoutExport, b: withoutImport },
        { deployed, exportsOf: exportsOf({ 'b/main': ['b-topic'] }) },
      );
      expect(plan.order).toMatchObject([{ step: 'deploy:a/main', after: 'deploy:b/main', strength: 'hard' }]);
      const { outcome } = await startRun(toolsOf(world), { run: 'r2', plan, options: freely });
      expect(outcome).toMatchObject({ kind: 'deployed' });
      expect(await world.here.exports()).toEqual([expect.objectContaining({ name: 'b-topic' })]);
    });

    test('changed by a replacement that no plan could see: CloudFormation refuses, and every stack is as before', async () => {
      const world = await inUse();
      const before = await contents(world);
      const renamed = topicTemplate('a', '2') as { readonly Resources: { readonly Topic: object } };
      const Topic = { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'another', DisplayName: '2' } };
      const plan = await planOf(world, {
        ...lineOf(['a', 'b'], '2'),
        a: { template: { ...renamed, Resources: { Topic } } },
      });
      const { outcome } = await startRun(toolsOf(world), { run: 'r2', plan, options: freely });
      expect(outcome).toMatchObject({
        kind: 'failed-and-restored',
        failures: [{ step: 'deploy:a/main', reason: expect.stringContaining('a-topic') }],
      });
      expect(await contents(world)).toEqual(before);
      expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_ROLLBACK_COMPLETE', 'b-dev': 'CREATE_COMPLETE' });
    });
  });
}
