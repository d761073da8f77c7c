import { startRun } from '../../src/deploy/run.js';
import { bucketStores } from '../../src/deploy/stores/bucket-stores.js';
import { contents, freely, lineOf, operationsOn, planOf, toolsOf } from '../support/deploy-world.js';
import { withDeployed } from '../support/faults/deploying.js';
import { overHttp } from '../support/faults/make-world.js';

const make = overHttp();

test('fault 20: a template of the plan was deleted from the bucket meanwhile: refused before anything is changed', async () => {
  const world = await withDeployed(await make(), lineOf(['a', 'b']));
  const plan = await planOf(world, lineOf(['a', 'b'], '2'));
  const before = await contents(world);
  const digest = plan.steps[1]?.deploy?.templateDigest ?? '';
  world.objects.delete(world.bucketName, `artefacts/${digest}`);
  const stores = bucketStores(world.bucket, world.clock);
  const { outcome } = await startRun(toolsOf({ ...world, stores }), { run: 'r1', plan, options: freely });
  expect(outcome).toEqual({
    kind: 'refused',
    reasons: [`b-dev: its template (${digest}) is not in the artefact store`],
  });
  expect(await contents(world)).toEqual(before);
  for (const name of ['a-dev', 'b-dev']) expect(await operationsOn(world, name)).toBe(1);
  expect(await world.stores.journals.read('r1')).toBeUndefined();
});

test('fault 20: its bytes are others by now: they count as lost, and nothing of them is deployed', async () => {
  const world = await withDeployed(await make(), lineOf(['a']));
  const plan = await planOf(world, lineOf(['a'], '2'));
  const digest = plan.steps[0]?.deploy?.templateDigest ?? '';
  world.objects.put(world.bucketName, `artefacts/${digest}`, Buffer.from('{"Resources":{}}'));
  const stores = bucketStores(world.bucket, world.clock);
  const { outcome } = await startRun(toolsOf({ ...world, stores }), { run: 'r1', plan, options: freely });
  expect(outcome?.kind).not.toBe('deployed');
  expect(await operationsOn(world, 'a-dev')).toBe(1);
});
