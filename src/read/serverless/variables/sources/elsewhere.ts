import { unknown } from '../answers.js';
import type { SourceResolver } from '../scope.js';

/** What is asked of something that is not here; the reason names it. */
export function elsewhere(source: string): SourceResolver {
  return (call) => unknown(`${call.text} is read from ${source}`, call.at, call.address);
}
