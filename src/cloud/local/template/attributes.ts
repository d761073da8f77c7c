import type { Json } from './json.js';
import { likelyArn } from './likely-arn.js';
import { shapeOf } from './resource-shapes.js';
import { shapeContext } from './shape-context.js';
import { digits, lower, type ShapeContext } from './shapes/shape.js';
import type { LiveResource } from './template.js';

/**
 * What `Fn::GetAtt` answers; the same for as long as the physical id is. Undefined where the type certainly has no
 * such attribute. For types and attributes that nothing is known of it is something of the form that the name
 * promises. A nested stack's outputs and a custom resource's data are for the caller to answer.
 */
export function attributeOf(type: string, resource: LiveResource, attribute: string): Json | undefined {
  const { physicalId, properties, target } = resource;
  const context = shapeContext(properties, target, `${type}\n${physicalId}`);
  const shape = shapeOf(type);
  const known =
    shape !== undefined && Object.hasOwn(shape.attributes, attribute) ? shape.attributes[attribute] : undefined;
  if (known !== undefined) return known({ ...context, id: physicalId });
  if (shape !== undefined && shape.open !== true) return undefined;
  return likely(type, physicalId, attribute, context);
}

/** By the name alone; a plural is a list. */
function likely(type: string, physicalId: string, attribute: string, context: ShapeContext): Json {
  const written = Object.hasOwn(context.properties, attribute) ? context.properties[attribute] : undefined;
  if (written !== undefined && written !== '') return written;
  const singular = singularOf(attribute);
  if (singular === undefined) return likelyText(type, physicalId, attribute, context);
  return ['A', 'B', 'C'].map((item) => likelyText(type, `${physicalId}-${item}`, singular, shifted(context, item)));
}

function singularOf(attribute: string): string | undefined {
  return /^(.*(?:Address(?=es$)|Id|Arn|Server|Name|Block|Url|Endpoint|Entrie))e?s$/.exec(attribute)?.[1];
}

function shifted(context: ShapeContext, item: string): ShapeContext {
  return { ...context, draw: (purpose, length, alphabet) => context.draw(`${purpose}${item}`, length, alphabet) };
}

function likelyText(type: string, physicalId: string, attribute: string, context: ShapeContext): string {
  const last = attribute.slice(attribute.lastIndexOf('.') + 1);
  const unique = context.draw(attribute, 12, lower);
  if (/arn$/i.test(last)) return likelyArn(type, physicalId, context);
  if (/port$/i.test(last)) return String(1024 + Number(context.draw(attribute, 4, digits)));
  if (/ur[il]$/i.test(last)) return `https://${unique}.${context.region}.amazonaws.com`;
  if (/(?:address|domainname|endpoint|host|dnsname)$/i.test(last)) return `${unique}.${context.region}.amazonaws.com`;
  if (/name$|^id$/i.test(last) && !attribute.includes('.')) return physicalId;
  return `${last.toLowerCase().replace(/[^a-z0-9]/g, '')}-${unique}`;
}
