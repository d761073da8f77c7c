import type { Json, JsonObject } from '../template/index.js';
import { blueprintOf, type StackIdentity } from './blueprint.js';
import { driftInformation } from './drift-information.js';
import type { Engine } from './engine.js';
import type { ChangeSetRecord, Definition, NamedValue, StackRecord } from './state.js';

/** Answers in the SDK's shapes as JSON: times are numbers here and become dates when the call is answered. */

const MASK = '****';

export function stackView(engine: Engine, stack: StackRecord): JsonObject {
  const { definition } = stack;
  return compact({
    StackId: stack.id,
    StackName: stack.name,
    ChangeSetId: stack.changeSetId,
    Description: definition === undefined ? undefined : blueprintOf(engine, stack, definition).template.description,
    Parameters: definition === undefined ? [] : parametersView(engine, stack, definition),
    CreationTime: stack.createdAt,
    LastUpdatedTime: stack.updatedAt,
    DeletionTime: stack.deletedAt,
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    DisableRollback: stack.disableRollback,
    RollbackConfiguration: definition?.rollbackConfiguration ?? {},
    NotificationARNs: [...(definition?.notificationArns ?? [])],
    Capabilities: [...(definition?.capabilities ?? [])],
    Outputs: stack.outputs.map(({ key, value, description, exportName }) =>
      compact({ OutputKey: key, OutputValue: value, Description: description, ExportName: exportName }),
    ),
    RoleARN: definition?.roleArn,
    Tags: tagsView(definition?.tags ?? []),
    EnableTerminationProtection: stack.terminationProtection,
    ParentId: stack.parentId,
    RootId: stack.rootId,
    DeletionMode: stack.deletionMode,
    DriftInformation: driftInformation(stack),
    LastOperations: stack.lastOperations.map(({ type, id }) => ({ OperationType: type, OperationId: id })),
  });
}

/** NoEcho values are masked; SSM types show the name and what it held. */
function parametersView(engine: Engine, stack: StackIdentity, definition: Definition): Json[] {
  const { parameters: declared } = blueprintOf(engine, stack, definition).template;
  return definition.parameters.map(({ name, value }) => {
    const hidden = declared.get(name)?.noEcho ?? false;
    const resolved = definition.resolved.find((entry) => entry.name === name)?.value;
    return compact({
      ParameterKey: name,
      ParameterValue: hidden ? MASK : value,
      ResolvedValue: hidden && resolved !== undefined ? MASK : resolved,
    });
  });
}

function tagsView(tags: readonly NamedValue[]): Json[] {
  return tags.map(({ name, value }) => ({ Key: name, Value: value }));
}

/** All but its changes, which come in pages. */
export function changeSetView(engine: Engine, stack: StackIdentity, changeSet: ChangeSetRecord): JsonObject {
  const { definition } = changeSet;
  return compact({
    ChangeSetName: changeSet.name,
    ChangeSetId: changeSet.id,
    StackId: changeSet.stackId,
    StackName: changeSet.stackName,
    Description: changeSet.description,
    Parameters: parametersView(engine, stack, definition),
    CreationTime: changeSet.createdAt,
    ExecutionStatus: changeSet.executionStatus,
    Status: changeSet.status,
    StatusReason: changeSet.statusReason,
    NotificationARNs: [...definition.notificationArns],
    RollbackConfiguration: definition.rollbackConfiguration ?? {},
    Capabilities: [...definition.capabilities],
    Tags: tagsView(definition.tags),
    OnStackFailure: changeSet.onStackFailure,
    IncludeNestedStacks: false,
    ImportExistingResources: false,
    Changes: changeSet.changes.map((change) => ({ Type: 'Resource', ResourceChange: changeView(change) })),
  });
}

function changeView(change: ChangeSetRecord['changes'][number]): JsonObject {
  return compact({
    PolicyAction: change.policyAction,
    Action: change.action,
    LogicalResourceId: change.logicalId,
    PhysicalResourceId: change.physicalId,
    ResourceType: change.type,
    Replacement: change.replacement,
    Scope: [...change.scope],
    Details: change.details.map(({ attribute, name, requiresRecreation, evaluation }) => ({
      Target: compact({ Attribute: attribute, Name: name, RequiresRecreation: requiresRecreation }),
      Evaluation: evaluation,
      ChangeSource: evaluation === 'Static' ? 'DirectModification' : 'ResourceReference',
    })),
  });
}

/** Without the members that have no value. Their names are those of the API, never a caller's. */
export function compact(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  const kept: Record<string, Json> = {};
  for (const [name, value] of Object.entries(members)) if (value !== undefined) kept[name] = value;
  return kept;
}
