import type { Settings } from '../config/settings.js';
import type { Change } from '../model/change.js';
import type { Severity } from '../model/diagnostic.js';
import type { Edge } from '../model/edge.js';
import type { Confidence } from '../model/finding.js';
import type { Statement } from '../model/grant.js';
import type { Location } from '../model/location.js';
import type { RuleId, ServiceName } from '../model/names.js';
import type { Estate } from '../model/service.js';

/** What a rule may look at: one stage's estate and what was derived from it. Rules are pure. */
export interface RuleContext {
  readonly estate: Estate;
  readonly statements: readonly Statement[];
  readonly edges: readonly Edge[];
  /** Empty when there is nothing to compare with, and when the deployed estate itself is judged. */
  readonly changes: readonly Change[];
  /** The deployed estate's edges and estate; absent when nothing is deployed or it is what is judged. */
  readonly deployed?: { readonly estate: Estate; readonly edges: readonly Edge[] };
  /** The same side of the other stages that are judged in this run: for references that reach across. */
  readonly otherStages?: readonly Estate[];
  readonly settings: Settings;
}

export interface RuleMeta<Message extends string> {
  /** The good state, as a short sentence: `IAM statements name their actions`. */
  readonly title: string;
  readonly severity: Severity;
  readonly confidence?: Confidence;
  /** One template per message id; `{{name}}` is filled from the report's `data`. Plain text. */
  readonly messages: Readonly<Record<Message, string>>;
}

export interface Report<Message extends string> {
  readonly message: Message;
  readonly data: Readonly<Record<string, string>>;
  readonly service: ServiceName;
  /** Stable across moved lines and folders; what the fingerprint is made from, with `rule` and `service`. */
  readonly subject: string;
  readonly at: Location;
  /** Only ever lowers: what a policy set for the rule is the most that one of its findings weighs. */
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly advice?: string;
  readonly fix?: string;
  readonly related?: readonly { readonly message: string; readonly location: Location }[];
}

export interface Rule<Message extends string = string> {
  readonly id: RuleId;
  readonly meta: RuleMeta<Message>;
  check(context: RuleContext): Iterable<Report<Message>>;
}

/** Gives a rule its message types; the identity at run time. */
export function defineRule<const Message extends string>(rule: Rule<Message>): Rule<Message> {
  return rule;
}
