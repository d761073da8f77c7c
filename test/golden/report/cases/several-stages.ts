import type { CheckResult } from '../../../../src/model/result.js';
import { change, edge, finding, fn, result, stage } from '../build.js';
import { shop, statements } from './estate.js';

const call = edge({
  kind: 'call',
  mechanism: 'lambda-invoke',
  from: fn('checkout', 'placeOrder'),
  to: fn('payments', 'charge'),
});
const added = change({
  kind: 'edge',
  action: 'added',
  service: 'checkout',
  subject: call.key,
  summary: 'placeOrder calls payments:charge',
});

/** The same change at three stages; one finding is about prod alone, and old ones fail too. */
export function severalStages(): CheckResult {
  const view = (name: string) =>
    stage({
      stage: name,
      services: shop(name),
      statements: statements(),
      edges: [call],
      newEdges: new Set([call.key]),
      changes: [added],
    });
  return result({
    verdict: 'fail',
    failOn: 'all',
    affected: [{ service: 'checkout', reasons: ['changed here'] }],
    findings: [
      finding({
        rule: 'edge/missing-grant',
        message: 'checkout:placeOrder calls payments:charge but may not, so each call fails with AccessDenied.',
        advice: 'Add this statement to its role:',
        fix: '- Effect: Allow\n  Action: lambda:InvokeFunction\n  Resource: !Sub arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:payments-prod-charge',
        stages: ['prod'],
      }),
      finding({
        rule: 'iam/public-principal',
        service: 'payments',
        subject: 'ChargeTopicPolicy',
        message: 'Anyone may publish to ChargeTopic.',
        new: false,
        stages: ['dev', 'staging', 'prod'],
      }),
    ],
    stages: [view('dev'), view('staging'), view('prod')],
  });
}
