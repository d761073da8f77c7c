import { newWorld } from '../../../test/support/deploy-world.js';
import { out, taker, topic } from '../../../test/support/leads-through.js';
import { target } from '../../../test/support/plan.js';
import { ownerTags } from '../../model/stack-tags.js';
import { placeOf } from '../../plan/place.js';
import { readDeployedStacks } from './deployed-stacks.js';

test('who imports a name in one region imports nothing of another', async () => {
  const world = newWorld();
  const regions = ['eu-west-1', 'us-east-1'];
  for (const region of regions) {
    const call = (StackName: string, template: object, tags: Readonly<Record<string, string>> = {}) =>
      world.core.call({ ...target, region }, 'CreateStack', {
        StackName,
        TemplateBody: JSON.stringify(template),
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      });
    const Resources = { Topic: topic() };
    const giver = { Resources, Outputs: { Topic: out({ Ref: 'Topic' }, 'topic') } };
    await call(`giver-${region}`, giver, ownerTags('giver', 'giver/main', 'dev'));
    world.core.advanceTo(world.core.now() + 3_600_000);
    await call(`taker-${region}`, taker('topic').template);
    world.core.advanceTo(world.core.now() + 3_600_000);
  }
  const { foreignImporters } = await readDeployedStacks(world.cloud, {
    stage: 'dev',
    proposed: [],
    targets: regions.map((region) => ({ ...target, region })),
    artefacts: world.stores.artefacts,
  });
  const at = (region: string) => placeOf({ ...target, region }, 'topic');
  expect([...foreignImporters]).toEqual(regions.map((region) => [at(region), [`taker-${region}`]]));
});
