import type { StepChange } from '../../model/plan.js';
import { count, listed } from '../plural.js';
import { compareText } from '../sort-findings.js';
import { type Paint, plain } from '../text/terminal.js';
import { labelled } from './labelled.js';

const ACTIONS = ['added', 'changed', 'replaced', 'removed'] as const;

/** Most resources of one action that are named. */
const MOST_NAMED = 4;

/** How many resources a step touches, the ones that matter by name, and each loss in words. */
export function changeLines(changes: readonly StepChange[], paint: Paint, width: number): readonly string[] {
  const counted = ACTIONS.flatMap((action) => ofAction(action, changes));
  const lost = changes.filter(({ irreversible }) => irreversible !== undefined);
  return [
    ...labelled('changes', counted.join('; '), width),
    ...lost.flatMap((change) => lossLines(change, paint, width)),
  ];
}

/** `2 added: OrdersTable (AWS::DynamoDB::Table) and Role (AWS::IAM::Role)`. */
function ofAction(action: StepChange['action'], changes: readonly StepChange[]): readonly string[] {
  const own = changes.filter((change) => change.action === action);
  if (own.length === 0) return [];
  const names = own.toSorted(byWeight).map(({ logicalId, type, certainty }) => {
    const maybe = certainty === 'possible' ? ', perhaps' : '';
    return `${plain(logicalId, 100)} (${plain(type, 100)}${maybe})`;
  });
  return [`${count(own.length, 'resource')} ${action}: ${listed(names, MOST_NAMED)}`];
}

/** What may lose something first, then by name. */
function byWeight(a: StepChange, b: StepChange): number {
  const weight = (change: StepChange) => Number(change.irreversible === undefined);
  return weight(a) - weight(b) || compareText(a.logicalId, b.logicalId);
}

function lossLines(
  { logicalId, irreversible, certainty, summary }: StepChange,
  paint: Paint,
  width: number,
): readonly string[] {
  const lost = certainty === 'possible' ? 'may be lost for good' : 'lost for good';
  const text = `! ${plain(irreversible ?? '', 300)}: ${lost} with ${plain(logicalId, 100)} (${plain(summary, 200)})`;
  return labelled('', text, width).map((line) => paint('red', line));
}
