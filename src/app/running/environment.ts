import type { ObjectBucket } from '../../cloud/objects.js';
import type { Cloud } from '../../cloud/port.js';
import type { RunTools } from '../../deploy/run/run-tools.js';
import type { Stores } from '../../deploy/stores/memory-stores.js';
import type { Target } from '../../model/plan.js';
import type { PlanOutcome } from '../planning/plan-estate.js';
import type { KeptObjects } from '../promotion/kept-objects.js';

/** A cloud with all that runs keep beside it, to look at. */
export interface EnvironmentView {
  readonly cloud: Cloud;
  readonly stores: Stores;
  /** Where records of stages and audits are kept, beside the journals. */
  readonly objects?: KeptObjects;
  /** Name of the bucket that artefacts of a place lie in; absent for the embedded cloud. */
  readonly bucketAt?: (target: Target) => string;
  /** Where CloudFormation fetches an object of that bucket; absent where there is none. */
  readonly addressAt?: (target: Target, key: string) => string;
}

/** Where a run takes place: the embedded cloud of a folder, or AWS. */
export interface Environment extends EnvironmentView {
  /** Puts what stacks are made of where CloudFormation finds it, before the first step. */
  provide(planned: PlanOutcome): Promise<void>;
  /** Bucket of what stacks of a place are made of; absent for the embedded cloud, which has one folder for all. */
  readonly artefactsAt?: (target: Target) => ObjectBucket;
  /** Where the bucket with journals, restore points and records is; absent for the embedded cloud. */
  readonly home?: Target;
  /** Whether an object in S3 is there, in any bucket; absent where own artefacts alone are looked for. */
  readonly objectExists?: RunTools['objectExists'];
  /** Something may stand in for what is outside of the estate. Never on AWS. */
  readonly acceptsStubs: boolean;
  /** Time by which leases expire: that of the machines which share the stores, not of a simulated cloud. */
  readonly leaseClock: { now(): number };
}
