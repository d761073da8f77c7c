import type { Manifest } from '../../artefacts/manifest.js';
import type { Cloud } from '../../cloud/port.js';
import type { Settings } from '../../config/settings.js';
import type { ArtefactStore } from '../../deploy/stores.js';
import { AppError } from '../../model/app-error.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { ServiceName, StackKey } from '../../model/names.js';
import type { PlanResult, Target } from '../../model/plan.js';
import type { Stack } from '../../model/service.js';
import { defaultTarget, type Packaged } from '../../package/packaged.js';
import { makePlan } from '../../plan/make-plan.js';
import { placeOf } from '../../plan/place.js';
import type { PlanInput } from '../../plan/plan-input.js';
import { parseCache } from '../../read/document/parse-cache.js';
import { type CodeOrigin, type OpenedCode, openCode } from '../artefacts/open-code.js';
import { emptyEstate, readBaseSettings } from '../base-settings.js';
import { withStubbedGaps } from '../known-gaps.js';
import { mergeDiagnostics } from '../merge-diagnostics.js';
import type { OnProgress } from '../progress.js';
import type { ReadStage } from '../read-stage.js';
import type { Sources } from '../sources.js';
import { openSources } from '../sources.js';
import { unreadSubmodules } from '../unseen.js';
import { asDeployed } from './as-deployed.js';
import { stacksOfBody } from './body-stacks.js';
import { withKnownBindings } from './bound-values.js';
import { withAlarms } from './deployed-alarms.js';
import { type DeployedState, readDeployedStacks } from './deployed-stacks.js';
import { distantImports } from './distant-imports.js';
import { excludedServices } from './excluded-services.js';
import { type Externals, externalsOf } from './externals.js';
import { keptSecrets } from './kept-secrets.js';
import { lostDefinitions } from './lost-definitions.js';
import { onlyStage } from './only-stage.js';
import { planInputOf } from './plan-input-of.js';
import { packageSide, readSides, type Side, type Sides } from './plan-sides.js';
import { withStageOperations } from './stage-operations.js';
import { storeArtefacts } from './store-artefacts.js';
import { storeBodies } from './store-bodies.js';
import { type HeldBack, heldBack, partOfRepository, withoutExcluded } from './unread-services.js';

export interface PlanOptions {
  readonly directory: string;
  /** The only one of stackgate.yml when absent. */
  readonly stage?: string;
  /** What a plan without a cloud is compared with: `git:REF`, `dir:PATH`, `none`; the merge base when absent. */
  readonly deployed?: string;
  readonly policyRef?: string;
  readonly assemblies: ReadonlyMap<string, string>;
  readonly deployedAssemblies?: ReadonlyMap<string, string>;
  /** `--packaged`. */
  readonly packaged?: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** ISO date, for waivers. */
  readonly today: string;
  readonly onProgress: OnProgress;
  /** Asked for what is deployed; without one it is what the base would have deployed. */
  readonly cloud?: Cloud;
  /** Places to ask besides those of proposed stacks: where stacks of this stage may be left over. */
  readonly targets?: readonly Target[];
  /** Bodies and code go here where there is one; needed with a cloud. */
  readonly artefacts?: ArtefactStore;
  /** False for a cloud that accepts no stub: nothing stands in for what is outside. */
  readonly stubs?: boolean;
  /** Code as it is uploaded; without it code is only named, which the embedded cloud is content with. Needs a cloud. */
  readonly code?: CodeOrigin;
  /** Name of the bucket of a place; the embedded cloud's unless given. What lies there is uploaded by `provide`. */
  readonly bucketAt?: (target: Target) => string;
  /** Where CloudFormation fetches an object of that bucket. */
  readonly addressAt?: (target: Target, key: string) => string;
}

export interface PlanOutcome {
  readonly stage: string;
  /** Absent where the estate could not be read: what is not seen must not look like removed. */
  readonly result?: PlanResult;
  readonly input: PlanInput;
  readonly packaged: Packaged;
  readonly proposed: ReadStage;
  readonly externals: Externals;
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
  /** Bytes of code by their digest; undefined for what was only named. */
  readonly codeBytes: (digest: string) => Uint8Array | undefined;
  /** What a build job packed, where its bytes are in the bucket of the stage before and not here. */
  readonly manifestAlone?: Manifest;
  /** In words, for the first line of a report. */
  readonly compared: string;
}

/**
 * From a repository to a plan: read, package, ask what is deployed, compare.
 *
 * @throws AppError for a directory, ref or stage that is not there, CloudError for a cloud that does not answer
 */
export async function planEstate(options: PlanOptions): Promise<PlanOutcome> {
  const assemblies = [...options.assemblies.values()];
  const deployedAssemblies = [...(options.deployedAssemblies?.values() ?? [])];
  const sources = openSources({ ...options, assemblies, deployedAssemblies });
  // A folder without history is deployed with its own settings: there is nothing that it could weaken.
  const isAlone = options.cloud !== undefined && sources.deployed === undefined;
  return planSources(isAlone ? { ...sources, diagnostics: [] } : sources, options);
}

/** The same over files that are already open. */
export async function planSources(sources: Sources, options: PlanOptions): Promise<PlanOutcome> {
  const base = readBaseSettings(sources, {});
  const stage = onlyStage(base.settings, options.stage);
  const sides = readSides(sources, base.settings, stage, options);
  const { read: proposed } = sides.proposed;
  const opened = codeOf(options, sides.proposed);
  const packaged = packageSide(sides.proposed, base.settings, options, {
    ...(opened !== undefined && { code: opened.code }),
    ...(options.bucketAt !== undefined && { bucket: options.bucketAt }),
    ...(options.addressAt !== undefined && { address: options.addressAt }),
  });
  const codeBytes = (digest: string) => opened?.bytes(digest) ?? sides.proposed.artefacts.bytes(digest);
  const state = await deployedState(sides, packaged, base.settings, options);
  // Without a cloud neither side has values for its bindings, and they are the same symbol on both.
  const parameters = options.cloud === undefined ? new Map() : withKnownBindings(packaged.stacks, state);
  const bodies = bodiesOf(packaged, parameters);
  const externals = externalsFor(packaged, bodies, state, options);
  const diagnostics = mergeDiagnostics([
    ...sources.diagnostics,
    ...base.diagnostics,
    ...unreadSubmodules(sources.proposed),
    ...(options.stubs === false ? proposed.diagnostics : withStubbedGaps(proposed.diagnostics)),
    ...packaged.diagnostics,
    ...(opened?.diagnostics() ?? []),
    ...emptyEstate([proposed]),
  ]);
  const fileOf = fileFinder(proposed);
  const told = [
    ...keptSecrets(packaged, state.stacks, fileOf),
    ...distantImports(packaged.stacks, bodies, state, fileOf),
  ];
  const held = withoutDoubt(state, sides.proposed, packaged, base.settings, options, diagnostics);
  const own = base.settings.stages.find(({ name }) => name === stage);
  const stacks = withStageOperations(externals.stacks, own);
  const bodyOf = (digest: string) => packaged.bodies.get(digest);
  const facts = {
    proposed,
    stacks,
    bodies,
    bodyOf,
    deployed: held.state,
    settings: base.settings,
    today: options.today,
  };
  const alarmed = await withAlarms(
    withExports(planInputOf(facts), externals),
    held.state,
    options.cloud,
    own?.deploy,
    fileOf,
  );
  const { input } = alarmed;
  if (options.artefacts !== undefined) {
    // Where there are buckets, code goes to those of the plan's own stacks when it runs.
    const bytes = options.bucketAt === undefined ? codeBytes : () => undefined;
    await storeArtefacts(packaged, { bytes }, options.artefacts);
  }
  const isRead = diagnostics.every(({ severity }) => severity !== 'error');
  const result = isRead ? makePlan(input) : undefined;
  if (result !== undefined) await storeBodies(result, options.artefacts);
  return {
    stage,
    ...(result !== undefined && { result }),
    input,
    packaged: { ...packaged, stacks: input.proposed },
    proposed,
    externals,
    settings: base.settings,
    diagnostics: [...mergeDiagnostics([...diagnostics, ...told, ...alarmed.diagnostics]), ...held.diagnostics],
    codeBytes,
    ...(opened?.manifestAlone !== undefined && { manifestAlone: opened.manifestAlone }),
    compared: options.cloud === undefined ? (sources.deployedDescription ?? 'nothing') : 'the stacks in the cloud',
  };
}

function codeOf({ code, cloud, directory }: PlanOptions, { files }: Side): OpenedCode | undefined {
  if (code === undefined) return undefined;
  if (cloud === undefined)
    throw new AppError('usage', 'artefacts are planned against a cloud; a base has no archives to compare them with');
  const { parse } = parseCache(files);
  return openCode(code, directory, (path) => (files.has(path) ? parse(path).value : undefined));
}

/** What is deployed, without the stacks that only seem to be of no service: none of them is removed. */
function withoutDoubt(
  state: DeployedState,
  side: Side,
  packaged: Packaged,
  settings: Settings,
  options: PlanOptions,
  diagnostics: readonly Diagnostic[],
): HeldBack {
  const excluded = excludedServices(side, settings, options, goneFrom(state, packaged));
  const kept = withoutExcluded(state, packaged.stacks, excluded.services);
  const everything = { ...side, settings: { ...settings, exclude: [] } };
  const lost = lostDefinitions(everything, side.read.estate, goneFrom(kept.state, packaged));
  const doubts = [...excluded.unread, ...lost];
  const held = heldBack(kept.state, packaged.stacks, [...partOfRepository(side.files), ...diagnostics, ...doubts]);
  return {
    state: held.state,
    diagnostics: [...mergeDiagnostics([...kept.diagnostics, ...doubts]), ...held.diagnostics],
  };
}

function fileFinder({ estate }: ReadStage): (stack: StackKey) => string {
  const files = new Map(estate.services.flatMap(({ file, stacks }) => stacks.map(({ key }) => [key, file] as const)));
  return (stack) => files.get(stack) ?? '.';
}

/** Services that have stacks and are in no definition. */
function goneFrom({ stacks }: DeployedState, packaged: Packaged): ReadonlySet<ServiceName> {
  const proposed = new Set(packaged.stacks.map(({ service }) => service));
  return new Set(stacks.map(({ service }) => service).filter((service) => !proposed.has(service)));
}

async function deployedState(
  { deployed }: Sides,
  packaged: Packaged,
  settings: Settings,
  options: PlanOptions,
): Promise<DeployedState> {
  const { cloud, artefacts, targets = [] } = options;
  if (cloud === undefined) {
    const before = deployed && packageSide(deployed, settings, options);
    if (deployed && before && artefacts) await storeArtefacts(before, deployed.artefacts, artefacts);
    return asDeployed(before ?? { stacks: [], bodies: new Map() }, packaged.stacks);
  }
  if (artefacts === undefined) throw new Error('planning against a cloud needs a store for the templates that it has');
  const stage = onlyStage(settings, options.stage);
  const own = settings.stages.find(({ name }) => name === stage);
  const usual = { account: own?.account ?? defaultTarget.account, region: own?.region ?? defaultTarget.region };
  return readDeployedStacks(cloud, { stage, proposed: packaged.stacks, targets: [usual, ...targets], artefacts });
}

function bodiesOf(
  { stacks, bodies }: Packaged,
  parameters: ReturnType<typeof withKnownBindings>,
): ReadonlyMap<StackKey, readonly Stack[]> {
  return new Map(
    stacks.map((stack) => {
      const body = bodies.get(stack.templateDigest) ?? '';
      const known = { ...stack, parameters: parameters.get(stack.key) ?? stack.parameters, body };
      return [stack.key, stacksOfBody(known, (digest) => bodies.get(digest))] as const;
    }),
  );
}

function externalsFor(
  packaged: Packaged,
  bodies: ReadonlyMap<StackKey, readonly Stack[]>,
  state: DeployedState,
  { stubs = true }: PlanOptions,
): Externals {
  if (!stubs) return { stacks: packaged.stacks, things: [], templates: new Map(), exports: [], stubs: [] };
  const stacks = new Set(state.foreignOutputs.keys());
  for (const { target, stackName } of state.stacks) stacks.add(placeOf(target, stackName));
  const exports = state.stacks.flatMap(({ target, exports }) => Object.keys(exports).map((name) => ({ name, target })));
  const foreign = state.foreignExports.filter(({ isStandIn }) => !isStandIn);
  return externalsOf(packaged, bodies, { exports: [...foreign, ...exports], stacks });
}

function withExports(input: PlanInput, { exports }: Externals): PlanInput {
  return { ...input, foreignExports: [...(input.foreignExports ?? []), ...exports] };
}
