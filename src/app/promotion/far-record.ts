import { fillBucket } from '../../config/place-schema.js';
import type { Settings, StageSettings } from '../../config/settings.js';
import type { StageName } from '../../model/names.js';
import { snapshotRef } from '../../snapshot/ref-name.js';
import type { RecordOptions } from './stage-records.js';

/**
 * How the record of a stage gets here whose bucket is another one: in words, for whoever is refused for want of it.
 * Undefined where both stages keep their records in one place.
 */
export function farRecord(
  settings: Settings,
  { stage, before }: { readonly stage: StageName; readonly before: StageName },
  { cloud, push }: Pick<RecordOptions, 'cloud' | 'push'>,
): string | undefined {
  if (cloud === 'local' || bucketOf(settings, stage) === bucketOf(settings, before)) return undefined;
  const ref = snapshotRef(before);
  if (ref === undefined) return undefined;
  const remote = push ?? 'origin';
  const where = `The record of ${before} is kept in a bucket of its own, so ${ref}`;
  const pushed = `deploys to ${before} put it there with --push ${remote}`;
  return push === undefined
    ? `${where} of this clone counts: ${pushed}, and a deploy here fetches it with the same; for a plan, git fetch ${remote} '+${ref}:${ref}'`
    : `${where} of ${remote} counts: ${pushed}`;
}

/** The stages that come after one and look for its record elsewhere than in its bucket. */
export function farStages(settings: Settings, stage: StageName): readonly StageName[] {
  const after = settings.stages.filter((one) => one.after === stage);
  return after.flatMap(({ name }) => (bucketOf(settings, name) === bucketOf(settings, stage) ? [] : [name]));
}

/** Undefined for a stage that does not say it, whose deploys are refused for that. */
function bucketOf({ stages }: Settings, stage: StageName): string | undefined {
  const { account, region, bucket }: Partial<StageSettings> = stages.find(({ name }) => name === stage) ?? {};
  return account === undefined || region === undefined || bucket === undefined
    ? undefined
    : fillBucket(bucket, { account, region });
}
