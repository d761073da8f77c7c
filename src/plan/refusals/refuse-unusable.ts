import type { PlanRefusal } from '../../model/plan.js';
import type { StackPair } from '../pair-stacks.js';
import type { RunView } from '../run-view.js';
import { standingOf } from '../stack-standing.js';

/**
 * Stacks that CloudFormation lets nobody update. A busy one is not refused: the run waits for it. One
 * whose first deploy was rolled back is deleted and made anew, unless it holds data: what its template
 * retains is still there then, and the new stack would meet it or leave it behind.
 */
export function* refuseUnusable({ pairs, stepAt, input }: RunView): Generator<PlanRefusal> {
  for (const pair of pairs) {
    const { deployed, proposed, place } = pair;
    if (deployed === undefined || (proposed === undefined && !stepAt.has(place))) continue;
    const standing = standingOf(deployed.status);
    if (standing === 'unusable') yield refusal(pair, wayOut(deployed.status, commandOf(pair)));
    if (standing === 'never-created' && proposed !== undefined && !input.ephemeral) {
      const stateful = [...(input.stateful.get(proposed.key) ?? [])].sort();
      if (stateful.length > 0) yield refusal(pair, leftovers(stateful, commandOf(pair)));
    }
  }
}

function refusal({ key, stackName, deployed }: StackPair, way: string): PlanRefusal {
  const status = deployed?.status ?? '';
  return {
    code: 'stack-unusable',
    stack: key,
    subject: status,
    message: `Stack ${stackName} (${key}) is in ${status} and cannot be deployed. ${way}`,
  };
}

type Command = (operation: string) => string;

function commandOf({ stackName, target }: StackPair): Command {
  return (operation) => `aws cloudformation ${operation} --stack-name ${stackName} --region ${target.region}`;
}

/** Statuses and what they permit: CloudFormation's user guide, "Stack status codes" and "Stack failure options". */
function wayOut(status: string, command: Command): string {
  switch (status) {
    case 'UPDATE_ROLLBACK_FAILED':
      return `Put right what its events name as failed, run \`${command('continue-update-rollback')}\`, then plan again.`;
    case 'UPDATE_FAILED':
      return `Run \`${command('rollback-stack')}\`, which brings it back to its last stable state, then plan again.`;
    case 'CREATE_FAILED':
    case 'ROLLBACK_FAILED':
    case 'DELETE_FAILED':
      return `See what its events name as failed and what is to be kept, run \`${command('delete-stack')}\`, then plan again.`;
    case 'IMPORT_ROLLBACK_FAILED':
      return 'Bring the imported resources back by hand until CloudFormation lets the roll-back end, then plan again.';
    default:
      return `Stackgate does not know this status; see \`${command('describe-stacks')}\`.`;
  }
}

function leftovers(stateful: readonly string[], command: Command): string {
  return `Its first deploy was rolled back, and what it retains may still be there: ${stateful.join(', ')}. Look after that, run \`${command('delete-stack')}\`, then plan again.`;
}
