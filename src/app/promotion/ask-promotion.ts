import type { Settings } from '../../config/settings.js';
import type { SkippedCheck } from '../../model/break-glass.js';
import type { DeployedRecord, RecordStore } from '../../model/deployed-record.js';
import type { ServiceName, StageName } from '../../model/names.js';
import type { Plan, PlanRefusal } from '../../model/plan.js';
import { resolveCommit } from '../../read/files/git-repository.js';
import { workingTree } from '../../read/files/working-tree.js';
import type { CodeOrigin } from '../artefacts/open-code.js';
import type { PlanOutcome } from '../planning/plan-estate.js';
import type { EnvironmentView } from '../running/environment.js';
import { type AskedRelease, promotionRefusals } from './check-promotion.js';
import { farRecord } from './far-record.js';
import { readReleases } from './read-releases.js';
import { askedReleases, type NotedRun, releaseNote, removedBy } from './release-note.js';
import { currentRecord } from './settle-record.js';
import { type RecordOptions, recordsOf } from './stage-records.js';

export interface PromotionOptions extends RecordOptions {
  readonly assemblies: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What a build job packed counts in place of the sources. */
  readonly code?: CodeOrigin;
}

/** What a plan would deploy, as releases. */
export function readNoted(plan: Plan, planned: PlanOutcome, options: PromotionOptions): NotedRun {
  const files = workingTree(options.directory, { assemblies: [...options.assemblies.values()] });
  const { assemblies, environment, code } = options;
  const releases = readReleases(files, {
    stage: plan.stage,
    settings: planned.settings,
    assemblies,
    environment,
    ...(code !== undefined && { code }),
  });
  return { plan, stacks: planned.packaged.stacks, releases, commit: resolveCommit(options.directory, 'HEAD') };
}

export interface PromotionAnswer {
  /** Of what the run would change: what has not passed the stage before. */
  readonly refusals: readonly SkippedCheck[];
  /** Services that the run does not change, in a release that has not passed the stage before: nor does it pass this one. */
  readonly unproved: ReadonlySet<ServiceName>;
}

/**
 * What has not passed the stage before; nothing where there is none.
 *
 * @param records where that stage's record is
 * @param own the record of the stage that is deployed to
 * @throws AppError `state-unusable` for a record that cannot be trusted, or cannot be fetched
 */
export async function askPromotion(
  noted: NotedRun,
  { settings }: { readonly settings: Settings },
  { stores }: Pick<EnvironmentView, 'stores'>,
  records: RecordStore,
  { own, ...options }: RecordOptions & { readonly own?: DeployedRecord | undefined },
): Promise<PromotionAnswer> {
  const { stage } = noted.plan;
  const before = stageBeforeIn(settings, stage);
  const changed = askedReleases(noted);
  const removed = removedBy(noted);
  const silent = silentReleases(noted, changed, own);
  if (before === undefined || changed.length + removed.length + silent.length === 0)
    return { refusals: [], unproved: new Set() };
  const record = await currentRecord(before, stores.journals, records);
  const hint = farRecord(settings, { stage, before }, options);
  const asked = { stage, before, record };
  const unproved = promotionRefusals({ ...asked, changed: silent, removed: [] }).map(({ subject }) => subject);
  return {
    refusals: promotionRefusals({ ...asked, changed, removed, ...(hint !== undefined && { hint }) }),
    unproved: new Set(unproved),
  };
}

/** Releases that would be new at the stage though its stacks stay as they are. */
function silentReleases(
  noted: NotedRun,
  changed: readonly AskedRelease[],
  own: DeployedRecord | undefined,
): readonly AskedRelease[] {
  const isChanged = new Set(changed.map(({ name }) => name));
  const known = new Map(own?.services.map(({ name, release }) => [name, release]));
  const { services } = releaseNote(noted);
  return services
    .filter(({ name, release }) => !isChanged.has(name) && known.get(name) !== release)
    .map(({ name, release }) => ({ name, release, ...noted.releases.get(name) }));
}

/**
 * The same for who only looks: nothing is written, also where a record is behind its journal.
 *
 * @returns refusals as a plan has them
 */
export async function lookForPromotion(
  plan: Plan,
  planned: PlanOutcome,
  view: EnvironmentView,
  options: PromotionOptions,
): Promise<readonly PlanRefusal[]> {
  if (stageBeforeIn(planned.settings, plan.stage) === undefined) return [];
  const { all } = recordsOf(view, options);
  const records: RecordStore = { read: (stage) => all.read(stage), write: async () => undefined };
  const { refusals } = await askPromotion(readNoted(plan, planned, options), planned, view, records, options);
  return refusals.map(({ subject, message }) => ({ code: 'promotion', subject, message }));
}

function stageBeforeIn({ stages }: Settings, stage: StageName): StageName | undefined {
  return stages.find(({ name }) => name === stage)?.after;
}
