import { createHash } from 'node:crypto';
import type { Edge } from '../../model/edge.js';
import type { ConstructNames } from '../../model/result.js';
import { cleanText } from '../clean-text.js';
import { inWords } from '../construct-names.js';
import { mergeStages } from '../json/merge-stages.js';
import { arrowStyleOf, disagreement } from '../mermaid/changed-edges.js';
import { compareText } from '../sort-findings.js';
import type { Health, MapEdge, MapEvidence } from './map-data.js';
import type { MapStage } from './map-input.js';
import type { MapNodes } from './map-nodes.js';
import type { Places } from './places.js';

const VIEWS = { declared: 0, granted: 1, wired: 2 } as const;

/** An edge of the page, with the key that findings name it by. */
export interface KeyedEdge {
  readonly key: string;
  readonly item: MapEdge;
}

/** The edges of all stages in key order, each once where stages agree on it. */
export function mapEdges(stages: readonly MapStage[], nodes: MapNodes, places: Places): readonly KeyedEdge[] {
  const names = stages.map(({ stage }) => stage);
  const merged = mergeStages(stages, (view) => edgesOf(view, nodes, places));
  return merged
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ key, item, stages: at }) => {
      if (at === undefined || at.length === names.length) return { key, item };
      return { key, item: { ...item, stages: at.map((stage) => names.indexOf(stage)) } };
    });
}

function edgesOf(stage: MapStage, nodes: MapNodes, places: Places): KeyedEdge[] {
  const { edges, newEdges, removedEdges = [], constructs } = stage;
  const keyed = (edge: Edge, change?: MapEdge['change']) => {
    const item = mapEdge(edge, change, nodes, places);
    return { key: edge.key, item: constructs === undefined ? item : inConstructWords(item, edge, constructs) };
  };
  return [
    ...edges.map((edge) => keyed(edge, newEdges.has(edge.key) ? 'new' : undefined)),
    ...removedEdges.map((edge) => keyed(edge, 'removed')),
  ];
}

/** Reasons and notes with names of constructs for logical ids, as the boxes have them. */
function inConstructWords(item: MapEdge, { from, to }: Edge, names: ConstructNames): MapEdge {
  const said = (text: string) => inWords(text, from.service ?? to.service ?? '', names);
  return {
    ...item,
    ...(item.reason === undefined ? {} : { reason: said(item.reason) }),
    evidence: item.evidence.map(([view, answer, note, at]) => [view, answer, said(note), at]),
  };
}

function mapEdge(edge: Edge, change: MapEdge['change'], nodes: MapNodes, places: Places): MapEdge {
  const { key, kind, mechanism, from, to, declared, granted, wired, reason, detail } = edge;
  const trouble = disagreement(edge);
  return {
    id: createHash('sha256').update(key).digest('hex').slice(0, 12),
    kind,
    mechanism,
    from: nodes.numberOf(from),
    to: nodes.numberOf(to),
    ...(from.qualifier === undefined ? {} : { fromQualifier: cleanText(from.qualifier, 100) }),
    ...(to.qualifier === undefined ? {} : { toQualifier: cleanText(to.qualifier, 100) }),
    views: [declared, granted, wired],
    evidence: edge.evidence.map(
      ({ view, answer, note, location }): MapEvidence => [
        VIEWS[view],
        answer,
        cleanText(note, 500),
        places.at(location),
      ],
    ),
    health: healthOf(edge, trouble),
    ...(trouble === undefined ? {} : { trouble }),
    ...(reason === undefined ? {} : { reason: cleanText(reason, 500) }),
    ...(detail === undefined ? {} : { detail: cleanText(detail, 500) }),
    ...(change === undefined ? {} : { change }),
    at: places.at(edge.location),
  };
}

function healthOf(edge: Edge, trouble: string | undefined): Health {
  if (trouble === undefined) return 'ok';
  return arrowStyleOf(edge) === 'wrong' ? 'wrong' : 'unknown';
}
