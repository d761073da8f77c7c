import type { Action } from './call.js';
import {
  createChangeSet,
  deleteChangeSet,
  describeChangeSet,
  executeChangeSet,
  listChangeSets,
} from './change-sets.js';
import { describeStackDriftDetectionStatus, describeStackResourceDrifts, detectStackDrift } from './drift.js';
import { describeEvents, describeStackEvents } from './event-reads.js';
import { listExports, listImports } from './export-reads.js';
import { getStackPolicy, setStackPolicy, updateTerminationProtection } from './policies.js';
import { cancelUpdateStack, continueUpdateRollback, deleteStack, rollbackStack } from './stack-ends.js';
import {
  describeStackResource,
  describeStackResources,
  describeStacks,
  listStackResources,
  listStacks,
} from './stack-reads.js';
import { createStack, updateStack } from './stack-writes.js';
import { getTemplate, getTemplateSummary, validateTemplate } from './templates.js';

/** Every action that is answered. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['CancelUpdateStack', cancelUpdateStack],
  ['ContinueUpdateRollback', continueUpdateRollback],
  ['CreateChangeSet', createChangeSet],
  ['CreateStack', createStack],
  ['DeleteChangeSet', deleteChangeSet],
  ['DeleteStack', deleteStack],
  ['DescribeChangeSet', describeChangeSet],
  ['DescribeEvents', describeEvents],
  ['DescribeStackDriftDetectionStatus', describeStackDriftDetectionStatus],
  ['DescribeStackEvents', describeStackEvents],
  ['DescribeStackResource', describeStackResource],
  ['DescribeStackResourceDrifts', describeStackResourceDrifts],
  ['DescribeStackResources', describeStackResources],
  ['DescribeStacks', describeStacks],
  ['DetectStackDrift', detectStackDrift],
  ['ExecuteChangeSet', executeChangeSet],
  ['GetStackPolicy', getStackPolicy],
  ['GetTemplate', getTemplate],
  ['GetTemplateSummary', getTemplateSummary],
  ['ListChangeSets', listChangeSets],
  ['ListExports', listExports],
  ['ListImports', listImports],
  ['ListStackResources', listStackResources],
  ['ListStacks', listStacks],
  ['RollbackStack', rollbackStack],
  ['SetStackPolicy', setStackPolicy],
  ['UpdateStack', updateStack],
  ['UpdateTerminationProtection', updateTerminationProtection],
  ['ValidateTemplate', validateTemplate],
]);
