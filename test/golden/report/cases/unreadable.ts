import type { CheckResult } from '../../../../src/model/result.js';
import { at, diagnostic, finding, result, stage } from '../build.js';
import { shop } from './estate.js';

/** One file cannot be read; what the others show is still there. */
export function unreadable(): CheckResult {
  return result({
    verdict: 'error',
    affected: [{ service: 'checkout', reasons: ['changed here'] }],
    findings: [
      finding({
        rule: 'iam/wildcard-action',
        message: 'checkout allows `dynamodb:*`; list the actions that it calls.',
        fix: '- dynamodb:GetItem\n- dynamodb:PutItem',
      }),
    ],
    diagnostics: [
      diagnostic({
        code: 'yaml/syntax',
        message: 'This mapping is not closed: a `}` is missing. Nothing of orders was checked.',
        location: at('orders/template.yaml', 7, 3),
      }),
      diagnostic({
        severity: 'warning',
        code: 'files/too-large',
        message: 'cdk.out/tree.json has 52,428,800 bytes, more than the 10,485,760 that are read.',
        location: at('infra/cdk.out/tree.json'),
      }),
    ],
    stages: [stage({ services: shop() })],
  });
}
