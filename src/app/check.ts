import type { Settings } from '../config/settings.js';
import { deploySteps } from '../graph/deploy-order.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ServiceName } from '../model/names.js';
import type { CheckResult, Compared, StageView } from '../model/result.js';
import type { Estate } from '../model/service.js';
import { judge } from '../policy/judge.js';
import { rules } from '../policy/registry.js';
import { verdictOf } from '../policy/verdict.js';
import type { RepositoryFiles } from '../read/files/repository-files.js';
import { affectedServices } from './affected.js';
import { emptyEstate, type Overrides, readBaseSettings, stagesToCheck } from './base-settings.js';
import { type ComparedStage, type GivenSide, StageReader } from './compared-stage.js';
import { constructNames } from './construct-names.js';
import { withConstructPlaces } from './construct-places.js';
import { droppedImports } from './dropped-imports.js';
import { type ExitCode, exitCodeOfCheck } from './exit-codes.js';
import { withKnownGaps } from './known-gaps.js';
import { mergeDiagnostics } from './merge-diagnostics.js';
import type { OnProgress } from './progress.js';
import type { ReadStage } from './read-stage.js';
import { openSources, type Sources } from './sources.js';
import { unreadBase } from './unread-base.js';
import { unreadSubmodules } from './unseen.js';

export interface CheckOptions extends Overrides {
  readonly directory: string;
  /** One stage; all of stackgate.yml when absent. */
  readonly stage?: string;
  /** `snapshot`, `snapshot:STAGE`, `git:REF`, `dir:PATH`, `none`; when absent the snapshot of each stage, else the base. */
  readonly deployed?: string;
  /** The commit that what is proposed began from, where the caller knows it; the merge base when absent. */
  readonly base?: string;
  readonly policyRef?: string;
  /** The commit that the working tree is, where the caller knows it; for links. */
  readonly proposedCommit?: string;
  /** `--assembly SERVICE=DIR`. */
  readonly assemblies: ReadonlyMap<string, string>;
  /** `--packaged`. */
  readonly packaged?: boolean;
  /** `--deployed-assembly SERVICE=DIR`: the same for what it is compared with. */
  readonly deployedAssemblies?: ReadonlyMap<string, string>;
  /** The process environment, of which only what the settings allow is read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** ISO date, for waivers. */
  readonly today: string;
  readonly onProgress: OnProgress;
}

export interface CheckOutcome {
  readonly result: CheckResult;
  readonly exitCode: ExitCode;
}

/**
 * The gate: read, compare, judge. Reads files and git objects, and nothing else.
 *
 * @throws AppError for a directory, ref or stage that is not there
 */
export function runCheck(options: CheckOptions): CheckOutcome {
  const assemblies = [...options.assemblies.values()];
  const deployedAssemblies = [...(options.deployedAssemblies?.values() ?? [])];
  return checkSources(openSources({ ...options, compares: 'snapshots', assemblies, deployedAssemblies }), options);
}

/** The same over files that are already open. */
export function checkSources(sources: Sources, options: CheckOptions): CheckOutcome {
  const base = readBaseSettings(sources, options);
  const reader = new StageReader(sources, base.settings, options);
  const stages = stagesToCheck(base.settings, options.stage).map((stage) => reader.compared(stage));
  return checkStages(sources, base, stages, options);
}

/**
 * The same, with what is deployed asked elsewhere once the proposal is read.
 *
 * @param ask what is deployed at a stage
 */
export async function checkAgainst(
  sources: Sources,
  options: CheckOptions,
  ask: (known: {
    readonly proposed: ReadStage;
    readonly base?: ReadStage;
    readonly settings: Settings;
  }) => Promise<GivenSide>,
): Promise<CheckOutcome> {
  const base = readBaseSettings(sources, options);
  const reader = new StageReader(sources, base.settings, options);
  const stages: ComparedStage[] = [];
  for (const stage of stagesToCheck(base.settings, options.stage)) {
    const read = reader.bothOf(stage);
    stages.push(reader.against(read, await ask({ ...read, settings: base.settings })));
  }
  return checkStages(sources, base, stages, options);
}

function checkStages(
  sources: Sources,
  base: ReturnType<typeof readBaseSettings>,
  stages: readonly ComparedStage[],
  options: CheckOptions,
): CheckOutcome {
  const { policy } = base.settings;
  options.onProgress({ kind: 'judging', rules: rules.length });
  const judged = judge({ rules, settings: base.settings, stages, today: options.today });
  const findings = withConstructPlaces(
    judged.findings,
    stages.map(({ proposed }) => proposed.estate),
  );
  const diagnostics = mergeDiagnostics([
    ...sources.diagnostics,
    ...base.diagnostics,
    ...unreadSubmodules(sources.proposed),
    ...stages.flatMap(readingOf),
    ...emptyEstate(stages.map(({ proposed }) => proposed)),
  ]);
  const views = stages.map(viewOf);
  const affected = affectedServices(
    views,
    (service) => stages.some((stage) => isEdited(service, stage, sources)),
    (service) => stages.some(({ merged }) => merged?.changes.some((change) => change.service === service)),
  );
  const result: CheckResult = {
    compared: comparedOf(sources, stages, options),
    stages: views,
    findings,
    diagnostics,
    verdict: verdictOf(findings, diagnostics, policy),
    reportOnly: policy.reportOnly,
    failOn: policy.failOn,
    policySource: sources.policyDescription,
    affected,
    deployOrder: deploySteps(
      affected.map(({ service }) => service),
      views.flatMap(({ edges }) => edges),
      views.flatMap(droppedImports),
    ),
  };
  return { result, exitCode: exitCodeOfCheck(result) };
}

function readingOf(stage: ComparedStage): readonly Diagnostic[] {
  const { proposed, deployed, merged, notes } = stage;
  const before = [...(deployed?.diagnostics ?? []), ...(merged?.diagnostics ?? [])];
  return [...notes, ...withKnownGaps(proposed.diagnostics, before), ...unreadBase(stage)];
}

function comparedOf(sources: Sources, stages: readonly ComparedStage[], { proposedCommit }: CheckOptions): Compared {
  const commits = new Set(stages.map(({ commit }) => commit));
  const [deployedCommit] = commits.size === 1 ? commits : [];
  const { prefix: folder = '' } = sources.proposed;
  return {
    proposed: sources.proposed.label,
    deployed: descriptionOf(stages),
    ...(proposedCommit === undefined ? {} : { proposedCommit }),
    ...(deployedCommit === undefined ? {} : { deployedCommit }),
    ...(folder === '' ? {} : { folder }),
  };
}

/** Stages may be compared with different things: one was deployed with Stackgate, another not yet. */
function descriptionOf(stages: readonly ComparedStage[]): string | null {
  const descriptions = new Set(stages.map(({ description }) => description));
  const [only = null] = descriptions;
  if (descriptions.size <= 1) return only;
  return stages.map(({ proposed, description }) => `${proposed.estate.stage}: ${description ?? 'nothing'}`).join('; ');
}

function viewOf({ proposed, deployed, changes }: ComparedStage): StageView {
  const { estate, statements, edges } = proposed;
  const before = new Set((deployed?.edges ?? []).map(({ key }) => key));
  const now = new Set(edges.map(({ key }) => key));
  return {
    stage: estate.stage,
    services: estate.services,
    statements,
    edges,
    changes,
    newEdges: new Set(deployed === undefined ? [] : [...now].filter((key) => !before.has(key))),
    ...(deployed === undefined ? {} : { removedEdges: deployed.edges.filter(({ key }) => !now.has(key)) }),
    ...constructNames(deployed === undefined ? [estate] : [deployed.estate, estate]),
  };
}

/**
 * By the content of what the definition was read from, wherever it lies; other services' definitions are theirs. What
 * was merged before and is not deployed yet is nobody's edit.
 */
function isEdited(name: ServiceName, stage: ComparedStage, sources: Sources): boolean {
  const { proposed, deployed, merged } = stage;
  const now = contents(name, proposed.estate, sources.proposed);
  if (merged !== undefined) return now !== contents(name, merged.estate, sources.deployed);
  return now !== contents(name, deployed?.estate, stage.deployedFiles);
}

function contents(name: ServiceName, estate?: Estate, files?: RepositoryFiles): string {
  const others = new Set(estate?.services.filter((service) => service.name !== name).map(({ file }) => file));
  const inputs = estate?.services.find((service) => service.name === name)?.inputs ?? [];
  const own = inputs.filter((path) => !others.has(path));
  return own
    .map((path) => files?.digest(path) ?? '')
    .toSorted()
    .join();
}
