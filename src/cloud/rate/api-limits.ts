/** How often calls may be made. */
export interface CallLimit {
  /** Calls that may be made at once after a pause. */
  readonly burst: number;
  /** Calls a second in the long run. */
  readonly perSecond: number;
}

/** Which budget a call is taken from. */
export type CallKind = 'stacks' | 'events' | 'lists' | 'changes';

export type ApiLimits = Readonly<Record<CallKind, CallLimit>>;

/**
 * Per account and region. AWS does not publish CloudFormation's limits (AWS support in b3ross/dotenvi#35: "internal
 * information"), only that they are per account and region and shared with everybody there. These are values to begin
 * with: deployers that poll twenty stacks in parallel without any are throttled (aws/aws-cdk#1647, #5637,
 * Kotaimen/awscfncli#68). What is right in an account is found by halving on each refusal.
 */
export const awsLimits: ApiLimits = {
  stacks: { burst: 10, perSecond: 8 },
  events: { burst: 10, perSecond: 8 },
  lists: { burst: 10, perSecond: 5 },
  changes: { burst: 5, perSecond: 3 },
};

/** What does not look as though it only read is taken for a change. */
export function kindOf(action: string): CallKind {
  if (action.startsWith('List')) return 'lists';
  if (/Events$/.test(action)) return 'events';
  return /^(?:Describe|Get|Validate)/.test(action) ? 'stacks' : 'changes';
}
