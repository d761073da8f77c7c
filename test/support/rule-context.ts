import { defaultSettings } from '../../src/config/default-settings.js';
import { fillTemplate } from '../../src/policy/fill-template.js';
import type { Report, Rule, RuleContext } from '../../src/policy/rule.js';
import { estateOf } from './estate.js';

/** A rule's context from the parts that a test is about. */
export function contextOf(parts: Partial<RuleContext> = {}): RuleContext {
  return { estate: estateOf([]), statements: [], edges: [], changes: [], settings: defaultSettings(), ...parts };
}

/** What a rule reports, its messages filled. */
export function reportsOf<Message extends string>(
  rule: Rule<Message>,
  parts: Partial<RuleContext>,
): readonly (Report<Message> & { readonly text: string })[] {
  return [...rule.check(contextOf(parts))].map((report) => ({
    ...report,
    text: fillTemplate(rule.meta.messages[report.message], report.data),
  }));
}
