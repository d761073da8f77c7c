import type { Stub } from '../../model/plan.js';
import type { RunReport } from '../../model/run.js';
import { stringify } from '../json/stringify.js';
import { outcomeLine } from './outcome-line.js';
import type { StatusView } from './status-view.js';

/** `deploy` and `rollback` with `--format json`: see schema/run.schema.json. */
export function renderRunJson(report: RunReport, stubs: readonly Stub[] = []): string {
  const { title, sentence } = outcomeLine(report);
  return stringify({
    schemaVersion: 1,
    summary: `${title}: ${sentence}`,
    ...report,
    ...(stubs.length > 0 && { stubs }),
  });
}

/** `status --format json`: see schema/status.schema.json. */
export function renderStatusJson(status: StatusView): string {
  return stringify({ schemaVersion: 1, ...status });
}
