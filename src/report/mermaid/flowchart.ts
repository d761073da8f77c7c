import type { NodeRef } from '../../model/edge.js';
import type { ServiceName } from '../../model/names.js';
import { mermaidLabel } from './label.js';
import { type NumberedNode, nodeKey, nodeName, nodesByService } from './nodes.js';
import { mermaidNode } from './shapes.js';

export type ArrowStyle = 'plain' | 'new' | 'removed' | 'wrong';

export interface Arrow {
  readonly from: NodeRef;
  readonly to: NodeRef;
  readonly label: string;
  readonly style: ArrowStyle;
}

const ARROWS: Readonly<Record<ArrowStyle, string>> = { plain: '-->', new: '==>', removed: '-.->', wrong: '==>' };

/** Readable on GitHub's light and dark pages alike. */
const COLOURS: Readonly<Record<ArrowStyle, string | undefined>> = {
  plain: undefined,
  new: 'stroke:#2da44e,stroke-width:2px',
  removed: 'stroke:#8c959f',
  wrong: 'stroke:#cf222e,stroke-width:2px',
};

/** A flowchart: a box for each service, what no service defines outside of the boxes. */
export function flowchart(arrows: readonly Arrow[]): string {
  const groups = nodesByService(arrows);
  const idOf = (node: NodeRef) => groups.get(node.service)?.get(nodeKey(node))?.id ?? '';
  const boxes = [...groups].flatMap(([service, nodes], index) => boxOf(service, [...nodes.values()], index));
  const lines = arrows.map(
    ({ from, to, label, style }) => `  ${idOf(from)} ${ARROWS[style]}|${mermaidLabel(label, 60)}| ${idOf(to)}`,
  );
  const outside = [...(groups.get(null)?.values() ?? [])].map(({ id }) => id);
  const dashed =
    outside.length === 0 ? [] : ['  classDef outside stroke-dasharray:4 3', `  class ${outside.join(',')} outside`];
  return ['flowchart LR', ...boxes, ...lines, ...styleLines(arrows), ...dashed].join('\n');
}

function boxOf(service: ServiceName | null, nodes: readonly NumberedNode[], index: number): readonly string[] {
  const inside = nodes.map(({ id, node }) => mermaidNode(id, mermaidLabel(nodeName(node)), node.type));
  if (service === null) return inside.map((line) => `  ${line}`);
  return [`  subgraph s${index}[${mermaidLabel(service)}]`, ...inside.map((line) => `    ${line}`), '  end'];
}

function styleLines(arrows: readonly Arrow[]): readonly string[] {
  const styles: readonly ArrowStyle[] = ['new', 'removed', 'wrong'];
  return styles.flatMap((style) => {
    const numbers = arrows.flatMap((arrow, index) => (arrow.style === style ? [index] : []));
    return numbers.length === 0 ? [] : [`  linkStyle ${numbers.join(',')} ${COLOURS[style]}`];
  });
}
