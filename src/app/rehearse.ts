import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LocalCloud } from '../cloud/local/local-cloud.js';
import { localCloud } from '../cloud/local/local-port.js';
import { readState } from '../cloud/local/state-file.js';
import { VirtualClock } from '../cloud/local/virtual-clock.js';
import { startRun } from '../deploy/run.js';
import { folderStores } from '../deploy/stores/folder-stores.js';
import { memoryStores, type Stores } from '../deploy/stores/memory-stores.js';
import { AppError } from '../model/app-error.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Plan, PlanRefusal } from '../model/plan.js';
import type { Rehearsal } from '../model/rehearsal.js';
import { artefactBucket } from '../package/packaged.js';
import { expectingWhatIsThere, recreate } from '../rehearse/recreate.js';
import { rehearse } from '../rehearse/rehearse.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { PlanOptions } from './plan.js';
import { differsFromApproved } from './planning/approved-plan.js';
import {
  type PlanOptions as EstateOptions,
  type PlanOutcome,
  planEstate,
  planSources,
} from './planning/plan-estate.js';
import { lookForPromotion, type PromotionOptions } from './promotion/ask-promotion.js';
import { folderObjects } from './promotion/folder-objects.js';
import { codeIn } from './running/code-in.js';
import type { EnvironmentView } from './running/environment.js';
import { furnish, furnishDeployed, secretsOf } from './running/furnish.js';
import { readOnlyArtefacts } from './running/read-only-artefacts.js';
import { hasState, stateFolderOf } from './running/state-folder.js';
import { lookAround } from './running/with-environment.js';
import { openSources } from './sources.js';

export interface RehearseOptions extends PlanOptions {
  /** One that was made before; made now unless given. */
  readonly plan?: Plan;
}

/** How a rehearsal went, or why there was none. */
export type RehearseOutcome = { readonly diagnostics: readonly Diagnostic[]; readonly exitCode: ExitCode } & (
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'refused'; readonly refusals: readonly PlanRefusal[]; readonly compared: string }
  | {
      readonly kind: 'rehearsed';
      readonly rehearsal: Rehearsal;
      readonly compared: string;
      /** Why a deploy would be refused all the same: it has not passed the stage before. */
      readonly refusals: readonly PlanRefusal[];
    }
);

/** An embedded cloud with what is deployed, and the plan of what would be. */
interface Prepared {
  readonly cloud: LocalCloud;
  readonly stores: Stores;
  readonly artefactExists: (bucket: string, key: string) => boolean;
  readonly planned: PlanOutcome;
  /** The stacks are those that the plan saw, fingerprint for fingerprint. */
  readonly isSame: boolean;
  /** What has not passed the stage before; none where no cloud was asked. */
  readonly refusals: readonly PlanRefusal[];
}

/**
 * Tries a plan against every failure, on an embedded cloud that is made for it and thrown away.
 *
 * @throws AppError for a directory, ref, stage or state that cannot be used, or where what is deployed cannot be simulated
 */
export async function runRehearsal(options: RehearseOptions): Promise<RehearseOutcome> {
  const { cloud, deployed } = options;
  if (cloud !== undefined && deployed !== undefined)
    throw new AppError('usage', '--cloud and --deployed are two things to compare with; give one');
  return outcomeOf(await prepare(options), options);
}

function prepare(options: RehearseOptions): Promise<Prepared> {
  if (options.cloud === 'aws') return fromAws(options);
  const folder = stateFolderOf(options.directory, options.state);
  if (options.deployed === undefined && (options.cloud === 'local' || hasState(folder)))
    return fromFolder(folder, options);
  return fromBase(options);
}

async function outcomeOf(prepared: Prepared, options: RehearseOptions): Promise<RehearseOutcome> {
  const { planned, cloud, stores, artefactExists, isSame, refusals } = prepared;
  const { result, diagnostics } = planned;
  const compared = `working tree compared with ${planned.compared}`;
  if (result === undefined) return { kind: 'unreadable', diagnostics, exitCode: exitCodes.badInput };
  if (result.kind === 'refused')
    return { kind: 'refused', refusals: result.refusals, compared, diagnostics, exitCode: exitCodes.refused };
  const given = options.plan ?? result.plan;
  const differs = options.plan === undefined ? [] : differsFromApproved(given, planned.packaged.stacks, result.bodies);
  if (differs.length > 0) throw new AppError('plan-tampered', differs.join('; '));
  for (const body of result.bodies?.values() ?? []) await stores.artefacts.put(Buffer.from(body));
  furnish(cloud, planned);
  const state = cloud.snapshot();
  const rehearsal = await rehearse({
    plan: isSame ? given : await expectingWhatIsThere(given, state),
    ...{ state, artefactExists, artefacts: stores.artefacts, secret: secretsOf(planned) },
  });
  const isWell = rehearsal.verdict === 'proved' && refusals.length === 0;
  const exitCode = isWell ? exitCodes.pass : exitCodes.refused;
  return { kind: 'rehearsed', rehearsal, compared, refusals, diagnostics, exitCode };
}

/** The embedded cloud of a folder as it is; it is read and left alone. */
async function fromFolder(folder: string, options: RehearseOptions): Promise<Prepared> {
  const state = hasState(folder) ? readState(folder) : undefined;
  const cloud = new LocalCloud({ startAt: options.now }, state);
  for (let next = cloud.nextEventAt(); next !== undefined; next = cloud.nextEventAt()) cloud.advanceTo(next);
  const kept = folderStores(folder);
  const stores = hasState(folder) ? { ...kept, artefacts: readOnlyArtefacts(kept.artefacts) } : memoryStores();
  const planned = await planEstate({ ...estateOptions(options), cloud: portOf(cloud), artefacts: stores.artefacts });
  const view = { cloud: portOf(cloud), stores, objects: folderObjects(folder) };
  const refusals = await notPassed(planned, view, { ...options, cloud: 'local' });
  return { cloud, stores, artefactExists: artefactsIn(folder, planned), planned, isSame: true, refusals };
}

/** The base as it would be deployed: it is, into a cloud of its own. */
async function fromBase(options: RehearseOptions): Promise<Prepared> {
  const cloud = new LocalCloud({ startAt: options.now });
  const stores = memoryStores();
  const estate = { ...estateOptions(options), cloud: portOf(cloud), artefacts: stores.artefacts };
  const sources = openSources({
    ...options,
    assemblies: [...options.assemblies.values()],
    deployedAssemblies: [...(options.deployedAssemblies?.values() ?? [])],
  });
  if (sources.deployed !== undefined) {
    const base = await planSources({ ...sources, proposed: sources.deployed }, estate);
    await deployBase(base, cloud, stores);
  }
  const planned = await planEstate(estate);
  const compared = sources.deployedDescription ?? 'nothing';
  return {
    cloud,
    stores,
    artefactExists: () => true,
    planned: { ...planned, compared },
    isSame: options.plan === undefined,
    refusals: [],
  };
}

async function deployBase(base: PlanOutcome, cloud: LocalCloud, stores: Stores): Promise<void> {
  if (base.result === undefined) throw notSimulated('the base cannot be read');
  if (base.result.kind === 'refused') throw notSimulated(base.result.refusals.map(({ message }) => message).join('; '));
  for (const body of base.result.bodies?.values() ?? []) await stores.artefacts.put(Buffer.from(body));
  furnish(cloud, base);
  const secrets = secretsOf(base);
  const tools = {
    ...{ ...memoryStores(), artefacts: stores.artefacts, cloud: portOf(cloud), holder: 'rehearsal' },
    secret: (stack: string, name: string) => secrets(stack, name) ?? 'rehearsal',
  };
  const options = { concurrency: 10, keepGoing: false };
  const report = await startRun(tools, { run: 'base', plan: base.result.plan, options });
  const { outcome } = report;
  if (outcome?.kind === 'deployed' || outcome?.kind === 'unchanged') return;
  const failures = outcome !== undefined && 'failures' in outcome ? outcome.failures : [];
  throw notSimulated(failures.map(({ step, reason }) => `${step}: ${reason}`).join('; ') || 'it is not deployed');
}

/** The stacks that AWS has, made anew in an embedded cloud: templates, parameters, tags, outputs and exports by name. */
function fromAws(options: RehearseOptions): Promise<Prepared> {
  return lookAround({ ...options, cloud: 'aws' }, async ({ view }) => {
    if (view === undefined) throw new AppError('cloud-unusable', 'there is no cloud to look at');
    const { artefacts } = view.stores;
    const planned = await planEstate({
      ...estateOptions(options),
      ...codeIn(view, options),
      ...{ cloud: view.cloud, artefacts, stubs: false },
    });
    const empty = new LocalCloud({ startAt: options.now });
    for (const { name, target } of planned.input.foreignExports ?? [])
      empty.addExternal(target, { exports: { [name]: `rehearsal-${name}` } });
    await furnishDeployed(empty, planned.input.deployed, artefacts);
    const state = empty.snapshot();
    const failed = await recreate(planned.input.deployed, state, artefacts);
    if (failed.length > 0)
      throw notSimulated(failed.map(({ stackName, reason }) => `${stackName}: ${reason}`).join('; '));
    const cloud = new LocalCloud({}, state);
    const refusals = await notPassed(planned, view, { ...options, cloud: 'aws' });
    return {
      cloud,
      stores: { ...memoryStores(), artefacts },
      artefactExists: () => true,
      planned,
      isSame: false,
      refusals,
    };
  });
}

/** A deploy of what is planned would be refused for this, whatever a rehearsal shows. */
async function notPassed(
  planned: PlanOutcome,
  view: EnvironmentView,
  options: PromotionOptions,
): Promise<readonly PlanRefusal[]> {
  return planned.result?.kind === 'planned' ? lookForPromotion(planned.result.plan, planned, view, options) : [];
}

const notSimulated = (why: string): AppError =>
  new AppError(
    'cloud-unusable',
    `what is deployed cannot be made on the embedded CloudFormation, so nothing is rehearsed: ${why}`,
  );

function portOf(cloud: LocalCloud) {
  return localCloud(cloud, new VirtualClock({ startAt: cloud.now(), onAdvance: (time) => cloud.advanceTo(time) }));
}

function estateOptions({ cloud: _, plan: __, ...options }: RehearseOptions): Omit<EstateOptions, 'cloud'> {
  return options;
}

/** An object of ours is there when its artefact is, or when a deploy would bring it; what other buckets hold is not known here. */
function artefactsIn(folder: string, { packaged }: PlanOutcome): (bucket: string, key: string) => boolean {
  const brought = new Set(packaged.stacks.flatMap(({ artefacts }) => artefacts.map(({ digest }) => digest)));
  return (bucket, key) => {
    const digest = bucket === artefactBucket ? /[0-9a-f]{64}/.exec(key)?.[0] : undefined;
    return digest === undefined || brought.has(digest) || existsSync(join(folder, 'artefacts', digest));
  };
}
