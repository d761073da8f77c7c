import type { Edge } from '../../model/edge.js';
import type { OrderReason } from '../../model/plan.js';
import type { DraftStep } from '../choose-steps.js';
import { firstNew } from '../phases/parts.js';
import type { RunView } from '../run-view.js';
import type { Arc } from './arc.js';

/**
 * The order that edges between services ask for. Imports are hard; for the rest what is called,
 * written to or subscribed to should be there before whoever needs it. Directions: docs/glossary.md.
 *
 * @param stated arcs known from names and declarations: an edge that says the same adds nothing
 */
export function* edgeOrder(view: RunView, stated: readonly Arc[]): Generator<Arc> {
  const known = new Set(stated.map((arc) => sameness(arc)));
  for (const edge of view.input.edges) {
    const from = endStep(view, edge.from);
    const to = endStep(view, edge.to);
    if (from === undefined || to === undefined || from === to) continue;
    const [needing, needed] = edge.kind === 'subscribe' ? [to, from] : [from, to];
    const [step, after] = [firstNew(needing, view), firstNew(needed, view)];
    const arc: Arc = { step, after, force: edge.kind === 'import' ? 'firm' : 'soft', reason: reasonOf(edge) };
    if (!known.has(sameness(arc))) yield arc;
  }
}

function endStep({ input, deployOf }: RunView, { service, id }: Edge['from']): DraftStep | undefined {
  const key = service === null ? undefined : input.stackOf(service, id);
  return key === undefined ? undefined : deployOf.get(key);
}

function sameness({ step, after, reason }: Arc): string {
  return JSON.stringify([step, after, reason.mechanism]);
}

/** Ids alone may be the same in two services: `Work calls Work` says nothing. */
function reasonOf({ kind, mechanism, from, to, detail }: Edge): OrderReason {
  const [one, other] = [named(from), named(to)];
  switch (kind) {
    case 'import':
      return mechanism === 'declared-order'
        ? { kind: 'declared', mechanism, text: `depends on ${to.service}` }
        : { kind, mechanism, text: `${importWords[mechanism] ?? 'needs'} ${detail ?? to.id}` };
    case 'subscribe':
      return { kind, mechanism, text: `${other} is told by ${one}` };
    case 'call':
      return { kind, mechanism, text: `${one} calls ${other}` };
    case 'publish':
      return { kind, mechanism, text: `${one} publishes to ${other}` };
    case 'read':
      return { kind, mechanism, text: `${one} reads ${other}` };
    case 'write':
      return { kind, mechanism, text: `${one} writes ${other}` };
  }
}

function named({ service, id }: Edge['from']): string {
  return service === null ? id : `${service}:${id}`;
}

const importWords: Partial<Readonly<Record<Edge['mechanism'], string>>> = {
  'import-value': 'imports',
  'stack-output': 'takes output',
  'ssm-parameter': 'reads parameter',
  'nested-stack': 'takes output',
};
