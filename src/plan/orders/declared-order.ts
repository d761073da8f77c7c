import { firstNew } from '../phases/parts.js';
import type { RunView } from '../run-view.js';
import type { Arc } from './arc.js';

/** What a Compose file or the CDK manifest states. */
export function* declaredOrder(view: RunView): Generator<Arc> {
  const { input, deployOf } = view;
  for (const { stack, on, text } of input.declared) {
    const step = deployOf.get(stack);
    const after = deployOf.get(on);
    if (step === undefined || after === undefined || step === after) continue;
    const reason = { kind: 'declared', mechanism: 'declared-order', text } as const;
    yield { step: firstNew(step, view), after: firstNew(after, view), force: 'firm', reason };
  }
}
