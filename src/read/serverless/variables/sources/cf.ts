import { scalar } from '../../../../model/walk.js';
import { cutAt, plain, refused, symbolic, undecided } from '../answers.js';
import type { Call, SourceResolver } from '../scope.js';
import { askedRegion } from './region.js';
import { withAddress } from './with-address.js';

/** `${cf:stack.Output}`, `${cf(region):stack.Output}`, older `${cf.region:stack.Output}`. */
export const cf: SourceResolver = withAddress((call, scope) => {
  const split = call.address && cutAt(call.address, '.');
  if (!split) {
    return call.address?.kind === 'text'
      ? undecided(call)
      : refused(call, scope, 'a stack and its output are expected');
  }
  const asked = askedRegion(regionOf(call), scope);
  const output = plain(split.after);
  if (asked.kind === 'unknown' || output === undefined) return undecided(call);
  const region = asked.kind === 'there' ? { region: asked.region } : {};
  return symbolic({ kind: 'stack-output', stackName: split.before, output, ...region }, call.at);
});

function regionOf(call: Call) {
  const dot = call.type.indexOf('.');
  return dot === -1 ? call.parameters[0] : scalar(call.type.slice(dot + 1), call.at);
}
