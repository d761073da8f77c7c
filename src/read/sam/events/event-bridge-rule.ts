import { getAtt } from '../intrinsic/make.js';
import { addResource, type FunctionEvent, property } from './event.js';
import { addPermission } from './permission.js';
import { ruleState, ruleTarget } from './rule.js';
import { deadLetterArn } from './rule-dead-letters.js';

/** `EventBridgeRule`, formerly `CloudWatchEvent`: a rule whose target is the function. */
export function lowerEventBridgeRule(event: FunctionEvent): void {
  const ruleArn = getAtt(event.logicalId, 'Arn');
  const deadLetters = deadLetterArn(event, { ruleArn });
  addResource(event, event.logicalId, 'AWS::Events::Rule', {
    EventBusName: property(event, 'EventBusName'),
    EventPattern: property(event, 'Pattern'),
    Name: property(event, 'RuleName'),
    State: ruleState(event),
    Targets: [ruleTarget(event, event.target.arn, deadLetters, 'LambdaTarget')],
  });
  addPermission(event, { principal: 'events.amazonaws.com', sourceArn: ruleArn });
}
