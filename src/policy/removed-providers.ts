import type { Edge } from '../model/edge.js';
import { consumerOf, crossesServices, printEnd, providerOf } from './edge-words.js';
import { isThere } from './find-resource.js';
import type { RuleContext } from './rule.js';

/** A deployed edge whose provider the proposal takes away. */
export interface Removed {
  readonly deployed: Edge;
  /** The consumer's edge as proposed, when it still reaches for what is gone. */
  readonly stillUsed?: Edge;
}

/**
 * Deployed edges between services whose provider is gone in the proposal. A consumer still uses it when
 * the proposal imports the same name in vain, or has an edge of the same kind that leads to nothing and
 * did not before.
 */
export function* removedProviders({ estate, edges, deployed }: RuleContext): Generator<Removed> {
  if (deployed === undefined) return;
  const before = new Set(deployed.edges.filter(leadsNowhere).map(({ key }) => key));
  const dangling = danglingByConsumer(edges, before);
  for (const edge of deployed.edges) {
    if (!crossesServices(edge) || (edge.wired !== 'yes' && edge.declared !== 'yes')) continue;
    const candidates = dangling.get(consumerKey(edge)) ?? [];
    const stillUsed =
      edge.kind === 'import'
        ? candidates.find((one) => sharesDetail(one, edge))
        : firstIfGone(candidates, edge, estate);
    if (stillUsed !== undefined) yield { deployed: edge, stillUsed };
    else if (!isThere(estate, providerOf(edge)) && isThere(estate, consumerOf(edge))) yield { deployed: edge };
  }
}

function firstIfGone(candidates: readonly Edge[], edge: Edge, estate: RuleContext['estate']): Edge | undefined {
  if (isThere(estate, providerOf(edge))) return undefined;
  const name = printEnd(providerOf(edge));
  return candidates.find((one) => providerOf(one).id === name) ?? candidates[0];
}

function danglingByConsumer(edges: readonly Edge[], before: ReadonlySet<string>): ReadonlyMap<string, readonly Edge[]> {
  const found = new Map<string, Edge[]>();
  for (const edge of edges) {
    if (!leadsNowhere(edge) || before.has(edge.key)) continue;
    const key = consumerKey(edge);
    const group = found.get(key);
    if (group === undefined) found.set(key, [edge]);
    else group.push(edge);
  }
  return found;
}

function leadsNowhere(edge: Edge): boolean {
  const provider = providerOf(edge);
  return provider.service === null && provider.external === undefined;
}

/** Not the mechanism: what is called by a name that leads nowhere may look like another one. */
function consumerKey(edge: Edge): string {
  return `${edge.kind} ${printEnd(consumerOf(edge))}`;
}

/** Details of one edge stand in one text, joined by a comma. */
function sharesDetail(a: Edge, b: Edge): boolean {
  const names = new Set(b.detail?.split(', '));
  return a.detail?.split(', ').some((name) => names.has(name)) ?? false;
}
