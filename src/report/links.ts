import type { Severity } from '../model/diagnostic.js';
import type { RuleId } from '../model/names.js';

/**
 * The address of a line of a file, or undefined where there is none (a working tree, a file outside
 * the repository). The caller encodes the path; reports accept only http and https.
 */
export type LinkBuilder = (file: string, line: number) => string | undefined;

/** What reports need to know of a rule. */
export interface RuleInfo {
  readonly id: RuleId;
  /** The good state, as a short sentence. */
  readonly title: string;
  readonly severity: Severity;
  /** Address of the rule's page. */
  readonly page?: string;
  /** The rule's page as markdown, for tools that show it beside a result. */
  readonly help?: string;
}

export function rulesById(rules: readonly RuleInfo[]): ReadonlyMap<RuleId, RuleInfo> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}
