import type { Change } from '../../../src/model/change.js';
import type { Diagnostic } from '../../../src/model/diagnostic.js';
import type { Edge, NodeRef } from '../../../src/model/edge.js';
import type { Finding } from '../../../src/model/finding.js';
import type { Location } from '../../../src/model/location.js';
import type { CheckResult, StageView } from '../../../src/model/result.js';

/** Parts of a check's result in short, for tests of reports. */
export const at = (file: string, line = 1, column = 1): Location => ({ file, line, column });

export function finding(part: Partial<Finding> & Pick<Finding, 'rule' | 'message'>): Finding {
  const service = part.service ?? 'checkout';
  const subject = part.subject ?? 'placeOrder';
  return {
    severity: 'error',
    confidence: 'high',
    service,
    subject,
    location: at(`${service}/serverless.yml`, 31, 9),
    related: [],
    fingerprint: fingerprint(`${part.rule} ${service} ${subject}`),
    new: true,
    stages: ['dev'],
    ...part,
  };
}

export function edge(part: Partial<Edge> & Pick<Edge, 'kind' | 'mechanism' | 'from' | 'to'>): Edge {
  return {
    key: `${part.kind} ${part.mechanism} ${name(part.from)} → ${name(part.to)}`,
    declared: 'yes',
    granted: 'yes',
    wired: 'n/a',
    evidence: [],
    location: at(`${part.from.service ?? 'other'}/serverless.yml`, 12, 5),
    ...part,
  };
}

/** `fn('checkout', 'placeOrder')` is a function; other types by their short name: `SQS::Queue`. */
export const fn = (service: string | null, id: string, type = 'Lambda::Function'): NodeRef => ({
  service,
  id,
  type: `AWS::${type}`,
});

export function change(part: Partial<Change> & Pick<Change, 'kind' | 'action' | 'service' | 'subject'>): Change {
  return {
    properties: [],
    stateful: false,
    certainty: 'certain',
    summary: `${part.subject} is ${part.action}`,
    location: at(`${part.service}/serverless.yml`, 20, 3),
    ...part,
  };
}

export const diagnostic = (part: Partial<Diagnostic> & Pick<Diagnostic, 'code' | 'message'>): Diagnostic => ({
  severity: 'error',
  location: at('orders/template.yaml', 7, 3),
  ...part,
});

export function stage(part: Partial<StageView> = {}): StageView {
  return { stage: 'dev', services: [], statements: [], edges: [], changes: [], newEdges: new Set(), ...part };
}

export function result(part: Partial<CheckResult> = {}): CheckResult {
  return {
    compared: {
      proposed: '9d8e7f61a2b3c4d5e6f708192a3b4c5d6e7f8091',
      deployed: 'merge base 4f1c2ab with origin/main',
      proposedCommit: '9d8e7f61a2b3c4d5e6f708192a3b4c5d6e7f8091',
      deployedCommit: '4f1c2abd0e9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b',
    },
    stages: [stage()],
    findings: [],
    diagnostics: [],
    verdict: 'pass',
    reportOnly: false,
    failOn: 'new',
    policySource: '4f1c2ab',
    affected: [],
    ...part,
  };
}

function name({ service, id }: NodeRef): string {
  return service === null ? id : `${service}:${id}`;
}

/** Sixteen hex digits that depend on the text alone. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of text)
    hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n) & (2n ** 64n - 1n);
  return hash.toString(16).padStart(16, '0');
}
