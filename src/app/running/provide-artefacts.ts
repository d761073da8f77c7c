import type { ObjectBucket } from '../../cloud/objects.js';
import type { Target } from '../../model/plan.js';
import { artefactKey } from '../../package/packaged.js';
import type { PlanOutcome } from '../planning/plan-estate.js';

/**
 * Puts what stacks are made of into the bucket of each stack's own region, where Lambda and CloudFormation fetch it. It
 * lies in the home bucket already, by its digest; that one is copied there without its bytes passing here.
 *
 * @throws CloudError
 */
export async function provideArtefacts(
  { packaged }: Pick<PlanOutcome, 'packaged'>,
  home: ObjectBucket,
  bucketAt: (target: Target) => ObjectBucket,
): Promise<void> {
  const roots = new Map([...packaged.nested.values()].map(({ root, digest }) => [digest, root]));
  for (const stack of packaged.stacks) {
    const bucket = bucketAt(stack.target);
    if (bucket.name === home.name) continue;
    const nested = [...roots].flatMap(([digest, root]) => (root === stack.key ? [digest] : []));
    for (const digest of new Set([...stack.artefacts.map((one) => one.digest), ...nested]))
      await copyOnce(digest, home, bucket);
  }
}

async function copyOnce(digest: string, home: ObjectBucket, bucket: ObjectBucket): Promise<void> {
  const key = artefactKey(digest);
  if ((await bucket.head(key)) === undefined) await bucket.copy({ bucket: home.name, key }, key);
}
