import type { Location } from './location.js';

export type Severity = 'error' | 'warning' | 'note';

/**
 * What reading found wrong or could not do: about the definitions, where a finding is about what
 * they mean. An `error` diagnostic makes the run end with exit code 2; it never hides findings.
 */
export interface Diagnostic {
  readonly severity: Severity;
  /** Kebab-case, grouped: `yaml/syntax`, `serverless/variable-cycle`. Stable: users filter by it. */
  readonly code: string;
  readonly message: string;
  readonly location: Location;
}
