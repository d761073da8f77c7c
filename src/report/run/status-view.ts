import type { StageName } from '../../model/names.js';
import type { RunReport } from '../../model/run.js';

/** What `stackgate status` shows of a state folder; nothing is changed by looking. */
export interface StatusView {
  /** Where the state lies, as it was asked for. */
  readonly state: string;
  /** The newest first. */
  readonly runs: readonly RunView[];
  /** Who may write now, by stage. */
  readonly leases: readonly {
    readonly stage: StageName;
    readonly holder: string;
    /** Milliseconds of the run's clock. */
    readonly until: number;
    readonly expired: boolean;
  }[];
  readonly stacks: readonly {
    readonly stackName: string;
    readonly status: string;
    readonly region: string;
  }[];
}

/** A journal that cannot be trusted is named with the reason, and with what the cloud says of the stacks that it speaks of. */
export type RunView =
  | { readonly kind: 'read'; readonly report: RunReport; readonly resume: string; readonly rollback: string }
  | { readonly kind: 'corrupt'; readonly run: string; readonly reason: string };

/** A run whose journal cannot be trusted, against what the cloud has: nothing was written on its word. */
export interface CorruptRun {
  readonly run: string;
  /** The first line that is wrong, from 1; absent where the journal turned out whole. */
  readonly corrupt?: { readonly line: number; readonly reason: string };
  readonly steps: readonly {
    readonly step: string;
    readonly stack: string;
    readonly stackName: string;
    readonly now: 'as-before' | 'as-planned' | 'neither';
    /** CloudFormation's; absent where there is no stack. */
    readonly status?: string;
  }[];
}
