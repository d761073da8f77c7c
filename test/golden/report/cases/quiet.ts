import type { CheckResult } from '../../../../src/model/result.js';
import { change, result, stage } from '../build.js';
import { shop } from './estate.js';

/** Code of two functions changes, and nothing else. */
export function quiet(): CheckResult {
  return result({
    affected: [
      { service: 'checkout', reasons: ['changed here'] },
      { service: 'mail', reasons: ['changed here'] },
    ],
    stages: [
      stage({
        services: shop(),
        changes: [
          change({ kind: 'code', action: 'changed', service: 'checkout', subject: 'placeOrder' }),
          change({ kind: 'code', action: 'changed', service: 'mail', subject: 'send' }),
        ],
      }),
    ],
  });
}
