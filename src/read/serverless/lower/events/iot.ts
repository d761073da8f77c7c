import { get } from '../../../../model/walk.js';
import type { EventLowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { account, join, partition, ref, region } from '../template/json.js';
import { isFalse, setIn } from '../template/values.js';
import { permit } from './permission.js';
import { onOneLine } from './rules/rule-input.js';

/** A rule over messages of IoT devices. */
export const iot: EventLowering = {
  event: 'iot',
  lower(events, lowering) {
    for (const event of events) {
      const { fn, value, nth } = event;
      const logicalId = `${normalize(fn.key)}IotTopicRule${nth}`;
      lowering.draft.add(logicalId, {
        type: 'AWS::IoT::TopicRule',
        properties: {
          RuleName: onOneLine(setIn(value, 'name')),
          TopicRulePayload: {
            RuleDisabled: isFalse(get(value, 'enabled')),
            Sql: onOneLine(get(value, 'sql')),
            Description: onOneLine(setIn(value, 'description')),
            AwsIotSqlVersion: onOneLine(setIn(value, 'sqlVersion')),
            Actions: [{ Lambda: { FunctionArn: fn.target } }],
          },
        },
        dependsOn: [fn.alias?.logicalId],
        at: event.at,
        madeFor: fn.key,
      });
      const sourceArn = join('', 'arn:', partition, ':iot:', region, ':', account, ':rule/', ref(logicalId));
      const permission = `${normalize(fn.key)}LambdaPermissionIotTopicRule${nth}`;
      permit(permission, event, { principal: 'iot.amazonaws.com', sourceArn }, lowering);
    }
  },
};
