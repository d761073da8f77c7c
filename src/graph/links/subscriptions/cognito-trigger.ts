import { get } from '../../../model/walk.js';
import type { Link, LinkContext } from '../../claim.js';
import { FUNCTION } from '../actors.js';
import { resourcesOfType, wire } from '../wire.js';

/** User pool → function by the pool's triggers. */
export const cognitoTrigger: Link = {
  mechanism: 'cognito-trigger',
  *claims(context: LinkContext) {
    for (const pool of resourcesOfType(context, 'AWS::Cognito::UserPool')) {
      const triggers = get(pool.properties, 'LambdaConfig');
      if (triggers?.kind !== 'dict') continue;
      for (const [trigger, { value }] of triggers.entries) {
        const arn = get(value, 'LambdaArn') ?? value;
        if (trigger === 'KMSKeyID') continue;
        yield* wire(context, {
          kind: 'subscribe',
          mechanism: 'cognito-trigger',
          by: pool,
          from: { resource: pool },
          to: { value: arn, type: FUNCTION },
          detail: trigger,
        });
      }
    }
  },
};
