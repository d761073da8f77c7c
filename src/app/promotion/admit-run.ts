import { AppError } from '../../model/app-error.js';
import type { BreakGlass, SkippedCheck } from '../../model/break-glass.js';
import type { ReleaseNote } from '../../model/deployed-record.js';
import type { Plan } from '../../model/plan.js';
import type { PlanOutcome } from '../planning/plan-estate.js';
import type { EnvironmentView } from '../running/environment.js';
import { askPromotion, type PromotionOptions, readNoted } from './ask-promotion.js';
import { sealAudit, writeAudit } from './audit-log.js';
import { releaseNote } from './release-note.js';
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
  asked: RunToAdmit,
  environment: EnvironmentView,
  options: PromotionOptions,
): Promise<Admission> {
  const { plan, planned, account, skipped } = asked;
  // A record that cannot be trusted is told now, not once everything is deployed.
  const { own: records, all } = recordsOf(environment, options);
  const own = await currentRecord(plan.stage, environment.stores.journals, records);
  const noted = readNoted(plan, planned, options);
  const { refusals, unproved } = await askPromotion(noted, planned, environment, all, { ...options, own });
  if (account === undefined && refusals.length > 0)
    return { kind: 'refused', reasons: refusals.map(({ message }) => message) };
  const note = releaseNote(noted);
  const release = { ...note, services: note.services.filter(({ name }) => !unproved.has(name)) };
  if (account === undefined) return { kind: 'admitted', noted: { release } };
  const breakGlass = { ...account, skipped: [...skipped, ...refusals] };
  await audit(breakGlass, { ...asked, commit: noted.commit }, environment, options);
  return { kind: 'admitted', noted: { release, breakGlass } };
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
