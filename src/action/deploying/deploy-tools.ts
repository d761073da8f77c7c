import type { DeployOptions, ResumeOptions } from '../../app/deploy.js';
import type { PackageOptions, PackageOutcome } from '../../app/package.js';
import type { PlanOptions, PlanOutcome } from '../../app/plan.js';
import type { RehearseOptions, RehearseOutcome } from '../../app/rehearse.js';
import type { RollbackOptions } from '../../app/rollback.js';
import type { RunBegun, RunEnding } from '../../app/running/run-settings.js';
import type { RunProgress } from '../../model/run.js';

/** What follows a run in the step's log. */
export interface LogFollower {
  show(event: RunProgress): void;
  done(): void;
}

/** What packing, planning, rehearsing and deploying do to the outside; loaded when such a command runs. */
export interface DeployTools {
  readonly pack: (options: PackageOptions) => PackageOutcome;
  readonly plan: (options: PlanOptions) => Promise<PlanOutcome>;
  readonly rehearse: (options: RehearseOptions) => Promise<RehearseOutcome>;
  readonly deploy: (options: DeployOptions) => Promise<RunEnding>;
  readonly resume: (options: ResumeOptions) => Promise<RunEnding>;
  readonly rollback: (options: RollbackOptions) => Promise<RunEnding>;
  readonly follow: (begun: RunBegun) => LogFollower;
  /** Runs `work` with a signal that aborts when GitHub cancels the job. */
  readonly untilSignal: <Result>(
    onAbort: () => void,
    work: (signal: AbortSignal) => Promise<Result>,
  ) => Promise<Result>;
}
