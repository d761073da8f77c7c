import { z } from 'zod';
import type { Refusal } from './retry.js';

/** octokit's RequestError, by its shape: its package is not ours to import. */
const requestError = z.object({
  status: z.number(),
  response: z
    .object({ headers: z.record(z.string(), z.union([z.string(), z.number()]).optional()).default({}) })
    .optional(),
});

/** What GitHub answered, or that it did not; undefined where an error has nothing to do with a request. */
export function refusalOf(error: unknown): Refusal | undefined {
  const parsed = requestError.safeParse(error);
  if (!parsed.success) return undefined;
  // Without a response octokit says 500: no connection, or no answer in time.
  const { status, response } = parsed.data;
  return { status: response ? status : undefined, headers: response?.headers ?? {} };
}

/** Why a comment could not be written, and what to do, for the log. Holds no text of the answer. */
export function explainRefusal(error: unknown, fromFork: boolean): string {
  const refusal = refusalOf(error);
  if (refusal === undefined) return `an unexpected ${error instanceof Error ? error.name : 'error'}`;
  const { status } = refusal;
  if (status === undefined) return 'GitHub did not answer';
  if (status === 429 || (status === 403 && refusal.headers['retry-after'] !== undefined)) {
    return `GitHub limits the rate of requests (${status})`;
  }
  if (status === 401) return 'the token was not accepted (401)';
  if (status === 403 || status === 404) {
    return fromFork
      ? `a pull request from a fork gets a token that may only read (${status})`
      : `the token may not write comments (${status}); give the job \`permissions: pull-requests: write\``;
  }
  return `GitHub answered ${status}`;
}
