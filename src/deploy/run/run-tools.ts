import type { Cloud } from '../../cloud/port.js';
import type { StackKey } from '../../model/names.js';
import type { PlanStep, Target } from '../../model/plan.js';
import type { Failure, RunProgress } from '../../model/run.js';
import type { ObjectAddress } from '../../package/code-keys.js';
import type { Patience } from '../stack/goal.js';
import type { ArtefactStore, JournalStore, LeaseStore } from '../stores.js';

/** What a run is done with; all that it does to the outside goes through these. */
export interface RunTools {
  readonly cloud: Cloud;
  readonly journals: JournalStore;
  readonly artefacts: ArtefactStore;
  readonly leases: LeaseStore;
  /** Who holds the lease, for people and to tell processes apart: `ci-4711`, `host:pid`. */
  readonly holder: string;
  readonly progress?: (progress: RunProgress) => void;
  /** Aborted on SIGTERM: nothing new begins, and the run ends as interrupted. */
  readonly signal?: AbortSignal;
  /** Values of NoEcho parameters of stacks that are created. They go to the cloud and nowhere else. */
  readonly secret?: (stack: StackKey, parameter: string) => string | undefined;
  /**
   * Asked once every changed stack is as it was deployed, and before the commit point: verification commands and URLs,
   * the time to bake. What it answers takes the run back. It is asked again after a resume.
   *
   * @param guard to be asked at least every 20 seconds: it renews the lease. Throws LeaseLost
   */
  readonly accept?: (
    steps: readonly PlanStep[],
    signal: AbortSignal,
    guard: () => Promise<void>,
  ) => Promise<readonly Failure[]>;
  readonly patience?: Partial<Patience>;
  /** Whether an object in S3 is there; undefined where nobody can tell. Without it only own artefacts are looked for. */
  readonly objectExists?: (target: Target, address: ObjectAddress) => Promise<boolean | undefined>;
  /**
   * Whether what a step deploys lies under its key where CloudFormation fetches it; without it the store of artefacts is asked
   * by digest. A place of its own has a bucket of its own, and the CDK has keys of its own.
   */
  readonly artefactExists?: (target: Target, key: string) => Promise<boolean>;
  /** Looks for drift in the stacks that are about to be changed: only told, or a reason to refuse. */
  readonly drift?: 'tell' | 'refuse';
  /** What would be a refusal as nothing brings a stack back is told instead: somebody answers for it. */
  readonly withoutWayBack?: boolean;
  /**
   * Looks a second at stacks that are waited for, per account and region; 5 unless given. Everything else that a run asks comes on top.
   */
  readonly pollsPerSecond?: number;
  /**
   * Time by which leases expire; the cloud's clock unless given. Processes that share stores must share it, which
   * two simulated clocks do not.
   */
  readonly leaseClock?: { now(): number };
  /** How long a lease holds without being renewed; 2 minutes unless given. */
  readonly leaseMilliseconds?: number;
}
