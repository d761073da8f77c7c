import { z } from 'zod';
import type { ObjectBucket } from '../../cloud/objects.js';
import { AppError } from '../../model/app-error.js';

/** Objects that a run may still need: what its stacks were made of before, and what they are made of now. */
export interface Pin {
  readonly stage: string;
  readonly run: string;
  /** Name of the bucket that has the run's journal: there it is known whether the run is over. */
  readonly journals?: string;
  /** Milliseconds since the epoch, by the clock of who made it. */
  readonly at: number;
  readonly keys: readonly string[];
}

const shape = z.object({
  schemaVersion: z.literal(1),
  stage: z.string(),
  run: z.string(),
  journals: z.string().exactOptional(),
  at: z.number(),
  keys: z.array(z.string()),
});

const prefix = 'pins/';

/** Before anything is uploaded: what is pinned is not pruned. The same run pins once. */
export async function pinArtefacts(bucket: ObjectBucket, pin: Pin): Promise<void> {
  const text = JSON.stringify({ schemaVersion: 1, ...pin, keys: [...new Set(pin.keys)].sort() });
  await bucket.put(keyOf(pin), Buffer.from(text), 'absent');
}

/** After the run was accepted or taken back. Succeeds also where there is none. */
export async function releasePin(bucket: Pick<ObjectBucket, 'delete'>, pin: Pick<Pin, 'stage' | 'run'>): Promise<void> {
  await bucket.delete(keyOf(pin));
}

/**
 * Of all stages: they may share a bucket.
 *
 * @throws AppError `artefacts-invalid` for a pin that cannot be read, since nobody knows what it keeps
 */
export async function readPins(bucket: Pick<ObjectBucket, 'list' | 'get'>): Promise<readonly Pin[]> {
  const pins: Pin[] = [];
  for (const key of await bucket.list(prefix)) {
    const object = await bucket.get(key);
    if (object !== undefined) pins.push(readPin(key, object.bytes));
  }
  return pins;
}

function readPin(key: string, bytes: Uint8Array): Pin {
  try {
    return shape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (cause) {
    throw new AppError('artefacts-invalid', `${key} cannot be read as a pin: look at it, and delete it by hand`, {
      cause,
    });
  }
}

/** Names may hold anything; a key is kept to what S3 calls safe. */
function keyOf({ stage, run }: Pick<Pin, 'stage' | 'run'>): string {
  return `${prefix}${encodeURIComponent(stage)}/${encodeURIComponent(run)}.json`;
}
