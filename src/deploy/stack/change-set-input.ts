import type { NewChangeSet, StackDescription } from '../../cloud/port.js';
import { ownEntry } from '../../model/own-entry.js';
import type { Binding, PackagedStack, PlanStep, RestorePoint } from '../../model/plan.js';
import { placeOf } from '../../plan/place.js';
import { succeeded } from '../stack-status.js';
import type { ArtefactStore } from '../stores.js';
import { readPatiently } from './patient-read.js';
import { mask } from './stack-content.js';
import type { StackTask } from './stack-task.js';
import type { StackTools } from './stack-tools.js';

export type ChangeSetInput =
  | { readonly kind: 'ready'; readonly input: NewChangeSet }
  /** What is missing, in words. */
  | { readonly kind: 'missing'; readonly reason: string };

const missing = (reason: string): ChangeSetInput => ({ kind: 'missing', reason });

/** What CloudFormation is to be given for the task's goal, on the stack as it was last seen; undefined where nothing is in one. */
export async function changeSetInputOf(
  task: StackTask,
  stack: StackDescription | undefined,
  tools: StackTools,
): Promise<ChangeSetInput> {
  const content = await contentFor(task, stack, tools);
  if ('reason' in content) return missing(content.reason);
  const templateBody = await bodyOf(tools.artefacts, content.templateDigest);
  if (templateBody === undefined) return missing(`its template ${content.templateDigest} is not in the artefact store`);
  return {
    kind: 'ready',
    input: {
      stackName: task.step.stackName,
      changeSetName: task.names.changeSet,
      type: stack === undefined ? 'CREATE' : 'UPDATE',
      templateBody,
      parameters: content.parameters,
      tags: content.tags,
      capabilities: content.capabilities,
      ...(content.settings !== undefined && { settings: content.settings }),
      token: task.names.tokens['create-change-set'],
      description: `stackgate: ${task.step.id}`.slice(0, 1024),
    },
  };
}

type Content = Pick<NewChangeSet, 'parameters' | 'tags' | 'capabilities' | 'settings'> & {
  readonly templateDigest: string;
};

async function contentFor(
  { goal, step }: StackTask,
  stack: StackDescription | undefined,
  tools: StackTools,
): Promise<Content | { readonly reason: string }> {
  if (goal.kind === 'restore')
    return goal.point === null
      ? { reason: 'a deletion needs no change set' }
      : restored(goal.point, step, stack, tools);
  if (step.deploy === undefined) return { reason: 'the plan does not say what to deploy' };
  const bound = new Map<string, string>();
  for (const binding of step.deploy.bindings) {
    const value = await outputOf(binding, step.deploy, tools);
    if (value === undefined) return { reason: `stack ${binding.stackName} has no output ${binding.output}` };
    bound.set(binding.parameter, value);
  }
  const { templateDigest, tags, capabilities, settings } = step.deploy;
  const parameters = parametersOf(step.deploy, bound, stack, tools);
  return { templateDigest, parameters, tags, capabilities, ...(settings !== undefined && { settings }) };
}

/** A secret that the stack has stays as it is; one that is new comes from outside or from the template's default. */
function parametersOf(
  { key, parameters, noEcho }: PackagedStack,
  bound: ReadonlyMap<string, string>,
  stack: StackDescription | undefined,
  tools: StackTools,
): NewChangeSet['parameters'] {
  const secrets = noEcho.flatMap((name): (readonly [string, string | null])[] => {
    if (stack !== undefined && Object.hasOwn(stack.parameters, name)) return [[name, null]];
    const value = tools.secret(key, name);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries([...Object.entries(parameters), ...bound, ...secrets]);
}

/** A secret that the run gave up is not there to be kept: it comes from outside. */
function restored(
  { templateDigest, parameters, noEcho, tags, capabilities, settings }: RestorePoint,
  step: PlanStep,
  stack: StackDescription | undefined,
  tools: StackTools,
): Content | { readonly reason: string } {
  const kept = noEcho.map((name) => {
    const isKept = ownEntry(stack?.parameters ?? {}, name) === mask;
    return [name, isKept ? null : tools.secret(step.stack, name)] as const;
  });
  const lost = kept.find(([, value]) => value === undefined);
  if (lost !== undefined)
    return { reason: `its NoEcho parameter ${lost[0]} was given up, and nobody can read its value` };
  return {
    templateDigest,
    tags,
    capabilities,
    ...(settings !== undefined && { settings }),
    parameters: Object.fromEntries([
      ...Object.entries(parameters),
      ...kept.map(([name, value]) => [name, value ?? null]),
    ]),
  };
}

/** Of a stack that this process deployed just now, no older description than of that operation is taken. */
async function outputOf(
  { stackName, output, parameter, region }: Binding,
  { target, key }: PackagedStack,
  tools: StackTools,
): Promise<string | undefined> {
  const place = { account: target.account, region: region ?? target.region };
  const operation = tools.ended.get(placeOf(place, stackName));
  const { clock } = tools.cloud;
  for (const begun = clock.now(); ; await tools.sleep(2_000)) {
    const stack = await readPatiently(tools, `${key} ${parameter}`, () =>
      tools.cloud.at(place).describeStack(stackName),
    );
    if (!isBehind(stack, operation) || clock.now() - begun >= tools.patience.silent)
      return ownEntry(stack?.outputs ?? {}, output);
  }
}

/** It does not show the operation. Where it shows none at all, nobody can tell. */
function isBehind(stack: StackDescription | undefined, operation: string | undefined): boolean {
  if (operation === undefined) return false;
  if (stack === undefined || !succeeded(stack.status)) return true;
  return stack.lastOperations.length > 0 && !stack.lastOperations.some(({ id }) => id === operation);
}

/** Undefined where the store has lost it. */
export async function bodyOf(artefacts: ArtefactStore, digest: string): Promise<string | undefined> {
  const bytes = await artefacts.get(digest);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
}
