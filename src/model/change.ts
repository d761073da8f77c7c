import type { Location } from './location.js';
import type { ServiceName } from './names.js';

export type ChangeKind = 'service' | 'resource' | 'code' | 'edge' | 'statement' | 'export' | 'parameter';
export type ChangeAction = 'added' | 'changed' | 'replaced' | 'removed';

/** One difference between deployed and proposed. */
export interface Change {
  readonly kind: ChangeKind;
  readonly action: ChangeAction;
  readonly service: ServiceName;
  /** Logical id, export name, edge key, or the service's name. */
  readonly subject: string;
  /** For resources: the CloudFormation type. */
  readonly type?: string;
  /** Properties that differ, dotted; for a replacement, those that force it come first. */
  readonly properties: readonly string[];
  /** True where the thing keeps data (table, bucket, queue, stream, user pool, log group, database). */
  readonly stateful: boolean;
  /** `certain`, or `possible` when the replacement depends on a value that is not known. */
  readonly certainty: 'certain' | 'possible';
  /** In words, for people. */
  readonly summary: string;
  /** In the proposed definition; in the deployed one when it was removed. */
  readonly location: Location;
}
