import type { ObjectBucket } from '../../cloud/objects.js';
import { type Clock, CloudError } from '../../cloud/port.js';
import type { RunTools } from '../../deploy/run/run-tools.js';
import { patientBucket } from '../../deploy/stores/patient-bucket.js';
import type { Target } from '../../model/plan.js';

/** Milliseconds that one look is tried for. */
const patience = 60_000;

/**
 * Looks for objects that deployed templates name, in whatever bucket they are. A bucket that may not be looked into, as it is of
 * another account or nobody granted it, says nothing about its objects.
 */
export function objectExistsIn(
  bucketAt: (target: Target, name: string) => ObjectBucket,
  clock: Clock,
): NonNullable<RunTools['objectExists']> {
  return async (target, { bucket, key }) => {
    try {
      const found = await patientBucket(bucketAt(target, bucket), { clock, milliseconds: patience }).head(key);
      return found !== undefined;
    } catch (error) {
      if (error instanceof CloudError) return undefined;
      throw error;
    }
  };
}
