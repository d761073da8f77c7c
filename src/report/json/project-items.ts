import type { z } from 'zod';
import type { Change } from '../../model/change.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Edge, NodeRef } from '../../model/edge.js';
import type { Finding } from '../../model/finding.js';
import type { Location } from '../../model/location.js';
import type { ConstructNames } from '../../model/result.js';
import { constructOf } from '../construct-names.js';
import type { changeItem, diagnosticItem, edgeItem, findingItem } from './schema.js';

export type EdgeItem = z.infer<typeof edgeItem>;
export type ChangeItem = z.infer<typeof changeItem>;
export type FindingItem = z.infer<typeof findingItem>;
export type DiagnosticItem = z.infer<typeof diagnosticItem>;

/** Keys are picked by hand: what the model gains later does not slip into a published format. */
export function projectEdge(edge: Edge): EdgeItem {
  const { kind, mechanism, from, to, declared, granted, wired, evidence, key, reason, detail, location } = edge;
  return {
    kind,
    mechanism,
    from: projectNode(from),
    to: projectNode(to),
    declared,
    granted,
    wired,
    evidence: evidence.map(({ view, answer, note, location: at }) => ({ view, answer, note, ...place(at) })),
    key,
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail }),
    location: place(location),
  };
}

/** The same with the construct paths of its ends. */
export function projectEdgeOf(names: ConstructNames | undefined): (edge: Edge) => EdgeItem {
  return (edge) => {
    const item = projectEdge(edge);
    return { ...item, from: withPath(item.from, names), to: withPath(item.to, names) };
  };
}

function withPath(node: EdgeItem['from'], names: ConstructNames | undefined): EdgeItem['from'] {
  const constructPath = constructOf(node, names)?.path;
  if (constructPath === undefined) return node;
  const { service, id, ...more } = node;
  return { service, id, constructPath, ...more };
}

export function projectChange(change: Change): ChangeItem {
  const { kind, action, service, subject, type, properties, stateful, certainty, summary, location } = change;
  return {
    kind,
    action,
    service,
    subject,
    ...(type === undefined ? {} : { type }),
    properties: [...properties],
    stateful,
    certainty,
    summary,
    location: place(location),
  };
}

/** @param severalStages whether to say at which stages it was found */
export function projectFinding(finding: Finding, severalStages: boolean): FindingItem {
  const { rule, severity, confidence, service, subject, message, advice, fix, waived } = finding;
  return {
    rule,
    severity,
    confidence,
    service,
    subject,
    message,
    ...(advice === undefined ? {} : { advice }),
    ...(fix === undefined ? {} : { fix }),
    location: place(finding.location),
    related: finding.related.map((other) => ({ message: other.message, location: place(other.location) })),
    fingerprint: finding.fingerprint,
    new: finding.new,
    waived: waived === undefined ? null : { ...waived },
    ...(severalStages ? { stages: [...finding.stages] } : {}),
  };
}

export function projectDiagnostic({ severity, code, message, location }: Diagnostic): DiagnosticItem {
  return { severity, code, message, location: place(location) };
}

function projectNode({ service, id, type, qualifier, external }: NodeRef): EdgeItem['from'] {
  return {
    service,
    id,
    ...(type === undefined ? {} : { type }),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(external === undefined ? {} : { external }),
  };
}

function place({ file, line, column }: Location): Location {
  return { file, line, column };
}
