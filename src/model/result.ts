import type { Change } from './change.js';
import type { Diagnostic } from './diagnostic.js';
import type { Edge } from './edge.js';
import type { Finding } from './finding.js';
import type { Statement } from './grant.js';
import type { ServiceName, StageName } from './names.js';
import type { Service } from './service.js';

/** What was compared with what; the first line of every report. */
export interface Compared {
  /** `working tree`, or a commit. */
  readonly proposed: string;
  /** In words: `merge base 4f1c2ab with origin/main`; null when there was nothing to compare with. */
  readonly deployed: string | null;
  readonly proposedCommit?: string;
  readonly deployedCommit?: string;
  /** The checked folder from the top of its git repository, with a `/` at its end; absent at the top. */
  readonly folder?: string;
}

export type Verdict = 'pass' | 'fail' | 'error';

/** One stage's estate with what was derived from it. */
export interface StageView {
  readonly stage: StageName;
  readonly services: readonly Service[];
  readonly statements: readonly Statement[];
  readonly edges: readonly Edge[];
  readonly changes: readonly Change[];
  /** Keys of edges that the deployed estate does not have. */
  readonly newEdges: ReadonlySet<string>;
  /** Edges that only the deployed estate has; absent when there is nothing to compare with. */
  readonly removedEdges?: readonly Edge[];
  /** Names of what has a better one than its id, deployed and proposed; absent where nothing has. */
  readonly constructs?: ConstructNames;
}

/** By service, then by the id of a node (`Edge.from.id`), which is a path of ids in a nested stack. */
export type ConstructNames = ReadonlyMap<ServiceName, ReadonlyMap<string, ConstructName>>;

export interface ConstructName {
  /** The CDK's own path: `Prod/Api/Fn/Resource`. */
  readonly path: string;
  /** The same within its stack, for people: `Fn`. */
  readonly label: string;
}

/** Everything `check` found out: what every report is made from. */
export interface CheckResult {
  readonly compared: Compared;
  readonly stages: readonly StageView[];
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
  /** `fail`: a new error finding. `error`: input that could not be read (exit code 2). */
  readonly verdict: Verdict;
  /** True when the gate only reports: the verdict is shown but does not fail the run. */
  readonly reportOnly: boolean;
  readonly failOn: 'new' | 'all';
  /** Where policies, settings and owners came from: a commit, or the working tree. */
  readonly policySource: string;
  /** Services with at least one change, and why each deploys; in name order. */
  readonly affected: readonly AffectedService[];
  /** Services in the order they must be deployed: those of one step may go at once. */
  readonly deployOrder?: readonly (readonly ServiceName[])[];
}

export interface AffectedService {
  readonly service: ServiceName;
  readonly owner?: string;
  /** In words: `changed here`, `imports X, which goes away`. */
  readonly reasons: readonly string[];
  /** True where nothing of its own definition or code differs: another service's change reaches it. */
  readonly untouched?: boolean;
}
