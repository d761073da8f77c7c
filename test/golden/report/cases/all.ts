import type { CheckResult } from '../../../../src/model/result.js';
import { failing } from './failing.js';
import { hostile } from './hostile.js';
import { passing } from './passing.js';
import { quiet } from './quiet.js';
import { reportOnly } from './report-only.js';
import { severalStages } from './several-stages.js';
import { unreadable } from './unreadable.js';

/** By the name of the folder that holds what is expected. */
export const CASES: Readonly<Record<string, () => CheckResult>> = {
  quiet,
  failing,
  passing,
  hostile,
  unreadable,
  'report-only': reportOnly,
  'several-stages': severalStages,
};
