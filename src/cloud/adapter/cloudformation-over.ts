import type { CloudFormation } from '../port.js';
import type { Send } from '../send.js';
import { callOver, unlessMissing } from './call.js';
import { createChangeSet, deleteChangeSet, describeChangeSet, type Upload } from './change-sets.js';
import { detectDrift, driftDetection, driftedResources } from './drift.js';
import { eventsOf } from './events.js';
import { importersOf, listExports } from './exports.js';
import { textOf } from './members.js';
import { listResources } from './resources.js';
import { describeStack, listStacks } from './stacks.js';

/**
 * The port over single API calls, the same for the embedded cloud and for AWS. Nothing is retried here.
 *
 * @param options.upload where templates go that are too large for a call; without it such a template is refused
 */
export function cloudFormationOver(send: Send, options: { readonly upload?: Upload } = {}): CloudFormation {
  const call = callOver(send);
  const begin = async (action: string, nameOrId: string, token: string): Promise<void> => {
    await call(action, { StackName: nameOrId, ClientRequestToken: token });
  };
  return {
    describeStack: (nameOrId) => describeStack(call, nameOrId),
    listStacks: () => listStacks(call),
    // The default stage is Processed: macros already applied, of no use for a restore.
    originalTemplate: async (nameOrId) => {
      const answer = await unlessMissing(call('GetTemplate', { StackName: nameOrId, TemplateStage: 'Original' }));
      return answer && textOf(answer, 'TemplateBody');
    },
    createChangeSet: (input) => createChangeSet(call, input, options.upload),
    describeChangeSet: (stack, changeSet) => describeChangeSet(call, stack, changeSet),
    executeChangeSet: async (stack, changeSet, token) => {
      await call('ExecuteChangeSet', { StackName: stack, ChangeSetName: changeSet, ClientRequestToken: token });
    },
    deleteChangeSet: (stack, changeSet) => deleteChangeSet(call, stack, changeSet),
    deleteStack: async (nameOrId, token) => {
      await unlessMissing(begin('DeleteStack', nameOrId, token));
    },
    cancelUpdate: (nameOrId, token) => begin('CancelUpdateStack', nameOrId, token),
    continueRollback: (nameOrId, token) => begin('ContinueUpdateRollback', nameOrId, token),
    rollbackStack: (nameOrId, token) => begin('RollbackStack', nameOrId, token),
    events: (nameOrId, until, pages) => eventsOf(call, nameOrId, until, pages),
    exports: () => listExports(call),
    importers: (exportName) => importersOf(call, exportName),
    resources: (nameOrId) => listResources(call, nameOrId),
    stackPolicy: async (nameOrId) => textOf(await call('GetStackPolicy', { StackName: nameOrId }), 'StackPolicyBody'),
    detectDrift: (nameOrId) => detectDrift(call, nameOrId),
    driftDetection: (id) => driftDetection(call, id),
    driftedResources: (nameOrId) => driftedResources(call, nameOrId),
  };
}
