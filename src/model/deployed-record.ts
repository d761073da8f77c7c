import type { ServiceName, StackKey, StageName } from './names.js';
import type { Target } from './plan.js';

/**
 * What a stage holds since its last accepted run, and what passed it before. Promotion asks the record of the stage
 * before; a snapshot of the deployed state stands beside it. No value of a parameter, no output and no secret is in it.
 */
export interface DeployedRecord {
  readonly schemaVersion: 1;
  readonly stage: StageName;
  /** The run that was accepted last. */
  readonly run: string;
  /** Of the working tree that was deployed, 40 or 64 hex digits; absent outside of git. */
  readonly commit?: string;
  /** When the run was accepted: ISO 8601, UTC. */
  readonly at: string;
  /** By name. A service that is not in it was removed, or never deployed here. */
  readonly services: readonly DeployedService[];
  /** SHA-256, hex, over the canonical JSON of everything above. It shows accidents and edits, not forgery. */
  readonly digest: string;
}

/** A release that was accepted at a stage, and in which run. */
export interface PassedRelease {
  /** SHA-256, hex, of the service's definition files and code: the same at every stage. */
  readonly release: string;
  readonly run: string;
  readonly commit?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** One service: the release that it has now, since when, and its root stacks. */
export interface DeployedService extends PassedRelease {
  readonly name: ServiceName;
  /** By key. */
  readonly stacks: readonly DeployedStackRecord[];
  /** Releases that passed before this one, the newest first; at most 20. */
  readonly earlier: readonly PassedRelease[];
}

export interface DeployedStackRecord {
  readonly key: StackKey;
  readonly stackName: string;
  readonly target: Target;
  /** SHA-256 of the template's UTF-8 bytes, hex. */
  readonly templateDigest: string;
}

/**
 * Where records are kept: one per stage. Whoever writes holds the stage's lease.
 */
export interface RecordStore {
  /**
   * Undefined where nothing was accepted at the stage yet.
   * @throws AppError `state-unusable` for a record that was damaged or edited
   */
  read(stage: StageName): Promise<DeployedRecord | undefined>;
  write(record: DeployedRecord): Promise<void>;
}

/** What a run would leave at its stage, noted when it begins, so that whoever ends it can write the record. */
export interface ReleaseNote {
  readonly commit?: string;
  /** Every service of the proposed estate, whether it changes or not; by name. */
  readonly services: readonly Pick<DeployedService, 'name' | 'release' | 'stacks'>[];
  /** Services whose stacks the run deletes, and that are in no definition. */
  readonly removed: readonly ServiceName[];
}
