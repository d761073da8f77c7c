import type { ArtefactStore } from '../../deploy/stores.js';
import type { PlanResult } from '../../model/plan.js';

/** Puts the templates that a plan made for its steps between into a store, under the digests that its steps name. */
export async function storeBodies(result: PlanResult, store: ArtefactStore | undefined): Promise<void> {
  if (store === undefined || result.kind !== 'planned') return;
  for (const body of result.bodies?.values() ?? []) await store.put(Buffer.from(body));
}
