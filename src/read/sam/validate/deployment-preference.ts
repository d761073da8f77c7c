import type { Value } from '../../../model/value.js';
import { get, stringOf, textOf } from '../../../model/walk.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank, isOpen, teller, withParameters } from './expect.js';

/** `DeploymentPreference` of a function; that it needs an alias is checked where the groups are made. */
export function checkDeploymentPreference(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const stated = given(properties, 'DeploymentPreference');
  if (stated?.kind !== 'dict' || isBlank(stated) || isOpen(lowering, stated)) return;
  const tell = teller(lowering, 'sam/deployment-preference');
  const what = `DeploymentPreference of ${logicalId}`;
  if (isIntrinsic(stated)) {
    tell(`${what} is to be a map with a Type; functions can stand for its parts only.`, stated);
    return;
  }
  checkKnown(lowering, given(stated, 'PassthroughCondition'), (value) =>
    tell(`PassthroughCondition of ${what} is true or false, or a Ref or Fn::FindInMap that is known here.`, value),
  );
  const enabled = given(stated, 'Enabled');
  const off = enabled && ['', '0', 'false', 'False'].includes(textOf(resolved(lowering, enabled)) ?? 'on');
  if (off || (enabled !== undefined && isOpen(lowering, resolved(lowering, enabled)))) return;
  if (!stated.entries.has('Type')) tell(`${what} needs a Type.`, stated);
  const hooks = given(stated, 'Hooks');
  if (hooks !== undefined && hooks.kind !== 'dict' && !isOpen(lowering, hooks))
    tell(`Hooks of ${what} is to be a map.`, hooks);
}

/** What the transform has to know when it runs: a flag, as such or as a text, given or looked up. */
function checkKnown(lowering: Lowering, stated: Value | undefined, tell: (value: Value) => void): void {
  if (stated === undefined) return;
  const value = resolved(lowering, stated);
  if (isOpen(lowering, value) || ['true', 'True', 'false', 'False'].includes(textOf(value) ?? '')) return;
  if (get(value, 'Fn::FindInMap') === undefined) tell(stated);
}

function resolved(lowering: Lowering, value: Value): Value {
  const known = withParameters(lowering, value);
  const path = get(known, 'Fn::FindInMap');
  const [map, ...keys] = path?.kind === 'list' ? path.items.map((item) => stringOf(item) ?? '') : [];
  return (map !== undefined && get(lowering.template.mappings.get(map), ...keys)) || known;
}
