import type { Value } from '../../../../model/value.js';
import { scalar } from '../../../../model/walk.js';
import { cutAt, plain, symbolic, undecided } from '../answers.js';
import type { Call, SourceResolver } from '../scope.js';
import { askedRegion } from './region.js';
import { withAddress } from './with-address.js';

const secretPrefix = '/aws/reference/secretsmanager/';
const instructions = new Set(['raw', 'noDecrypt']);

/**
 * `${ssm:/path}`, `${ssm(region, raw):/path}`, older `${ssm:/path~true}` and `${ssm.region:/path}`; a path
 * into Secrets Manager is a secret. What kind of parameter it is only the account knows.
 */
export const ssm: SourceResolver = withAddress((call, scope) => {
  if (call.address === undefined) return undefined;
  const asked = askedRegion(regionOf(call), scope);
  if (asked.kind === 'unknown') return undecided(call);
  const name = cutAt(call.address, '~')?.before ?? call.address;
  const first = name.kind === 'text' ? name.parts[0] : plain(name);
  if (typeof first === 'string' && first.startsWith(secretPrefix)) return symbolic({ kind: 'secret', name }, call.at);
  const region = asked.kind === 'there' ? { region: asked.region } : {};
  return symbolic({ kind: 'ssm-parameter', name, ...region }, call.at);
});

function regionOf(call: Call): Value | undefined {
  const dot = call.type.indexOf('.');
  if (dot !== -1) return scalar(call.type.slice(dot + 1), call.at);
  return call.parameters.find((parameter) => !instructions.has(plain(parameter) ?? ''));
}
