import { deployedFrom, packaged, planOf } from '../../test/support/plan.js';

const api = packaged('api');
const db = packaged('db');

test('what is not deployed is created, and what is the same is left alone', () => {
  const { steps, unchanged } = planOf({ proposed: [api, db], deployed: [deployedFrom(db)] });
  expect(steps).toEqual([
    {
      id: 'deploy:api/main',
      kind: 'create',
      phase: 'expand',
      stack: 'api/main',
      service: 'api',
      stackName: 'api-dev',
      target: api.target,
      deploy: api,
      expects: 'absent',
      reasons: ['it is not deployed yet'],
      changes: [],
      stateful: [],
      mayBeUnchanged: false,
      estimate: 60,
    },
  ]);
  expect(unchanged).toEqual(['db/main']);
});
