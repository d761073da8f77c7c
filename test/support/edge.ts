import type { Answer, Edge, EdgeKind, Mechanism, NodeRef, View } from '../../src/model/edge.js';

export interface PlainEdge extends Partial<Omit<Edge, 'from' | 'to' | 'kind' | 'mechanism' | 'key'>> {
  readonly kind: EdgeKind;
  readonly mechanism: Mechanism;
  /** `service:id`, or without a colon what no service defines. */
  readonly from: string | NodeRef;
  readonly to: string | NodeRef;
}

const views: readonly View[] = ['declared', 'granted', 'wired'];

/** An edge in short: views that are left out are `n/a`, and each view that is answered has one evidence on its own line. */
export function edgeOf(plain: PlainEdge): Edge {
  const from = nodeOf(plain.from);
  const to = nodeOf(plain.to);
  const answers: Readonly<Record<View, Answer>> = {
    declared: plain.declared ?? 'n/a',
    granted: plain.granted ?? 'n/a',
    wired: plain.wired ?? 'n/a',
  };
  const file = `${from.service ?? to.service ?? 'none'}/template.yaml`;
  const evidence = views.flatMap((view, index) =>
    answers[view] === 'n/a'
      ? []
      : [{ view, answer: answers[view], note: `${view} by the test`, location: { file, line: index + 10, column: 1 } }],
  );
  return {
    key: `${plain.kind} ${plain.mechanism} ${print(from)} → ${print(to)}`,
    evidence,
    location: { file, line: 1, column: 1 },
    ...plain,
    ...answers,
    from,
    to,
  };
}

function nodeOf(plain: string | NodeRef): NodeRef {
  if (typeof plain !== 'string') return plain;
  const at = plain.indexOf(':');
  return at === -1 || plain.startsWith('arn:')
    ? { service: null, id: plain }
    : { service: plain.slice(0, at), id: plain.slice(at + 1) };
}

function print(node: NodeRef): string {
  return node.service === null ? node.id : `${node.service}:${node.id}`;
}
