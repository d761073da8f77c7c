import type { FaultScript, ResourceAction } from '../faults.js';

export interface ResourceTask {
  readonly stackName: string;
  readonly logicalId: string;
  readonly type: string;
  readonly action: ResourceAction;
}

export interface CloudOptions {
  /** Milliseconds since the epoch; a fixed day by default. Ignored where a state is given. */
  readonly startAt?: number;
  /** Ids and drawn faults come from it. Ignored where a state is given. */
  readonly seed?: string;
  /** Seconds for types without an entry of their own; 5. */
  readonly defaultSeconds?: number;
  /** Milliseconds; takes the place of the table of durations. */
  readonly duration?: (task: ResourceTask) => number;
  /** Milliseconds that the making of a change set takes; 3,000. */
  readonly changeSetDuration?: number;
  readonly faults?: FaultScript;
  /** Entries on one page of an answer; AWS's own sizes by default. */
  readonly pageSize?: number;
  /** Whether a code object exists; without it every one does. */
  readonly artefactExists?: (bucket: string, key: string) => boolean;
  /** What lies at an address that no template was put at. */
  readonly template?: (url: string) => string | undefined;
}
