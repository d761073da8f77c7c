import type { CloudFormation } from '../../cloud/port.js';
import type { PlanStep } from '../../model/plan.js';
import type { GoalResult } from '../stack/goal.js';
import { readPatiently } from '../stack/patient-read.js';
import type { StackTools } from '../stack/stack-tools.js';

/** A step that lets go of imports is done once they are gone; else it failed, and has something to take back. */
export async function afterRelease(step: PlanStep, driven: GoalResult, tools: StackTools): Promise<GoalResult> {
  const reason = driven.kind === 'done' ? await stillImporting(step, tools) : undefined;
  return reason === undefined ? driven : { kind: 'failed', reason, left: 'changed' };
}

/**
 * Whether a stack that let go of imports is really off them, before the exports are changed: what CloudFormation takes
 * for the same template leaves the old imports in force. Reads are given time to catch up.
 *
 * @returns why the run must not go on, in words
 */
async function stillImporting(step: PlanStep, tools: StackTools): Promise<string | undefined> {
  const { clock } = tools.cloud;
  const cloud = tools.cloud.at(step.target);
  let open = step.part?.releases ?? [];
  for (const begun = clock.now(); open.length > 0; await tools.sleep(4_000)) {
    const used: string[] = [];
    for (const name of open) if (await importsStill(name, step, cloud, tools)) used.push(name);
    open = used;
    if (open.length === 0 || clock.now() - begun >= tools.patience.stale) break;
  }
  return open.length === 0
    ? undefined
    : `CloudFormation still counts it among the importers of ${open.join(', ')}, although its template has the value instead`;
}

async function importsStill(
  name: string,
  { stackName }: PlanStep,
  cloud: CloudFormation,
  tools: StackTools,
): Promise<boolean> {
  const importers = await readPatiently(tools, `${stackName} importers`, () => cloud.importers(name));
  if (importers.includes(stackName)) return true;
  // A nested stack's name begins with that of its root, and so may another root's.
  for (const other of importers.filter((one) => one.startsWith(`${stackName}-`))) {
    const [inside, root] = [await describe(other), await describe(stackName)];
    if (inside?.rootId !== undefined && inside.rootId === root?.stackId) return true;
  }
  return false;

  function describe(stack: string) {
    return readPatiently(tools, `${stack} family`, () => cloud.describeStack(stack));
  }
}
