import { gateRules } from '../policy/gate-rules.js';
import { rulePages } from '../policy/generated/pages.js';
import { rules } from '../policy/registry.js';
import type { RuleInfo } from '../report/links.js';

/** Every rule as reports show it. */
export function ruleInfos(): readonly RuleInfo[] {
  const ofRules = rules.map(({ id, meta: { title, severity } }) => ({ id, title, severity }));
  return [...ofRules, ...gateRules].map((info) => {
    const help = rulePages.get(info.id);
    return { ...info, ...(help === undefined ? {} : { help }) };
  });
}
