import { ownEntry } from '../model/own-entry.js';
import type { Binding } from '../model/plan.js';
import { type BindingValue, bindingValue, providerPlace } from './binding-values.js';
import type { StackPair } from './pair-stacks.js';
import type { PlanInput } from './plan-input.js';

/** Why a stack is in the plan for the sake of outputs that it takes. */
export interface BindingReasons {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
}

export const noReasons: BindingReasons = { certain: [], possible: [] };

export function hasReason({ certain, possible }: BindingReasons): boolean {
  return certain.length + possible.length > 0;
}

/** @param stepped places that a step of this plan touches */
export function bindingReasons(
  pair: StackPair,
  pairs: ReadonlyMap<string, StackPair>,
  stepped: ReadonlySet<string>,
  input: PlanInput,
): BindingReasons {
  const found = (pair.proposed?.bindings ?? [])
    .filter((binding) => providerPlace(pair, binding) !== pair.place)
    .map((binding) => bindingReason(pair, binding, bindingValue(pair, binding, pairs, stepped, input)));
  return {
    certain: found.flatMap((reason) => (reason?.certain === true ? [reason.text] : [])),
    possible: found.flatMap((reason) => (reason?.certain === false ? [reason.text] : [])),
  };
}

function bindingReason(
  { deployed }: StackPair,
  { parameter, stackName, output }: Binding,
  value: BindingValue,
): { readonly certain: boolean; readonly text: string } | undefined {
  const taken = `parameter ${parameter} takes output ${output} of stack ${stackName}`;
  const before = ownEntry(deployed?.parameters ?? {}, parameter);
  const isSecret = deployed?.noEcho.includes(parameter) === true;
  if (deployed !== undefined && before === undefined && !isSecret)
    return { certain: true, text: `${taken}, which is new` };
  if (value.kind === 'changes') return { certain: false, text: `${taken}, which changes in this plan` };
  if (value.kind === 'elsewhere') return { certain: false, text: `${taken}, which is asked when the step begins` };
  if (value.kind !== 'known') return { certain: true, text: `${taken}, which is not there` };
  return value.value === before || isSecret
    ? undefined
    : { certain: true, text: `${taken}, which has another value now` };
}
