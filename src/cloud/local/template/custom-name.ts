import { factsOf } from '../../../diff/resource-table.js';
import type { JsonObject } from './json.js';
import { shapeOf } from './resource-shapes.js';
import { textIn } from './shapes/shape.js';

/**
 * What makes a resource of this type the only one in its account and region, where the template sets it; with what the
 * name is relative to (`orders|live` for an alias). Two resources of a type must not have the same, and a
 * replacement that keeps it is refused: "cannot update a stack when a custom-named resource requires replacing".
 * Undefined where AWS gives the name, or where names may be equal.
 */
export function customName(type: string, properties: JsonObject): string | undefined {
  const name = ownName(type, properties);
  if (name === undefined) return undefined;
  const scope = shapeOf(type)?.scopeProperties ?? [];
  return [...scope.map((property) => textIn(properties, property)), name].join('|');
}

/** The name alone. For types without a shape of their own, the properties that the specification calls its identifier. */
export function ownName(type: string, properties: JsonObject): string | undefined {
  const shape = shapeOf(type);
  if (shape !== undefined) return shape.nameProperty === undefined ? undefined : set(properties, shape.nameProperty);
  const identifier = factsOf(type)?.primaryIdentifier ?? [];
  const parts = identifier.map((property) => set(properties, property));
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.join('|') : undefined;
}

function set(properties: JsonObject, property: string): string | undefined {
  const text = textIn(properties, property);
  return text === '' ? undefined : text;
}
