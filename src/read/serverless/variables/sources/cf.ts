import type { Symbolic, Value } from '../../../../model/value.js';
import { text } from '../../../../model/walk.js';
import { plain, symbolic, undecided } from '../answers.js';
import type { Call, SourceResolver } from '../scope.js';

/** `${cf:stack.Output}`, `${cf(region):stack.Output}`, older `${cf.region:stack.Output}`. */
export const cf: SourceResolver = (call) => {
  const split = call.address && splitAtDot(call.address);
  if (!split) return undecided(call);
  const region = regionOf(call);
  return symbolic({ kind: 'stack-output', ...split, ...(region !== undefined && { region }) }, call.at);
};

function regionOf(call: Call): string | undefined {
  const dot = call.type.indexOf('.');
  return dot === -1 ? plain(call.parameters[0]) : call.type.slice(dot + 1);
}

/** The stack's name may hold symbols, the output's may not. */
function splitAtDot(address: Value): { readonly stackName: Value; readonly output: string } | undefined {
  const parts: readonly (string | Symbolic)[] = address.kind === 'text' ? address.parts : [plain(address) ?? ''];
  const at = parts.findIndex((part) => typeof part === 'string' && part.includes('.'));
  const holder = parts[at];
  if (typeof holder !== 'string') return undefined;
  const rest = parts.slice(at + 1);
  if (!rest.every((part) => typeof part === 'string')) return undefined;
  const dot = holder.indexOf('.');
  const output = [holder.slice(dot + 1), ...rest].join('');
  return { stackName: text([...parts.slice(0, at), holder.slice(0, dot)], address), output };
}
