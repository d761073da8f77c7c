import { ServiceFault } from '../../send.js';

/**
 * Every error of the service in its own words, in one place: tools match some of them by their text.
 * Sources stand in docs/cloudformation-behaviour.md.
 */
const validation = (message: string): ServiceFault => new ServiceFault('ValidationError', message);

export const faults = {
  invalid: validation,
  missing: (member: string): ServiceFault =>
    validation(
      `1 validation error detected: Value at '${lowerFirst(member)}' failed to satisfy constraint: Member must not be null`,
    ),
  unknownAction: (action: string): ServiceFault =>
    new ServiceFault('InvalidAction', `Could not find operation ${action} for version 2010-05-15`),
  noStackWithId: (stack: string): ServiceFault => validation(`Stack with id ${stack} does not exist`),
  noStack: (stack: string): ServiceFault => validation(`Stack [${stack}] does not exist`),
  stackExists: (name: string): ServiceFault =>
    new ServiceFault('AlreadyExistsException', `Stack [${name}] already exists`),
  cannotBeCreatedAgain: (name: string, changeSet: string): ServiceFault =>
    validation(`Stack [${name}] already exists and cannot be created again with the changeSet [${changeSet}].`),
  cannotUpdate: (stackId: string, status: string): ServiceFault =>
    validation(`Stack:${stackId} is in ${status} state and can not be updated.`),
  needsDisableRollback: (status: string, api: string): ServiceFault =>
    validation(
      `This stack is currently in a non-terminal [${status}] state. To update the stack from this state, please use the disable-rollback parameter with ${api} API. To rollback to the last known good state, use the rollback-stack API`,
    ),
  cannotDetectDrift: (stackId: string, status: string): ServiceFault =>
    validation(`Drift detection cannot be performed on stack [${stackId}] in status ${status}`),
  outOfBounds: (name: string, what: 'length' | 'value', most: number): ServiceFault =>
    validation(
      `1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must have ${what} less than or equal to ${most}`,
    ),
  cannotDelete: (name: string, status: string): ServiceFault =>
    validation(`Stack [${name}] cannot be deleted while in status ${status}`),
  protectedFromDeletion: (name: string): ServiceFault =>
    validation(`Stack [${name}] cannot be deleted while TerminationProtection is enabled`),
  cannotForceDelete: (name: string): ServiceFault =>
    validation(`Stack [${name}] can only be force deleted when it is in a DELETE_FAILED state`),
  cannotRetain: (name: string): ServiceFault =>
    validation(
      `Invalid operation on stack [${name}]. To specify RetainResources, the stack must be in DELETE_FAILED state.`,
    ),
  cannotCancel: (): ServiceFault => validation('CancelUpdateStack cannot be called from current stack status'),
  cannotContinueRollback: (stackId: string, status: string): ServiceFault =>
    validation(`Stack:${stackId} is in ${status} state and can not continue rollback.`),
  cannotRollBack: (stackId: string, status: string): ServiceFault =>
    validation(`Stack:${stackId} is in ${status} state and can not be rolled back.`),
  notToBeSkipped: (logicalIds: readonly string[]): ServiceFault =>
    validation(`Resources to skip must be in UPDATE_FAILED state: [${logicalIds.join(', ')}]`),
  nested: (name: string): ServiceFault =>
    validation(`Operation cannot be performed on nested stack [${name}]; use its root stack instead.`),
  nestedProtection: (name: string): ServiceFault =>
    validation(`Termination protection cannot be changed directly on nested stack [${name}]`),
  noUpdates: (): ServiceFault => validation('No updates are to be performed.'),
  typeChanged: (logicalIds: readonly string[]): ServiceFault =>
    validation(
      `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${logicalIds.join(', ')}]`,
    ),
  insufficientCapabilities: (needed: readonly string[]): ServiceFault =>
    new ServiceFault('InsufficientCapabilitiesException', `Requires capabilities : [${needed.join(', ')}]`),
  tokenUsed: (token: string): ServiceFault =>
    new ServiceFault(
      'TokenAlreadyExistsException',
      `A stack operation with ClientRequestToken ${token} already exists`,
    ),
  changeSetExists: (name: string): ServiceFault =>
    new ServiceFault('AlreadyExistsException', `ChangeSet ${name} already exists`),
  noChangeSet: (name: string): ServiceFault =>
    new ServiceFault('ChangeSetNotFound', `ChangeSet [${name}] does not exist`, 404),
  cannotExecute: (id: string, status: string): ServiceFault =>
    new ServiceFault(
      'InvalidChangeSetStatus',
      `ChangeSet [${id}] cannot be executed in its current status of [${status}]`,
    ),
  cannotDeleteChangeSet: (id: string, status: string): ServiceFault =>
    new ServiceFault(
      'InvalidChangeSetStatus',
      `ChangeSet [${id}] cannot be deleted in its current status of [${status}]`,
    ),
  limit: (message: string): ServiceFault => new ServiceFault('LimitExceededException', message),
  notImported: (name: string): ServiceFault => validation(`Export '${name}' is not imported by any stack.`),
  noTemplateAt: (): ServiceFault => validation('S3 error: The specified key does not exist.'),
  badToken: (): ServiceFault => validation('The provided token is invalid'),
  lostAnswer: (): ServiceFault => new ServiceFault('NetworkingError', 'The connection ended before the answer', 0),
  unreachable: (): ServiceFault => new ServiceFault('NetworkingError', 'The service could not be reached', 0),
};

/** Why a stack or a resource is in its status. */
export const reasons = {
  userInitiated: 'User Initiated',
  createCancelled: 'Resource creation cancelled',
  updateCancelled: 'Resource update cancelled',
  newPhysicalResource: 'Requested update requires the creation of a new physical resource; hence creating one.',
  noAlarm: (arn: string): string => `Invalid rollback trigger: the alarm ${arn} does not exist.`,
  alarmed: (arn: string): string => `Rollback triggered: the alarm ${arn} is in ALARM state.`,
  noExport: (name: string): string => `No export named ${name} found.`,
  exportInUse: (name: string, change: 'updated' | 'deleted', users: readonly string[]): string =>
    `Export ${name} cannot be ${change} as it is in use by ${inWords(users)}`,
  exportExists: (name: string, stack: string): string =>
    `Export with name ${name} is already exported by stack ${stack}.`,
  failedTo: (action: string, logicalIds: readonly string[]): string =>
    `The following resource(s) failed to ${action}: [${logicalIds.join(', ')}]. `,
  rollbackRequested: 'Rollback requested by user.',
  replacementRefused: 'Replacement type updates not supported on stack with disable-rollback.',
  customNamed: (name: string): string =>
    `CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${name} and update the stack again.`,
  nameTaken: (name: string, owner: string): string => `${name} already exists in stack ${owner}`,
  nameExists: (name: string): string => `${name} already exists`,
  denied: (logicalId: string): string =>
    `Action denied by stack policy: Statement [#1] does not allow [Update:*] for resource [LogicalResourceId/${logicalId}];`,
  noCode:
    'Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.',
  nestedFailed: (stackId: string, action: 'created' | 'updated' | 'deleted', reason: string): string =>
    `Embedded stack ${stackId} was not successfully ${action}: ${reason}`,
  noNestedTemplate: 'S3 error: The specified key does not exist.',
  emptyChangeSet:
    "The submitted information didn't contain changes. Submit different information to create a change set.",
  noUpdates: 'No updates are to be performed.',
};

function inWords(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
