import { type Upload, uploadMissing } from '../../artefacts/bucket/upload.js';
import type { ObjectBucket } from '../../cloud/objects.js';
import type { Target } from '../../model/plan.js';
import type { PlanOutcome } from '../planning/plan-estate.js';

/**
 * Puts what the stacks of a plan are made of into the bucket of each one's own region, where Lambda and CloudFormation
 * fetch it: code and nested templates, what is missing alone.
 *
 * @throws AppError `artefact-tampered`, CloudError
 */
export async function provideArtefacts(
  { packaged, result, codeBytes }: Pick<PlanOutcome, 'packaged' | 'result' | 'codeBytes'>,
  bucketAt: (target: Target) => ObjectBucket,
): Promise<void> {
  const steps = result?.kind === 'planned' ? result.plan.steps : [];
  const byBucket = new Map<string, { readonly bucket: ObjectBucket; readonly uploads: Upload[] }>();
  for (const { target, deploy } of steps) {
    if (deploy === undefined) continue;
    const bucket = bucketAt(target);
    const uploads = byBucket.get(bucket.name)?.uploads ?? [];
    byBucket.set(bucket.name, { bucket, uploads });
    for (const { key, digest } of deploy.artefacts) {
      const body = packaged.bodies.get(digest);
      uploads.push({ key, digest, bytes: () => (body === undefined ? codeBytes(digest) : Buffer.from(body)) });
    }
  }
  for (const { bucket, uploads } of byBucket.values()) await uploadMissing(bucket, uploads);
}
