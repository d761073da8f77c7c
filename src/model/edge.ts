import type { Location } from './location.js';
import type { ServiceName } from './names.js';

export type View = 'declared' | 'granted' | 'wired';
export type Answer = 'yes' | 'no' | 'unknown' | 'n/a';
export type EdgeKind = 'call' | 'subscribe' | 'publish' | 'read' | 'write' | 'import';

export type Mechanism =
  | 'lambda-invoke'
  | 'lambda-outcome'
  | 'sns'
  | 'sqs'
  | 'eventbridge'
  | 'dynamodb-stream'
  | 'kinesis'
  | 's3-notification'
  | 'step-functions'
  | 'api'
  | 'cognito-trigger'
  | 'schedule'
  | 'log-subscription'
  | 'data-access'
  | 'import-value'
  | 'ssm-parameter'
  | 'stack-output'
  | 'nested-stack'
  | 'declared-order';

/**
 * One end of an edge. `service` is null for what no service of the estate defines; then `id` is the
 * ARN, name or reference as far as it is known, or `?`.
 */
export interface NodeRef {
  readonly service: ServiceName | null;
  /** Logical id, or the function key in serverless.yml; for a whole stack its id (`main`). */
  readonly id: string;
  readonly type?: string;
  /** Alias or version where the reference carries one. */
  readonly qualifier?: string;
  /** The name of the entry under `externals` in stackgate.yml that covers it. */
  readonly external?: string;
}

/** Why a view was answered as it was, with the place that says so. */
export interface Evidence {
  readonly view: View;
  readonly answer: Answer;
  /** In words, short: `queue policy allows sns.amazonaws.com`. */
  readonly note: string;
  readonly location: Location;
}

/** Joins a caller to a callee, a subscriber to a source, a consumer to an export, by one mechanism. */
export interface Edge {
  /** `kind mechanism from → to`: unique in an estate and independent of files and lines. */
  readonly key: string;
  readonly kind: EdgeKind;
  readonly mechanism: Mechanism;
  /** The one that acts or consumes: caller, publisher, subscriber's source, importer. See docs/glossary.md. */
  readonly from: NodeRef;
  readonly to: NodeRef;
  readonly declared: Answer;
  readonly granted: Answer;
  readonly wired: Answer;
  readonly evidence: readonly Evidence[];
  /** Set when an end or a view is unknown, and why. */
  readonly reason?: string;
  /** For what is exported, passed or granted: export name, output, parameter path, detail type, actions. */
  readonly detail?: string;
  readonly location: Location;
}
