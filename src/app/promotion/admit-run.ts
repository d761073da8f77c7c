import { AppError } from '../../model/app-error.js';
import type { BreakGlass, SkippedCheck } from '../../model/break-glass.js';
import type { ReleaseNote } from '../../model/deployed-record.js';
import type { Plan } from '../../model/plan.js';
import { resolveCommit } from '../../read/files/git-repository.js';
import { workingTree } from '../../read/files/working-tree.js';
import type { CodeOrigin } from '../artefacts/open-code.js';
import type { PlanOutcome } from '../planning/plan-estate.js';
import type { EnvironmentView } from '../running/environment.js';
import { sealAudit, writeAudit } from './audit-log.js';
import { promotionRefusals } from './check-promotion.js';
import { readReleases } from './read-releases.js';
import { askedReleases, releaseNote, removedBy } from './release-note.js';
import { currentRecord } from './settle-record.js';
import { type RecordOptions, recordsOf } from './stage-records.js';

/** A run that its plan lets begin. */
export interface RunToAdmit {
  readonly run: string;
  readonly plan: Plan;
  readonly planned: PlanOutcome;
  /** Who breaks the glass, where somebody does, and which refusals of the plan that took. */
  readonly account?: { readonly by: string; readonly reason: string } | undefined;
  readonly skipped: readonly SkippedCheck[];
}

export interface AdmitOptions extends RecordOptions {
  readonly assemblies: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What a build job packed counts in place of the sources. */
  readonly code?: CodeOrigin;
}

/** What goes into the journal's first line; or why the run must not begin. */
export type Admission =
  | { readonly kind: 'admitted'; readonly noted: { readonly release: ReleaseNote; readonly breakGlass?: BreakGlass } }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/**
 * Asks whether what is to be deployed has passed the stage before. Where the glass is broken, the audit record is written
 * here: before the run has its journal, and before anything in the cloud is changed.
 *
 * @throws AppError `state-unusable` for records that cannot be trusted, or where none are kept and some are needed
 */
export async function admitRun(
  asked: RunToAdmit,
  environment: EnvironmentView,
  options: AdmitOptions,
): Promise<Admission> {
  const { plan, planned, account, skipped } = asked;
  // A record that cannot be trusted is told now, not once everything is deployed.
  await currentRecord(plan.stage, environment.stores.journals, recordsOf(environment, options).own);
  const files = workingTree(options.directory, { assemblies: [...options.assemblies.values()] });
  const { assemblies, environment: variables, code } = options;
  const releases = readReleases(files, {
    stage: plan.stage,
    settings: planned.settings,
    assemblies,
    environment: variables,
    ...(code !== undefined && { code }),
  });
  const commit = resolveCommit(options.directory, 'HEAD');
  const noted = { plan, stacks: planned.packaged.stacks, releases, commit };
  const refusals = await promotionOf(noted, planned, environment, options);
  if (account === undefined && refusals.length > 0)
    return { kind: 'refused', reasons: refusals.map(({ message }) => message) };
  const release = releaseNote(noted);
  if (account === undefined) return { kind: 'admitted', noted: { release } };
  const breakGlass = { ...account, skipped: [...skipped, ...refusals] };
  await audit(breakGlass, { ...asked, commit }, environment, options);
  return { kind: 'admitted', noted: { release, breakGlass } };
}

async function promotionOf(
  noted: Parameters<typeof releaseNote>[0],
  { settings }: PlanOutcome,
  environment: EnvironmentView,
  options: AdmitOptions,
): Promise<readonly SkippedCheck[]> {
  const { stage } = noted.plan;
  const before = settings.stages.find(({ name }) => name === stage)?.after;
  const changed = askedReleases(noted);
  const removed = removedBy(noted);
  if (before === undefined || changed.length + removed.length === 0) return [];
  const record = await currentRecord(before, environment.stores.journals, recordsOf(environment, options).all);
  return promotionRefusals({ stage, before, record, changed, removed });
}

async function audit(
  breakGlass: BreakGlass,
  { run, plan, commit }: RunToAdmit & { readonly commit: string | undefined },
  { objects }: EnvironmentView,
  { now }: AdmitOptions,
): Promise<void> {
  if (objects === undefined) throw new AppError('state-unusable', 'There is nowhere to keep the audit record.');
  await writeAudit(
    objects,
    sealAudit({
      schemaVersion: 1,
      run,
      stage: plan.stage,
      at: new Date(now).toISOString(),
      ...(commit !== undefined && { commit }),
      ...breakGlass,
      planFingerprint: plan.fingerprint,
    }),
  );
}
