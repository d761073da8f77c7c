import type { PlanRefusal, StepChange } from '../../model/plan.js';
import type { DraftStep } from '../choose-steps.js';
import type { RunView } from '../run-view.js';
import { changesOf } from '../step-changes.js';

/**
 * Data that would be lost and that nobody said may go. What only may be replaced is refused as well: lost
 * data does not come back. Ephemeral stages are exempt.
 */
export function* refuseLosses(view: RunView): Generator<PlanRefusal> {
  if (view.input.ephemeral) return;
  for (const step of view.steps) {
    const changes = changesOf(step, view);
    if (changes === undefined && step.kind === 'delete') yield unknownContent(step);
    for (const change of changes ?? []) {
      const refusal = refusalOf(step, change);
      if (refusal !== undefined && !isWaived(step, change, view)) yield refusal;
    }
  }
}

function isWaived({ service }: DraftStep, { logicalId, action }: StepChange, { input }: RunView): boolean {
  return input.waived(service, logicalId, action === 'removed' ? 'state/removal' : 'state/replacement');
}

function refusalOf(step: DraftStep, change: StepChange): PlanRefusal | undefined {
  const { logicalId, type, action, certainty, irreversible } = change;
  if (irreversible === undefined || (action !== 'removed' && action !== 'replaced')) return undefined;
  const fate = `${certainty === 'certain' ? 'would' : 'may'} be ${action === 'removed' ? 'deleted' : 'replaced'}`;
  return {
    code: action === 'removed' ? 'stateful-removal' : 'stateful-replacement',
    stack: step.key,
    subject: logicalId,
    message: `${logicalId} (${type}) of ${step.key} ${fate}, and lost with it: ${irreversible}. ${action === 'removed' ? keepIt(step, logicalId) : moveIt(logicalId)}`,
  };
}

function keepIt({ kind, service }: DraftStep, logicalId: string): string {
  const then = kind === 'delete' ? 'then remove the service' : 'then remove it';
  return `To keep its data, first deploy ${logicalId} with DeletionPolicy: Retain, ${then}. If its data may go, waive state/removal for ${service}:${logicalId} in stackgate.yml.`;
}

function moveIt(logicalId: string): string {
  return `Leave ${logicalId} as it is, add a second one beside it under a new logical id and name, copy the data, move readers and writers over, then retire ${logicalId}. If its data may go, waive state/replacement for it in stackgate.yml.`;
}

function unknownContent({ key, stackName }: DraftStep): PlanRefusal {
  return {
    code: 'stateful-removal',
    stack: key,
    subject: stackName,
    message: `Stack ${stackName} (${key}) would be deleted, and what it holds is not known. Look at it, and delete it by hand if its data may go.`,
  };
}
