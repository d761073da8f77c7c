import type { Diagnostic } from '../model/diagnostic.js';

/** Problems of one definition that are told one by one; a loop over a faulty part could hold a million of the same. */
export const mostProblems = 500;

/** The first of them, and how many more there are. */
export function limitProblems(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const rest = found.slice(mostProblems);
  const [first] = rest;
  if (first === undefined) return found;
  const severity = rest.some((one) => one.severity === 'error') ? 'error' : 'warning';
  const message = `${rest.length} more problems of this definition are not listed.`;
  return [...found.slice(0, mostProblems), { severity, code: 'read/more-problems', message, location: first.location }];
}
