import type { ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../model/diagnostic.js';
import type { RuleInfo } from '../links.js';

/** SARIF's levels have the names of our severities. */
export function levelOf(severity: Severity): NonNullable<Result['level']> & Severity {
  return severity;
}

export function descriptorOf({ id, title, severity, page, help }: RuleInfo): ReportingDescriptor {
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: {
      text: page === undefined ? title : `${title}. See ${page}`,
      ...(help === undefined ? {} : { markdown: help }),
    },
    ...(page === undefined ? {} : { helpUri: page }),
    defaultConfiguration: { level: levelOf(severity) },
    properties: { tags: [id.split('/')[0] ?? id] },
  };
}

/** `edge/missing-grant` → `EdgeMissingGrant`, the form in which SARIF names rules. */
function nameOf(id: string): string {
  return id.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/giu, (_, letter: string) => letter.toUpperCase());
}
