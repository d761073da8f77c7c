import type { Target } from '../../../model/plan.js';
import type { StackIdentity } from './blueprint.js';
import { type Engine, regionOf } from './engine.js';
import { newId, stackArn } from './ids.js';
import { rememberStack } from './past.js';
import type { StackRecord } from './state.js';

export function newIdentity(engine: Engine, target: Target, name: string): StackIdentity {
  return {
    name,
    id: stackArn(target, name, newId(engine.state)),
    target: { account: target.account, region: target.region },
  };
}

/** Without a status: the first operation, or the change set that reviews it, gives one. */
export function addStack(engine: Engine, identity: StackIdentity, rest: Partial<StackRecord> = {}): StackRecord {
  const stack: StackRecord = {
    ...identity,
    status: '',
    createdAt: engine.state.now,
    resources: {},
    outputs: [],
    outputImports: [],
    terminationProtection: false,
    disableRollback: false,
    garbage: [],
    lastOperations: [],
    events: [],
    past: [],
    ...rest,
  };
  rememberStack(engine, stack);
  regionOf(engine, identity.target).stacks.push(stack);
  return stack;
}
