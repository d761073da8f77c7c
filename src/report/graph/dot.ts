import type { Edge, EdgeKind, NodeRef } from '../../model/edge.js';
import type { ServiceName } from '../../model/names.js';
import { cleanText } from '../clean-text.js';
import { arrowStyleOf, disagreement, NOT_KNOWN } from '../mermaid/changed-edges.js';
import { nodeKey, nodeName, nodesByService } from '../mermaid/nodes.js';
import { joinLines } from '../text/terminal.js';

/** As the map has them; each is told apart on white. */
const COLOURS: Readonly<Record<EdgeKind, string>> = {
  call: '#2563d9',
  subscribe: '#7c3fd0',
  publish: '#08857a',
  read: '#52801a',
  write: '#a8590c',
  import: '#76808c',
};

const HEAD = [
  'digraph estate {',
  '  graph [rankdir=LR, ranksep=1.1, nodesep=0.25, fontname="Helvetica", fontsize=13];',
  '  node [shape=box, style="rounded,filled", fillcolor=white, color="#8b96a4", fontname="Helvetica", fontsize=11, height=0.35];',
  '  edge [fontname="Helvetica", fontsize=9, arrowsize=0.7];',
];

/** Graphviz: a cluster for each service, a colour for each kind, red and thick where the views disagree. */
export function dotGraph(edges: readonly Edge[]): string {
  const groups = nodesByService(edges);
  const clusters = [...groups].flatMap(([service, nodes], index) => clusterOf(service, [...nodes.values()], index));
  const idOf = (node: NodeRef) => groups.get(node.service)?.get(nodeKey(node))?.id ?? '';
  const lines = edges.map((edge) => `  ${idOf(edge.from)} -> ${idOf(edge.to)} [${attributesOf(edge)}];`);
  return joinLines([...HEAD, ...clusters, ...lines, '}']);
}

/** Colour and words say the kind, words alone how the views disagree: a drawing may be printed in grey. */
function attributesOf(edge: Edge): string {
  const { kind, mechanism } = edge;
  const trouble = disagreement(edge);
  const label = trouble === undefined ? kind : `${kind}: ${trouble}`;
  const colour =
    arrowStyleOf(edge) === 'wrong'
      ? 'color=crimson, fontcolor=crimson, penwidth=2'
      : `color="${COLOURS[kind]}", fontcolor="${COLOURS[kind]}"`;
  const style = trouble === NOT_KNOWN ? ', style=dotted' : kind === 'import' ? ', style=dashed' : '';
  return `label=${quote(label)}, tooltip=${quote(`${kind} ${mechanism}`)}, ${colour}${style}`;
}

function clusterOf(
  service: ServiceName | null,
  nodes: readonly { readonly id: string; readonly node: NodeRef }[],
  index: number,
): readonly string[] {
  const inside = nodes.map(({ id, node }) => `${id} [label=${quote(nodeName(node))}${shapeOf(node)}];`);
  if (service === null) return inside.map((line) => `  ${line}`);
  return [
    `  subgraph cluster_${index} {`,
    `    label=${quote(service)}; style="rounded,filled"; fillcolor="#f1f3f7"; color="#c3cad5"; labeljust=l;`,
    ...inside.map((line) => `    ${line}`),
    '  }',
  ];
}

/** Stores are cylinders, which have no round corners; what no service defines is dashed. */
function shapeOf({ service, type = '' }: NodeRef): string {
  const isStore = /^AWS::(?:DynamoDB|S3|RDS)::/u.test(type);
  if (service === null) return isStore ? ', shape=cylinder, style="filled,dashed"' : ', style="rounded,dashed"';
  return isStore ? ', shape=cylinder, style=filled' : '';
}

/** A quoted string; a backslash would start one of Graphviz's own escapes. */
function quote(untrusted: string): string {
  return `"${cleanText(untrusted, 120).replace(/[\\"]/gu, '\\$&')}"`;
}
