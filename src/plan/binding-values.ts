import { ownEntry } from '../model/own-entry.js';
import type { Binding } from '../model/plan.js';
import type { StackPair } from './pair-stacks.js';
import { placeOf } from './place.js';
import type { PlanInput } from './plan-input.js';

/** What a bound parameter will be, as far as a plan can tell. */
export type BindingValue =
  /** The stack that it names does not change: its output stands. */
  | { readonly kind: 'known'; readonly value: string }
  | { readonly kind: 'changes' }
  /** The stack is there and stays as it is, without such an output. */
  | { readonly kind: 'no-such-output' }
  | { readonly kind: 'goes-away' }
  /** No stack of this estate: asked when the step begins. */
  | { readonly kind: 'elsewhere' };

export function providerPlace(consumer: StackPair, { stackName, region }: Binding): string {
  const { account, region: own } = consumer.target;
  return placeOf({ account, region: region ?? own }, stackName);
}

/**
 * @param stepped places that a step of this plan touches
 */
export function bindingValue(
  consumer: StackPair,
  binding: Binding,
  pairs: ReadonlyMap<string, StackPair>,
  stepped: ReadonlySet<string>,
  { foreignOutputs }: PlanInput,
): BindingValue {
  const place = providerPlace(consumer, binding);
  const provider = pairs.get(place);
  if (provider !== undefined && stepped.has(place))
    return { kind: provider.proposed === undefined ? 'goes-away' : 'changes' };
  const outputs = provider?.deployed?.outputs ?? foreignOutputs?.get(place);
  if (outputs === undefined) return { kind: 'elsewhere' };
  const value = ownEntry(outputs, binding.output);
  return value === undefined ? { kind: 'no-such-output' } : { kind: 'known', value };
}
