import { inWords } from './in-words.js';

describe('inWords', () => {
  it.each([
    [['a'], 'a'],
    [['a', 'b', 'c', 'd'], 'a, b, c, d'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
  ])('%j', (items, words) => {
    expect(inWords(items)).toBe(words);
  });
});
