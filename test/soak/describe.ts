import type { Case } from './oracle/case.js';
import { type Operation, operationsIn } from './oracle/operations.js';

/** What a person needs to see of a run that went wrong, line by line. */
export function describeRun(one: Case): readonly string[] {
  const { plan, script, story, report, before } = one;
  return [
    `run ${story.run}, ${JSON.stringify(script.options)}`,
    ...plan.steps.map(({ id, kind, phase }) => `step ${id} (${kind}, ${phase})${orderOf(one, id)}`),
    ...script.rules.map((rule) => `rule ${JSON.stringify(rule)}`),
    ...script.processes.map((process) => `process ${JSON.stringify(process)}`),
    ...story.deeds.map((deed) => `somebody else ${JSON.stringify(deed)}`),
    ...operationsIn(one).map((operation) => describeOperation(operation, before.at)),
    ...story.reports.map(({ outcome }) => `outcome ${JSON.stringify(outcome)}`),
    ...report.steps.map(({ step, status, reason = '' }) => `ended ${step}: ${status} ${reason}`),
  ];
}

function orderOf({ plan }: Case, id: string): string {
  const after = plan.order.filter(({ step }) => step === id).map((order) => `${order.after} (${order.strength})`);
  return after.length === 0 ? '' : ` after ${after.join(', ')}`;
}

function describeOperation(
  { stackName, begun, ended, end, call, goal, epoch, token }: Operation,
  from: number,
): string {
  const seconds = (at: number): string => `${((at - from) / 1000).toFixed(1)} s`;
  const who = call === undefined ? token : `${call} (${goal}, epoch ${epoch})`;
  return `cloud ${stackName}: ${who} from ${seconds(begun)} to ${seconds(ended)}: ${end}`;
}
