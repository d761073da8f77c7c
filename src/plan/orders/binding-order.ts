import { providerPlace } from '../binding-values.js';
import { firstNew } from '../phases/parts.js';
import type { RunView } from '../run-view.js';
import type { Arc } from './arc.js';

/** Whose parameters take outputs waits for the stacks that have them. */
export function* bindingOrder(view: RunView): Generator<Arc> {
  const { steps, stepAt } = view;
  for (const step of steps)
    for (const binding of step.proposed?.bindings ?? []) {
      const after = stepAt.get(providerPlace(step, binding));
      if (after === undefined || after === step || after.kind === 'delete') continue;
      const text = `takes output ${binding.output} of ${binding.stackName}`;
      const reason = { kind: 'import', mechanism: 'stack-output', text } as const;
      yield { step: firstNew(step, view), after: firstNew(after, view), force: 'firm', reason };
    }
}
