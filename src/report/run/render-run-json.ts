import type { Diagnostic } from '../../model/diagnostic.js';
import type { PlanRefusal, Stub } from '../../model/plan.js';
import type { RunReport } from '../../model/run.js';
import { projectDiagnostic } from '../json/project-items.js';
import { stringify } from '../json/stringify.js';
import { outcomeLine } from './outcome-line.js';
import type { StatusView } from './status-view.js';

/** Why a run was refused before it began. */
export interface BeforeRun {
  readonly refusals?: readonly PlanRefusal[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** `deploy` and `rollback` with `--format json`: see schema/run.schema.json. */
export function renderRunJson(report: RunReport, stubs: readonly Stub[] = [], before: BeforeRun = {}): string {
  const { title, sentence } = outcomeLine(report);
  return stringify({
    schemaVersion: 1,
    summary: `${title}: ${sentence}`,
    ...report,
    ...(stubs.length > 0 && { stubs }),
    ...(before.refusals !== undefined && { refusals: before.refusals }),
    ...(before.diagnostics !== undefined && { diagnostics: before.diagnostics.map(projectDiagnostic) }),
  });
}

/** `status --format json`: see schema/status.schema.json. */
export function renderStatusJson(status: StatusView): string {
  return stringify({ schemaVersion: 1, ...status });
}
