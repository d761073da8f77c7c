import { startRun } from '../../../src/deploy/run.js';
import { makePlan } from '../../../src/plan/make-plan.js';
import { placeOf } from '../../../src/plan/place.js';
import type { PlanInput } from '../../../src/plan/plan-input.js';
import {
  contents,
  deployedIn,
  freely,
  lineOf,
  operationsOn,
  planOf,
  settled,
  statuses,
  type TestStack,
  toolsOf,
  topicTemplate,
  updateByOthers,
  type World,
} from '../deploy-world.js';
import { deployEstate, exportsIn, phasePlan } from '../phase-world.js';
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
      const result = makePlan({ ...input, foreignImporters: new Map([[placeOf(a.target, 'a-topic'), ['b-dev']]]) });
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

  describe('fault 18: planned around', () => {
    const topic = (name: string) => ({ Type: 'AWS::SNS::Topic', Properties: { TopicName: name } });
    const takes = (name: string) => ({
      Type: 'AWS::SSM::Parameter',
      Properties: { Type: 'String', Value: { 'Fn::ImportValue': name } },
    });
    const shop = (resources: object, exported: string, of: string) => ({
      template: { Resources: resources, Outputs: { Topic: { Value: { Ref: of }, Export: { Name: exported } } } },
    });
    const orders = (name: string) => ({ template: { Resources: { Takes: takes(name) } } });
    const before = { shop: shop({ Topic: topic('one') }, 'shop-Topic', 'Topic'), orders: orders('shop-Topic') };
    /** Another export of another resource, and the consumer takes that one. */
    const renamed = { shop: shop({ Other: topic('two') }, 'shop-Other', 'Other'), orders: orders('shop-Other') };
    /** The export stays, and is of another resource beside the one that it was of. */
    const changed = {
      shop: shop({ Topic: topic('one'), Other: topic('two') }, 'shop-Topic', 'Other'),
      orders: before.orders,
    };
    /** The resource is replaced, and with it what the consumer has. */
    const replaced = { shop: shop({ Topic: topic('two') }, 'shop-Topic', 'Topic'), orders: before.orders };

    async function withBoth(): Promise<World> {
      const world = await make();
      expect((await deployEstate(world, before)).report.outcome).toEqual({ kind: 'deployed', remains: [] });
      return world;
    }
    const operations = (world: World) =>
      Promise.all(['shop-dev', 'orders-dev'].map((name) => operationsOn(world, name)));

    test.each([
      ['removed', renamed, ['keep:shop/main', 'deploy:shop/main']],
      ['changed', changed, ['detach:orders/main', 'deploy:orders/main']],
    ])('%s while its consumer takes it: in phases, and no import is ever broken', async (_, after, [first, last]) => {
      const world = await withBoth();
      const made = await deployEstate(world, after);
      expect([made.steps[0], made.steps.at(-1)]).toEqual([first, last]);
      expect(made.report.outcome).toEqual({ kind: 'deployed', remains: [] });
      expect(await statuses(world)).toEqual({ 'orders-dev': 'UPDATE_COMPLETE', 'shop-dev': 'UPDATE_COMPLETE' });
      const stepsOf = (stack: string) => made.steps.filter((step) => step.endsWith(`:${stack}`)).length;
      expect(await operations(world)).toEqual([1 + stepsOf('shop/main'), 1 + stepsOf('orders/main')]);
      const [name = '', value = ''] = Object.entries(await exportsIn(world))[0] ?? [];
      expect([name, value]).toEqual([after.shop.template.Outputs.Topic.Export.Name, expect.stringMatching(/:two$/)]);
      expect(await world.here.importers(name)).toEqual(['orders-dev']);
      expect(await phasePlan(world, after)).toMatchObject({ kind: 'planned', plan: { steps: [] } });
    });

    test.each([
      ['removed', renamed, 'orders-dev', 1],
      ['removed', renamed, 'shop-dev', 1],
      ['changed', changed, 'shop-dev', 1],
      ['changed', changed, 'orders-dev', 1],
    ])('%s, and a phase fails (%#): all phases are taken back', async (_, after, stackName, nth) => {
      const world = await withBoth();
      const was = [await contents(world), await exportsIn(world)];
      const logicalId = stackName === 'orders-dev' ? 'Takes' : 'Other';
      world.faults.push({
        match: { stackName, logicalId, phase: 'forward', nth },
        effect: { kind: 'resource-fails', reason: 'no' },
      });
      const { report } = await deployEstate(world, after);
      expect(report.outcome).toMatchObject({ kind: 'failed-and-restored', failures: [{}] });
      expect([await contents(world), await exportsIn(world)]).toEqual(was);
    });

    test('an importer is outside of the run: refused by name, and nothing was done', async () => {
      const world = await withBoth();
      await updateByOthers(world, 'theirs', { Resources: { Takes: takes('shop-Topic') } });
      expect(await settled(world, 'theirs')).toBe('CREATE_COMPLETE');
      const result = await phasePlan(world, renamed);
      if (result.kind === 'planned') throw new Error('it was planned');
      expect(result.refusals.map(({ message }) => message).join('\n')).toContain('theirs');
      expect(await operations(world)).toEqual([1, 1]);
    });

    test('the consumer would stand on what is replaced: refused, with the way by hand', async () => {
      const result = await phasePlan(await withBoth(), replaced);
      if (result.kind === 'planned') throw new Error('it was planned');
      expect(result.refusals).toMatchObject([{ stack: 'shop/main', subject: 'shop-Topic' }]);
      expect(result.refusals[0]?.message).toMatch(/Topic is replaced .* By hand: /);
    });
  });
}
