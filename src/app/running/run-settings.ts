import type { FaultScript } from '../../cloud/local/faults.js';
import type { Clock } from '../../cloud/port.js';
import type { Reconciliation } from '../../deploy/run.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Plan, PlanRefusal, Stub } from '../../model/plan.js';
import type { RunProgress, RunReport } from '../../model/run.js';
import type { ExitCode } from '../exit-codes.js';
import type { CloudName } from './cloud-name.js';
import type { RunCommands } from './run-commands.js';

/** Where a run takes place and who follows it. */
export interface RunSettings {
  readonly cloud: CloudName;
  /** As in `RunPlace`. */
  readonly commandDirectory?: string;
  /** `.stackgate` of the directory unless given. */
  readonly state?: string;
  readonly faults?: FaultScript;
  /** Simulated seconds per second; the clock jumps unless given. */
  readonly pace?: number;
  /** As in `AwsEnvironmentOptions`: where credentials and GitHub's tokens are found, which definitions must not read. */
  readonly processEnvironment?: Readonly<Record<string, string | undefined>>;
  /** Takes the place of the machine's time on AWS, in tests. */
  readonly clock?: Clock;
  /** Looks for drift in the stacks that are about to be changed: only told, or a reason to refuse. */
  readonly drift?: 'tell' | 'refuse';
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Aborted on SIGINT and SIGTERM: nothing new begins. */
  readonly signal: AbortSignal;
  /** Told once, before the first event. */
  readonly onPlan: (begun: RunBegun) => void;
  readonly onRun: (event: RunProgress) => void;
}

export interface RunBegun {
  readonly plan: Plan;
  /** What stands in for things outside of the estate; told to whoever begins a run. */
  readonly stubs: readonly Stub[];
  /** The run's own time, in milliseconds. */
  readonly clock: () => number;
}

/**
 * How `deploy` and `rollback` end, for a report. `unreadable`: errors among the diagnostics; its report, as that of what is
 * refused, is of a run that never began.
 */
export type RunEnding = {
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: ExitCode;
} & (
  | { readonly kind: 'unreadable'; readonly report: RunReport }
  | {
      readonly kind: 'refused';
      readonly report: RunReport;
      readonly refusals: readonly PlanRefusal[];
      readonly compared: string;
    }
  | { readonly kind: 'ended'; readonly report: RunReport; readonly commands: RunCommands }
  /** Its journal cannot be trusted: nothing was written, and this is what the cloud has. */
  | { readonly kind: 'corrupt'; readonly run: string; readonly reconciliation: Reconciliation }
);
