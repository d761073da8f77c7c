import type { JsonObject } from '../../template/index.js';
import { isList, isObject } from '../../template/json.js';
import { blueprintOf } from '../blueprint.js';
import { checkCapabilities } from '../capabilities.js';
import { readDefinition } from '../definition.js';
import { findStack } from '../engine.js';
import { faults, reasons } from '../errors.js';
import { setStatus } from '../events.js';
import { changeSetArn, newId } from '../ids.js';
import { obsolete } from '../make-change-set.js';
import { addStack, newIdentity } from '../new-stack.js';
import { rememberChangeSet, viewAt } from '../past.js';
import { permits } from '../permitted.js';
import { schedule } from '../queue.js';
import { startOperation } from '../start-operation.js';
import type { ChangeSetRecord, Definition, StackRecord } from '../state.js';
import { changeSetView, compact } from '../views.js';
import { type Action, type Call, neededStack, once, refuseNested } from './call.js';
import { findChangeSet } from './find-change-set.js';
import { checkName } from './names.js';
import { page } from './paging.js';
import { checkNothingChangesType, checkUpdatable } from './updatable.js';

const DEFAULT_DURATION = 3_000;
/** Per stack. */
const MAX_CHANGE_SETS = 1_000;

export const createChangeSet: Action = (call) => {
  const { region, input } = call;
  const [stackName, name] = [input.need('StackName'), input.need('ChangeSetName')];
  checkName(name, 'changeSetName');
  const same = region.changeSets.find(
    (one) => one.name === name && (one.stackName === stackName || one.stackId === stackName),
  );
  const token = input.text('ClientToken');
  if (same !== undefined) {
    if (token !== undefined && same.token === token) return { Id: same.id, StackId: same.stackId };
    throw faults.changeSetExists(name);
  }
  const type = input.text('ChangeSetType') ?? 'UPDATE';
  if (type !== 'CREATE' && type !== 'UPDATE') throw faults.invalid(`ChangeSetType ${type} is not supported`);
  return type === 'CREATE' ? reviewNewStack(call, stackName, name) : reviewUpdate(call, stackName, name);
};

function reviewNewStack(call: Call, stackName: string, name: string): JsonObject {
  const existing = findStack(call.region, stackName);
  if (existing !== undefined && existing.status !== 'REVIEW_IN_PROGRESS')
    throw faults.cannotBeCreatedAgain(stackName, name);
  if (existing === undefined) checkName(stackName, 'stackName');
  const identity = existing ?? newIdentity(call.engine, call.target, stackName);
  const definition = checkedDefinition(call, identity, undefined);
  const stack = existing ?? addStack(call.engine, identity);
  if (existing === undefined) setStatus(call.engine, stack, 'REVIEW_IN_PROGRESS', reasons.userInitiated);
  return add(call, stack, name, 'CREATE', definition);
}

function reviewUpdate(call: Call, stackName: string, name: string): JsonObject {
  const stack = findStack(call.region, stackName);
  if (stack === undefined || stack.status === 'DELETE_COMPLETE') throw faults.noStack(stackName);
  refuseNested(stack);
  // Whether it may be executed with rollback turned off is asked when it is.
  if (!permits(stack.status, 'update') && !permits(stack.status, 'retry'))
    throw faults.cannotUpdate(stack.id, stack.status);
  if (call.region.changeSets.filter(({ stackId }) => stackId === stack.id).length >= MAX_CHANGE_SETS)
    throw faults.limit(`Limit for change sets per stack exceeded: ${MAX_CHANGE_SETS}`);
  const definition = checkedDefinition(call, stack, stack.definition);
  checkNothingChangesType(call.engine, stack, definition);
  return add(call, stack, name, 'UPDATE', definition);
}

function checkedDefinition(
  call: Call,
  stack: Pick<StackRecord, 'id' | 'name' | 'target'>,
  previous: Definition | undefined,
) {
  const definition = readDefinition(call.engine, stack, call.input, previous);
  checkCapabilities(blueprintOf(call.engine, stack, definition).template, definition.capabilities, 'change-set');
  return definition;
}

function add(
  call: Call,
  stack: StackRecord,
  name: string,
  type: 'CREATE' | 'UPDATE',
  definition: Definition,
): JsonObject {
  const { engine, input, target } = call;
  const [description, token, onStackFailure] = [
    input.text('Description'),
    input.text('ClientToken'),
    input.text('OnStackFailure'),
  ];
  const changeSet: ChangeSetRecord = {
    id: changeSetArn(target, name, newId(engine.state)),
    name,
    stackId: stack.id,
    stackName: stack.name,
    type,
    ...(description === undefined ? {} : { description }),
    ...(token === undefined ? {} : { token }),
    ...(onStackFailure === undefined ? {} : { onStackFailure }),
    createdAt: engine.state.now,
    definition,
    operationId: newId(engine.state),
    status: '',
    executionStatus: 'UNAVAILABLE',
    changes: [],
    past: [],
  };
  rememberChangeSet(engine, stack, changeSet);
  changeSet.status = 'CREATE_PENDING';
  call.region.changeSets.push(changeSet);
  const at = engine.state.now + (engine.options.changeSetDuration ?? DEFAULT_DURATION);
  schedule(engine.state, at, { kind: 'change-set', changeSetId: changeSet.id });
  return { Id: changeSet.id, StackId: stack.id };
}

export const describeChangeSet: Action = (call) => {
  const name = call.input.need('ChangeSetName');
  const { changeSet, stack } = findChangeSet(call, name);
  const then = viewAt(changeSet.past, call.asOf);
  if (then === null) throw faults.noChangeSet(name);
  const view = isObject(then) ? then : changeSetView(call.engine, stack, changeSet);
  const changes = isList(view.Changes) ? view.Changes : [];
  return { ...view, ...page(call, 'Changes', changes, 100, changeSet.id) };
};

export const listChangeSets: Action = (call) => {
  const stack = neededStack(call);
  const summaries = call.region.changeSets
    .filter(({ stackId }) => stackId === stack.id)
    .map(({ id, name, status, executionStatus, statusReason, createdAt, description }) =>
      compact({
        StackId: stack.id,
        StackName: stack.name,
        ChangeSetId: id,
        ChangeSetName: name,
        ExecutionStatus: executionStatus,
        Status: status,
        StatusReason: statusReason,
        CreationTime: createdAt,
        Description: description,
      }),
    );
  return page(call, 'Summaries', summaries, 100, stack.id);
};

/** Answers nothing: what came of it is found by token or operation id. */
export const executeChangeSet: Action = (call) => {
  const { changeSet, stack } = findChangeSet(call, call.input.need('ChangeSetName'));
  return once(call, stack.name, call.input.text('ClientRequestToken'), () => {
    if (changeSet.executionStatus !== 'AVAILABLE')
      throw faults.cannotExecute(
        changeSet.id,
        changeSet.status === 'CREATE_COMPLETE' ? changeSet.executionStatus : changeSet.status,
      );
    execute(call, stack, changeSet);
    return {};
  });
};

function execute(call: Call, stack: StackRecord, changeSet: ChangeSetRecord): void {
  const { engine, input } = call;
  const disableRollback = input.flag('DisableRollback') || changeSet.onStackFailure === 'DO_NOTHING';
  if (changeSet.type === 'CREATE') {
    if (!permits(stack.status, 'execute-create')) throw faults.cannotUpdate(stack.id, stack.status);
  } else checkUpdatable(stack, disableRollback, 'execute-change-set');
  rememberChangeSet(engine, stack, changeSet);
  changeSet.executionStatus = 'EXECUTE_IN_PROGRESS';
  obsolete(engine, stack, changeSet);
  stack.changeSetId = changeSet.id;
  startOperation(engine, stack, changeSet.type === 'CREATE' ? 'CREATE_STACK' : 'UPDATE_STACK', changeSet.definition, {
    token: input.text('ClientRequestToken'),
    disableRollback,
    onFailure: changeSet.onStackFailure === 'DELETE' ? 'DELETE' : 'ROLLBACK',
    retainExceptOnCreate: input.flag('RetainExceptOnCreate'),
    changeSetId: changeSet.id,
    reason: reasons.userInitiated,
  });
}

/** Deleting what is not there succeeds, as deletions by name do. */
export const deleteChangeSet: Action = (call) => {
  const { changeSet } = findChangeSet(call, call.input.need('ChangeSetName'));
  if (changeSet.executionStatus === 'EXECUTE_IN_PROGRESS')
    throw faults.cannotDeleteChangeSet(changeSet.id, changeSet.executionStatus);
  call.region.changeSets = call.region.changeSets.filter((one) => one !== changeSet);
  return {};
};
