import { scalar } from '../../../../model/walk.js';
import { problem } from '../../../cloudformation/problem.js';
import { plain, undecided, unknown } from '../answers.js';
import type { SourceResolver } from '../scope.js';

/** `${strToBool(text)}`: `true`, `false`, `1` and `0`. */
export const strToBool: SourceResolver = (call, scope) => {
  const text = plain(call.parameters[0])?.trim().toLowerCase();
  if (text === undefined) return undecided(call);
  if (text === 'true' || text === '1') return scalar(true, call.at);
  if (text === 'false' || text === '0') return scalar(false, call.at);
  scope.report(
    problem('error', 'serverless/variable-type', `strToBool takes true, false, 1 or 0, not \`${text}\`.`, call.at),
  );
  return unknown(`${call.text} is neither true nor false`, call.at);
};
