import type { CheckResult, StageView } from '../model/result.js';

/** What `inspect` shows: what was read, judged by nobody. A `CheckResult` is one too. */
export interface Inspection {
  readonly stages: readonly Pick<StageView, 'stage' | 'services' | 'statements' | 'constructs' | 'edges'>[];
  readonly diagnostics: CheckResult['diagnostics'];
}
