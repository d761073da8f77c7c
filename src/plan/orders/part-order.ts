import { partsOf } from '../phases/parts.js';
import type { RunView } from '../run-view.js';
import type { Arc } from './arc.js';

/** Steps of one stack follow each other; on the way back the other way round. */
export function* partOrder(view: RunView): Generator<Arc> {
  for (const draft of view.steps) {
    const parts = partsOf(draft, view);
    for (const [at, { id }] of parts.entries()) {
      const before = parts[at - 1];
      if (before === undefined) continue;
      const text = before.part === 'detach' ? 'has let go of its imports' : 'the step before, of the same stack';
      yield { step: id, after: before.id, force: 'firm', reason: { kind: 'drops', text } };
    }
  }
}
