import { providerPlace } from '../binding-values.js';
import type { RunView } from '../run-view.js';
import type { Arc } from './arc.js';

/** Whose parameters take outputs waits for the stacks that have them. */
export function* bindingOrder({ steps, stepAt }: RunView): Generator<Arc> {
  for (const step of steps)
    for (const binding of step.proposed?.bindings ?? []) {
      const after = stepAt.get(providerPlace(step, binding));
      if (after === undefined || after === step || after.kind === 'delete') continue;
      const text = `takes output ${binding.output} of ${binding.stackName}`;
      const reason = { kind: 'import', mechanism: 'stack-output', text } as const;
      yield { step: step.id, after: after.id, force: 'firm', reason };
    }
}
