import { ref, sub } from '../intrinsic/make.js';
import { addResource, type FunctionEvent, property } from './event.js';
import { addPermission } from './permission.js';

/** `IoTRule`: a topic rule that invokes the function. */
export function lowerIotRule(event: FunctionEvent): void {
  addPermission(event, {
    principal: 'iot.amazonaws.com',
    sourceArn: sub('arn:${AWS::Partition}:iot:${AWS::Region}:${AWS::AccountId}:rule/${RuleName}', {
      RuleName: ref(event.logicalId),
    }),
    sourceAccount: sub('${AWS::AccountId}'),
  });
  addResource(event, event.logicalId, 'AWS::IoT::TopicRule', {
    TopicRulePayload: {
      Sql: property(event, 'Sql'),
      AwsIotSqlVersion: property(event, 'AwsIotSqlVersion'),
      RuleDisabled: false,
      Actions: [{ Lambda: { FunctionArn: event.target.arn } }],
    },
  });
}
