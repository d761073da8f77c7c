import { jest } from '@jest/globals';
import { soakSeed } from './soak-seed.js';

// Work that ends by itself, not against a clock: on a machine that is busy it takes what it takes.
jest.setTimeout(60_000);

/** Beside those of `scripts/soak.mjs`, which begins at 0 and runs thousands. */
const first = 100_000;
const estates = 48;

// Twelve at a time, so that a failure names few seeds.
describe('random estates, deployed and changed under random failures, kills and interrupts', () => {
  test.each(Array.from({ length: estates / 12 }, (_, part) => first + 12 * part))(
    'seeds %i and the eleven after it end as they say',
    async (from) => {
      for (let seed = from; seed < from + 12; seed += 1) {
        const { complaints, story } = await soakSeed(seed);
        expect({ seed, complaints, story }).toEqual({ seed, complaints: [], story: [] });
      }
    },
  );

  test('the same seed is the same run', async () => {
    const [one, other] = [await soakSeed(first + 3), await soakSeed(first + 3)];
    expect(one).toEqual(other);
    expect(one.counts['base: deployed']).toBe(1);
  });
});
