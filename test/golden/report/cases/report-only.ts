import type { CheckResult } from '../../../../src/model/result.js';
import { failing } from './failing.js';

/** The first weeks: everything is shown, nothing fails. There is no base to compare with either. */
export function reportOnly(): CheckResult {
  const { deployOrder: _, ...rest } = failing();
  return { ...rest, reportOnly: true, compared: { proposed: 'working tree', deployed: null } };
}
