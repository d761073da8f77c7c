import { CloudError } from '../port.js';
import { type Send, ServiceFault } from '../send.js';
import { cloudErrorOf } from './cloud-error-of.js';
import { type Members, structuresOf, textOf } from './members.js';

/** One call; what the service refuses comes as a `CloudError`. Anything else that is thrown is a bug and goes through. */
export type Call = (action: string, input: Members) => Promise<Members>;

export function callOver(send: Send): Call {
  return async (action, input) => {
    try {
      return await send(action, input);
    } catch (error) {
      throw error instanceof ServiceFault ? cloudErrorOf(error) : error;
    }
  };
}

/**
 * All pages of a call, one after the other.
 * @throws CloudError where a page names one that was there before as the next, which would never end
 */
export async function* pagesOf(call: Call, action: string, input: Members): AsyncGenerator<Members> {
  let token: string | undefined;
  const seen = new Set<string>();
  do {
    const page = await call(action, token === undefined ? input : { ...input, NextToken: token });
    yield page;
    const next = textOf(page, 'NextToken') || undefined;
    if (next !== undefined && seen.has(next))
      throw new CloudError('other', 'RepeatedNextToken', `${action} answers the same pages again and again.`);
    if (next !== undefined) seen.add(next);
    token = next;
  } while (token !== undefined);
}

/** The entries of one list over all pages. */
export async function entriesOf(call: Call, action: string, input: Members, list: string): Promise<readonly Members[]> {
  const entries: Members[] = [];
  for await (const page of pagesOf(call, action, input)) entries.push(...structuresOf(page, list));
  return entries;
}

/** What `work` answers, or undefined where the thing does not exist. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CloudError && error.code === 'not-found') return undefined;
    throw error;
  }
}
