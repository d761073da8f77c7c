import { rulePages } from '../policy/generated/pages.js';
import { rules } from '../policy/registry.js';
import type { RuleInfo } from '../report/links.js';

/** Every rule as reports show it. */
export function ruleInfos(): readonly RuleInfo[] {
  return rules.map(({ id, meta }) => {
    const help = rulePages.get(id);
    return { id, title: meta.title, severity: meta.severity, ...(help === undefined ? {} : { help }) };
  });
}
