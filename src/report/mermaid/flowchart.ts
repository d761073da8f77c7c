import type { NodeRef } from '../../model/edge.js';
import type { ServiceName } from '../../model/names.js';
import { compareText } from '../sort-findings.js';
import { mermaidLabel } from './label.js';
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
  const nodes = new NodeIds(arrows);
  const lines = ['flowchart LR', ...nodes.lines()];
  for (const { from, to, label, style } of arrows) {
    lines.push(`  ${nodes.idOf(from)} ${ARROWS[style]}|${mermaidLabel(label, 60)}| ${nodes.idOf(to)}`);
  }
  return [...lines, ...styleLines(arrows), ...nodes.externalLines()].join('\n');
}

function styleLines(arrows: readonly Arrow[]): readonly string[] {
  const styles: readonly ArrowStyle[] = ['new', 'removed', 'wrong'];
  return styles.flatMap((style) => {
    const numbers = arrows.flatMap((arrow, index) => (arrow.style === style ? [index] : []));
    return numbers.length === 0 ? [] : [`  linkStyle ${numbers.join(',')} ${COLOURS[style]}`];
  });
}

/** Short ids of our own: no name of the repository is ever mermaid syntax. */
class NodeIds {
  readonly #services = new Map<ServiceName | null, Map<string, { readonly id: string; readonly node: NodeRef }>>();

  constructor(arrows: readonly Arrow[]) {
    let next = 0;
    for (const node of arrows.flatMap(({ from, to }) => [from, to])) {
      const group = this.#services.get(node.service) ?? new Map();
      this.#services.set(node.service, group);
      if (!group.has(node.id)) group.set(node.id, { id: `n${next++}`, node });
    }
  }

  idOf(node: NodeRef): string {
    return this.#services.get(node.service)?.get(node.id)?.id ?? '';
  }

  lines(): readonly string[] {
    const groups = [...this.#services].sort(([a], [b]) => compareText(a ?? '', b ?? ''));
    return groups.flatMap(([service, nodes], index) => {
      const inside = [...nodes.values()].map(({ id, node }) => mermaidNode(id, mermaidLabel(nameOf(node)), node.type));
      if (service === null) return inside.map((line) => `  ${line}`);
      return [`  subgraph s${index}[${mermaidLabel(service)}]`, ...inside.map((line) => `    ${line}`), '  end'];
    });
  }

  externalLines(): readonly string[] {
    const outside = [...(this.#services.get(null)?.values() ?? [])].map(({ id }) => id);
    return outside.length === 0 ? [] : [`  style ${outside.join(',')} stroke-dasharray:4 3`];
  }
}

function nameOf(node: NodeRef): string {
  if (node.external !== undefined) return node.external;
  return node.id === '?' ? 'unknown' : node.id;
}
