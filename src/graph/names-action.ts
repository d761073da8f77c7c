import { actionMatches } from '../iam/actions.js';
import type { Answer } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import { stringOf } from '../model/walk.js';

const known = new WeakMap<Statement, Map<string, Answer>>();

/** Is an action among a statement's? Asked again for each resource and by each mechanism, so remembered. */
export function namesAction(statement: Statement, action: string): Answer {
  const answers = known.get(statement) ?? new Map<string, Answer>();
  const before = answers.get(action);
  if (before !== undefined) return before;
  const answer = decide(statement, action);
  known.set(statement, answers.set(action, answer));
  return answer;
}

function decide(statement: Statement, action: string): Answer {
  let unknown = false;
  for (const pattern of statement.actions) {
    const text = stringOf(pattern);
    if (text === undefined) unknown = true;
    else if (actionMatches(text, action)) return statement.notAction ? 'no' : 'yes';
  }
  if (unknown) return 'unknown';
  return statement.notAction ? 'yes' : 'no';
}
