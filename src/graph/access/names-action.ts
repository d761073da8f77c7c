import { actionMatches } from '../../iam/actions.js';
import type { Answer } from '../../model/edge.js';
import type { Statement } from '../../model/grant.js';
import { stringOf } from '../../model/walk.js';

/** Is an action among a statement's? */
export function namesAction(statement: Statement, action: string): Answer {
  let unknown = false;
  for (const pattern of statement.actions) {
    const text = stringOf(pattern);
    if (text === undefined) unknown = true;
    else if (matches(text, action)) return statement.notAction ? 'no' : 'yes';
  }
  if (unknown) return 'unknown';
  return statement.notAction ? 'yes' : 'no';
}

/** An estate has thousands of statements and a few hundred different patterns, asked about the same few actions. */
const known = new Map<string, Map<string, boolean>>();
const MAX_PATTERNS = 10_000;

function matches(pattern: string, action: string): boolean {
  const before = known.get(action)?.get(pattern);
  if (before !== undefined) return before;
  const answers = known.get(action) ?? new Map<string, boolean>();
  if (answers.size >= MAX_PATTERNS) answers.clear();
  const answer = actionMatches(pattern, action);
  known.set(action, answers.set(pattern, answer));
  return answer;
}
