import { accessShapes } from './shapes/access.js';
import { apiShapes } from './shapes/api.js';
import { computeShapes } from './shapes/compute.js';
import { dataShapes } from './shapes/data.js';
import { messagingShapes } from './shapes/messaging.js';
import { networkShapes } from './shapes/network.js';
import type { ResourceShape } from './shapes/shape.js';

const shapes: ReadonlyMap<string, ResourceShape> = new Map(
  [accessShapes, apiShapes, computeShapes, dataShapes, messagingShapes, networkShapes].flatMap((family) =>
    Object.entries(family),
  ),
);

/** Undefined for types of which only the specification is known, or nothing. */
export function shapeOf(type: string): ResourceShape | undefined {
  return shapes.get(type);
}

/** Whether the type has an attribute of that name; undefined where that is not known. */
export function hasAttribute(type: string, attribute: string): boolean | undefined {
  const shape = shapes.get(type);
  if (shape === undefined) return undefined;
  if (Object.hasOwn(shape.attributes, attribute)) return true;
  return shape.open === true ? undefined : false;
}
