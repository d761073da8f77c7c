import { change, edge, finding, fn, result, stage } from '../../../test/golden/report/build.js';
import { arrowOf, changedEdges } from './changed-edges.js';

const call = (to: string, part = {}) =>
  edge({ kind: 'call', mechanism: 'lambda-invoke', from: fn('a', 'f'), to: fn(to, 'g'), ...part });
const inside = call('a');
const added = call('b');
const wrong = call('c', { declared: 'no' });
const same = call('d');
const gone = call('e');

describe('changedEdges', () => {
  const view = stage({
    edges: [inside, added, wrong, same],
    newEdges: new Set([inside.key, added.key, wrong.key]),
    removedEdges: [gone],
  });
  const findings = [finding({ rule: 'edge/undeclared', message: 'x', subject: wrong.key })];

  it('has what is wrong first, then what crosses services, and nothing that stays as it was', () => {
    const edges = changedEdges(result({ stages: [view], findings }));
    expect(edges.map(({ edge: { to }, change: how }) => `${to.service} ${how}`)).toEqual([
      'c new',
      'b new',
      'e removed',
      'a new',
    ]);
  });

  it('has an edge once, whatever number of stages have it', () => {
    expect(changedEdges(result({ stages: [view, { ...view, stage: 'prod' }], findings }))).toHaveLength(4);
  });

  it('says how the views disagree, that it is new, and marks what is wrong', () => {
    const [first] = changedEdges(result({ stages: [view], findings })).map(arrowOf);
    expect(first).toMatchObject({ label: 'call: granted, not declared (new)', style: 'wrong' });
  });

  it('needs no declaration inside of one service', () => {
    const own = call('a', { declared: 'no' });
    const [only] = changedEdges(result({ stages: [stage({ edges: [own], newEdges: new Set([own.key]) })] })).map(
      arrowOf,
    );
    expect(only?.label).toBe('call (new)');
  });

  it('draws a changed edge without calling it new', () => {
    const changes = [change({ kind: 'edge', action: 'changed', service: 'a', subject: same.key })];
    const [only] = changedEdges(result({ stages: [stage({ edges: [same], changes })] })).map(arrowOf);
    expect(only).toMatchObject({ label: 'call', style: 'plain' });
  });
});
