import type { Target } from '../../model/plan.js';

/** Makes what belongs to a place once. */
export function memo<Result>(
  keyOf: (target: Target) => string,
  make: (target: Target) => Result,
): (target: Target) => Result {
  const made = new Map<string, Result>();
  return (target) => {
    const key = keyOf(target);
    const known = made.get(key);
    if (known !== undefined) return known;
    const result = make(target);
    made.set(key, result);
    return result;
  };
}

export function byAccount({ account }: Target): string {
  return account;
}

export function byPlace({ account, region }: Target): string {
  return `${account}/${region}`;
}
