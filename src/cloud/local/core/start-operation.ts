import type { Engine } from './engine.js';
import { setStatus } from './events.js';
import { newId } from './ids.js';
import type { OperationRecord, OperationType } from './operation.js';
import { rememberStack } from './past.js';
import { schedule } from './queue.js';
import type { Definition, StableState, StackRecord } from './state.js';

/** What a call says of an operation; all that is not said is off. */
export interface OperationChoices {
  readonly token?: string | undefined;
  readonly disableRollback?: boolean;
  readonly onFailure?: OperationRecord['onFailure'];
  readonly policyDuringUpdate?: string | undefined;
  readonly retain?: readonly string[];
  readonly force?: boolean;
  readonly skip?: readonly string[];
  readonly retainExceptOnCreate?: boolean;
  readonly reason?: string;
  readonly changeSetId?: string;
}

/** Milliseconds between a call and its first resource. */
const START_DELAY = 500;

const STARTS = {
  CREATE_STACK: ['create', 'forward', 'CREATE_IN_PROGRESS'],
  UPDATE_STACK: ['update', 'forward', 'UPDATE_IN_PROGRESS'],
  DELETE_STACK: ['delete', 'delete', 'DELETE_IN_PROGRESS'],
  ROLLBACK: ['update', 'rollback', 'UPDATE_ROLLBACK_IN_PROGRESS'],
  CONTINUE_ROLLBACK: ['update', 'rollback', 'UPDATE_ROLLBACK_IN_PROGRESS'],
} as const satisfies Record<OperationType, readonly [OperationRecord['kind'], OperationRecord['phase'], string]>;

/** The stack is busy from now on; its first tasks begin a moment later. */
export function startOperation(
  engine: Engine,
  stack: StackRecord,
  type: OperationType,
  after: Definition,
  choices: OperationChoices = {},
): string {
  const [kind, phase, status] = STARTS[type];
  rememberStack(engine, stack);
  const before = kind === 'update' ? lastStableState(stack) : undefined;
  const { token, policyDuringUpdate, changeSetId } = choices;
  stack.operation = {
    id: newId(engine.state),
    type,
    kind,
    phase,
    after,
    ...(token === undefined ? {} : { token }),
    ...(before === undefined ? {} : { before }),
    ...(policyDuringUpdate === undefined ? {} : { policyDuringUpdate }),
    ...(changeSetId === undefined ? {} : { changeSetId }),
    tasks: [],
    garbage: unfinishedGarbage(stack),
    disableRollback: choices.disableRollback ?? false,
    onFailure: choices.onFailure ?? 'ROLLBACK',
    retain: choices.retain ?? [],
    force: choices.force ?? false,
    skip: choices.skip ?? [],
    retainExceptOnCreate: choices.retainExceptOnCreate ?? false,
  };
  noteOperation(stack, stack.operation);
  if (phase === 'forward') beginDefinition(engine, stack, kind === 'update', after, choices.disableRollback ?? false);
  setStatus(engine, stack, status, choices.reason);
  schedule(engine.state, engine.state.now + START_DELAY, { kind: 'begin', stackId: stack.id });
  return stack.operation.id;
}

function beginDefinition(engine: Engine, stack: StackRecord, update: boolean, after: Definition, keep: boolean): void {
  if (update) stack.updatedAt = engine.state.now;
  stack.definition = after;
  stack.disableRollback = keep;
}

/** A nested stack that waits for its root has its last stable state in what it waits with. */
function lastStableState(stack: StackRecord): StableState | undefined {
  return stack.operation?.before ?? stack.stable ?? stableState(stack);
}

function unfinishedGarbage(stack: StackRecord): OperationRecord['garbage'] {
  const unfinished = [...stack.garbage, ...(stack.operation?.garbage ?? [])];
  stack.garbage = [];
  return unfinished;
}

function stableState(stack: StackRecord): StableState | undefined {
  const { definition } = stack;
  if (definition === undefined || stack.status.endsWith('_FAILED')) return undefined;
  return {
    definition,
    resources: structuredClone(stack.resources),
    outputs: stack.outputs,
    outputImports: stack.outputImports,
  };
}

const KEPT = 10;

export function noteOperation(stack: StackRecord, { type, id }: Pick<OperationRecord, 'type' | 'id'>): void {
  stack.lastOperations = [{ type, id }, ...stack.lastOperations].slice(0, KEPT);
}

/** What follows a failure by itself is an operation of its own. */
export function becomeRollback(engine: Engine, stack: StackRecord, operation: OperationRecord): void {
  operation.id = newId(engine.state);
  operation.type = 'ROLLBACK';
  operation.phase = 'rollback';
  noteOperation(stack, operation);
}
