import type { Dict, Placed, Value } from '../../../model/value.js';
import type { FunctionTarget } from '../functions/target.js';
import { given, keyPlace, type PlainObject } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { ExecutionRole } from '../policies/role.js';
import type { SamResource } from '../sam-resource.js';

/** One entry of `Events` of a function or state machine. */
export interface SamEvent {
  readonly lowering: Lowering;
  /** The function or state machine. */
  readonly owner: SamResource;
  /** The entry's key. */
  readonly id: string;
  /** Owner and key: what the resources of the event are named after. */
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Dict;
  /** The entry's key in the source. */
  readonly at: Placed;
}

export interface FunctionEvent extends SamEvent {
  readonly target: FunctionTarget;
  readonly role: ExecutionRole;
}

/** Writes a resource of the event's; it inherits the owner's Condition and deletion policies. */
export function addResource(
  event: SamEvent,
  logicalId: string,
  type: string,
  properties: PlainObject,
  dependsOn?: readonly string[],
): void {
  const { lowering, owner, at } = event;
  const depends = dependsOn === undefined ? {} : { dependsOn };
  lowering.add({ ...owner.inherited, logicalId, type, properties, at, madeFor: owner.logicalId, ...depends });
}

/** A property of the event, undefined where it is absent. */
export function property(event: SamEvent, key: string): Value | undefined {
  return given(event.properties, key);
}

export function reportEvent(event: SamEvent, message: string, key?: string): void {
  const at = key === undefined ? event.at : keyPlace(event.properties, key);
  event.lowering.problem('sam/event', `${event.id} of ${event.owner.logicalId}: ${message}`, at);
}
