import { AppError } from '../../model/app-error.js';
import type { BreakGlass, SkippedCheck } from '../../model/break-glass.js';
import type { ReleaseNote } from '../../model/deployed-record.js';
import type { Plan } from '../../model/plan.js';
import type { PlanOutcome } from '../planning/plan-estate.js';
import type { EnvironmentView } from '../running/environment.js';
import { askPromotion, type PromotionAnswer, type PromotionOptions, readNoted } from './ask-promotion.js';
import { sealAudit, writeAudit } from './audit-log.js';
import { askedReleases, type NotedRun, releaseNote } from './release-note.js';
import { currentRecord } from './settle-record.js';
import { recordsOf } from './stage-records.js';

/** A run that its plan lets begin. */
export interface RunToAdmit {
  readonly run: string;
  readonly plan: Plan;
  readonly planned: PlanOutcome;
  /** Who breaks the glass, where somebody does, and which refusals of the plan that took. */
  readonly account?: { readonly by: string; readonly reason: string } | undefined;
  readonly skipped: readonly SkippedCheck[];
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
  begun: RunToAdmit,
  environment: EnvironmentView,
  options: PromotionOptions,
): Promise<Admission> {
  const { plan, planned, account, skipped } = begun;
  // A record that cannot be trusted is told now, not once everything is deployed.
  const { own: records, all } = recordsOf(environment, options);
  const own = await currentRecord(plan.stage, environment.stores.journals, records);
  const noted = readNoted(plan, planned, options);
  const asked = askPromotion(noted, planned, environment, all, { ...options, own });
  const { refusals, unproved } = await (account === undefined ? asked : pastRecord(asked, noted));
  if (account === undefined && refusals.length > 0)
    return { kind: 'refused', reasons: refusals.map(({ message }) => message) };
  const note = releaseNote(noted);
  const release = { ...note, services: note.services.filter(({ name }) => !unproved.has(name)) };
  if (account === undefined) return { kind: 'admitted', noted: { release } };
  const breakGlass = { ...account, skipped: [...skipped, ...refusals] };
  await audit(breakGlass, { ...begun, commit: noted.commit }, environment, options);
  return { kind: 'admitted', noted: { release, breakGlass } };
}

/** Who breaks the glass is not held up by a record that cannot be had or trusted: that is skipped as well, and told. */
async function pastRecord(asked: Promise<PromotionAnswer>, noted: NotedRun): Promise<PromotionAnswer> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'state-unusable') throw error;
    const { stage } = noted.plan;
    const changed = new Set(askedReleases(noted).map(({ name }) => name));
    const others = releaseNote(noted).services.filter(({ name }) => !changed.has(name));
    return {
      refusals: [{ check: 'promotion', subject: stage, message: error.message }],
      unproved: new Set(others.map(({ name }) => name)),
    };
  }
}

async function audit(
  breakGlass: BreakGlass,
  { run, plan, commit }: RunToAdmit & { readonly commit: string | undefined },
  { objects }: EnvironmentView,
  { now }: PromotionOptions,
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
