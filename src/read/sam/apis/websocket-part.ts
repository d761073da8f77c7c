import type { Value } from '../../../model/value.js';
import type { PlainObject } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';

/** Writes a part of a WebSocket API, named after the API. */
export function addPart(
  lowering: Lowering,
  resource: SamResource,
  suffix: string,
  type: string,
  at: Value,
  properties: PlainObject,
): void {
  const { inherited, logicalId: madeFor } = resource;
  lowering.add({ ...inherited, logicalId: `${madeFor}${suffix}`, type, properties, at, madeFor });
}
