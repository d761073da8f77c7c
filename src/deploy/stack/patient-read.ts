import { CloudError } from '../../cloud/port.js';
import { backOff } from './back-off.js';
import type { Patience } from './goal.js';
import { CloudUnusable, type StackTools } from './stack-tools.js';

/**
 * Refusals for a rate are answers: where hundreds wait for a turn, or a list has many pages, so many of them are no outage, and
 * take several times as long as a network is waited for.
 */
const refusals = { most: 24, times: 4 };

/** @param waited milliseconds since the first attempt */
export function isHopeless(
  { code }: Pick<CloudError, 'code'>,
  attempt: number,
  waited: number,
  { unreachable }: Pick<Patience, 'unreachable'>,
): boolean {
  if (code !== 'throttled') return waited > unreachable;
  return attempt >= refusals.most && waited > refusals.times * unreachable;
}

/**
 * Reads until there is an answer. Throttled and lost reads are tried again for as long as `patience.unreachable`:
 * a read that fails says nothing about the stack.
 *
 * @param seed tells this reader from others
 * @throws CloudUnusable where none came; CloudError for a refusal
 */
export async function readPatiently<T>(tools: StackTools, seed: string, read: () => Promise<T>): Promise<T> {
  const begun = tools.cloud.clock.now();
  for (let attempt = 1; ; attempt += 1) {
    await tools.guard();
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      if (error.code === 'credentials-expired')
        throw new CloudUnusable('The credentials have ended.', { cause: error });
      if (!error.retryable) throw error;
      if (isHopeless(error, attempt, tools.cloud.clock.now() - begun, tools.patience)) {
        throw new CloudUnusable(`CloudFormation gives no answer: ${error.message}`, { cause: error });
      }
    }
    await tools.sleep(backOff(attempt, seed));
  }
}
