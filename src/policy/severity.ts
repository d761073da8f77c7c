import { compileGlob, compileGlobs, type Matcher } from '../config/bounded-glob.js';
import type { PolicySettings } from '../config/settings.js';
import type { Severity } from '../model/diagnostic.js';
import type { RuleId, ServiceName } from '../model/names.js';

const ranks: Readonly<Record<Severity | 'off', number>> = { off: 0, note: 1, warning: 2, error: 3 };

/** Errors first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return ranks[b] - ranks[a];
}

export type SeverityOf = (
  rule: RuleId,
  service: ServiceName,
  own: { readonly rule: Severity; readonly report?: Severity },
) => Severity | 'off';

/**
 * What the policy says of a rule in a service: the last setting that matches, else the rule's own
 * severity. A report may weigh less than that, never more.
 */
export function severityFinder(policy: PolicySettings): SeverityOf {
  const settings = policy.rules.map(({ rule, severity, services }) => ({
    severity,
    matchesRule: compileGlob(rule, 'name'),
    matchesService: services === undefined ? everything : compileGlobs(services, 'name'),
  }));
  const byRule = new Map<RuleId, typeof settings>();
  const settingsOf = (rule: RuleId) => {
    const known = byRule.get(rule) ?? settings.filter(({ matchesRule }) => matchesRule(rule));
    byRule.set(rule, known);
    return known;
  };
  return (rule, service, own) => {
    const setting = settingsOf(rule).findLast(({ matchesService }) => matchesService(service));
    const most = setting?.severity ?? own.rule;
    return own.report !== undefined && ranks[own.report] < ranks[most] ? own.report : most;
  };
}

const everything: Matcher = () => true;
