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
    if (standing === 'unusable') yield refusal(pair, wayOut(deployed.status));
    if (standing === 'never-created' && proposed !== undefined && !input.ephemeral) {
      const stateful = [...(input.stateful.get(proposed.key) ?? [])].sort();
      if (stateful.length > 0) yield refusal(pair, leftovers(stateful));
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

/** No cloud is known here, and one of them is reached by no other tool: what a run left, its own way back repairs. */
const takeBack = 'take back the run that left it so (`stackgate rollback --run ID`; `stackgate status` lists runs)';

/** Statuses and what they permit: CloudFormation's user guide, "Stack status codes" and "Stack failure options". */
function wayOut(status: string): string {
  switch (status) {
    case 'UPDATE_ROLLBACK_FAILED':
      return `Put right what its events name as failed, then ${takeBack}, or continue its update rollback in CloudFormation, and plan again.`;
    case 'UPDATE_FAILED':
      return `Bring it back to its last stable state: ${takeBack}, or roll the stack back in CloudFormation. Then plan again.`;
    case 'CREATE_FAILED':
    case 'ROLLBACK_FAILED':
      return `See what its events name as failed and what is to be kept, then ${takeBack}, or delete the stack in CloudFormation, and plan again.`;
    case 'DELETE_FAILED':
      return `See what its events name as failed and what is to be kept. Was it deleted because a run was taken back, ${takeBack} again, else delete the stack in CloudFormation; then plan again.`;
    case 'IMPORT_ROLLBACK_FAILED':
      return 'Bring the imported resources back by hand until CloudFormation lets the roll-back end, then plan again.';
    default:
      return 'Stackgate does not know this status; see what CloudFormation says of the stack.';
  }
}

function leftovers(stateful: readonly string[]): string {
  return `Its first deploy was rolled back, and what it retains may still be there: ${stateful.join(', ')}. Look after that, delete the stack, then plan again.`;
}
