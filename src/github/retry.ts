/** One answer that was not a success, as far as retrying needs it. */
export interface Refusal {
  /** HTTP status; undefined when no answer came at all. */
  readonly status: number | undefined;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

export interface RetryPolicy {
  /** Tries after the first. */
  readonly retries: number;
  /** Milliseconds before the first retry; doubled each time. */
  readonly firstDelay: number;
  /** Milliseconds that one wait may last; a server that asks for more is not waited for. */
  readonly longestDelay: number;
}

export const defaultRetryPolicy: RetryPolicy = { retries: 3, firstDelay: 1000, longestDelay: 30_000 };

/**
 * Milliseconds to wait before the next try, or undefined when another one would not help.
 * @param attempt 0 for the first refusal
 * @param now milliseconds since 1970, for `x-ratelimit-reset`
 */
export function delayAfter(refusal: Refusal, attempt: number, now: number, policy: RetryPolicy): number | undefined {
  if (attempt >= policy.retries || !worthRetrying(refusal)) return undefined;
  const delay = askedFor(refusal, now) ?? policy.firstDelay * 2 ** attempt;
  return delay <= policy.longestDelay ? delay : undefined;
}

/** GitHub says 403 for its secondary limits too; then it names a time, which a missing permission does not. */
function worthRetrying({ status, headers }: Refusal): boolean {
  if (status === undefined || status === 429 || status >= 500) return true;
  return status === 403 && (headers['retry-after'] !== undefined || isExhausted(headers));
}

function askedFor({ headers }: Refusal, now: number): number | undefined {
  const seconds = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const reset = Number(headers['x-ratelimit-reset']);
  return isExhausted(headers) && Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : undefined;
}

function isExhausted(headers: Refusal['headers']): boolean {
  return String(headers['x-ratelimit-remaining'] ?? '') === '0';
}

/**
 * Runs `send` until it succeeds or retrying would not help; then throws its last error.
 * @param refusalOf what an error says of the answer; undefined for errors that are no answer's
 */
export async function withRetries<Result>(
  send: () => Promise<Result>,
  refusalOf: (error: unknown) => Refusal | undefined,
  wait: (milliseconds: number) => Promise<void>,
  clock: () => number,
  policy: RetryPolicy = defaultRetryPolicy,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const refusal = refusalOf(error);
      const delay = refusal && delayAfter(refusal, attempt, clock(), policy);
      if (delay === undefined) throw error;
      await wait(delay);
    }
  }
}
