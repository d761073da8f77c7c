import type { Plan } from '../../model/plan.js';
import type { PlanOptions } from '../planning/plan-estate.js';
import type { BreakGlassRequest } from '../promotion/break-glass.js';
import type { RunSettings } from '../running/run-settings.js';
import type { AcceptanceOptions } from '../verification/acceptance.js';

/** What is read, and where it is said what became of it. */
export interface DeployReading
  extends Pick<PlanOptions, 'directory' | 'assemblies' | 'packaged' | 'environment' | 'today' | 'onProgress' | 'code'>,
    Pick<AcceptanceOptions, 'verification'> {
  /** Name of the remote that the snapshot of what is deployed is pushed to; it stays in this clone unless given. */
  readonly push?: string;
}

export interface DeployOptions extends RunSettings, DeployReading {
  readonly stage: string;
  /** One that was approved; made now unless given. */
  readonly plan?: Plan;
  readonly keepGoing: boolean;
  /** Stacks that are worked on at once. */
  readonly concurrency: number;
  /** Goes past the stage before, and past refusals that a person may decide about; it leaves an audit record. */
  readonly breakGlass?: BreakGlassRequest;
  /** The plan is tried against every failure first, and refused where one of them ends badly. */
  readonly rehearse?: boolean;
}

export interface ResumeOptions extends RunSettings, DeployReading {
  /** True for the last one that did not end. */
  readonly run: string | true;
  /** Of this stage alone, where the run is not named. */
  readonly stage?: string;
}
