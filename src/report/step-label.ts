import type { StepPart } from '../model/plan.js';

/** A step by its stack, and which part of that stack's way it is: `payments/main 1 of 2`. Not clean. */
export function stepLabel(stack: string, part: Pick<StepPart, 'number' | 'of'> | undefined): string {
  return part === undefined ? stack : `${stack} ${part.number} of ${part.of}`;
}
