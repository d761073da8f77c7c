import type { Probe } from '../probe.js';
import { changeSetProbes } from './change-sets.js';
import { exportProbes } from './exports.js';
import { functionProbes } from './functions.js';
import { parameterProbes } from './parameters.js';
import { resourceProbes } from './resources.js';
import { statusProbes } from './statuses.js';
import { templateProbes } from './template.js';

/** Every probe by the number of its rule. */
export const probes: ReadonlyMap<string, Probe> = new Map(
  [
    statusProbes,
    resourceProbes,
    exportProbes,
    changeSetProbes,
    templateProbes,
    parameterProbes,
    functionProbes,
  ].flatMap((group) => Object.entries(group)),
);
