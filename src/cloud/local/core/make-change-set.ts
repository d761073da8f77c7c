import { changesTo, differs } from './changes.js';
import type { Engine } from './engine.js';
import { changeSetById, stackById } from './engine.js';
import { reasons } from './errors.js';
import { declaredImportsOf, missingImport } from './exports.js';
import { messageOf } from './message-of.js';
import { rememberChangeSet } from './past.js';
import type { ChangeRecord, ChangeSetRecord, StackRecord } from './state.js';

/** The comparison is over: the change set can be executed, or says why not. */
export function makeChangeSet(engine: Engine, id: string): void {
  const changeSet = changeSetById(engine, id);
  const stack = changeSet === undefined ? undefined : stackById(engine, changeSet.stackId);
  if (changeSet === undefined || stack === undefined) return;
  rememberChangeSet(engine, stack, changeSet);
  try {
    const missing = missingImport(engine, stack, declaredImportsOf(engine, stack, changeSet.definition));
    if (missing !== undefined) {
      fail(changeSet, missing);
      return;
    }
    if (!differs(engine, stack, changeSet.definition)) {
      fail(changeSet, reasons.emptyChangeSet);
      return;
    }
    succeed(changeSet, changesTo(engine, stack, changeSet.definition));
  } catch (error) {
    fail(changeSet, messageOf(error));
  }
}

function fail(changeSet: ChangeSetRecord, reason: string): void {
  changeSet.status = 'FAILED';
  changeSet.executionStatus = 'UNAVAILABLE';
  changeSet.statusReason = reason;
}

function succeed(changeSet: ChangeSetRecord, changes: readonly ChangeRecord[]): void {
  changeSet.status = 'CREATE_COMPLETE';
  changeSet.executionStatus = 'AVAILABLE';
  changeSet.changes = [...changes];
}

/** The others were made for a stack that is no more what it was. */
export function obsolete(engine: Engine, stack: StackRecord, executed: ChangeSetRecord | undefined): void {
  for (const { changeSets } of engine.state.regions)
    for (const changeSet of changeSets) {
      if (changeSet.stackId !== stack.id || changeSet === executed) continue;
      if (changeSet.executionStatus !== 'AVAILABLE') continue;
      rememberChangeSet(engine, stack, changeSet);
      changeSet.executionStatus = 'OBSOLETE';
    }
}

/** What came of carrying it out. */
export function endExecution(engine: Engine, stack: StackRecord, status: 'EXECUTE_COMPLETE' | 'EXECUTE_FAILED'): void {
  const id = stack.operation?.changeSetId;
  if (id === undefined) return;
  const changeSet = changeSetById(engine, id);
  if (changeSet?.executionStatus !== 'EXECUTE_IN_PROGRESS') return;
  rememberChangeSet(engine, stack, changeSet);
  changeSet.executionStatus = status;
}
