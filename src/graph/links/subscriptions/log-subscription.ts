import { get } from '../../../model/walk.js';
import type { Link, LinkContext } from '../../claim.js';
import { resourcesOfType, wire } from '../wire.js';

/** Log group → function, stream or delivery stream by subscription filter. */
export const logSubscription: Link = {
  mechanism: 'log-subscription',
  *claims(context: LinkContext) {
    for (const by of resourcesOfType(context, 'AWS::Logs::SubscriptionFilter')) {
      const group = get(by.properties, 'LogGroupName');
      const destination = get(by.properties, 'DestinationArn');
      if (group === undefined || destination === undefined) continue;
      yield* wire(context, {
        kind: 'subscribe',
        mechanism: 'log-subscription',
        by,
        from: { value: group, type: 'AWS::Logs::LogGroup' },
        to: { value: destination },
        role: get(by.properties, 'RoleArn'),
      });
    }
  },
};
