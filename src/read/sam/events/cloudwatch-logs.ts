import { sub } from '../intrinsic/make.js';
import { addResource, type FunctionEvent, property } from './event.js';
import { addPermission } from './permission.js';

/** `CloudWatchLogs`: a subscription filter on a log group, which may invoke the function. */
export function lowerCloudWatchLogs(event: FunctionEvent): void {
  const logGroup = property(event, 'LogGroupName');
  if (logGroup === undefined) return;
  const sourceArn = sub('arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${__LogGroupName__}:*', {
    __LogGroupName__: logGroup,
  });
  const permission = addPermission(event, { principal: 'logs.amazonaws.com', sourceArn });
  const properties = {
    LogGroupName: logGroup,
    FilterPattern: property(event, 'FilterPattern'),
    DestinationArn: event.target.arn,
  };
  addResource(event, event.logicalId, 'AWS::Logs::SubscriptionFilter', properties, [permission]);
}
