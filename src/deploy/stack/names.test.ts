import fc from 'fast-check';
import { namesFor } from './names.js';

const hostile = fc.string({ unit: 'binary', maxLength: 200 });

test('whatever run and step are called: what CloudFormation allows, 128 characters', () => {
  fc.assert(
    fc.property(hostile, fc.nat(), hostile, fc.constantFrom('deploy', 'restore'), (run, epoch, step, goal) => {
      const { changeSet, tokens } = namesFor(run, epoch, step, goal as 'deploy' | 'restore');
      for (const name of [changeSet, ...Object.values(tokens)]) {
        expect(name).toMatch(/^[A-Za-z][A-Za-z0-9-]*$/);
        // A token may get seven characters more.
        expect(name.length).toBeLessThanOrEqual(121);
      }
    }),
  );
});

test('another run, epoch, step or goal has other names; the same has the same', () => {
  const all = [
    namesFor('r1', 1, 'deploy:a/main', 'deploy'),
    namesFor('r2', 1, 'deploy:a/main', 'deploy'),
    namesFor('r1', 2, 'deploy:a/main', 'deploy'),
    namesFor('r1', 1, 'deploy:b/main', 'deploy'),
    namesFor('r1', 1, 'deploy:a_main', 'deploy'),
    namesFor('r1', 1, 'deploy:a/main', 'restore'),
  ];
  const names = all.flatMap(({ changeSet, tokens }) => [changeSet, ...Object.values(tokens)]);
  expect(new Set(names).size).toBe(names.length);
  expect(namesFor('r1', 1, 'deploy:a/main', 'deploy')).toEqual(all[0]);
  expect(all[0]?.changeSet).toMatch(/^sg-r1-1-deploy-a-main-[0-9a-f]{12}$/);
});
