import type { ObjectBucket } from '../../cloud/objects.js';
import type { Clock } from '../../cloud/port.js';
import { bucketArtefacts } from './bucket-artefacts.js';
import { bucketJournals } from './bucket-journals.js';
import { bucketLeases } from './bucket-leases.js';
import type { Stores } from './memory-stores.js';
import { patientBucket } from './patient-bucket.js';

/** A bucket without an answer is tried for as long as CloudFormation is. Milliseconds. */
const usualPatience = 15 * 60_000;

/** A lease that cannot be given back expires; nobody waits long for that. Milliseconds. */
const releasePatience = 20_000;

/**
 * What runs keep, in one bucket: `artefacts/<sha256>`, `leases/<stage>`, `journal/…`. Of two processes that write the
 * same thing at once the bucket's conditions let one through, whatever either believes of its lease.
 *
 * @param clock by which failed calls are tried again; the machine's unless given
 */
export function bucketStores(bucket: ObjectBucket, clock: Clock = machineClock): Stores {
  const patient = patientBucket(bucket, { clock, milliseconds: usualPatience });
  const hasty = patientBucket(bucket, { clock, milliseconds: releasePatience });
  return {
    journals: bucketJournals(patient),
    artefacts: bucketArtefacts(patient),
    leases: bucketLeases(patient, hasty),
  };
}

const machineClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
};
