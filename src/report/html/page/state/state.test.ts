import { edgeOf } from '../../../../../test/support/edge.js';
import { mapDataOf } from '../../map-data-of.js';
import { nodesByGroup, openGroups } from '../layout/open-groups.js';
import { sceneOf } from '../layout/scene.js';
import { modelOf, OUTSIDE } from '../model.js';
import { fromHash, toHash } from './hash.js';
import { type Filters, NO_FILTERS, type State, startOf, toggled } from './state.js';
import { visibleOf } from './visible.js';

const model = estate();
const all = visibleOf(model, NO_FILTERS);

/** Two services and something outside: a calls b twice over, reads its own table, and tells who knows whom. */
function estate() {
  const services = ['a', 'b'].map((name) => ({
    name,
    format: 'sam' as const,
    file: `${name}/template.yaml`,
    directory: name,
    stacks: [],
    dependsOn: [],
    inputs: [],
    location: { file: `${name}/template.yaml`, line: 1, column: 1 },
  }));
  const edges = [
    edgeOf({
      kind: 'call',
      mechanism: 'lambda-invoke',
      from: 'a:Place',
      to: 'b:Charge',
      granted: 'yes',
      declared: 'no',
    }),
    edgeOf({
      kind: 'call',
      mechanism: 'lambda-invoke',
      from: 'a:Place',
      to: 'b:Refund',
      granted: 'yes',
      declared: 'yes',
    }),
    edgeOf({ kind: 'read', mechanism: 'data-access', from: 'a:Place', to: 'a:Orders', granted: 'yes', wired: 'yes' }),
    edgeOf({ kind: 'publish', mechanism: 'sns', from: 'b:Charge', to: 'arn:aws:sns:x', wired: 'unknown' }),
  ];
  return modelOf(
    mapDataOf({
      stages: [{ stage: 'dev', services, edges, newEdges: new Set(edges.slice(0, 1).map(({ key }) => key)) }],
      diagnostics: [],
    }),
  );
}

function shown(filters: Partial<Filters>) {
  const { edges, nodes } = visibleOf(model, { ...NO_FILTERS, ...filters });
  const { data } = model;
  return {
    edges: edges.map((edge) => data.edges[edge]?.kind),
    nodes: nodes.map((node) => data.nodes[node]?.id).sort(),
  };
}

const numbersOf = (kind: string) => model.data.edges.flatMap((edge, at) => (edge.kind === kind ? [at] : []));

describe('filters', () => {
  it('show everything while nothing is asked', () => {
    expect(all.edges).toHaveLength(4);
    expect(all.nodes).toHaveLength(5);
  });

  it.each([
    ['kind', { kinds: new Set(['read']) }, ['read']],
    ['two kinds', { kinds: new Set(['read', 'publish']) }, ['publish', 'read']],
    ['mechanism', { mechanisms: new Set(['sns']) }, ['publish']],
    ['health', { health: new Set(['wrong'] as const) }, ['call']],
    ['change', { changes: new Set(['new'] as const) }, ['call']],
    ['service', { services: new Set([1]) }, ['call', 'call', 'publish']],
    ['words of one edge', { search: 'PLACE orders' }, ['read']],
    ['words of different edges', { search: 'orders refund' }, []],
    ['kind and service', { kinds: new Set(['call', 'read']), services: new Set([1]) }, ['call', 'call']],
    ['a rule that nothing broke', { rules: new Set(['edge/undeclared']) }, []],
  ] satisfies [string, Partial<Filters>, string[]][])('by %s', (_, filters, kinds) => {
    expect(shown(filters).edges.sort()).toEqual([...kinds].sort());
  });

  it('keep only the ends of edges where edges are asked for', () => {
    expect(shown({ kinds: new Set(['read']) }).nodes).toEqual(['Orders', 'Place']);
  });
});

describe('the address', () => {
  it('holds the whole state', () => {
    const state: State = {
      filters: {
        ...NO_FILTERS,
        search: 'a & b=#%',
        stage: 0,
        services: new Set([1]),
        kinds: new Set(['call']),
        health: new Set(['wrong']),
        changes: new Set(['new']),
        rules: new Set(['edge/undeclared']),
        mechanisms: new Set(['sns']),
      },
      open: new Set([0, OUTSIDE]),
      selection: { kind: 'edge', edge: 2 },
      view: 'list',
      theme: 'dark',
    };
    expect(fromHash(model, `#${toHash(model, state)}`)).toEqual(state);
  });

  it.each([
    [{ kind: 'node', node: 0 } as const],
    [{ kind: 'group', group: 1 } as const],
    [{ kind: 'group', group: OUTSIDE } as const],
  ])('holds %j', (selection) => {
    const state = { ...startOf(model), selection };
    expect(fromHash(model, toHash(model, state)).selection).toEqual(selection);
  });

  it.each(['', '#', '#edge=nosuch&in=nosuch&node=x&stage=?&view=y&theme=z&health=bad', '#%E0%A4%A'])(
    '%j starts afresh',
    (hash) => {
      expect(fromHash(model, hash)).toEqual(startOf(model));
    },
  );
});

describe('the scene', () => {
  it('joins what goes to a closed service in one line that tells the worst', () => {
    const { links, groups } = sceneOf(model, all, new Set([0]));
    const [bundle] = links.filter(({ toGroup }) => toGroup === 1);
    expect(bundle).toMatchObject({ edges: numbersOf('call'), health: 'wrong', kind: 'call', toNode: undefined });
    expect(groups.map(({ group, open }) => [group, open])).toEqual([
      [OUTSIDE, false],
      [0, true],
      [1, false],
    ]);
  });

  it('draws each edge where both ends are open, none inside a closed service', () => {
    expect(sceneOf(model, all, new Set([OUTSIDE, 0, 1])).links).toHaveLength(4);
    expect(sceneOf(model, all, new Set()).links.flatMap(({ edges }) => edges)).not.toContain(numbersOf('read')[0]);
  });

  it('puts nodes inside of their service', () => {
    const { groups, nodes } = sceneOf(model, all, new Set([0]));
    const box = groups.find(({ group }) => group === 0)?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const node of nodes.values()) {
      expect(node.x > box.x && node.y > box.y).toBe(true);
      expect(node.x + node.width < box.x + box.width && node.y + node.height < box.y + box.height).toBe(true);
    }
  });

  it('opens every service of a small estate, none of a large one, and what was chosen', () => {
    const groups = nodesByGroup(model, all);
    expect([...openGroups(groups, undefined)].sort()).toEqual([OUTSIDE, 0, 1]);
    expect(openGroups(new Map([[0, Array.from({ length: 91 }, (_, node) => node)]]), undefined).size).toBe(0);
    expect([...openGroups(groups, toggled(new Set([0]), 1))]).toEqual([0, 1]);
  });
});
