import { estateOf, importOf, serviceOf } from '../../test/support/estate.js';
import { edgesOf } from '../../test/support/graph.js';
import { deploySteps } from './deploy-order.js';

const service = (name: string, ...imports: readonly string[]) =>
  serviceOf(
    name,
    Object.fromEntries(
      imports.map((from, at) => [`P${at}`, { type: 'AWS::SSM::Parameter', properties: { Value: importOf(from) } }]),
    ),
    { outputs: { Out: { value: 'x', exportName: name } } },
  );

const stepsOf = (...services: ReturnType<typeof service>[]) =>
  deploySteps(
    services.map(({ name }) => name),
    edgesOf(estateOf(services)),
  );

test('what is imported from comes first; what may go at once shares a step', () => {
  expect(stepsOf(service('api', 'db', 'auth'), service('ui', 'api'), service('auth'), service('db'))).toEqual([
    ['auth', 'db'],
    ['api'],
    ['ui'],
  ]);
});

test('services that import each other share a step, and others wait for them', () => {
  expect(stepsOf(service('a', 'b'), service('b', 'a'), service('c', 'a'))).toEqual([['a', 'b'], ['c']]);
});

test('only the services that are asked for', () => {
  const all = [service('api', 'db'), service('db'), service('ui', 'api')];
  expect(deploySteps(['ui', 'api'], edgesOf(estateOf(all)))).toEqual([['api'], ['ui']]);
});
