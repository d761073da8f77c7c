import type { Settings } from '../config/settings.js';
import { diffEstates } from '../diff/diff-estates.js';
import { deploySteps } from '../graph/deploy-order.js';
import type { Change } from '../model/change.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ServiceName } from '../model/names.js';
import type { CheckResult, Compared, StageView } from '../model/result.js';
import type { Estate } from '../model/service.js';
import { judge } from '../policy/judge.js';
import { rules } from '../policy/registry.js';
import { verdictOf } from '../policy/verdict.js';
import type { RepositoryFiles } from '../read/files/repository-files.js';
import { ReadingMemo } from '../read/reading-memo.js';
import { affectedServices } from './affected.js';
import { emptyEstate, type Overrides, readBaseSettings, stagesToCheck } from './base-settings.js';
import { codeDigest } from './code-digest.js';
import { constructNames } from './construct-names.js';
import { withConstructPlaces } from './construct-places.js';
import { droppedImports } from './dropped-imports.js';
import { type ExitCode, exitCodeOfCheck } from './exit-codes.js';
import { withKnownGaps } from './known-gaps.js';
import { mergeDiagnostics } from './merge-diagnostics.js';
import type { OnProgress } from './progress.js';
import { EstateSource, type ReadStage } from './read-stage.js';
import { openSources, type Sources } from './sources.js';
import { unreadBase } from './unread-base.js';
import { unreadSubmodules } from './unseen.js';

export interface CheckOptions extends Overrides {
  readonly directory: string;
  /** One stage; all of stackgate.yml when absent. */
  readonly stage?: string;
  readonly deployed?: string;
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
  return checkSources(openSources({ ...options, assemblies, deployedAssemblies }), options);
}

/** The same over files that are already open. */
export function checkSources(sources: Sources, options: CheckOptions): CheckOutcome {
  const base = readBaseSettings(sources, options);
  const { policy } = base.settings;
  const stages = readStages(sources, base.settings, options);
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
  const affected = affectedServices(views, (service) => stages.some((stage) => isEdited(service, stage, sources)));
  const result: CheckResult = {
    compared: comparedOf(sources, options),
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
  const { proposed, deployed } = stage;
  return [...withKnownGaps(proposed.diagnostics, deployed?.diagnostics ?? []), ...unreadBase(stage)];
}

function comparedOf(sources: Sources, { proposedCommit }: CheckOptions): Compared {
  const { deployedDescription: deployed, deployedCommit } = sources;
  const { prefix: folder = '' } = sources.proposed;
  return {
    proposed: sources.proposed.label,
    deployed,
    ...(proposedCommit === undefined ? {} : { proposedCommit }),
    ...(deployedCommit === undefined ? {} : { deployedCommit }),
    ...(folder === '' ? {} : { folder }),
  };
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

/** By the content of what the definition was read from, wherever it lies; other services' definitions are theirs. */
function isEdited(name: ServiceName, { proposed, deployed }: ComparedStage, sources: Sources): boolean {
  return contents(name, proposed.estate, sources.proposed) !== contents(name, deployed?.estate, sources.deployed);
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

interface ComparedStage {
  readonly proposed: ReadStage;
  readonly deployed?: ReadStage;
  readonly changes: readonly Change[];
}

function readStages(sources: Sources, settings: Settings, options: CheckOptions): readonly ComparedStage[] {
  const { assemblies, deployedAssemblies = assemblies, environment, onProgress } = options;
  const given = { settings, environment, memo: new ReadingMemo() };
  const proposed = new EstateSource(sources.proposed, { ...given, assemblies });
  const deployed = sources.deployed && new EstateSource(sources.deployed, { ...given, assemblies: deployedAssemblies });
  return stagesToCheck(settings, options.stage).map((stage) => {
    if (deployed === undefined) return { proposed: readSide(proposed, 'proposed', stage, onProgress), changes: [] };
    const before = readSide(deployed, 'deployed', stage, onProgress);
    const now = readSide(proposed, 'proposed', stage, onProgress, before.estate);
    return { proposed: now, deployed: before, changes: compare(before, now, deployed.files, proposed.files) };
  });
}

function readSide(
  source: EstateSource,
  what: 'proposed' | 'deployed',
  stage: string,
  onProgress: OnProgress,
  otherSide?: Estate,
): ReadStage {
  onProgress({ kind: 'reading', what, stage });
  const read = source.read(stage, otherSide);
  onProgress({ kind: 'read', what, stage, services: read.estate.services.length });
  return read;
}

function compare(before: ReadStage, now: ReadStage, old: RepositoryFiles, fresh: RepositoryFiles): readonly Change[] {
  return diffEstates(before.estate, now.estate, {
    deployedEdges: before.edges,
    proposedEdges: now.edges,
    deployedStatements: before.statements,
    proposedStatements: now.statements,
    codeDigests: { deployed: codeDigest(old, before.estate), proposed: codeDigest(fresh, now.estate) },
  });
}
