import type { NodeRef } from '../../model/edge.js';
import type { ServiceName } from '../../model/names.js';
import { cleanText } from '../clean-text.js';
import type { Arrow, ArrowStyle } from '../mermaid/flowchart.js';
import { nodeKey, nodeName, nodesByService } from '../mermaid/nodes.js';
import { joinLines } from '../text/terminal.js';

const STYLES: Readonly<Record<ArrowStyle, string>> = {
  plain: '',
  new: ', color=forestgreen',
  removed: ', style=dashed',
  wrong: ', color=crimson',
};

/** Graphviz: a cluster for each service. */
export function dotGraph(arrows: readonly Arrow[]): string {
  const groups = nodesByService(arrows);
  const lines = [...groups].flatMap(([service, nodes], index) => clusterOf(service, [...nodes.values()], index));
  const idOf = (node: NodeRef) => groups.get(node.service)?.get(nodeKey(node))?.id ?? '';
  const edges = arrows.map(
    ({ from, to, label, style }) => `  ${idOf(from)} -> ${idOf(to)} [label=${quote(label)}${STYLES[style]}];`,
  );
  return joinLines(['digraph estate {', '  rankdir=LR;', '  node [shape=box];', ...lines, ...edges, '}']);
}

function clusterOf(
  service: ServiceName | null,
  nodes: readonly { readonly id: string; readonly node: NodeRef }[],
  index: number,
): readonly string[] {
  const inside = nodes.map(({ id, node }) => `${id} [label=${quote(nodeName(node))}${shapeOf(node)}];`);
  if (service === null) return inside.map((line) => `  ${line.replace('];', ', style=dashed];')}`);
  return [
    `  subgraph cluster_${index} {`,
    `    label=${quote(service)};`,
    ...inside.map((line) => `    ${line}`),
    '  }',
  ];
}

function shapeOf({ type = '' }: NodeRef): string {
  return /^AWS::(?:DynamoDB|S3|RDS)::/u.test(type) ? ', shape=cylinder' : '';
}

/** A quoted string; a backslash would start one of Graphviz's own escapes. */
function quote(untrusted: string): string {
  return `"${cleanText(untrusted, 120).replace(/[\\"]/gu, '\\$&')}"`;
}
