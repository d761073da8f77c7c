import { textOf } from '../../../model/walk.js';
import { getAtt, type Plain, type PlainObject, pick } from '../intrinsic/make.js';
import { allowing, trustOf } from '../policies/role.js';
import { addResource, property, reportEvent, type SamEvent } from './event.js';
import { deadLetterArn } from './rule-dead-letters.js';

/** What a schedule's role needs on its target. */
export interface SchedulerTarget {
  readonly arn: Plain;
  readonly action: string;
  readonly policySuffix: string;
}

/** `ScheduleV2` of a function or state machine: a schedule and the role that it acts with. */
export function addSchedule(event: SamEvent, target: SchedulerTarget): void {
  const deadLetters = deadLetterArn(event, {});
  const named = property(event, 'RoleArn');
  const roleId = `${event.logicalId}Role`;
  if (named === undefined) addRole(event, roleId, target, deadLetters);
  addResource(event, event.logicalId, 'AWS::Scheduler::Schedule', {
    ...pick(event.properties, 'ScheduleExpression', 'State', 'Description', 'StartDate', 'EndDate'),
    ...pick(event.properties, 'ScheduleExpressionTimezone', 'GroupName', 'KmsKeyArn'),
    Name: nameOf(event),
    FlexibleTimeWindow: property(event, 'FlexibleTimeWindow') ?? { Mode: 'OFF' },
    Target: {
      Arn: target.arn,
      RoleArn: named ?? getAtt(roleId, 'Arn'),
      ...pick(event.properties, 'Input', 'RetryPolicy'),
      DeadLetterConfig: deadLetters === undefined ? undefined : { Arn: deadLetters },
    },
  });
}

function nameOf(event: SamEvent): Plain | undefined {
  const name = property(event, 'Name');
  if (textOf(property(event, 'OmitName')) !== 'true') return name ?? event.logicalId;
  if (name !== undefined) reportEvent(event, 'Name and OmitName exclude each other.', 'Name');
  return undefined;
}

function addRole(event: SamEvent, roleId: string, target: SchedulerTarget, deadLetters: Plain | undefined): void {
  const policies: PlainObject[] = [
    { PolicyName: `${event.logicalId}${target.policySuffix}`, PolicyDocument: allowing(target.action, target.arn) },
  ];
  if (deadLetters !== undefined) {
    policies.push({
      PolicyName: `${event.logicalId}SQSPolicy`,
      PolicyDocument: allowing('sqs:SendMessage', deadLetters),
    });
  }
  addResource(event, roleId, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: trustOf('scheduler.amazonaws.com'),
    Policies: policies,
    PermissionsBoundary: property(event, 'PermissionsBoundary'),
  });
}
