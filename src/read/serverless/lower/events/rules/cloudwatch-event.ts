import { get } from '../../../../../model/walk.js';
import type { EventLowering } from '../../lowering.js';
import { normalize } from '../../naming.js';
import { attribute } from '../../template/json.js';
import { setIn } from '../../template/values.js';
import { permit } from '../permission.js';
import { inputOf, withoutLineEnds } from './rule-input.js';
import { stateOf } from './schedule.js';

/** The older way to write a rule on the default bus. */
export const cloudwatchEvent: EventLowering = {
  event: 'cloudwatchEvent',
  lower(events, lowering) {
    for (const event of events) {
      const { fn, value, nth } = event;
      const input = inputOf(value);
      const logicalId = `${normalize(fn.key)}EventsRuleCloudWatchEvent${nth}`;
      lowering.draft.add(logicalId, {
        type: 'AWS::Events::Rule',
        properties: {
          EventPattern: get(value, 'event'),
          State: stateOf(value),
          Description: setIn(value, 'description'),
          Name: setIn(value, 'name'),
          Targets: [{ ...input, Input: withoutLineEnds(input.Input), Arn: fn.target, Id: `${fn.key}CloudWatchEvent` }],
        },
        dependsOn: [fn.alias?.logicalId],
        at: event.at,
        madeFor: fn.key,
      });
      const caller = { principal: 'events.amazonaws.com', sourceArn: attribute(logicalId, 'Arn') };
      permit(`${normalize(fn.key)}LambdaPermissionEventsRuleCloudWatchEvent${nth}`, event, caller, lowering);
    }
  },
};
