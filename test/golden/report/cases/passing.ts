import type { CheckResult } from '../../../../src/model/result.js';
import { at, change, diagnostic, edge, finding, fn, result, stage } from '../build.js';
import { shop } from './estate.js';

const publish = edge({
  kind: 'publish',
  mechanism: 'eventbridge',
  from: fn('checkout', 'placeOrder'),
  to: fn('stock', 'OrderEvents', 'Events::EventBus'),
  wired: 'yes',
  detail: 'events:PutEvents',
});
const unknown = edge({
  kind: 'call',
  mechanism: 'lambda-invoke',
  from: fn('checkout', 'placeOrder'),
  to: fn(null, '?'),
  granted: 'unknown',
  reason: 'the function name comes from `${ssm:/shop/fraud}`, which is not in the estate',
});

/** A new service and a new edge, all declared and granted; one finding is waived. */
export function passing(): CheckResult {
  return result({
    compared: { proposed: 'working tree', deployed: 'merge base 4f1c2ab with origin/main' },
    affected: [
      { service: 'checkout', owner: '@shop/checkout', reasons: ['changed here'] },
      { service: 'stock', reasons: ['new'] },
    ],
    findings: [
      finding({
        rule: 'iam/wildcard-action',
        message: 'checkout allows `s3:*`; list the actions that it calls.',
        waived: { owner: '@shop/security', reason: 'The migration of #41 needs it', expires: '2026-12-31' },
      }),
      finding({
        rule: 'edge/unknown',
        severity: 'note',
        subject: unknown.key,
        message: 'Whom checkout:placeOrder calls is not known: its name comes from `${ssm:/shop/fraud}`.',
        advice: 'Name it under `externals:` in stackgate.yml if it lives elsewhere.',
      }),
    ],
    diagnostics: [
      diagnostic({
        severity: 'note',
        code: 'serverless/unresolved-variable',
        message: '`${ssm:/shop/fraud}` is known at deployment only',
        location: at('checkout/serverless.yml', 9, 14),
      }),
    ],
    stages: [
      stage({
        services: shop(),
        edges: [publish, unknown],
        newEdges: new Set([publish.key, unknown.key]),
        changes: [
          change({ kind: 'service', action: 'added', service: 'stock', subject: 'stock', summary: 'stock is new' }),
          change({
            kind: 'edge',
            action: 'added',
            service: 'checkout',
            subject: publish.key,
            summary: 'placeOrder publishes to stock:OrderEvents',
          }),
        ],
      }),
    ],
  });
}
