import { promoteArtefacts } from '../../artefacts/bucket/promote.js';
import { type Upload, uploadMissing } from '../../artefacts/bucket/upload.js';
import type { ObjectBucket } from '../../cloud/objects.js';
import { fillBucket } from '../../config/place-schema.js';
import type { Target } from '../../model/plan.js';
import type { PlanOutcome } from '../planning/plan-estate.js';

type Planned = Pick<PlanOutcome, 'packaged' | 'result' | 'codeBytes' | 'manifestAlone' | 'settings' | 'stage'>;

export interface ArtefactBuckets {
  /** Of this stage. */
  readonly at: (target: Target) => ObjectBucket;
  /** Any, as the bucket of another stage. */
  readonly named: (target: Target, name: string) => ObjectBucket;
}

/**
 * Puts what the stacks of a plan are made of into the bucket of each one's own region, where Lambda and CloudFormation
 * fetch it: code and nested templates, those too that the plan made for steps between; what is missing alone. Where
 * only a manifest is at hand, code comes from the bucket of the stage before.
 *
 * @throws AppError `artefact-tampered`, `artefacts-invalid` for code that is nowhere; CloudError
 */
export async function provideArtefacts(planned: Planned, buckets: ArtefactBuckets): Promise<void> {
  const { packaged, result, codeBytes } = planned;
  const steps = result?.kind === 'planned' ? result.plan.steps : [];
  const made = result?.kind === 'planned' ? result.bodies : undefined;
  const places = new Map<
    string,
    { readonly target: Target; readonly bucket: ObjectBucket; readonly uploads: Upload[] }
  >();
  for (const { target, deploy } of steps) {
    if (deploy === undefined) continue;
    const bucket = buckets.at(target);
    const place = places.get(bucket.name) ?? { target, bucket, uploads: [] };
    places.set(bucket.name, place);
    for (const { key, digest } of deploy.artefacts) {
      const body = packaged.bodies.get(digest) ?? made?.get(digest);
      place.uploads.push({ key, digest, bytes: () => (body === undefined ? codeBytes(digest) : Buffer.from(body)) });
    }
  }
  for (const { target, bucket, uploads } of places.values()) {
    await promoted(planned, target, bucket, new Set(uploads.map(({ key }) => key)), buckets);
    await uploadMissing(bucket, uploads);
  }
}

async function promoted(
  { manifestAlone, settings, stage }: Planned,
  target: Target,
  to: ObjectBucket,
  keys: ReadonlySet<string>,
  { named }: ArtefactBuckets,
): Promise<void> {
  const own = settings.stages.find(({ name }) => name === stage);
  const before = settings.stages.find(({ name }) => name === own?.after);
  if (manifestAlone === undefined || before?.bucket === undefined) return;
  const there = { account: before.account ?? target.account, region: target.region };
  const from = named(there, fillBucket(before.bucket, there));
  await promoteArtefacts(from, to, { artefacts: manifestAlone.artefacts.filter(({ key }) => keys.has(key)) });
}
