import { deployedIn, freely, lineOf, newWorld, planOf, toolsOf, topics } from '../../test/support/deploy-world.js';
import { target } from '../../test/support/plan.js';
import { LocalCloud } from '../cloud/local/local-cloud.js';
import { startRun } from '../deploy/run.js';
import { stackFingerprint } from '../plan/fingerprint.js';
import { unitsOf } from './cloud-units.js';
import { expectingWhatIsThere, recreate } from './recreate.js';
import { rehearse } from './rehearse.js';
import { liveRoot } from './stack-node.js';

test('stacks of another cloud are made anew as they are, providers first, and a plan for them is rehearsed', async () => {
  const world = newWorld();
  const first = await planOf(world, lineOf(['a', 'b']));
  await startRun(toolsOf(world), { run: 'r0', plan: first, options: freely });
  const plan = await planOf(world, { ...lineOf(['a', 'b'], '2'), c: topics('c', '1', ['b']) });
  const deployed = (await deployedIn(world)).map((stack) => ({
    ...stack,
    imports: stack.service === 'b' ? ['a-topic'] : [],
  }));
  const state = new LocalCloud({ seed: 'another' }).snapshot();
  // The consumer comes first in the list.
  expect(await recreate([...deployed].reverse(), state, world.stores.artefacts)).toEqual([]);
  const made = [...unitsOf(state).units.values()].flatMap((unit) => liveRoot(unit) ?? []);
  const exported = made.flatMap(({ outputs }) => outputs.map(({ exportName }) => exportName));
  expect(exported.sort()).toEqual(deployed.flatMap((stack) => Object.keys(stack.exports)).sort());
  const here = await expectingWhatIsThere(
    { ...plan, steps: plan.steps.map((one) => ({ ...one, expects: 'x' })) },
    state,
  );
  expect(here.steps.map(({ expects }) => expects)).toEqual([...deployed.map(stackFingerprint), 'absent']);
  const { artefacts } = world.stores;
  const rehearsal = await rehearse({ plan: here, state, artefacts, artefactExists: () => true });
  expect(rehearsal).toMatchObject({ verdict: 'proved', mistakes: [] });
});

test('a stack that cannot be made is named with the reason', async () => {
  const world = newWorld();
  const plan = await planOf(world, { a: topics('a') });
  await startRun(toolsOf(world), { run: 'r0', plan, options: freely });
  const [stack] = await deployedIn(world);
  if (stack === undefined) throw new Error('one stack');
  const body = Buffer.from('{"Transform": "OwnMacro", "Resources": {}}');
  const templateDigest = await world.stores.artefacts.put(body);
  const state = new LocalCloud().snapshot();
  const failed = await recreate([{ ...stack, templateDigest, target }], state, world.stores.artefacts);
  expect(failed).toMatchObject([{ stackName: 'a-dev', reason: expect.any(String) }]);
});
