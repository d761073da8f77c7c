/** The deploy machine: pure, and all that a run decides. Performing what it commands is the runner's. */
export { IllegalMove } from './illegal-move.js';
export { openMachine, pendingCommands, replay, step } from './machine.js';
export { machinePlanOf } from './machine-plan.js';
export { type Remains, remainingOf } from './remaining.js';
export { stateOf, stepStatuses } from './statuses.js';
export { stepIn } from './step-in.js';
