import type { Edge } from '../model/edge.js';
import { formatLocation } from '../model/location.js';
import { printEnd } from './edge-words.js';

/**
 * Tells permissions to invoke that stand in a role only because AWS delivers a function's outcome by
 * it. Nobody calls: the subscription is an edge of its own, judged by its own rules. Functions that
 * share the role have the permission too.
 */
export function deliveryFinder(edges: readonly Edge[]): (edge: Edge) => boolean {
  const delivering = new Set(
    edges
      .filter(({ mechanism, wired }) => mechanism === 'lambda-outcome' && wired === 'yes')
      .flatMap((edge) => grantKeys(edge)),
  );
  return (edge) =>
    edge.mechanism === 'lambda-invoke' &&
    edge.declared !== 'yes' &&
    edge.wired !== 'yes' &&
    grantKeys(edge).some((key) => delivering.has(key));
}

/** The two ends, and the statements that grant it with what they grant. */
function grantKeys({ evidence, from, to }: Edge): readonly string[] {
  const places = evidence
    .filter(({ view, answer }) => view === 'granted' && answer === 'yes')
    .map(({ location }) => formatLocation(location));
  return [printEnd(from), ...places].map((start) => `${start} → ${printEnd(to)}`);
}
