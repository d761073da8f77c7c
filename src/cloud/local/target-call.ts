import type { Target } from '../../model/plan.js';

/**
 * One call of CloudFormation at one account and region.
 * @throws ServiceFault as the service words it
 */
export type TargetCall = (
  target: Target,
  action: string,
  input: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;
