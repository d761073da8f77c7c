import type { StackDescription } from '../../cloud/port.js';
import type { PlanStep } from '../../model/plan.js';
import type { Failure } from '../../model/run.js';
import { digestOf } from '../../plan/fingerprint.js';
import { placeOf } from '../../plan/place.js';
import { readPatiently } from '../stack/patient-read.js';
import type { StackTools } from '../stack/stack-tools.js';
import { succeeded } from '../stack-status.js';
import { inTurn } from './in-turn.js';
import { atOnce, readStacks } from './read-stacks.js';
import { verifyImports } from './verify-imports.js';

/** A stack that went through several steps is as the last of them left it. In the plan's order. */
export function lastSteps(steps: readonly PlanStep[]): readonly PlanStep[] {
  const last = new Map(steps.map((step) => [placeOf(step.target, step.stackName), step]));
  return steps.filter((step) => last.get(placeOf(step.target, step.stackName)) === step);
}

/**
 * Before the commit point: is every changed stack what was deployed, and does every export exist that a
 * deployed template imports by a literal name? Reads are given time to catch up before anything counts as wrong.
 */
export async function verifySteps(steps: readonly PlanStep[], tools: StackTools): Promise<readonly Failure[]> {
  const failures = await stackFailures(steps, tools);
  return failures.length > 0 ? failures : verifyImports(steps, tools);
}

async function stackFailures(steps: readonly PlanStep[], tools: StackTools): Promise<readonly Failure[]> {
  const { clock } = tools.cloud;
  let open = steps;
  for (const begun = clock.now(); ; await tools.sleep(4_000)) {
    const stacks = await readStacks(open, tools);
    const found = await inTurn(open, atOnce, async (step) => {
      const reason = await stackMistake(step, stacks.get(placeOf(step.target, step.stackName)), tools);
      return reason === undefined ? undefined : { step, reason };
    });
    const wrong = found.filter((mistake) => mistake !== undefined);
    if (wrong.length === 0 || clock.now() - begun >= tools.patience.stale)
      return wrong.map(({ step: { id }, reason }) => ({ step: id, reason }));
    open = wrong.map(({ step }) => step);
  }
}

async function stackMistake(
  step: PlanStep,
  stack: StackDescription | undefined,
  tools: StackTools,
): Promise<string | undefined> {
  const { deploy } = step;
  if (deploy === undefined) return undefined;
  if (stack === undefined) return 'it is gone since it was deployed';
  if (!succeeded(stack.status)) return `it is ${stack.status} since it was deployed`;
  if (!isOurLast(step, stack, tools) && (await templateDigestOf(stack, step, tools)) !== deploy.templateDigest)
    return 'it has another template than was deployed';
  const parameter = Object.entries(deploy.parameters).find(
    ([name, value]) => valueIn(stack.parameters, name) !== value,
  );
  if (parameter !== undefined) return `its parameter ${parameter[0]} is not what was deployed`;
  return tagMistake(deploy.tags, stack.tags);
}

/** The operation that this process saw to its end is the last: the stack has the template that it was given. */
function isOurLast(
  { target, stackName }: PlanStep,
  { lastOperations }: StackDescription,
  { ended }: StackTools,
): boolean {
  const [last] = lastOperations;
  return last !== undefined && ended.get(placeOf(target, stackName)) === last.id;
}

async function templateDigestOf(stack: StackDescription, { target }: PlanStep, tools: StackTools): Promise<string> {
  const read = () => tools.cloud.at(target).originalTemplate(stack.stackId);
  const body = await readPatiently(tools, `${stack.stackName} template`, read);
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
