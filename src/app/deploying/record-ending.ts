import type { Diagnostic } from '../../model/diagnostic.js';
import { recordRun } from '../promotion/record-run.js';
import { recordsOf } from '../promotion/stage-records.js';
import { tellUnshared } from '../promotion/tell-unshared.js';
import type { Environment } from '../running/environment.js';
import type { RunSettings } from '../running/run-settings.js';
import { type RecordedRun, recordSnapshot } from '../snapshot/record-snapshot.js';
import type { DeployReading } from './deploy-options.js';

/** What was deployed is what the next stage may take, and what the next check compares with. */
export async function recordEnding(
  run: RecordedRun,
  environment: Environment,
  options: DeployReading & Pick<RunSettings, 'cloud' | 'now'>,
): Promise<readonly Diagnostic[]> {
  const { own } = recordsOf(environment, options);
  const { record, diagnostics } = await recordRun(run.report.run, environment.stores.journals, own);
  const notes = await recordSnapshot({ ...run, ...(record && { record }) }, environment.cloud, options);
  const { outcome, stage } = run.report;
  const isAccepted = outcome?.kind === 'deployed' || outcome?.kind === 'unchanged';
  return [...diagnostics, ...notes, ...(isAccepted ? tellUnshared(stage, options) : [])];
}
