import { getAtt } from '../intrinsic/make.js';
import { addResource, type FunctionEvent, property } from './event.js';
import { addPermission } from './permission.js';
import { ruleState, ruleTarget } from './rule.js';
import { deadLetterArn } from './rule-dead-letters.js';

/** `Schedule`: an EventBridge rule with a schedule. */
export function lowerSchedule(event: FunctionEvent): void {
  const ruleArn = getAtt(event.logicalId, 'Arn');
  const deadLetters = deadLetterArn(event, { ruleArn });
  addResource(event, event.logicalId, 'AWS::Events::Rule', {
    ScheduleExpression: property(event, 'Schedule'),
    State: ruleState(event),
    Name: property(event, 'Name'),
    Description: property(event, 'Description'),
    Targets: [ruleTarget(event, event.target.arn, deadLetters, 'LambdaTarget')],
  });
  addPermission(event, { principal: 'events.amazonaws.com', sourceArn: ruleArn });
}
