/**
 * What the page of the map is given, as JSON inside it. Both sides share these types and nothing
 * else: the page knows no `Edge` and no `Finding`. Places, nodes and services are numbers into their
 * lists, so that a map of 500 functions stays small.
 */
export interface MapData {
  readonly title: string;
  /** What was compared with what and the verdict, in words; absent where nothing was judged. */
  readonly judged?: {
    readonly verdict: 'pass' | 'fail' | 'error';
    readonly summary: string;
    readonly compared: string;
  };
  readonly stages: readonly string[];
  readonly files: readonly string[];
  readonly services: readonly MapService[];
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly findings: readonly MapFinding[];
  /** What reading found wrong or could not do; notes are left out. */
  readonly diagnostics: readonly MapDiagnostic[];
}

/** Index into `files`, line, column; both from 1. */
export type MapPlace = readonly [file: number, line: number, column: number];

export interface MapService {
  readonly name: string;
  /** Absent, as its place is, for one that only removed edges speak of. */
  readonly format?: string;
  readonly owner?: string;
  readonly at?: MapPlace;
}

export interface MapNode {
  /** Index into `services`; absent for what no service of the estate defines. */
  readonly service?: number;
  readonly id: string;
  /** What to show: the id unless something says it better. */
  readonly name: string;
  readonly type?: string;
  /** The deployed name, as far as it is known. */
  readonly physical?: string;
  readonly constructPath?: string;
  readonly at?: MapPlace;
}

export type MapAnswer = 'yes' | 'no' | 'unknown' | 'n/a';

/** `wrong`: the views disagree. `unknown`: at least one of them is not known. */
export type Health = 'ok' | 'unknown' | 'wrong';

export interface MapEdge {
  /** A short digest of the edge's key: the same in every run, for links. */
  readonly id: string;
  readonly kind: string;
  readonly mechanism: string;
  readonly from: number;
  readonly to: number;
  readonly fromQualifier?: string;
  readonly toQualifier?: string;
  /** Declared, granted, wired. */
  readonly views: readonly [MapAnswer, MapAnswer, MapAnswer];
  readonly evidence: readonly MapEvidence[];
  readonly health: Health;
  /** How the views disagree, in words. */
  readonly trouble?: string;
  readonly reason?: string;
  readonly detail?: string;
  /** Against what it was compared with; absent where it is in both, or nothing was compared. */
  readonly change?: 'new' | 'removed';
  /** Indexes into `stages`; absent where it is so at all of them. */
  readonly stages?: readonly number[];
  readonly at: MapPlace;
}

/** 0 declared, 1 granted, 2 wired; the answer; in words why; where it says so. */
export type MapEvidence = readonly [view: 0 | 1 | 2, answer: MapAnswer, note: string, at: MapPlace];

export interface MapFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** `old`: it stands in the base too and fails nothing. */
  readonly status: 'open' | 'old' | 'waived';
  /** Index into `services`; absent where its service is not of this estate. */
  readonly service?: number;
  readonly message: string;
  readonly advice?: string;
  readonly fix?: string;
  readonly at: MapPlace;
  readonly edges: readonly number[];
  readonly node?: number;
}

export interface MapDiagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly at: MapPlace;
}
