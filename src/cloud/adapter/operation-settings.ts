import type { OperationSettings, RollbackTriggers } from '../../model/plan.js';
import { type Members, requiredText, structuresOf, textOf, textsOf } from './members.js';

/** Members of CreateChangeSet. What is absent is left out, and CloudFormation keeps what the stack has. */
export function settingsMembers({ roleArn, notificationArns, triggers }: OperationSettings = {}): Members {
  return {
    ...(roleArn !== undefined && { RoleARN: roleArn }),
    ...(notificationArns !== undefined && { NotificationARNs: [...notificationArns] }),
    ...(triggers !== undefined && { RollbackConfiguration: triggersMembers(triggers) }),
  };
}

function triggersMembers({ alarms, minutes }: RollbackTriggers): Members {
  return {
    RollbackTriggers: alarms.map((Arn) => ({ Arn, Type: 'AWS::CloudWatch::Alarm' })),
    MonitoringTimeInMinutes: minutes,
  };
}

/** What a stack was last given, out of its description. */
export function settingsOf(stack: Members): {
  readonly roleArn?: string;
  readonly notificationArns: readonly string[];
  readonly triggers?: RollbackTriggers;
} {
  const roleArn = textOf(stack, 'RoleARN');
  const configuration = stack.RollbackConfiguration;
  const triggers =
    typeof configuration === 'object' && configuration !== null ? triggersOf(configuration as Members) : undefined;
  return {
    ...(roleArn && { roleArn }),
    notificationArns: textsOf(stack, 'NotificationARNs'),
    ...(triggers !== undefined && { triggers }),
  };
}

/** Undefined without an alarm: an empty configuration is none. */
function triggersOf(configuration: Members): RollbackTriggers | undefined {
  const alarms = structuresOf(configuration, 'RollbackTriggers').map((trigger) => requiredText(trigger, 'Arn'));
  const minutes = configuration.MonitoringTimeInMinutes;
  return alarms.length === 0 ? undefined : { alarms, minutes: typeof minutes === 'number' ? minutes : 0 };
}
