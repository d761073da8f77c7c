import type { Value } from '../../../../model/value.js';
import { scalar, text } from '../../../../model/walk.js';
import { symbolic } from '../answers.js';
import type { SourceResolver } from '../scope.js';

const secretPrefix = '/aws/reference/secretsmanager/';

/** `${ssm:/path}`, `${ssm(region):/path}`, older `${ssm:/path~true}`; a path into Secrets Manager is a secret. */
export const ssm: SourceResolver = (call) => {
  if (call.address === undefined) return undefined;
  const name = withoutOptions(call.address);
  const first = name.kind === 'text' ? name.parts[0] : name.kind === 'scalar' ? String(name.value) : '';
  const secret = typeof first === 'string' && first.startsWith(secretPrefix);
  return symbolic(secret ? { kind: 'secret', name } : { kind: 'ssm-parameter', name }, call.at);
};

/** `~true` (decrypt) and `~split` are options of older versions, not part of the name. */
function withoutOptions(address: Value): Value {
  if (address.kind === 'scalar') return scalar(cut(String(address.value)), address);
  if (address.kind !== 'text') return address;
  const end = address.parts.findIndex((part) => typeof part === 'string' && part.includes('~'));
  if (end === -1) return address;
  const last = address.parts[end];
  return text([...address.parts.slice(0, end), ...(typeof last === 'string' ? [cut(last)] : [])], address);
}

function cut(name: string): string {
  const options = name.indexOf('~');
  return options === -1 ? name : name.slice(0, options);
}
