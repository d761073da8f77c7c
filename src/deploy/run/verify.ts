import type { CloudFormation, StackDescription } from '../../cloud/port.js';
import type { PlanStep } from '../../model/plan.js';
import type { Failure } from '../../model/run.js';
import { digestOf } from '../../plan/fingerprint.js';
import { readPatiently } from '../stack/patient-read.js';
import type { StackTools } from '../stack/stack-tools.js';
import { succeeded } from '../stack-status.js';
import { inTurn } from './in-turn.js';
import { verifyImports } from './verify-imports.js';

/**
 * Before the commit point: is every changed stack what was deployed, and does every export exist that a
 * deployed template imports by a literal name? Reads are given time to catch up before anything counts as wrong.
 */
export async function verifySteps(steps: readonly PlanStep[], tools: StackTools): Promise<readonly Failure[]> {
  const stacks = await inTurn(steps, 8, (step) => settled(step, tools, () => stackMistake(step, tools)));
  const failures = stacks.filter((failure) => failure !== undefined);
  return failures.length > 0 ? failures : verifyImports(steps, tools);
}

async function settled(
  { id }: PlanStep,
  tools: StackTools,
  mistake: () => Promise<string | undefined>,
): Promise<Failure | undefined> {
  const { clock } = tools.cloud;
  for (const begun = clock.now(); ; await tools.sleep(4_000)) {
    const reason = await mistake();
    if (reason === undefined) return undefined;
    if (clock.now() - begun >= tools.patience.stale) return { step: id, reason };
  }
}

async function stackMistake({ deploy, stackName, target }: PlanStep, tools: StackTools): Promise<string | undefined> {
  if (deploy === undefined) return undefined;
  const cloud = tools.cloud.at(target);
  const stack = await readPatiently(tools, `${stackName} verify`, () => cloud.describeStack(stackName));
  if (stack === undefined) return 'it is gone since it was deployed';
  if (!succeeded(stack.status)) return `it is ${stack.status} since it was deployed`;
  if ((await templateDigestOf(stack, cloud, tools)) !== deploy.templateDigest)
    return 'it has another template than was deployed';
  const parameter = Object.entries(deploy.parameters).find(
    ([name, value]) => valueIn(stack.parameters, name) !== value,
  );
  if (parameter !== undefined) return `its parameter ${parameter[0]} is not what was deployed`;
  return tagMistake(deploy.tags, stack.tags);
}

async function templateDigestOf(stack: StackDescription, cloud: CloudFormation, tools: StackTools): Promise<string> {
  const body = await readPatiently(tools, `${stack.stackName} template`, () => cloud.originalTemplate(stack.stackId));
  return digestOf(body ?? '');
}

type Texts = Readonly<Record<string, string>>;

const valueIn = (texts: Texts, name: string): string | undefined =>
  Object.hasOwn(texts, name) ? texts[name] : undefined;

function tagMistake(wanted: Texts, found: Texts): string | undefined {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
  const other = names.find((name) => valueIn(wanted, name) !== valueIn(found, name));
  return other === undefined ? undefined : `its tag ${other} is not what was deployed`;
}
