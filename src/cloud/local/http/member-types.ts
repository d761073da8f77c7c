/**
 * Members of CloudFormation's inputs that are no text, of the actions that the embedded cloud knows. The wire carries
 * text alone; a list without entries looks like an empty one. A test compares this with the SDK's own schemas.
 */
export const flagMembers: ReadonlySet<string> = new Set([
  'DisableRollback',
  'DisableValidation',
  'EnableTerminationProtection',
  'FailedEvents',
  'ForceRollback',
  'ImportExistingResources',
  'IncludeNestedStacks',
  'IncludePropertyValues',
  'RetainExceptOnCreate',
  'TreatUnrecognizedResourceTypesAsWarnings',
  'UsePreviousTemplate',
  'UsePreviousValue',
]);

export const numberMembers: ReadonlySet<string> = new Set([
  'MaxResults',
  'MonitoringTimeInMinutes',
  'TimeoutInMinutes',
]);

export const listMembers: ReadonlySet<string> = new Set([
  'Capabilities',
  'LogicalResourceIds',
  'NotificationARNs',
  'Parameters',
  'ResourceTypes',
  'ResourcesToImport',
  'ResourcesToSkip',
  'RetainResources',
  'RollbackTriggers',
  'StackResourceDriftStatusFilters',
  'StackStatusFilter',
  'Tags',
]);
