import fc from 'fast-check';
import { arrange } from './arrange.js';
import type { Box } from './geometry.js';
import { routeKey } from './layered.js';
import { ranksOf } from './ranks.js';

const spacing = { between: 14, ranks: 60 };
const item = (id: number, width = 100, height = 40) => ({ id, width, height });
const link = (from: number, to: number) => ({ from, to, weight: 1 });

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('arrange', () => {
  it('places every item of any graph, none over another, with a way for each link', () => {
    const graphs = fc.integer({ min: 1, max: 24 }).chain((size) =>
      fc.record({
        sizes: fc.array(fc.tuple(fc.integer({ min: 20, max: 400 }), fc.integer({ min: 20, max: 300 })), {
          minLength: size,
          maxLength: size,
        }),
        pairs: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 50, selector: String }),
      }),
    );
    fc.assert(
      fc.property(graphs, ({ sizes, pairs }) => {
        const links = pairs.filter(([a, b]) => a !== b).map(([a, b]) => link(a, b));
        const { boxes, routes, width, height } = arrange(
          sizes.map(([w, h], id) => item(id, w, h)),
          links,
          spacing,
        );
        const all = [...boxes.values()];
        expect(all).toHaveLength(sizes.length);
        for (const [index, box] of all.entries()) {
          expect(box.x >= -0.01 && box.y >= -0.01).toBe(true);
          expect(box.x + box.width <= width + 0.01 && box.y + box.height <= height + 0.01).toBe(true);
          for (const other of all.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
        for (const { from, to } of links) expect(routes.get(routeKey(from, to))?.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 60 },
    );
  });

  it('puts a callee right of its caller', () => {
    const { boxes } = arrange([item(0), item(1), item(2)], [link(2, 0), link(0, 1)], spacing);
    const x = (id: number) => boxes.get(id)?.x ?? Number.NaN;
    expect(x(2)).toBeLessThan(x(0));
    expect(x(0)).toBeLessThan(x(1));
  });

  it('wraps what would be a band of forty layers', () => {
    const items = Array.from({ length: 40 }, (_, id) => item(id));
    const { width, height } = arrange(
      items,
      items.map(({ id }) => link(id, (id + 1) % 40)),
      spacing,
    );
    expect(width / height).toBeLessThan(3);
  });

  it('holds a chain of five thousand', () => {
    const items = Array.from({ length: 5_000 }, (_, id) => item(id));
    const links = items.slice(1).map(({ id }) => link(id - 1, id));
    expect(arrange(items, links, spacing).boxes.size).toBe(5_000);
  });
});

describe('ranks', () => {
  it('are one behind the last that leads there, circles apart', () => {
    const ranks = ranksOf([0, 1, 2, 3], [link(0, 1), link(1, 2), link(0, 2), link(2, 0), link(2, 3)]);
    expect([...ranks]).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });
});
