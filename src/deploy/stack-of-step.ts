import type { StepId } from '../model/plan.js';

/** For people: `orders/main` for `deploy:orders/main`. */
export const stackOfStep = (step: StepId): string => step.replace(/^(?:deploy|delete|keep|detach):/, '');
