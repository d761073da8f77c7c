/** What goes wrong with a bucket: the first rule that matches acts. Counted from the store's beginning. */
export type ObjectFaultScript = readonly ObjectFaultRule[];

export interface ObjectFaultRule {
  readonly match: {
    /** `PutObject`, `GetObject`, `HeadObject`, `ListObjectsV2`, `DeleteObject`, `CopyObject`. */
    readonly action?: ObjectAction;
    /** The key, or the prefix of a listing, begins with it. */
    readonly prefix?: string;
    /** Acts on this match only; from 1. */
    readonly nth?: number;
    /** Acts on the first so many matches. */
    readonly times?: number;
  };
  readonly effect:
    | { readonly kind: 'error'; readonly code: string; readonly status: number }
    /** The call is performed and its answer is lost. */
    | { readonly kind: 'lost-answer' }
    /** The call is not performed. */
    | { readonly kind: 'unreachable' };
}

export type ObjectAction = 'PutObject' | 'GetObject' | 'HeadObject' | 'ListObjectsV2' | 'DeleteObject' | 'CopyObject';

/** Answers what acts on each call in turn. */
export function objectFaults(
  script: ObjectFaultScript,
): (action: ObjectAction, key: string) => ObjectFaultRule['effect'] | undefined {
  const matched = script.map(() => 0);
  return (action, key) => {
    let effect: ObjectFaultRule['effect'] | undefined;
    script.forEach(({ match, effect: own }, place) => {
      if (match.action !== undefined && match.action !== action) return;
      if (match.prefix !== undefined && !key.startsWith(match.prefix)) return;
      const count = (matched[place] ?? 0) + 1;
      matched[place] = count;
      if (match.nth !== undefined && match.nth !== count) return;
      if (match.times !== undefined && count > match.times) return;
      effect ??= own;
    });
    return effect;
  };
}
