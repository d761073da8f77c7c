import { deployedFrom, packaged, planOf } from '../../../test/support/plan.js';

const [api, db] = [packaged('api'), packaged('db')];
const declared = [{ stack: 'api/main', on: 'db/main', text: 'dependsOn of serverless-compose.yml' }];

test('what a manifest declares is a hard order, in its words', () => {
  const { steps, order } = planOf({ proposed: [api, db], declared });
  expect(steps.map(({ id }) => id)).toEqual(['deploy:db/main', 'deploy:api/main']);
  expect(order).toEqual([
    {
      step: 'deploy:api/main',
      after: 'deploy:db/main',
      strength: 'hard',
      because: [{ kind: 'declared', mechanism: 'declared-order', text: 'dependsOn of serverless-compose.yml' }],
    },
  ]);
});

test('it orders nothing where one of the two is not in the plan, or both are one', () => {
  expect(planOf({ proposed: [api, db], deployed: [deployedFrom(db)], declared }).order).toEqual([]);
  expect(planOf({ proposed: [api], declared: [{ stack: 'api/main', on: 'api/main', text: 'itself' }] }).order).toEqual(
    [],
  );
});
