import type { Diagnostic } from '../../model/diagnostic.js';
import type { CheckResult, StageView } from '../../model/result.js';

/** A stage as the map needs it; what `inspect` and `graph` read is one, and so is that of a check. */
export type MapStage = Pick<StageView, 'stage' | 'services' | 'edges' | 'newEdges' | 'removedEdges' | 'constructs'>;

export interface MapInput {
  readonly stages: readonly MapStage[];
  readonly diagnostics: readonly Diagnostic[];
  /** The whole result where a check judged it; without it the page has no findings to filter by. */
  readonly check?: CheckResult;
}
