import type { Health } from '../../map-data.js';
import { edgeAt, groupOf, type Model, nodeAt, OUTSIDE, worst } from '../model.js';
import type { Visible } from '../state/visible.js';
import { arrange } from './arrange.js';
import type { Box } from './geometry.js';
import { shifted } from './geometry.js';
import type { Arrangement } from './layered.js';
import { nodesByGroup } from './open-groups.js';
import { type SceneLink, sceneLinks } from './scene-links.js';
import { CLOSED_GROUP, GROUP_HEAD, GROUP_PADDING, INNER, NODE, OUTER } from './sizes.js';

export interface SceneGroup {
  readonly group: number;
  readonly open: boolean;
  readonly box: Box;
  readonly nodes: number;
  readonly functions: number;
  /** Of the edges inside a closed group, which are not drawn. */
  readonly inside: number;
  readonly health: Health;
}

/** With more groups than this, what half of them need from outside says nothing of where they belong. */
const FEW = 12;

/** Everything that is drawn, with its place. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly SceneGroup[];
  readonly nodes: ReadonlyMap<number, Box>;
  readonly links: readonly SceneLink[];
}

/** Groups are arranged by themselves, then all groups as boxes: opening one leaves the insides of the others alone. */
export function sceneOf(model: Model, visible: Visible, open: ReadonlySet<number>): Scene {
  const groups = nodesByGroup(model, visible);
  const byGroup = edgesInside(model, visible);
  const insides = new Map<number, Arrangement>();
  for (const [group, nodes] of groups)
    if (open.has(group)) insides.set(group, arrangeInside(model, nodes, byGroup.get(group) ?? []));
  const outer = arrangeGroups(model, visible, groups, insides);
  const nodes = new Map<number, Box>();
  for (const [group, inside] of insides) {
    const box = outer.boxes.get(group) ?? { x: 0, y: 0 };
    const by = { x: box.x + GROUP_PADDING, y: box.y + GROUP_HEAD };
    for (const [node, place] of inside.boxes) nodes.set(node, shifted(place, by));
  }
  return {
    width: outer.width,
    height: outer.height,
    groups: [...groups].map(([group, members]) => ({
      group,
      open: insides.has(group),
      box: outer.boxes.get(group) ?? { x: 0, y: 0, ...CLOSED_GROUP },
      nodes: members.length,
      functions: members.filter((node) => nodeAt(model, node).type === 'AWS::Lambda::Function').length,
      inside: byGroup.get(group)?.length ?? 0,
      health: worst((byGroup.get(group) ?? []).map((edge) => edgeAt(model, edge).health)),
    })),
    nodes,
    links: sceneLinks(model, visible, { outer, insides, nodes }),
  };
}

function edgesInside(model: Model, { edges }: Visible): ReadonlyMap<number, readonly number[]> {
  const inside = new Map<number, number[]>();
  for (const number of edges) {
    const { from, to } = edgeAt(model, number);
    const group = groupOf(model, from);
    if (group !== groupOf(model, to)) continue;
    const known = inside.get(group);
    if (known === undefined) inside.set(group, [number]);
    else known.push(number);
  }
  return inside;
}

function arrangeInside(model: Model, nodes: readonly number[], edges: readonly number[]): Arrangement {
  const ends = edges.map((edge) => edgeAt(model, edge));
  return arrange(
    nodes.map((id) => ({ id, ...NODE })),
    weighted(ends.map(({ from, to }) => [from, to])),
    INNER,
  );
}

function arrangeGroups(
  model: Model,
  { edges }: Visible,
  groups: ReadonlyMap<number, readonly number[]>,
  insides: ReadonlyMap<number, Arrangement>,
): Arrangement {
  const items = [...groups.keys()].map((id) => {
    const inside = insides.get(id);
    if (inside === undefined) return { id, ...CLOSED_GROUP };
    return {
      id,
      width: Math.max(CLOSED_GROUP.width, inside.width + 2 * GROUP_PADDING),
      height: inside.height + GROUP_HEAD + GROUP_PADDING,
    };
  });
  const pairs = edges.flatMap((number): readonly (readonly [number, number])[] => {
    const { from, to } = edgeAt(model, number);
    const [a, b] = [groupOf(model, from), groupOf(model, to)];
    return groups.size > FEW && (a === OUTSIDE || b === OUTSIDE) ? [] : [[a, b]];
  });
  return arrange(items, weighted(pairs), OUTER);
}

/** One link for each pair, heavier where there are more. */
function weighted(pairs: readonly (readonly [number, number])[]) {
  const links = new Map<string, { from: number; to: number; weight: number }>();
  for (const [from, to] of pairs) {
    if (from === to) continue;
    const key = `${from}>${to}`;
    const known = links.get(key);
    if (known === undefined) links.set(key, { from, to, weight: 1 });
    else known.weight = Math.min(8, known.weight + 1);
  }
  return [...links.values()];
}
