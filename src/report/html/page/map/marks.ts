import type { Box } from '../layout/geometry.js';
import type { Scene } from '../layout/scene.js';
import type { SceneLink } from '../layout/scene-links.js';
import { groupOf, type Model } from '../model.js';
import type { Selection } from '../state/state.js';

/** What stands out for a selection: lines by their index in the scene, nodes and groups by their numbers. */
export interface Marks {
  readonly links: ReadonlySet<number>;
  readonly nodes: ReadonlySet<number>;
  readonly groups: ReadonlySet<number>;
}

export function marksOf(model: Model, scene: Scene, selection: Selection | undefined): Marks {
  const links = new Set<number>();
  const nodes = new Set<number>();
  const groups = new Set<number>();
  for (const [index, link] of scene.links.entries()) {
    if (!concerns(model, link, selection)) continue;
    links.add(index);
    if (link.fromNode === undefined) groups.add(link.fromGroup);
    else nodes.add(link.fromNode);
    if (link.toNode === undefined) groups.add(link.toGroup);
    else nodes.add(link.toNode);
  }
  if (selection?.kind === 'node') {
    if (scene.nodes.has(selection.node)) nodes.add(selection.node);
    else groups.add(groupOf(model, selection.node));
  }
  if (selection?.kind === 'group') {
    groups.add(selection.group);
    for (const node of scene.nodes.keys()) if (groupOf(model, node) === selection.group) nodes.add(node);
  }
  return { links, nodes, groups };
}

function concerns(model: Model, { edges, fromGroup, toGroup }: SceneLink, selection: Selection | undefined): boolean {
  switch (selection?.kind) {
    case undefined:
      return false;
    case 'edge':
      return edges.includes(selection.edge);
    case 'bundle':
      return edges.some((edge) => selection.edges.includes(edge));
    case 'group':
      return fromGroup === selection.group || toGroup === selection.group;
    case 'node': {
      const own = model.edgesOfNode[selection.node] ?? [];
      return edges.some((edge) => own.includes(edge));
    }
  }
}

/** Shows them by a class; the style sheet does the rest. */
export function showMarks(surface: Element, { links, nodes, groups }: Marks): void {
  surface.classList.toggle('focused', links.size + nodes.size + groups.size > 0);
  const show = (name: string, marked: ReadonlySet<number>) => {
    for (const element of surface.querySelectorAll(`[${name}]`))
      element.classList.toggle('hot', marked.has(Number(element.getAttribute(name))));
  };
  show('data-link', links);
  show('data-node', nodes);
  show('data-group', groups);
}

/** Where the selection is drawn; undefined where it is not. */
export function boxOfSelection(scene: Scene, selection: Selection | undefined, { links }: Marks): Box | undefined {
  if (selection?.kind === 'node') return scene.nodes.get(selection.node);
  if (selection?.kind === 'group') return boxOfGroup(scene, selection.group);
  const [first] = links;
  const points = first === undefined ? [] : (scene.links[first]?.points ?? []);
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function boxOfGroup(scene: Scene, group: number | undefined): Box | undefined {
  return scene.groups.find((one) => one.group === group)?.box;
}
