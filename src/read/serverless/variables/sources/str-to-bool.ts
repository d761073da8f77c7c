import { scalar } from '../../../../model/walk.js';
import { problem } from '../../../cloudformation/problem.js';
import { settled, undecided, unknown } from '../answers.js';
import { partsInText } from '../keys.js';
import type { Call, Scope, Settled, SourceResolver } from '../scope.js';

/** `${strToBool(text)}`: `true`, `false`, `1` and `0`, in any case and with space around. */
export const strToBool: SourceResolver = (call, scope) => {
  const [input] = call.parameters;
  const parts = input && partsInText(input);
  if (parts === undefined) return notBoolean('nothing that could be a text', call, scope);
  if (!parts.every((part) => typeof part === 'string')) return undecided(call);
  const text = parts.join('').trim().toLowerCase();
  if (text === 'true' || text === '1') return scalar(true, call.at);
  return text === 'false' || text === '0' ? scalar(false, call.at) : notBoolean(`\`${text}\``, call, scope);
};

function notBoolean(found: string, call: Call, scope: Scope): Settled {
  const message = `strToBool takes true, false, 1 or 0, not ${found}.`;
  scope.report(problem('error', 'serverless/variable-type', message, call.at));
  return settled(unknown(`${call.text} is neither true nor false`, call.at));
}
