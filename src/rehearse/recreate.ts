import type { CloudState } from '../cloud/local/core/state.js';
import { CloudError, type CloudFormation } from '../cloud/port.js';
import { fingerprintOf } from '../deploy/run/preflight.js';
import type { ArtefactStore } from '../deploy/stores.js';
import type { DeployedStack, Plan } from '../model/plan.js';
import { absent } from '../plan/fingerprint.js';
import { placeOf } from '../plan/place.js';
import { type RehearsalCloud, rehearsalCloud } from './rehearsal-cloud.js';

/** A deployed stack that the embedded CloudFormation cannot be given, and why. */
export interface NotRecreated {
  readonly stackName: string;
  readonly reason: string;
}

/**
 * Makes stacks of another cloud in an embedded one: their templates, parameters and tags, so with the same outputs and exports
 * by name. Their values are those that this cloud gives: ones that its resources do not have would change with the next
 * update. Values of NoEcho parameters nobody can read; any text stands for one.
 *
 * @param state an embedded cloud with what the stacks take from outside; it is changed
 */
export async function recreate(
  stacks: readonly DeployedStack[],
  state: CloudState,
  artefacts: ArtefactStore,
): Promise<readonly NotRecreated[]> {
  const world = rehearsalCloud(state, {}, new WeakMap());
  const failed: NotRecreated[] = [];
  for (const stack of providersFirst(stacks)) {
    const reason = await recreateOne(stack, world, artefacts);
    if (reason !== undefined) failed.push({ stackName: stack.stackName, reason });
  }
  return failed;
}

async function recreateOne(
  stack: DeployedStack,
  { cloud, state, settle }: RehearsalCloud,
  artefacts: ArtefactStore,
): Promise<string | undefined> {
  const { stackName, target, parameters, noEcho, tags, templateDigest } = stack;
  const body = await artefacts.get(templateDigest);
  if (body === undefined) return 'its template is not known';
  const at = cloud.at(target);
  const token = `recreate-${templateDigest.slice(0, 12)}`;
  const secrets = noEcho.map((name) => [name, 'rehearsal'] as const);
  try {
    await at.createChangeSet({
      ...{ stackName, tags, token, changeSetName: token, type: 'CREATE' },
      templateBody: Buffer.from(body).toString('utf8'),
      parameters: Object.fromEntries([...Object.entries(parameters), ...secrets]),
      capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
    });
    settle();
    const made = await at.describeChangeSet(stackName, token);
    if (made?.status !== 'CREATE_COMPLETE') return made?.statusReason ?? 'its change set is not made';
    await at.executeChangeSet(stackName, token, token);
    settle();
  } catch (error) {
    if (error instanceof CloudError) return error.message;
    throw error;
  }
  const record = state.regions
    .find((region) => placeOf(region.target, '') === placeOf(target, ''))
    ?.stacks.find(({ name, status }) => name === stackName && status === 'CREATE_COMPLETE');
  return record === undefined ? reasonOf(at, stackName) : undefined;
}

async function reasonOf(at: CloudFormation, stackName: string): Promise<string> {
  const events = await at.events(stackName);
  const first = events.findLast(({ status }) => status.endsWith('_FAILED'));
  return first?.reason ?? 'it cannot be made';
}

/** Stacks of a circle of imports come in the order given. */
function providersFirst(stacks: readonly DeployedStack[]): readonly DeployedStack[] {
  const exporters = new Map(
    stacks.flatMap((stack) => Object.keys(stack.exports).map((name) => [placeOf(stack.target, name), stack] as const)),
  );
  const done = new Set<DeployedStack>();
  const visit = (first: DeployedStack): void => {
    const open: { readonly stack: DeployedStack; readonly imports: string[] }[] = [];
    const begun = new Set<DeployedStack>();
    const begin = (stack: DeployedStack): void => {
      if (done.has(stack) || begun.has(stack)) return;
      begun.add(stack);
      open.push({ stack, imports: [...stack.imports] });
    };
    begin(first);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const name = top.imports.pop();
      const provider = name === undefined ? undefined : exporters.get(placeOf(top.stack.target, name));
      if (name === undefined) {
        done.add(top.stack);
        open.pop();
      } else if (provider !== undefined) begin(provider);
    }
  };
  for (const stack of stacks) visit(stack);
  return [...done];
}

/**
 * The plan as it would have been made against this cloud: its first look at each stack takes the stack as it is here. Whether a
 * stack moved since the plan is asked before a deploy, and is nothing to rehearse.
 */
export async function expectingWhatIsThere(plan: Plan, state: CloudState): Promise<Plan> {
  const { cloud } = rehearsalCloud(state, {}, new WeakMap());
  const seen = new Set<string>();
  const steps: Plan['steps'][number][] = [];
  for (const step of plan.steps) {
    const place = placeOf(step.target, step.stackName);
    const stack = seen.has(place) ? undefined : await cloud.at(step.target).describeStack(step.stackName);
    const template = stack && (await cloud.at(step.target).originalTemplate(stack.stackId));
    const isFirst = !seen.has(place);
    seen.add(place);
    const expects = stack === undefined || template === undefined ? absent : fingerprintOf(stack, template);
    steps.push(isFirst ? { ...step, expects } : step);
  }
  return { ...plan, steps };
}
