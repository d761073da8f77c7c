import type { Dict, Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import { isLoop } from '../../cloudformation/language-extensions/loop-key.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given, keyPlace, makeDict } from '../intrinsic/make.js';
import { ownEntry } from '../intrinsic/own-entry.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { checkShape, type Shape } from '../shape/check.js';
import type { SamEvent } from './event.js';

/** The events of a function or state machine that can be read; the others are reported, loops that are left before. */
export function readEvents(
  lowering: Lowering,
  owner: SamResource,
  shapes: Readonly<Record<string, Shape>>,
): readonly SamEvent[] {
  const events = given(owner.properties, 'Events');
  if (events?.kind !== 'dict' || isIntrinsic(events)) return [];
  return [...events.entries].flatMap(([id, entry]) =>
    isLoop(id) ? [] : (readEvent(lowering, owner, shapes, events, id, entry.value) ?? []),
  );
}

function readEvent(
  lowering: Lowering,
  owner: SamResource,
  shapes: Readonly<Record<string, Shape>>,
  events: Dict,
  id: string,
  body: Value,
): SamEvent | undefined {
  const type = stringOf(get(body, 'Type'));
  const shape = ownEntry(shapes, type);
  const at = keyPlace(events, id);
  if (type === undefined || shape === undefined) {
    const message = type === undefined ? 'has no Type' : `has the Type ${type}, which SAM does not know here`;
    lowering.problem('sam/event', `The event ${id} of ${owner.logicalId} ${message}.`, get(body, 'Type') ?? body);
    return undefined;
  }
  if (!/^[A-Za-z0-9]+$/.test(id)) {
    const message = `The event ${JSON.stringify(id)} of ${owner.logicalId} makes logical ids, which have letters and digits alone: give it another name.`;
    lowering.problem('sam/event', message, at);
  }
  const stated = body.kind === 'dict' ? given(body, 'Properties') : undefined;
  const properties = stated ?? makeDict({}, body);
  if (properties.kind !== 'dict') {
    lowering.problem(
      'sam/property-type',
      `Properties of the event ${id} of ${owner.logicalId} is to be a map.`,
      properties,
    );
    return undefined;
  }
  checkShape(lowering, properties, shape, `The ${type} event ${id} of ${owner.logicalId}`);
  return { lowering, owner, id, logicalId: `${owner.logicalId}${id}`, type, properties, at };
}
