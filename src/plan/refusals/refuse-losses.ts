import type { PlanRefusal, StepChange } from '../../model/plan.js';
import type { DraftStep } from '../choose-steps.js';
import type { StackPair } from '../pair-stacks.js';
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
      const refusal = refusalOf(step, change, view);
      if (refusal !== undefined && !isWaived(step, change, view)) yield refusal;
    }
  }
}

function isWaived({ service }: DraftStep, { logicalId, action }: StepChange, { input }: RunView): boolean {
  return input.waived(service, logicalId, action === 'removed' ? 'state/removal' : 'state/replacement');
}

function refusalOf(step: DraftStep, change: StepChange, view: RunView): PlanRefusal | undefined {
  const { logicalId, type, action, certainty, irreversible } = change;
  if (irreversible === undefined || (action !== 'removed' && action !== 'replaced')) return undefined;
  const fate = `${certainty === 'certain' ? 'would' : 'may'} be ${action === 'removed' ? 'deleted' : 'replaced'}`;
  return {
    code: action === 'removed' ? 'stateful-removal' : 'stateful-replacement',
    stack: step.key,
    subject: logicalId,
    message: `${logicalId} (${type}) of ${step.key} ${fate}, and lost with it: ${irreversible}. ${action === 'removed' ? keepIt(step, logicalId, view) : moveIt(logicalId)}`,
  };
}

function keepIt(step: DraftStep, logicalId: string, { pairs }: RunView): string {
  const { kind, service, key } = step;
  const waive = `If its data may go, waive state/removal for ${service}:${logicalId} in stackgate.yml.`;
  const moved = kind === 'delete' ? pairs.find(({ proposed }) => proposed?.key === key) : undefined;
  if (moved !== undefined) return `${sayMoved(step, moved, logicalId)} ${waive}`;
  const then = kind === 'delete' ? 'then remove the service' : 'then remove it';
  return `To keep its data, first deploy ${logicalId} with DeletionPolicy: Retain, ${then}. ${waive}`;
}

/** CloudFormation knows a stack by name and region: another of either is another stack, and the old one is deleted. */
function sayMoved(old: StackPair, now: StackPair, logicalId: string): string {
  const [place, what] =
    old.stackName === now.stackName
      ? [({ target }: StackPair) => `${target.account}/${target.region}`, 'place']
      : [({ stackName }: StackPair) => stackName, 'name'];
  return `The stack's ${what} changed from ${place(old)} to ${place(now)}, which makes a new, empty stack and deletes the old one. To keep its data, give the stack its old ${what} back; or first deploy ${logicalId} with DeletionPolicy: Retain under the old ${what}, which leaves it in no stack when the old one goes, and import it into the new one or copy its data.`;
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
