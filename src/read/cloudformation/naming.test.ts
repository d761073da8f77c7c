import fc from 'fast-check';
import type { Candidate } from '../reader.js';
import { candidateKey } from '../reader.js';
import { nameFromPath, planNames, statedTwice } from './naming.js';

const candidate = (file: string, name = nameFromPath(file), nameStated = false): Candidate => ({
  format: 'cloudformation',
  file,
  name,
  nameStated,
});

describe('nameFromPath', () => {
  test.each([
    ['services/orders/template.yaml', 'orders'],
    ['orders/serverless.yml', 'orders'],
    ['stacks/orders.yml', 'orders'],
    ['template.yaml', 'template'],
    ['a/orders.template.json', 'orders'],
    ['a b:c/main.yml', 'a-b-c'],
  ])('%s → %s', (file, name) => expect(nameFromPath(file)).toBe(name));
});

describe('planNames', () => {
  const plan = (...candidates: Candidate[]) => {
    const names = planNames(candidates);
    return candidates.map((one) => names.get(candidateKey(one)));
  };

  test('names that do not clash are kept', () => {
    expect(plan(candidate('a/x.yml'), candidate('b/y.yml'))).toEqual(['x', 'y']);
  });

  test('of clashing names all are qualified, by as many folders as it takes', () => {
    expect(plan(candidate('shop/api/template.yml'), candidate('bank/api/template.yml'))).toEqual([
      'shop-api',
      'bank-api',
    ]);
    expect(plan(candidate('x/infra/api/template.yml'), candidate('y/infra/api/template.yml'))).toEqual([
      'x-infra-api',
      'y-infra-api',
    ]);
  });

  test('a stated name is kept before one that is taken from a path', () => {
    expect(plan(candidate('a/orders/template.yml'), candidate('b/serverless.yml', 'orders', true))).toEqual(
      expect.arrayContaining(['orders', 'a-orders']),
    );
  });

  test('two that state the same name are both qualified, and can be told', () => {
    const twice = [candidate('a/serverless.yml', 'orders', true), candidate('b/serverless.yml', 'orders', true)];
    expect(plan(...twice)).toEqual(['a-orders', 'b-orders']);
    expect([...statedTwice(twice).keys()]).toEqual(['orders']);
  });

  test('names are unique and independent of the order of candidates', () => {
    const segment = fc.constantFrom('a', 'b', 'orders', 'x');
    const file = fc.tuple(segment, segment, fc.constantFrom('template.yaml', 'template.json', 'orders.yml', 'a.yml'));
    fc.assert(
      fc.property(
        fc.uniqueArray(
          file.map((parts) => parts.join('/')),
          { maxLength: 12 },
        ),
        (files) => {
          const all = files.map((path) => candidate(path));
          const names = planNames(all);
          expect(new Set(names.values()).size).toBe(files.length);
          expect([...names.keys()].sort()).toEqual(all.map(candidateKey).sort());
          const again = planNames([...all].reverse());
          for (const one of all) expect(again.get(candidateKey(one))).toBe(names.get(candidateKey(one)));
        },
      ),
    );
  });
});
