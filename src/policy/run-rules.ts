import type { Finding } from '../model/finding.js';
import type { Location } from '../model/location.js';
import { fillTemplate } from './fill-template.js';
import type { Report, Rule, RuleContext } from './rule.js';
import type { SeverityOf } from './severity.js';

/** A finding before it is known whether it is new, waived, or seen at other stages as well. */
export type RawFinding = Omit<Finding, 'fingerprint' | 'new' | 'stages' | 'waived'>;

/** The service that findings of the gate about itself are filed under. */
export const gateService = 'stackgate';

/** Every rule over one estate. A rule that crashes is an error finding of its own: it is never skipped. */
export function runRules(rules: readonly Rule[], context: RuleContext, severityOf: SeverityOf): readonly RawFinding[] {
  return rules.flatMap((rule) => runRule(rule, context, severityOf));
}

function runRule(rule: Rule, context: RuleContext, severityOf: SeverityOf): readonly RawFinding[] {
  const findings: RawFinding[] = [];
  try {
    for (const report of rule.check(context)) {
      const finding = findingOf(rule, report, severityOf);
      if (finding !== undefined) findings.push(finding);
    }
  } catch (error) {
    findings.push(crashOf(rule, error, context));
  }
  return findings;
}

function findingOf(rule: Rule, report: Report<string>, severityOf: SeverityOf): RawFinding | undefined {
  const own = { rule: rule.meta.severity, ...(report.severity !== undefined && { report: report.severity }) };
  const severity = severityOf(rule.id, report.service, own);
  if (severity === 'off') return undefined;
  const template = rule.meta.messages[report.message];
  if (template === undefined) throw new Error(`${rule.id} has no message ${report.message}`);
  return {
    rule: rule.id,
    severity,
    confidence: report.confidence ?? rule.meta.confidence ?? 'high',
    service: report.service,
    subject: report.subject,
    message: fillTemplate(template, report.data),
    ...(report.advice !== undefined && { advice: report.advice }),
    ...(report.fix !== undefined && { fix: report.fix }),
    location: report.at,
    related: report.related ?? [],
  };
}

function crashOf(rule: Rule, error: unknown, context: RuleContext): RawFinding {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    rule: 'gate/rule-crashed',
    severity: 'error',
    confidence: 'high',
    service: gateService,
    subject: rule.id,
    message: `The rule ${rule.id} crashed, so nobody knows what it would have found. ${reason.slice(0, 300)}`,
    advice: 'This is a bug in Stackgate: please report it. Until it is mended, turn the rule off in stackgate.yml.',
    location: context.estate.services[0]?.location ?? nowhere,
    related: [],
  };
}

const nowhere: Location = { file: 'stackgate.yml', line: 1, column: 1 };
