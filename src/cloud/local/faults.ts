/**
 * What goes wrong, when and where: plain data, so that a failing run can be kept, sent and repeated.
 * A rule acts on every match unless `nth` or `times` bound it; matches are counted in the cloud's state.
 */
export type FaultScript = readonly FaultRule[];

export interface FaultRule {
  readonly match: FaultMatch;
  readonly effect: FaultEffect;
}

export type ResourceAction = 'create' | 'update' | 'delete';

/** Everything that is set must agree. A rule with `logicalId`, `resourceAction` or `phase` concerns resources only. */
export interface FaultMatch {
  /** API action: `DescribeStacks`. */
  readonly action?: string;
  readonly stackName?: string;
  readonly logicalId?: string;
  readonly resourceAction?: ResourceAction;
  /** What the stack is doing while the resource is worked on. */
  readonly phase?: 'forward' | 'rollback' | 'cleanup' | 'delete';
  /** Acts on this match only; from 1. */
  readonly nth?: number;
  /** Acts on the first so many matches. */
  readonly times?: number;
  /** Milliseconds since the epoch, inclusive. */
  readonly from?: number;
  /** Milliseconds since the epoch, exclusive. */
  readonly until?: number;
  /** 0 to 1; drawn from the cloud's seed, the rule's place and the count of matches. */
  readonly probability?: number;
}

export type FaultEffect =
  | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly status?: number }
  /** The call is performed and its answer is lost. */
  | { readonly kind: 'lost-answer' }
  /** The call is not performed. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'resource-fails'; readonly reason: string }
  /** A read answers what was true so many milliseconds ago. */
  | { readonly kind: 'stale'; readonly milliseconds: number }
  /** The resource takes so much longer. */
  | { readonly kind: 'hang'; readonly milliseconds: number };
