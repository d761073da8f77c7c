import type { Finding } from '../../model/finding.js';
import type { CheckResult } from '../../model/result.js';
import { cleanLines, cleanText } from '../clean-text.js';
import { sortFindings } from '../sort-findings.js';
import type { MapFinding } from './map-data.js';
import type { KeyedEdge } from './map-edges.js';
import type { MapNodes } from './map-nodes.js';
import type { Places } from './places.js';

/** What counts first, then what stood there before, then what was accepted; each with the edges that it is about. */
export function mapFindings(
  result: CheckResult,
  edges: readonly KeyedEdge[],
  nodes: MapNodes,
  places: Places,
): readonly MapFinding[] {
  const bySubject = numbersBy(edges, ({ key }) => [key]);
  const byPlace = numbersBy(edges, troublePlaces);
  const { open, old, waived } = sortFindings(result);
  const item = (status: MapFinding['status']) => (finding: Finding) => mapFinding(finding, status);
  return [...open.map(item('open')), ...old.map(item('old')), ...waived.map(item('waived'))];

  /** A finding that sums up several edges has a subject of its own; it stands where one of them is spoken of. */
  function edgesAt({ rule, service, location }: Finding): readonly number[] {
    if (!rule.startsWith('edge/')) return [];
    const number = nodes.serviceNumber(service);
    const ends = (edge: number) => [edges[edge]?.item.from, edges[edge]?.item.to];
    return (byPlace.get(String(places.at(location))) ?? []).filter((edge) =>
      ends(edge).some((end) => end !== undefined && nodes.nodes[end]?.service === number),
    );
  }

  function mapFinding(finding: Finding, status: MapFinding['status']): MapFinding {
    const { rule, severity, message, advice, fix, location, subject } = finding;
    const service = nodes.serviceNumber(finding.service);
    const node = nodes.known(finding.service, subject);
    return {
      rule: cleanText(rule, 100),
      severity,
      status,
      ...(service === undefined ? {} : { service }),
      message: cleanText(message, 2_000),
      ...(advice === undefined ? {} : { advice: cleanText(advice, 2_000) }),
      ...(fix === undefined ? {} : { fix: cleanLines(fix).join('\n') }),
      at: places.at(location),
      edges: bySubject.get(subject) ?? edgesAt(finding),
      ...(node === undefined ? {} : { node }),
    };
  }
}

/** The numbers of the edges that have a key; one edge may have several, and one key several edges, as stages differ. */
function numbersBy(
  edges: readonly KeyedEdge[],
  keysOf: (edge: KeyedEdge) => Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, edge] of edges.entries()) {
    for (const key of new Set(keysOf(edge))) {
      const known = numbers.get(key);
      if (known === undefined) numbers.set(key, [number]);
      else known.push(number);
    }
  }
  return numbers;
}

/** The places that speak of an edge in trouble. */
function troublePlaces({ item }: KeyedEdge): readonly string[] {
  return item.trouble === undefined ? [] : [item.at, ...item.evidence.map(([, , , at]) => at)].map(String);
}
