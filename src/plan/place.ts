import type { Target } from '../model/plan.js';

/**
 * Identity of a stack in the cloud, or of an export: names are unique per account and region. A stack
 * that is called otherwise is another one, whatever its service. JSON, so that no name can look like two.
 */
export function placeOf(target: Target, name: string): string {
  return JSON.stringify([target.account, target.region, name]);
}
