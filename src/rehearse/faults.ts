import type { FaultRule, FaultScript } from '../cloud/local/faults.js';
import type { PlanStep } from '../model/plan.js';

/** What goes wrong in one operation. Its name tells it from others of the same operation. */
export interface Faults {
  readonly name: string;
  readonly script: FaultScript;
}

const reason = 'the rehearsal lets it fail';

/** Acts never and counts the resources that an operation works on. */
const counter: FaultRule = {
  match: { phase: 'forward', probability: 0 },
  effect: { kind: 'resource-fails', reason },
};

export const noFaults: Faults = { name: 'none', script: [counter] };

/** @returns how many resources an operation without faults worked on */
export const resourcesIn = (matches: readonly number[]): number => matches[0] ?? 0;

const fails = (match: FaultRule['match']): FaultRule => ({ match, effect: { kind: 'resource-fails', reason } });

const refused = (action: string): FaultRule => ({
  match: { action },
  effect: { kind: 'error', code: 'ValidationError', message: `${action}: ${reason}` },
});

/** CloudFormation itself takes it back: the last resource fails, so that everything before it has to be undone. */
export function stepFails({ kind }: PlanStep, resources: number): Faults {
  if (kind === 'delete') return { name: 'fails', script: [fails({ phase: 'delete' })] };
  // Where no resource is worked on, only the change set can be refused.
  if (resources === 0) return { name: 'fails', script: [refused('CreateChangeSet')] };
  return { name: 'fails', script: [fails({ phase: 'forward', nth: resources })] };
}

/** Nothing but a refused call can go wrong: a deletion of nothing. */
export const deletionRefused: Faults = { name: 'refused', script: [refused('DeleteStack')] };

/** The way back fails as well, once or as often as it is tried. */
export function rollbackFails(step: PlanStep, resources: number, how: 'once' | 'always'): Faults {
  const { script } = stepFails(step, resources);
  const way = fails({ phase: 'rollback', ...(how === 'once' && { nth: 1 }) });
  return { name: `rollback fails ${how}`, script: [...script, way] };
}

/** Whether the way back had anything that could fail. */
export const hadRollback = (matches: readonly number[]): boolean => (matches[1] ?? 0) > 0;

/** A restore fails whichever way it takes, and CloudFormation's own way back from it too. */
export const restoreFails: Faults = {
  name: 'restore fails',
  script: [fails({ phase: 'forward' }), fails({ phase: 'rollback' }), fails({ phase: 'delete' })],
};

/** The same where it works on no resource. */
export const restoreRefused: Faults = {
  name: 'restore refused',
  script: [refused('CreateChangeSet'), refused('DeleteStack'), refused('ContinueUpdateRollback')],
};
