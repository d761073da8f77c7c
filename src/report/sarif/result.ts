import type { Result } from 'sarif';
import type { Finding } from '../../model/finding.js';
import { physicalLocation } from './location.js';
import { levelOf } from './rules.js';

/** @param ruleIndex place of the rule among the driver's rules */
export function resultOf(finding: Finding, ruleIndex: number): Result {
  const { rule, severity, service, subject, location, related, fingerprint, confidence, stages } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(severity),
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: physicalLocation(location),
        logicalLocations: [{ name: subject, fullyQualifiedName: `${service}:${subject}` }],
      },
    ],
    ...(related.length === 0 ? {} : { relatedLocations: relatedOf(finding) }),
    // Code scanning knows an alert again by this one alone, which its upload else makes from the line's text.
    partialFingerprints: { 'stackgate/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    baselineState: finding.new ? 'new' : 'unchanged',
    ...suppressionsOf(finding),
    properties: { service, confidence, stages: [...stages] },
  };
}

/**
 * SARIF reads `[text](1)` as a link and `{0}` as an argument. Only what could be one is escaped:
 * viewers that know neither would show every backslash and doubled brace in `${AWS::Region}`.
 */
function messageOf({ message, advice, fix }: Finding): string {
  const parts = [message, ...(advice === undefined ? [] : [advice]), ...(fix === undefined ? [] : [fix])];
  const text = parts.join('\n\n').replace(/\{(\d+)\}/gu, '{{$1}}');
  return text.includes('](') ? text.replace(/[[\]\\]/gu, '\\$&') : text;
}

function relatedOf({ related }: Finding): NonNullable<Result['relatedLocations']> {
  return related.map(({ message, location }, id) => ({
    id,
    message: { text: message },
    physicalLocation: physicalLocation(location),
  }));
}

/** A waiver is somebody's decision, written down outside of the definition. */
function suppressionsOf({ waived }: Finding): Pick<Result, 'suppressions'> {
  if (waived === undefined) return {};
  const until = waived.expires === undefined ? '' : ` until ${waived.expires}`;
  return { suppressions: [{ kind: 'external', justification: `${waived.reason} (${waived.owner}${until})` }] };
}
