import type { FaultRule } from '../../src/cloud/local/faults.js';
import { LocalCloud, type LocalCloudOptions } from '../../src/cloud/local/local-cloud.js';
import { localCloud } from '../../src/cloud/local/local-port.js';
import { VirtualClock } from '../../src/cloud/local/virtual-clock.js';
import type { Cloud, CloudFormation, StackDescription, StackEvent } from '../../src/cloud/port.js';
import type { MachineOptions } from '../../src/deploy/machine-state.js';
import type { RunTools } from '../../src/deploy/run.js';
import { contentOf } from '../../src/deploy/stack/stack-content.js';
import { memoryStores, type Stores } from '../../src/deploy/stores/memory-stores.js';
import { stackKey } from '../../src/model/names.js';
import type { Binding, DeployedStack, OperationSettings, Plan } from '../../src/model/plan.js';
import type { RunProgress } from '../../src/model/run.js';
import { stackFingerprint } from '../../src/plan/fingerprint.js';
import { makePlan } from '../../src/plan/make-plan.js';
import type { PlanInput } from '../../src/plan/plan-input.js';
import { packaged, planInput, target } from './plan.js';

/** The embedded cloud on a clock that does not wait, and stores; a process that is killed leaves both as they are. */
export interface World {
  readonly core: LocalCloud;
  readonly clock: VirtualClock;
  readonly cloud: Cloud;
  readonly stores: Stores;
  /** Rules may be added at any time. */
  readonly faults: FaultRule[];
  readonly here: CloudFormation;
}

/** @param from a world to go on from: its stacks and artefacts, without its runs */
export function newWorld(options: LocalCloudOptions = {}, from?: World): World {
  const faults: FaultRule[] = [...(options.faults ?? [])];
  const core = new LocalCloud({ ...options, faults }, from?.core.snapshot());
  const tooLate = core.now() + 24 * 3_600_000;
  const onAdvance = (time: number): void => {
    if (time > tooLate) throw new Error('A day has passed: something waits for ever.');
    core.advanceTo(time);
  };
  const clock = new VirtualClock({ startAt: core.now(), onAdvance });
  const cloud = localCloud(core, clock);
  return {
    core,
    clock,
    cloud,
    stores: { ...memoryStores(), ...(from && { artefacts: from.stores.artefacts }) },
    faults,
    here: cloud.at(target),
  };
}

/** What is asked of a world whose cloud is not the embedded one. */
export type Deployable = Pick<World, 'cloud' | 'here' | 'stores'>;

export type Template = { readonly [section: string]: unknown };

/** What a test says of a service's one stack, called `<service>-dev`. */
export interface TestStack {
  readonly template: Template;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly noEcho?: readonly string[];
  readonly bindings?: readonly Binding[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly settings?: OperationSettings;
  /** Services that come first. */
  readonly after?: readonly string[];
  readonly stateful?: readonly string[];
}

export type TestEstate = { readonly [service: string]: TestStack };

/** A topic whose text is `version`, exported as `<service>-topic`; a parameter for every topic that it imports. */
export function topicTemplate(service: string, version = '1', imports: readonly string[] = []): Template {
  const takes = imports.map((from) => [
    `From${from.replace(/[^A-Za-z0-9]/g, '')}`,
    { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: { 'Fn::ImportValue': `${from}-topic` } } },
  ]);
  return {
    Resources: {
      Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: version } },
      ...Object.fromEntries(takes),
    },
    Outputs: { Topic: { Value: { Ref: 'Topic' }, Export: { Name: `${service}-topic` } } },
  };
}

export function topics(service: string, version = '1', after: readonly string[] = []): TestStack {
  return { template: topicTemplate(service, version, after), after };
}

/** A line of stacks, each importing from the one before it. */
export function lineOf(services: readonly string[], version = '1'): TestEstate {
  return Object.fromEntries(
    services.map((service, index) => [
      service,
      topics(service, version, services.slice(Math.max(0, index - 1), index)),
    ]),
  );
}

export async function planOf(world: Deployable, estate: TestEstate, input: Partial<PlanInput> = {}): Promise<Plan> {
  const deployed = await deployedIn(world);
  const proposed = await Promise.all(
    Object.entries(estate).map(async ([service, { template, after: _, stateful: __, ...given }]) => {
      const body = JSON.stringify(template);
      await world.stores.artefacts.put(Buffer.from(body));
      return packaged(service, { ...given, template: body });
    }),
  );
  const declared = Object.entries(estate).flatMap(([service, { after = [] }]) =>
    after.map((on) => ({ stack: stackKey(service, 'main'), on: stackKey(on, 'main'), text: `imports from ${on}` })),
  );
  const result = makePlan({
    ...planInput({ proposed, deployed, declared }),
    stateful: new Map(Object.entries(estate).map(([name, { stateful = [] }]) => [stackKey(name, 'main'), stateful])),
    ...input,
  });
  if (result.kind === 'refused') throw new Error(`refused: ${JSON.stringify(result.refusals)}`);
  return result.plan;
}

/** Stacks of the cloud by service, as an inventory reads them. */
export async function deployedIn(world: Deployable): Promise<readonly DeployedStack[]> {
  const stacks = await world.here.listStacks();
  return Promise.all(stacks.filter(({ rootId }) => rootId === undefined).map((stack) => deployedFrom(world, stack)));
}

async function deployedFrom(world: Deployable, stack: StackDescription): Promise<DeployedStack> {
  const service = stack.tags['stackgate:service'] ?? stack.stackName;
  const content = contentOf(stack, (await world.here.originalTemplate(stack.stackId)) ?? '');
  return {
    ...content,
    key: stackKey(service, 'main'),
    service,
    stackName: stack.stackName,
    target,
    status: stack.status,
    lastOperation: stack.lastOperations[0]?.id ?? '',
    outputs: stack.outputs,
    exports: stack.exports,
    imports: [],
    terminationProtection: stack.terminationProtection,
  };
}

export const freely: MachineOptions = { concurrency: 4, keepGoing: false };

export function toolsOf(world: Deployable, given: Partial<RunTools> = {}): RunTools {
  return { cloud: world.cloud, ...world.stores, holder: 'ci', ...given };
}

/** Content of every stack by name, and its status: what must be the same again after a restore. */
export async function contents(world: Deployable): Promise<Readonly<Record<string, string>>> {
  const stacks = await deployedIn(world);
  return Object.fromEntries(stacks.map((stack) => [stack.stackName, stackFingerprint(stack)]));
}

export async function statuses(world: Deployable): Promise<Readonly<Record<string, string>>> {
  const stacks = await world.here.listStacks();
  return Object.fromEntries(stacks.map(({ stackName, status }) => [stackName, status]));
}

/** Events of a stack about itself, oldest first. */
export async function storyOf(world: Deployable, nameOrId: string): Promise<readonly StackEvent[]> {
  const events = await world.here.events(nameOrId);
  return events.filter(({ physicalId, stackId }) => physicalId === stackId).toReversed();
}

/** How many operations were begun on it, rollbacks not counted: a change set that is executed twice shows. */
export async function operationsOn(world: Deployable, nameOrId: string): Promise<number> {
  const begun = ['CREATE_IN_PROGRESS', 'UPDATE_IN_PROGRESS', 'DELETE_IN_PROGRESS'];
  return (await storyOf(world, nameOrId)).filter(({ status }) => begun.includes(status)).length;
}

/** Somebody else's update, from start to end. */
export async function updateByOthers(world: World, stackName: string, template: Template): Promise<void> {
  const stack = await world.here.describeStack(stackName);
  const changeSetName = `by-others-${world.core.now()}`;
  const parameters = Object.fromEntries(Object.keys(stack?.parameters ?? {}).map((name) => [name, null]));
  await world.here.createChangeSet({
    stackName,
    changeSetName,
    type: stack === undefined ? 'CREATE' : 'UPDATE',
    templateBody: JSON.stringify(template),
    parameters,
    tags: stack?.tags ?? {},
    capabilities: [],
    token: changeSetName,
  });
  while ((await world.here.describeChangeSet(stackName, changeSetName))?.status !== 'CREATE_COMPLETE') {
    await world.clock.sleep(1_000);
  }
  await world.here.executeChangeSet(stackName, changeSetName, changeSetName);
}

export async function settled(world: World, stackName: string): Promise<string> {
  for (;;) {
    const status = (await world.here.describeStack(stackName))?.status ?? 'gone';
    if (!status.endsWith('_IN_PROGRESS')) return status;
    await world.clock.sleep(1_000);
  }
}

export function listening(): { readonly progress: (one: RunProgress) => void; readonly heard: RunProgress[] } {
  const heard: RunProgress[] = [];
  return { heard, progress: (one) => heard.push(one) };
}
