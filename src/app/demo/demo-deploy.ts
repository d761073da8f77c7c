import { join } from 'node:path';
import type { FaultRule } from '../../cloud/local/faults.js';
import { LocalCloud } from '../../cloud/local/local-cloud.js';
import { localCloud } from '../../cloud/local/local-port.js';
import { VirtualClock } from '../../cloud/local/virtual-clock.js';
import type { Cloud } from '../../cloud/port.js';
import { type RunTools, resumeRun, startRun } from '../../deploy/run.js';
import { memoryStores, type Stores } from '../../deploy/stores/memory-stores.js';
import type { Plan } from '../../model/plan.js';
import type { RunProgress, RunReport } from '../../model/run.js';
import { overlayFiles } from '../../read/files/overlay-files.js';
import type { RepositoryFiles } from '../../read/files/repository-files.js';
import { workingTree } from '../../read/files/working-tree.js';
import { planSources } from '../planning/plan-estate.js';
import { furnish, secretsOf } from '../running/furnish.js';
import { ProcessGone, toolsThatDie } from './process-that-dies.js';
import { contentsOf, type StackContents } from './stack-contents.js';

/** One process of the demo with what it did; without a report it was killed. */
export interface DemoRun {
  readonly plan: Plan;
  readonly log: readonly RunProgress[];
  readonly report?: RunReport;
}

export interface DemoDeployment {
  /** The whole estate, new. */
  readonly first: DemoRun;
  /** A change whose third stack fails. */
  readonly failing: DemoRun;
  readonly before: readonly StackContents[];
  readonly after: readonly StackContents[];
  /** The same change without the obstacle, by a process that is killed in the middle. */
  readonly killed: DemoRun;
  readonly killedAt: string;
  /** Another process goes on. */
  readonly resumed: DemoRun;
  /** How often each stack of the change was updated by the two of them together. */
  readonly updates: ReadonlyMap<string, number>;
}

/** Its queue is in the way of the change; what fails is said as AWS would say it. */
const obstacle: FaultRule = {
  match: { stackName: 'shipping-prod', logicalId: 'Parcels', resourceAction: 'create', times: 1 },
  effect: { kind: 'resource-fails', reason: 'A queue shipping-prod-parcels already exists: somebody made it by hand' },
};
const lastWords = 'checkout-prod';
const stage = 'prod';

/**
 * Deploys the example estate to an embedded CloudFormation in memory: once whole, once with a failure in the
 * middle, once by a process that is killed and another that goes on. Nothing is written anywhere.
 *
 * @param packageRoot the folder that holds `examples`
 * @param today ISO date, at whose midnight the simulated time begins
 */
export async function runDemoDeploy(packageRoot: string, today: string): Promise<DemoDeployment> {
  const base = workingTree(join(packageRoot, 'examples/shop'), { label: 'examples/shop' });
  const change = workingTree(join(packageRoot, 'examples/shop-changes/deploy'));
  const changed = overlayFiles(base, change, 'the change in examples/shop-changes/deploy');
  const world = new DemoWorld(Date.parse(today), today);
  const first = await world.deploy('run-1', base);
  const before = await world.contents(first.plan);
  const failing = await world.deploy('run-2', changed);
  const after = await world.contents(first.plan);
  const killed = await world.deploy('run-3', changed, lastWords);
  await world.waitForLease();
  const resumed = await world.resume('run-3', killed.plan);
  const updates = new Map<string, number>();
  for (const { stackName, target, stack } of killed.plan.steps)
    updates.set(stack, await world.updatesIn('run-3', stackName, target));
  return { first, failing, before, after, killed, killedAt: lastWords, resumed, updates };
}

class DemoWorld {
  readonly #core: LocalCloud;
  readonly #cloud: Cloud;
  readonly #stores: Stores = memoryStores();
  readonly #today: string;

  constructor(startAt: number, today: string) {
    this.#core = new LocalCloud({ startAt, faults: [obstacle] });
    const onAdvance = (time: number) => this.#core.advanceTo(time);
    this.#cloud = localCloud(this.#core, new VirtualClock({ startAt, onAdvance }));
    this.#today = today;
  }

  /** @param diesAt the stack whose execution is the last thing that the process does */
  async deploy(run: string, files: RepositoryFiles, diesAt?: string): Promise<DemoRun> {
    const { plan, secret } = await this.#plan(files);
    const { tools, log } = this.#tools(run);
    const own = { ...(diesAt === undefined ? tools : toolsThatDie(tools, diesAt)), secret };
    try {
      return { plan, log, report: await startRun(own, { run, plan, options: { concurrency: 4, keepGoing: false } }) };
    } catch (error) {
      if (error instanceof ProcessGone) return { plan, log };
      throw error;
    }
  }

  async resume(run: string, plan: Plan): Promise<DemoRun> {
    const { tools, log } = this.#tools(`${run} again`);
    return { plan, log, report: await resumeRun(tools, run) };
  }

  contents(plan: Plan): Promise<readonly StackContents[]> {
    return contentsOf(this.#cloud, this.#stores.artefacts, plan.steps);
  }

  /** Nobody gave the killed process's lease back: it has to run out. */
  async waitForLease(): Promise<void> {
    const lease = await this.#stores.leases.look(stage);
    await this.#cloud.clock.sleep(Math.max(0, (lease?.until ?? 0) - this.#cloud.clock.now()));
  }

  async updatesIn(run: string, stackName: string, target: Plan['steps'][number]['target']): Promise<number> {
    const events = await this.#cloud.at(target).events(stackName);
    return events.filter(
      ({ physicalId, stackId, status, token }) =>
        physicalId === stackId && status === 'UPDATE_IN_PROGRESS' && token?.includes(run),
    ).length;
  }

  async #plan(files: RepositoryFiles) {
    const sources = {
      proposed: files,
      deployedDescription: null,
      policy: files,
      policyDescription: files.label,
      diagnostics: [],
    };
    const planned = await planSources(sources, {
      directory: '.',
      stage,
      assemblies: new Map(),
      environment: {},
      today: this.#today,
      onProgress: () => {},
      cloud: this.#cloud,
      artefacts: this.#stores.artefacts,
    });
    if (planned.result?.kind !== 'planned')
      throw new Error(`the example cannot be planned: ${JSON.stringify(planned.result ?? planned.diagnostics)}`);
    furnish(this.#core, planned);
    return { plan: planned.result.plan, secret: secretsOf(planned) };
  }

  #tools(holder: string): { readonly tools: RunTools; readonly log: RunProgress[] } {
    const log: RunProgress[] = [];
    return { tools: { cloud: this.#cloud, ...this.#stores, holder, progress: (event) => log.push(event) }, log };
  }
}
