import { ownEntry } from '../../model/own-entry.js';
import type { StackPair } from '../pair-stacks.js';
import { firstNew, gives } from '../phases/parts.js';
import { detachedOf } from '../phases/phasing.js';
import { placeOf } from '../place.js';
import { importsAfter, type RunView } from '../run-view.js';
import type { Arc } from './arc.js';

/** Who imports waits for who exports, by the names that CloudFormation will see. */
export function* importOrder(view: RunView): Generator<Arc> {
  for (const step of view.steps)
    for (const name of importsAfter(step, view.input)) {
      const provider = view.exporters.get(placeOf(step.target, name));
      const after = provider && view.stepAt.get(provider.place);
      if (after === undefined || after === step) continue;
      const reason = { kind: 'import', mechanism: 'import-value', text: `imports ${name}` } as const;
      const isRetaken = detachedOf(step, view.phasing).has(name);
      const force = !isRetaken && isShared(name, step, after) ? 'given' : 'firm';
      yield { step: firstNew(step, view), after: gives(after, name, view), force, reason };
    }
}

/** While it is used, CloudFormation lets neither its value nor its name change: either stack may go first. */
function isShared(name: string, consumer: StackPair, provider: StackPair): boolean {
  const isThere = ownEntry(provider.deployed?.exports ?? {}, name) !== undefined;
  return isThere && consumer.deployed?.imports.includes(name) === true;
}
