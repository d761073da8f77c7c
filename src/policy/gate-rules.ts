import type { Severity } from '../model/diagnostic.js';
import type { RuleId } from '../model/names.js';

/** What the gate finds about itself: no rule's, in no pack, and not to be turned off. Each has a page beside the rules'. */
export const gateRules: readonly { readonly id: RuleId; readonly title: string; readonly severity: Severity }[] = [
  { id: 'gate/rule-crashed', title: 'Every rule runs to its end', severity: 'error' },
  { id: 'gate/waiver-expired', title: 'A waiver ends on the day that was agreed', severity: 'note' },
  { id: 'gate/waiver-unused', title: 'A waiver accepts a finding that is there', severity: 'note' },
];
