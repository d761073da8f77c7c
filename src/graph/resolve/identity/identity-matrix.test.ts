import {
  edgesOfReference,
  type Kind,
  kinds,
  localWays,
  type Place,
  usesIn,
  type Way,
  ways,
} from '../../../../test/support/identity-matrix.js';

const places: readonly Place[] = ['variable', 'statement', 'nested parameter'];
type Cell = readonly [kind: string, way: string, place: Place, Kind, Way];

const cells = (all: Readonly<Record<string, Way>>): readonly Cell[] =>
  Object.entries(kinds).flatMap(([name, kind]) =>
    Object.entries(all).flatMap(([way, make]) => {
      const form = make(kind)?.form;
      const fitting = places.filter((place) => form !== undefined && (place !== 'statement' || form === 'arn'));
      return fitting.map((place): Cell => [name, way, place, kind, make]);
    }),
  );

describe.each([
  ['another service', false, ways],
  ['the same template', true, localWays],
])('a reference from %s leads to one node', (_, local, all) => {
  test.each(cells(all))('%s by %s in a %s', (_kind, _way, place, kind, way) => {
    const reference = way(kind);
    if (reference === undefined) throw new Error('no such cell');
    const from = place === 'nested parameter' ? 'Inner/Work' : 'Work';
    const wired = place === 'statement' ? 'n/a' : 'yes';
    const edges = usesIn(edgesOfReference({ kind, reference, place, local }));
    expect(edges).toEqual([
      `${kind.edge} ${local ? 'orders' : 'work'}:${from} → orders:Thing granted yes wired ${wired}`,
    ]);
  });
});
